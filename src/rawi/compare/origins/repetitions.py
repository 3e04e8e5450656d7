"""Repetitions: what one speaker tells within a day or two, carried by outlets in words of their own.

Outlets that report one position of one speaker on one day, or on days that follow each other, mostly heard it on one
occasion, be it named or not: of pairs of annotated reports with one holder, claim and stance, nineteen in twenty of one
day, and nine in ten of days that follow each other, go back to one communiqué, press conference or dispatch; two days
apart and in other words only one in three does. What was said to one outlet alone stays apart, and so does what is
known to have been said on another day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

from rawi.compare.claims.holders import Holders
from rawi.compare.claims.positions import Held, Place, place
from rawi.compare.origins.agencies import same_outlet
from rawi.compare.origins.following import followed, following
from rawi.model import Document, Stance, Time
from rawi.model.renewing import strongest

_KNOWN = 2
"""Days within which a time must be known to tell a day."""
_DAYS, _MIXED, _DOCUMENT_DAYS = 1, 1, 7
"""Days within which outlets that give no day of it tell again what was said, one of them out of a document, and what
was written."""
ONE_POSITION = "one position of one speaker within a few days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repetition:
    """Statements, by their ids with their articles', that tell one position of one speaker at one time."""

    statements: tuple[tuple[str, str], ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Moved:
    """That statements in an `article` are of an `origin` that the article has not by itself, and why."""

    origin: str
    article: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    """A statement with the day when it was `said`, as far as known, or else printed."""

    statement: str
    article: str
    said: date | None
    day: date
    document: bool


def repetitions(claims: Sequence[Sequence[Held]], holders: Holders, documents: Sequence[Document]) -> list[Repetition]:
    """The repetitions in claims; independent of the order of `documents` and of what claims hold."""
    printed = {document.article.id: _day(document.article.published) for document in documents}
    outlets = {document.article.id: document.article.outlet for document in documents}
    follow = following(documents)
    found: list[Repetition] = []
    for claim in claims:
        sides: defaultdict[Place, dict[str, _Report]] = defaultdict(dict)
        for one in claim:
            report = _report(one, printed)
            if report is not None and report.statement not in follow:
                sides[place(one, holders)][report.statement] = report
        for side in sides.values():
            found.extend(_of_side(side))
        found.extend(_credited(claim, outlets, printed))
    return sorted(found, key=lambda one: (one.statements, one.reason))


def _report(one: Held, printed: Mapping[str, date | None]) -> _Report | None:
    """None for what an outlet says itself, what nobody is named for, what one outlet was told, and what has no day."""
    statement, article = one.proposition.statement, one.proposition.article
    roles = {link.role for link in statement.chain}
    said = _day(statement.said)
    day = said or printed[article]
    if day is None or "media" in roles or statement.mode == "own_voice":
        return None
    if statement.speaker.kind in ("anonymous", "outlet"):
        return None
    return _Report(statement=statement.id, article=article, said=said, day=day, document="document" in roles)


def joined(
    origin_of: Mapping[str, str],
    repeated: Iterable[Repetition],
    fixed: Set[str] = frozenset(),
    leading: Mapping[str, str] | None = None,
) -> tuple[dict[str, str], list[Moved]]:
    """The origins of statements where what is repeated is of one origin, and what that adds to origins.

    It is the origin of most that tell it, the first told of these; what follows another statement by `leading` goes
    along with it. Origins in `fixed` are as people have them.
    """
    found: dict[str, str] = dict(origin_of)
    moved: set[Moved] = set()
    for group in _united(repeated):
        mine = [one for one in group.statements if found[one[0]] not in fixed]
        traced = [found[statement] for statement, _ in mine]
        if len(set(traced)) < 2:
            continue
        origin = max(traced, key=traced.count)
        for statement, article in mine:
            if found[statement] != origin:
                found[statement] = origin
                moved.add(Moved(origin=origin, article=article, why=group.reason))
    free = {one: leader for one, leader in (leading or {}).items() if found.get(one) not in fixed}
    return followed(origin_of, found, free), sorted(moved)


def _united(repeated: Iterable[Repetition]) -> list[Repetition]:
    """Repetitions that have a statement in common as one: a sentence may stand in several claims."""
    groups: list[tuple[dict[str, str], set[str]]] = []
    for one in repeated:
        mine, why = dict(one.statements), {one.reason}
        apart = []
        for group, reasons in groups:
            if mine.keys().isdisjoint(group):
                apart.append((group, reasons))
            else:
                mine, why = {**group, **mine}, why | reasons
        groups = [*apart, (mine, why)]
    return [Repetition(statements=tuple(group.items()), reason=strongest(why)) for group, why in groups]


def _credited(
    claim: Sequence[Held], outlets: Mapping[str, str | None], printed: Mapping[str, date | None]
) -> Iterator[Repetition]:
    """What an outlet tells, with what others tell that name it as the one who tells, or who was told, the same."""
    told: defaultdict[Stance, dict[str, tuple[str, list[str]]]] = defaultdict(dict)
    for one in claim:
        statement = one.proposition.statement
        names = [link.name for link in statement.chain if link.role == "media"]
        if statement.speaker.kind == "media":
            names.append(statement.speaker.name)
        told[one.stance][statement.id] = one.proposition.article, names
    for side in told.values():
        for later, (article, names) in side.items():
            for earlier, (source, others) in side.items():
                outlet = outlets[source]
                if (
                    outlet
                    and not others
                    and any(same_outlet(name, outlet) for name in names)
                    and not any(same_outlet(name, outlets[article] or "") for name in names)
                    and _follows(printed[article], printed[source])
                ):
                    pair = (earlier, source), (later, article)
                    yield Repetition(statements=pair, reason=f"it credits {outlet}")


def _follows(later: date | None, earlier: date | None) -> bool:
    return later is None or earlier is None or 0 <= (later - earlier).days <= _DOCUMENT_DAYS


def _of_side(side: dict[str, _Report]) -> list[Repetition]:
    """Reports of one position, each with the nearest earlier one that it may repeat."""
    found: list[Repetition] = []
    groups: list[list[_Report]] = []
    for report in sorted(side.values(), key=lambda one: (one.day, one.said is None, one.statement)):
        near = [group for group in groups if any(_repeats(report, other) for other in group)]
        if near:
            max(near, key=lambda group: group[-1].day).append(report)
        else:
            groups.append([report])
    for group in groups:
        if len({one.article for one in group}) > 1:
            told = tuple((one.statement, one.article) for one in group)
            found.append(Repetition(statements=told, reason=ONE_POSITION))
    return found


def _repeats(later: _Report, earlier: _Report) -> bool:
    if later.said is not None:
        return later.said == earlier.day
    if later.document and earlier.document:
        most = _DOCUMENT_DAYS
    elif later.document or earlier.document:
        most = _MIXED
    else:
        most = _DAYS
    return (later.day - earlier.day).days <= most


def _day(time: Time | None) -> date | None:
    return date.fromisoformat(time.earliest[:10]) if time and time.earliest and time.within(_KNOWN) else None
