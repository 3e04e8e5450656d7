"""Told together: numbers that somebody gives in one breath, as of two things, or one in place of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rawi.compare.figures.figure import Figure
from rawi.compare.figures.likeness import rejecting
from rawi.compare.figures.near import Near

Bounds = tuple[float, float]
Pair = tuple[str, str, Bounds, Bounds]
"""Story, unit and the bounds of two numbers."""


class Told:
    """Which numbers of a collection somebody tells apart, as one speaker does who gives both in one article as of one
    measure, and which somebody sets against each other.

    The former also holds of the numbers of other articles that tell the same in nearly the same words (`near` at least
    `same`): of copies, and of who quotes either number.
    """

    def __init__(self, found: Sequence[Figure], story_of: Mapping[str, str], near: Near, same: float) -> None:
        self._story_of = story_of
        self._near = near
        self._same = same
        by_speaker: defaultdict[tuple[str, str, str, frozenset[str]], list[Figure]] = defaultdict(list)
        for figure in found:
            if not figure.revised:
                proposition = figure.proposition
                key = proposition.article, proposition.statement.speaker.name, figure.unit, figure.measures
                by_speaker[key].append(figure)
        self._pairs: defaultdict[Pair, list[tuple[Figure, Figure]]] = defaultdict(list)
        self._against: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
        for figure in found:
            if figure.rejected:
                self._against[story_of[figure.proposition.article], figure.unit].append(figure)
        for given in by_speaker.values():
            for one in given:
                for two in given:
                    if one.bounds != two.bounds:
                        self._pairs[self._pair(one, two)].append((one, two))

    def together(self, first: Figure, second: Figure) -> bool:
        """Whether somebody gives the numbers of both in one breath, and so tells them apart."""
        given = self._pairs.get(self._pair(first, second))
        return given is not None and any(
            one.measures in (first.measures, second.measures) and self._is(first, one) and self._is(second, two)
            for one, two in given
        )

    def against(self, first: Figure, second: Figure) -> bool:
        """Whether somebody gives the number of one in place of that of the other («26 لا 19»)."""
        between = self._against.get((self._story_of[first.proposition.article], first.unit))
        return between is not None and any(
            meet(told, one) and rejecting(told, two)
            for told in between
            for one, two in ((first, second), (second, first))
        )

    def _is(self, figure: Figure, told: Figure) -> bool:
        one, two = figure.proposition, told.proposition
        return one.id == two.id or self._near(one.id, two.id) >= self._same

    def _pair(self, one: Figure, two: Figure) -> Pair:
        return self._story_of[one.proposition.article], one.unit, one.bounds, two.bounds


def meet(first: Figure, second: Figure) -> bool:
    """Whether two figures can be one number."""
    return first.low <= second.high and second.low <= first.high
