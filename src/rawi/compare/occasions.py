"""Occasions: words that one speaker said once, in a communiqué, before the press or to one outlet, and many report.

Statements of one speaker in several articles belong to one occasion where they are from documents of one day, from
press conferences of one day, in the same words within a few days, or where one credits the outlet of the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rawi.arabic.fold import fold
from rawi.arabic.words import words
from rawi.compare.agencies import Agencies, same_outlet
from rawi.compare.knowledge import Phrases
from rawi.lexicon.occasions import OccasionWords
from rawi.model import Document, Identities, Statement

_WORDS = 4
"""Words of a content that two articles must share to have it from one mouth."""
_MOST = 0.6
"""The share of the shorter content that is the same words."""
_RUN = 3
_DAYS = 2
"""Days within which outlets print what was said."""
_MONTH = 31
_COMMUNIQUE, _PRESS = "same communique", "same press conference"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    statement: Statement
    article: str
    outlet: str | None
    day: int | None
    document: bool
    press: bool
    credits: tuple[str, ...]
    runs: frozenset[tuple[str, ...]]
    forms: frozenset[str]


def occasions(
    documents: Sequence[Document], identities: Identities, lexicon: OccasionWords, agencies: Agencies
) -> list[Occasion]:
    """The occasions of which at least two articles report, ordered by their first statement's id.

    What an agency is named for is that agency's.
    """
    press = Phrases(lexicon.press)
    by_speaker: defaultdict[str, list[_Said]] = defaultdict(list)
    for document in sorted(documents, key=lambda document: document.article.id):
        for said in _read(document, press, agencies):
            by_speaker[_speaker(said, identities)].append(said)
    found = [occasion for speaker in sorted(by_speaker) for occasion in _grouped(by_speaker[speaker])]
    return sorted(found, key=lambda occasion: occasion.statements)


def _read(document: Document, press: Phrases, agencies: Agencies) -> Iterable[_Said]:
    text = document.article.text
    published = document.article.published
    printed = published.earliest if published and published.within(_DAYS) else None
    sentences = [span for paragraph in document.paragraphs for span in paragraph.sentences]
    before = frozenset[str]()
    for statement in document.statements:
        roles = {link.role for link in statement.chain}
        if statement.mode == "own_voice" or statement.speaker.kind in ("anonymous", "outlet") or not statement.content:
            continue
        if any(link.role == "agency" and agencies.names_one(link.name) for link in statement.chain):
            continue
        around = next((span for span in sentences if statement.cue and span.overlaps(statement.cue)), None)
        forms = [word.fold for word in words(text, around.start, around.end)] if around else []
        name = fold(statement.speaker.name)
        at_press = any(press.at(forms, index) for index in range(len(forms))) or name in before
        before = before | {name} if at_press else before
        said = statement.said.earliest if statement.said and statement.said.within(_DAYS) else None
        content = [word.fold for word in words(statement.content_text) if word.kind != "mark"]
        yield _Said(
            statement=statement,
            article=document.article.id,
            outlet=document.article.outlet,
            day=_ordinal(said or printed),
            document="document" in roles,
            press=at_press and "document" not in roles,
            credits=tuple(link.name for link in statement.chain if link.role == "media"),
            runs=frozenset(tuple(content[at : at + _RUN]) for at in range(len(content) - _RUN + 1)),
            forms=frozenset(content),
        )


def _speaker(said: _Said, identities: Identities) -> str:
    speaker = said.statement.speaker
    return (
        identities.identity_of(said.article, speaker.entity) if speaker.entity else " ".join(fold(speaker.name).split())
    )


def _grouped(said: Sequence[_Said]) -> Iterable[Occasion]:
    """The occasions among one speaker's statements. Only statements of near days are compared."""
    root = list(range(len(said)))
    why: dict[int, set[str]] = defaultdict(set)

    def top(index: int) -> int:
        while root[index] != index:
            index = root[index]
        return index

    order = sorted(range(len(said)), key=lambda index: (said[index].day or 0, said[index].statement.id))
    for place, index in enumerate(order):
        for other in order[place + 1 :]:
            one, two = said[index], said[other]
            far = _MONTH if one.document else _DAYS
            if one.day is not None and two.day is not None and two.day - one.day > far:
                break
            reason = _reason(one, two)
            if reason:
                low, high = sorted((top(index), top(other)))
                root[high] = low
                why[low] |= {reason, *why.pop(high, ())} if high != low else {reason}
    groups: defaultdict[int, list[_Said]] = defaultdict(list)
    for index, one in enumerate(said):
        groups[top(index)].append(one)
    for first, members in groups.items():
        if len({one.article for one in members}) > 1:
            ids = tuple(sorted(one.statement.id for one in members))
            name = max(sorted({one.statement.speaker.name for one in members}), key=len)
            announced = sorted(why[first] & _ANNOUNCED)
            reason = next(iter(announced), min(why[first]))
            yield Occasion(statements=ids, speaker=name, reason=reason, announced=bool(announced))


def _reason(one: _Said, two: _Said) -> str | None:
    """Why two statements of one speaker are of one occasion; None where they are not known to be."""
    if one.article == two.article:
        return None
    apart = None if one.day is None or two.day is None else abs(one.day - two.day)
    if one.document and two.document and (apart == 0 or ((apart or 0) <= _MONTH and _same_words(one, two))):
        return _COMMUNIQUE
    if apart is not None and apart > _DAYS:
        return None
    if one.press and two.press and apart == 0:
        return _PRESS
    for this, other in ((one, two), (two, one)):
        for name in this.credits:
            if other.outlet and same_outlet(name, other.outlet) and not other.credits and not other.document:
                return f"it credits {other.outlet}"
    return "same words of one speaker" if _same_words(one, two) else None


def _same_words(one: _Said, two: _Said) -> bool:
    least = min(len(one.forms), len(two.forms))
    shared = len(one.forms & two.forms)
    return least >= _WORDS and shared >= max(_WORDS, _MOST * least) and bool(one.runs & two.runs)


def _ordinal(day: str | None) -> int | None:
    return date.fromisoformat(day[:10]).toordinal() if day else None
