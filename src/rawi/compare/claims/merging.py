"""Merging: claims that speak of one thing from its two sides become one.

Who denies words a thing otherwise than who affirms it, so that the two sides of one dispute are often less alike than
their claims must be. Where members of two claims surely oppose each other, less likeness is asked of the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

Pair = tuple[str, str]


def joined(
    groups: Sequence[Sequence[str]], likeness: Mapping[Pair, float], opposed: Set[Pair], threshold: float
) -> list[list[str]]:
    """`groups` of names, those made one that an opposed pair connects and whose members are alike by `threshold` on
    average; the likest first, ties by name. Pairs have the smaller name first; one without likeness counts as 0."""
    members = {names[0]: sorted(names) for names in map(sorted, groups)}
    home = {name: first for first, names in members.items() for name in names}
    while True:
        found = [
            (-_average(members[one], members[two], likeness), one, two)
            for one, two in sorted({_ordered(home[first], home[second]) for first, second in opposed})
            if one != two
        ]
        best = min(found, default=(0.0, "", ""))
        if -best[0] < threshold or not best[1]:
            return [members[first] for first in sorted(members)]
        _, one, two = best
        members[one] = sorted(members[one] + members.pop(two))
        home.update(dict.fromkeys(members[one], one))


def _average(one: Sequence[str], two: Sequence[str], likeness: Mapping[Pair, float]) -> float:
    return sum(likeness.get(_ordered(first, second), 0.0) for first in one for second in two) / (len(one) * len(two))


def _ordered(first: str, second: str) -> Pair:
    return (first, second) if first < second else (second, first)
