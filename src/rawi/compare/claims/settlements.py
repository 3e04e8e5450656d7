"""Settlements: claims that people made one or parted, found again by where their clauses stand.

A claim's id changes with every clause that joins it, and a statement's with every other reading of its text. What a
decision spoke of is therefore looked for at the places that it kept, in the article of today.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rawi.compare.figures.figure import Figure
from rawi.compare.propositions.propositions import Proposition
from rawi.model import Decision, Document, Span
from rawi.model.anchor import Anchor

_SHARED = 0.5
"""How much of a clause and a kept place taken together must be in both."""
_BESIDE = 40
"""Clauses of each part of a merge that are looked at beside those of the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """A decision as it meets the clauses of today: for each of its parts the ids of those that stand where it stood.

    `joins` says that the parts are one claim; otherwise the first is set apart from the second.
    """

    decision: str
    joins: bool
    parts: tuple[frozenset[str], ...]

    def across(self) -> Iterator[tuple[str, str]]:
        """Pairs of clauses of two parts, the smaller id first, each once."""
        chosen = [sorted(part)[:_BESIDE] for part in self.parts]
        for number, part in enumerate(chosen):
            for other in chosen[number + 1 :]:
                yield from ((min(one, two), max(one, two)) for one in part for two in other if one != two)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clause:
    """A clause, or a figure in one: its id, place, and the words of its statement's cue."""

    id: str
    start: int
    end: int
    cue: str | None


class Settlements:
    """What standing decisions say of the claims of some documents, the oldest first."""

    def __init__(self, decisions: Iterable[Decision], documents: Iterable[Document]) -> None:
        self._decisions = [one for one in decisions if one.topic == "claims" and one.stands]
        addresses = {anchor.url for one in self._decisions for part in one.parts for anchor in part} - {None}
        articles = {anchor.article for one in self._decisions for part in one.parts for anchor in part}
        self._texts: dict[str, str] = {}
        self._of_address: defaultdict[str | None, list[str]] = defaultdict(list)
        for document in documents if self._decisions else ():
            article = document.article
            if article.id in articles or article.url in addresses:
                self._texts[article.id] = article.text
            if article.url is not None and article.url in addresses:
                self._of_address[article.url].append(article.id)

    def of_propositions(self, by_document: Mapping[str, Sequence[Proposition]]) -> list[Settlement]:
        """Those of claims that are no number, as they meet the propositions of each article."""
        clauses = {
            article: [_Clause(id=one.id, start=one.start, end=one.end, cue=_cue(one)) for one in by_document[article]]
            for article in self._texts
        }
        return [self._meeting(one, clauses) for one in self._decisions if one.value is None]

    def of_figures(self, figures: Iterable[Figure]) -> list[Settlement]:
        """Those of claims about a number, as they meet figures of its unit."""
        clauses: defaultdict[str, defaultdict[str, list[_Clause]]] = defaultdict(lambda: defaultdict(list))
        for one in figures:
            if one.proposition.article in self._texts:
                span = one.span
                found = _Clause(id=one.id, start=span.start, end=span.end, cue=_cue(one.proposition))
                clauses[one.unit][one.proposition.article].append(found)
        return [self._meeting(one, clauses[one.value]) for one in self._decisions if one.value is not None]

    def _meeting(self, decision: Decision, clauses: Mapping[str, Sequence[_Clause]]) -> Settlement:
        parts = tuple(frozenset(self._standing(part, clauses)) for part in decision.parts)
        return Settlement(decision=decision.id, joins=decision.kind == "merge", parts=parts)

    def _standing(self, part: Iterable[Anchor], clauses: Mapping[str, Sequence[_Clause]]) -> Iterator[str]:
        for anchor in part:
            articles = {anchor.article, *self._of_address.get(anchor.url, ())}
            for article in sorted(articles & self._texts.keys()):
                place = anchor.find(self._texts[article])
                near = [one for one in clauses.get(article, ()) if place and _shared(one, place) >= _SHARED]
                if place and near:
                    yield max(near, key=lambda one: (one.cue == anchor.cue, _shared(one, place), one.id)).id


def named_together(decisions: Iterable[Decision], places: Iterable[tuple[str, str | None]]) -> list[frozenset[str]]:
    """The articles of today in which each decision makes claims one, where it finds them in several. `places` are ids
    and addresses, of those at least that the decisions name."""
    ruled = [one for one in decisions if one.topic == "claims" and one.kind == "merge" and one.stands]
    if not ruled:
        return []
    of_address: defaultdict[str | None, set[str]] = defaultdict(set)
    known: set[str] = set()
    for article, address in places:
        known.add(article)
        of_address[address].add(article)
    found = []
    for one in ruled:
        anchors = [anchor for part in one.parts for anchor in part]
        named = {anchor.article for anchor in anchors} & known
        named |= {article for anchor in anchors if anchor.url is not None for article in of_address[anchor.url]}
        found.append(frozenset(named))
    return [each for each in found if len(each) > 1]


def settled(
    groups: Iterable[Sequence[str]], settlements: Sequence[Settlement], near: Callable[[str, str], float]
) -> list[list[str]]:
    """Groups of ids as the decisions have them, each sorted, in order of their first; a later one has the last word.

    What a decision does not name stays where it is; of a group that is parted it goes with the side to which it is
    nearer by `near`.
    """
    found = [list(group) for group in groups]
    for one in settlements:
        found = _joined(found, one) if one.joins else _parted(found, one, near)
    return sorted(sorted(group) for group in found)


def _joined(groups: list[list[str]], settlement: Settlement) -> list[list[str]]:
    """The groups that hold most of each part made one, with what else of the parts stands in others."""
    where = {name: number for number, group in enumerate(groups) for name in group}
    mains = set()
    for part in settlement.parts:
        counts = Counter(where[name] for name in part if name in where)
        if counts:
            mains.add(min(counts, key=lambda number: (-counts[number], groups[number])))
    if len(mains) < 2 and len([part for part in settlement.parts if part & where.keys()]) < 2:
        return groups
    named = {name for part in settlement.parts for name in part if name in where}
    one = sorted({name for number in mains for name in groups[number]} | named)
    rest = [[name for name in group if name not in named] for n, group in enumerate(groups) if n not in mains]
    return [one, *(group for group in rest if group)]


def _parted(groups: list[list[str]], settlement: Settlement, near: Callable[[str, str], float]) -> list[list[str]]:
    first, second = settlement.parts
    found: list[list[str]] = []
    for group in groups:
        sides = [name for name in group if name in first], [name for name in group if name in second - first]
        if not all(sides):
            found.append(group)
            continue
        means = [
            (name, [sum(near(name, other) for other in side) / len(side) for side in sides])
            for name in group
            if name not in first | second
        ]
        found.append([*sides[0], *(name for name, (one, other) in means if one > other)])
        found.append([*sides[1], *(name for name, (one, other) in means if one <= other)])
    return found


def _shared(clause: _Clause, place: Span) -> float:
    both = min(clause.end, place.end) - max(clause.start, place.start)
    return max(0, both) / max(1, max(clause.end, place.end) - min(clause.start, place.start))


def _cue(proposition: Proposition) -> str | None:
    cue = proposition.statement.cue
    return cue.text if cue else None
