"""Counted things: the figures of one counted thing brought together, whether they agree or not.

«القتلى في انهيار السد» is one thing however many bodies, own sentences and days give its number. What cannot be one
thing is kept apart (`Likeness.apart`); what is left is joined by average link over how much speaks for it: the same
number, the same measure, words that few articles have, nearness of meaning.
"""

from __future__ import annotations

from collections import defaultdict
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
_APART = -2.0
"""What speaks against two figures that are of two things."""


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

    def surely(one: Sequence[str], other: Sequence[str]) -> float:
        across = [(first, second) for first in one for second in other]
        sure = sum(second in linked.get(first, ()) for first, second in across)
        parted = sum(alike.get((min(pair), max(pair)), 0.0) <= _APART for pair in across)
        return sure / len(across) if sure > parted else 0.0

    def least(one: Sequence[str], other: Sequence[str]) -> float:
        given = ({by_id[name].bounds for name in names} for names in (one, other))
        return _FEW if all(len(numbers) == 1 for numbers in given) else _MANY

    made = {group[0]: list(group) for group in groups}
    home = {name: group[0] for group in groups for name in group}
    linked_groups = {(home[one], home[other]) for one in home for other in linked.get(one, ())}
    shares = [
        (-share, one, other)
        for one, other in linked_groups
        if one < other and (share := surely(made[one], made[other])) >= least(made[one], made[other])
    ]
    for _, first, second in sorted(shares):
        one, other = sorted((home[first], home[second]))
        if one != other and surely(made[one], made[other]) >= least(made[one], made[other]):
            made[one] += made.pop(other)
            home = {name: one if at == other else at for name, at in home.items()}
    return [sorted(made[name]) for name in sorted(made)]


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
