"""Near: how surely two propositions of one collection are of one thing; most pairs are not at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Pair = tuple[str, str]
"""Two propositions by id, the smaller id first."""


class Near:
    """What the pairs that something is known of have, in [0, 1]; every other pair has 0."""

    def __init__(self, given: Mapping[Pair, float]) -> None:
        self._given = given

    def __call__(self, first: str, second: str) -> float:
        """How surely two propositions (by id, in any order) are of one thing."""
        return self._given.get((first, second) if first < second else (second, first), 0.0)

    def pairs(self, least: float) -> Iterator[Pair]:
        """The pairs of at least `least`, which is above 0."""
        return (pair for pair, value in self._given.items() if value >= least)
