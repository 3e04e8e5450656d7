"""Occasions: words that one speaker said once, in a communiqué, before the press or to one outlet, and many report.

Statements of one speaker in several articles belong to one occasion where they are from documents of one day, from
press conferences of one day, said on one day by what both articles tell, in the same words within a few days, or where
one credits the outlet of the other or both credit one outlet; and so do statements that stand in the same place of a
passage that two articles share.

Of pairs of annotated statements of one speaker that two articles say to be of one day, whatever they are about, 98 in
100 go back to one communiqué, press conference or interview; and so do all pairs from documents of which none is dated
and that are printed on one day or on days that follow each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rawi.compare.claims.aliases import Aliases
from rawi.compare.copies.copies import Overlap
from rawi.compare.origins.agencies import Agencies, same_outlet
from rawi.compare.origins.following import following
from rawi.compare.origins.utterances import Utterance, utterances
from rawi.compare.phrases import Phrases
from rawi.lexicon.occasions import OccasionWords
from rawi.model import Document, Identities, Statement

_WORDS = 4
"""Words of a content that two articles must share to have it from one mouth."""
_MOST = 0.5
"""The share of the shorter content that is the same words."""
_DAYS = 2
"""Days within which outlets print what was said."""
_WEEK = 7
_MONTH = 31
_COMMUNIQUE, _PRESS, _PASSAGE = "same communique", "same press conference", "same passage"
_ONE_DAY = "said by one speaker on one day"
_ANNOUNCED = frozenset({_COMMUNIQUE, _PRESS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Statements, by their ids, with the `reason` for holding them to be of one occasion; `speaker` names who spoke.

    `announced` says that it was a communiqué or a press conference; else only the words are known to be the same.
    """

    statements: tuple[str, ...]
    speaker: str
    reason: str
    announced: bool


def occasions(
    documents: Sequence[Document],
    overlaps: Iterable[Overlap],
    identities: Identities,
    lexicon: OccasionWords,
    agencies: Agencies,
) -> list[Occasion]:
    """The occasions of which at least two articles report, ordered by their first statement's id."""
    press = _phrases(lexicon.press)
    # A headline goes along with what it sums up, and nested words with those that they stand in.
    follow = following(documents)
    aliases = Aliases(documents, identities)
    said = [
        one
        for document in documents
        for one in utterances(document, aliases, press, agencies)
        if one.statement.id not in follow
    ]
    groups = _Groups()
    for first, second, reason in sorted(
        [*_of_speakers(said), *_of_spokesmen(said), *_of_passages(documents, overlaps)]
    ):
        groups.join(first, second, reason)
    told = {one.id: (document.article.id, one) for document in documents for one in document.statements}
    return sorted(_found(groups, told), key=lambda occasion: occasion.statements)


@cache
def _phrases(printed: tuple[str, ...]) -> Phrases:
    return Phrases(printed)


class _Groups:
    """Statements joined by reasons: a disjoint-set forest whose roots are the least ids."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}
        self._why: defaultdict[str, set[str]] = defaultdict(set)

    def top(self, one: str) -> str:
        while (above := self._above.setdefault(one, one)) != one:
            self._above[one] = self._above[above]
            one = above
        return one

    def join(self, first: str, second: str, reason: str) -> None:
        low, high = sorted((self.top(first), self.top(second)))
        self._why[low].add(reason)
        if low != high:
            self._above[high] = low
            self._why[low] |= self._why.pop(high, set())

    def __iter__(self) -> Iterator[tuple[list[str], set[str]]]:
        members: defaultdict[str, list[str]] = defaultdict(list)
        for one in sorted(self._above):
            members[self.top(one)].append(one)
        return ((members[top], self._why[top]) for top in sorted(members))


def _found(groups: _Groups, told: dict[str, tuple[str, Statement]]) -> Iterator[Occasion]:
    for members, reasons in groups:
        if len({told[one][0] for one in members}) < 2:
            continue
        names = {told[one][1].speaker.name for one in members}
        announced = sorted(reasons & _ANNOUNCED)
        yield Occasion(
            statements=tuple(members),
            speaker=max(sorted(names), key=len),
            reason=next(iter(announced), min(reasons)),
            announced=bool(announced),
        )


def _of_speakers(said: Sequence[Utterance]) -> Iterator[tuple[str, str, str]]:
    """Pairs of one speaker's statements that are of one occasion. Only statements of near days are compared."""
    by_speaker: defaultdict[str, list[Utterance]] = defaultdict(list)
    for one in said:
        by_speaker[one.speaker].append(one)
    for mine in by_speaker.values():
        mine.sort(key=lambda one: (one.day or 0, one.statement.id))
        for place, one in enumerate(mine):
            far = _MONTH if one.document else _WEEK
            for two in mine[place + 1 :]:
                if one.day is not None and two.day is not None and two.day - one.day > far:
                    break
                reason = _reason(one, two)
                if reason:
                    yield one.statement.id, two.statement.id, reason


def _of_spokesmen(said: Sequence[Utterance]) -> Iterator[tuple[str, str, str]]:
    """A body's document and one that its spokesman issues on the same day are one, and so is what either is said to
    have said on one day."""
    by_day: defaultdict[tuple[int, str], list[Utterance]] = defaultdict(list)
    for one in said:
        if one.document and one.day is not None:
            by_day[one.day, _COMMUNIQUE].append(one)
        if one.said is not None and not one.credits:
            by_day[one.said, _ONE_DAY].append(one)
    for (_, reason), day in by_day.items():
        bodies = {one.name: one for one in reversed(day) if one.statement.speaker.kind in ("organisation", "document")}
        for one in day:
            if one.statement.speaker.kind == "person" and one.role:
                for name, body in bodies.items():
                    if name and name <= one.role:
                        yield one.statement.id, body.statement.id, reason


def _of_passages(documents: Sequence[Document], overlaps: Iterable[Overlap]) -> Iterator[tuple[str, str, str]]:
    """Statements of two articles whose contents are the same place of a common passage."""
    told = {
        document.article.id: [
            one for one in document.statements if one.content and one.mode != "own_voice" and one.level == "primary"
        ]
        for document in documents
    }
    for overlap in overlaps:
        article, other = overlap.copy.article, overlap.copy.other
        if article > other:
            continue
        for one in told.get(article, ()):
            start, end = one.content[0].start, one.content[-1].end
            if overlap.covers(start, end):
                there = overlap.elsewhere(start, end)
                for two in told.get(other, ()):
                    first, last = two.content[0].start, two.content[-1].end
                    shared = sum(max(0, min(last, stop) - max(first, begin)) for begin, stop in there)
                    if 2 * shared > max(last - first, end - start):
                        yield one.id, two.id, _PASSAGE


def _reason(one: Utterance, two: Utterance) -> str | None:
    """Why two statements of one speaker are of one occasion; None where they are not known to be."""
    if one.article == two.article:
        return None
    apart = None if one.day is None or two.day is None else abs(one.day - two.day)
    if one.document and two.document and (_of_one_day(one, two) or _same_words(one, two)):
        return _COMMUNIQUE
    for this, other in ((one, two), (two, one)):
        for name in this.credits:
            if (
                other.outlet
                and same_outlet(name, other.outlet)
                and not (other.credits or other.document or other.press)
            ):
                return f"it credits {other.outlet}"
    if any(same_outlet(name, other) for name in one.credits for other in two.credits):
        return "both credit one outlet"
    if apart is not None and apart > _DAYS:
        return None
    if one.press and two.press and apart == 0:
        return _PRESS
    if one.said is not None and one.said == two.said and not (one.credits or two.credits):
        return _ONE_DAY
    return "same words of one speaker" if _same_words(one, two) else None


def _of_one_day(one: Utterance, two: Utterance) -> bool:
    """Whether two documents are of one day: the day when one was printed may be the one after it came out."""
    if one.day is None or two.day is None:
        return False
    if one.said is None and two.said is None:
        return abs(one.day - two.day) <= 1
    if one.said is not None and two.said is not None:
        return one.said == two.said
    dated, printed = (one, two) if one.said is not None else (two, one)
    return 0 <= (printed.day or 0) - (dated.day or 0) <= 1


def _same_words(one: Utterance, two: Utterance) -> bool:
    (first, runs), (second, others) = one.told, two.told
    least = min(len(first), len(second))
    return least >= _WORDS and len(first & second) >= max(_WORDS, _MOST * least) and not runs.isdisjoint(others)
