"""Counted things: the figures of one counted thing brought together, whether they agree or not.

«القتلى في انهيار السد» is one thing however many bodies, own sentences and days give its number. What cannot be one
thing is kept apart (`Likeness.apart`); what is left is joined by average link over how much speaks for it: the same
number, the same measure, words that few articles have, nearness of meaning.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rawi.compare.claims.linkage import average_link
from rawi.compare.figures.figure import Figure
from rawi.compare.figures.likeness import AGAINST, Likeness
from rawi.compare.figures.told import Told

_ALL = 60
"""Figures of one story and unit up to which all pairs are looked at, and figures that a word may bring together."""
_SURE = 1.0
"""How much more than the least speaks for figures that are of one thing for sure."""
_MANY = 0.25
"""The share of the pairs across two groups that are of one thing for sure, from which the groups are."""
_FEW = 0.1
"""The same of two groups each of which holds one number: they are two accounts of one thing, or two things."""
_SHARED = 0.05
"""The same of two groups that have a number in common: who gives it in either gives it of one thing, most likely."""
_APART = -2.0
"""What speaks against two figures that are of two things."""
_Pair = tuple[str, str]


def things(
    found: Sequence[Figure],
    linked: Mapping[str, set[str]],
    likeness: Likeness,
    told: Told,
    story_of: Mapping[str, str],
) -> list[tuple[Figure, ...]]:
    """Every figure in exactly one thing, ordered by id. `linked` are figures that are of one thing for sure."""
    buckets: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in found:
        buckets[story_of[figure.proposition.article], figure.unit].append(figure)
    groups: list[tuple[Figure, ...]] = []
    for _, bucket in sorted(buckets.items()):
        by_id = {figure.id: figure for figure in sorted(bucket, key=lambda figure: figure.id)}
        alike: dict[tuple[str, str], float] = {}
        scarce = likeness.scarce(bucket)
        for one, two in _pairs(list(by_id.values())):
            sure = two.id in linked.get(one.id, ())
            if not sure and (likeness.apart(one, two) or told.together(one, two)):
                alike[one.id, two.id] = _APART
                continue
            value = likeness.of(one, two) + scarce + (AGAINST if told.against(one, two) else 0.0)
            alike[one.id, two.id] = max(value, likeness.least + _SURE) if sure else value
        joined = _joined(average_link(sorted(by_id), alike, likeness.least), alike, linked, by_id)
        groups += [tuple(by_id[name] for name in group) for group in joined]
    return groups


def _joined(
    groups: Sequence[Sequence[str]],
    alike: Mapping[tuple[str, str], float],
    linked: Mapping[str, set[str]],
    by_id: Mapping[str, Figure],
) -> list[list[str]]:
    """Groups brought together that are surely of one thing by many of the pairs across them, and by none are not."""

    def least(one: Sequence[str], other: Sequence[str]) -> float:
        first, second = ({by_id[name].bounds for name in names} for names in (one, other))
        if first & second:
            return _SHARED
        return _FEW if len(first) == len(second) == 1 else _MANY

    made = {group[0]: list(group) for group in groups}
    home = {name: group[0] for group in groups for name in group}
    across = _Across(alike, linked, home)

    def surely(one: str, other: str) -> float:
        return across.surely(one, other, len(made[one]) * len(made[other]))

    shares = [
        (-share, one, other)
        for one, other in across.linked()
        if (share := surely(one, other)) >= least(made[one], made[other])
    ]
    for _, first, second in sorted(shares):
        one, other = sorted((home[first], home[second]))
        if one != other and surely(one, other) >= least(made[one], made[other]):
            home.update(dict.fromkeys(made[other], one))
            made[one] += made.pop(other)
            across.join(one, other)
    return [sorted(made[name]) for name in sorted(made)]


class _Across:
    """Of how many pairs of figures across two groups, named by their first, it is sure that they are of one thing, and
    that they are not."""

    def __init__(self, alike: Mapping[_Pair, float], linked: Mapping[str, set[str]], home: Mapping[str, str]) -> None:
        self._sure: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._parted: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for (first, second), value in alike.items():
            if value <= _APART:
                self._count(self._parted, home[first], home[second])
        for first, others in linked.items():
            for second in others:
                if first < second and first in home and second in home:
                    self._count(self._sure, home[first], home[second])

    @staticmethod
    def _count(counts: defaultdict[str, Counter[str]], one: str, other: str) -> None:
        if one != other:
            counts[one][other] += 1
            counts[other][one] += 1

    def linked(self) -> list[_Pair]:
        """The groups across which any pair is sure to be of one thing, the smaller name first, in order."""
        return sorted((one, other) for one, others in self._sure.items() for other in others if one < other)

    def surely(self, one: str, other: str, pairs: int) -> float:
        """The share of the pairs across two groups, of which there are so many, that are sure to be of one thing; 0 if
        no fewer are sure not to be."""
        sure = self._sure[one][other]
        return sure / pairs if sure > self._parted[one][other] else 0.0

    def join(self, one: str, other: str) -> None:
        """Make two groups one, which keeps the name of the first."""
        for counts in (self._sure, self._parted):
            for beside, count in counts.pop(other, Counter()).items():
                del counts[beside][other]
                if beside != one:
                    counts[one][beside] += count
                    counts[beside][one] += count


def _pairs(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """The pairs worth looking at: all of a few figures, of many those that share a telling word or their number."""
    if len(figures) <= _ALL:
        yield from ((one, two) for index, one in enumerate(figures) for two in figures[index + 1 :])
        return
    where: defaultdict[object, list[int]] = defaultdict(list)
    for index, figure in enumerate(figures):
        for key in (*figure.heads, figure.bounds):
            where[key].append(index)
    pairs = {
        (one, two)
        for places in where.values()
        if len(places) <= _ALL
        for number, one in enumerate(places)
        for two in places[number + 1 :]
    }
    yield from ((figures[one], figures[two]) for one, two in sorted(pairs))
