"""Things: the figures of one counted thing brought together, whether they agree or not.

«القتلى في انهيار السد» is one thing however many bodies, own sentences and days give its number. What cannot be one
thing is kept apart (`Likeness.apart`); what is left is joined by average link over how much speaks for it: the same
number, the same measure, words that few articles have, nearness of meaning.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rawi.compare.counting import are_told_together, told_together
from rawi.compare.figures import Figure
from rawi.compare.likeness import Likeness
from rawi.compare.linkage import average_link

_ALL = 60
"""Figures of one story and unit up to which all pairs are looked at, and figures that a word may bring together."""
_APART = -2.0
"""What speaks against two figures that are of two things."""


def things(
    found: Sequence[Figure], linked: Mapping[str, set[str]], likeness: Likeness, story_of: Mapping[str, str]
) -> list[tuple[Figure, ...]]:
    """Every figure in exactly one thing, ordered by id. `linked` are figures that are of one thing for sure."""
    buckets: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in found:
        buckets[story_of[figure.proposition.article], figure.unit].append(figure)
    given = told_together(found, story_of)
    groups: list[tuple[Figure, ...]] = []
    for (story, _), bucket in sorted(buckets.items()):
        by_id = {figure.id: figure for figure in sorted(bucket, key=lambda figure: figure.id)}
        alike: dict[tuple[str, str], float] = {}
        for one, two in _pairs(list(by_id.values())):
            sure = two.id in linked.get(one.id, ())
            told = are_told_together(one, two, story, given)
            value = likeness.of(one, two)
            if sure:
                value = max(value, likeness.least + 0.5)
            elif told or likeness.apart(one, two):
                value = _APART
            alike[one.id, two.id] = value
        groups += [tuple(by_id[name] for name in group) for group in average_link(sorted(by_id), alike, likeness.least)]
    return groups


def _pairs(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """The pairs worth looking at: all of a few figures, of many those that share a telling word or their number."""
    if len(figures) <= _ALL:
        yield from ((one, two) for index, one in enumerate(figures) for two in figures[index + 1 :])
        return
    where: defaultdict[object, list[int]] = defaultdict(list)
    for index, figure in enumerate(figures):
        for key in (*figure.context, *figure.subject, (figure.low, figure.high)):
            where[key].append(index)
    pairs = {
        (one, two)
        for places in where.values()
        if len(places) <= _ALL
        for number, one in enumerate(places)
        for two in places[number + 1 :]
    }
    yield from ((figures[one], figures[two]) for one, two in sorted(pairs))
