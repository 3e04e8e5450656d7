"""Clusters: scored pairs to groups without chaining.

Pairs are taken the surest first. Two groups become one only if no name of the one speaks against a name of the other:
a pair below the lower limit, or one that the analyst set apart, keeps them apart (agglomeration with cannot-links,
after Davidson and Ravi, "Agglomerative hierarchical clustering with constraints", 2005).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

Index = tuple[int, int]
_SILENT = 3.0
"""How far below the limit two names may come to for want of anything said of them."""
_MOST_CHECKED = 12
"""Members of a group that another one's are compared with, those in most articles first."""


def clustered(
    members: Iterable[int],
    edges: Iterable[tuple[float, int, int]],
    same: Iterable[Index],
    apart: Mapping[int, AbstractSet[int]],
    score: Callable[[int, int], float],
    *,
    lower: float,
    rank: Callable[[int], tuple[int, str, str]],
    name: Callable[[int], str],
) -> list[list[int]]:
    """Groups of the members of one connected component, each sorted.

    `edges` are the pairs (score, first, second) that may be joined; `same` and `apart` are settled; `score` gives the
    score of any pair, `name` the name of a member. `rank` says which members of a group are asked first, and breaks
    ties the same on every machine and in every order of articles.
    """
    groups = _Groups(members, apart, score, lower, rank, name)
    settled = sorted(same)
    for pair in settled:
        groups.merge(*pair)
    for one, other in settled:
        groups.decided(one, other)
    for _, one, other in sorted(edges, key=lambda edge: (-edge[0], rank(edge[1])[1:], rank(edge[2])[1:])):
        groups.join(one, other)
    return groups.members()


class _Groups:
    def __init__(
        self,
        members: Iterable[int],
        apart: Mapping[int, AbstractSet[int]],
        score: Callable[[int, int], float],
        lower: float,
        rank: Callable[[int], tuple[int, str, str]],
        name: Callable[[int], str],
    ) -> None:
        self._members = {index: [index] for index in members}
        self._leader = {index: index for index in self._members}
        self._score = score
        self._lower = lower
        self._rank = rank
        self._name = name
        self._settled: set[int] = set()
        self._apart = apart

    def merge(self, one: int, other: int) -> None:
        """Make one group of two without asking."""
        first, second = sorted((self._find(one), self._find(other)))
        if first != second:
            for member in self._members[second]:
                self._leader[member] = first
            joined = self._members[first] + self._members.pop(second)
            joined.sort(key=self._rank)
            self._members[first] = joined

    def decided(self, one: int, other: int) -> None:
        """Two members were joined by decision: from now on what agrees with one of them may join."""
        self._settled.update((one, other))

    def join(self, one: int, other: int) -> None:
        """Make one group of two if nothing in them speaks against it."""
        first, second = self._members[self._find(one)], self._members[self._find(other)]
        if first is not second and self._agree(first, second):
            self.merge(one, other)

    def _agree(self, first: Sequence[int], second: Sequence[int]) -> bool:
        if any(not self._apart.get(one, _NOBODY).isdisjoint(second) for one in first):
            return False
        ones, others = first[:_MOST_CHECKED], second[:_MOST_CHECKED]
        for one in ones:
            against = [other for other in others if self._speaks_against(one, other, ones, others)]
            if any(one not in self._settled and other not in self._settled for other in against):
                return False
            if len(against) == len(others) and one not in self._settled:
                return False
        return True

    def _speaks_against(self, one: int, other: int, ones: Sequence[int], others: Sequence[int]) -> bool:
        """Whether two members of two groups speak against joining them. Where articles that say little use two names,
        those that say more of the same two speak for them."""
        score = self._score(one, other)
        if score >= self._lower or score < self._lower - _SILENT or self._name(one) == self._name(other):
            return score < self._lower
        named = self._name(one), self._name(other)
        return not any(
            self._score(first, second) >= self._lower
            for first in (*ones, *others)
            if self._name(first) == named[0]
            for second in (*ones, *others)
            if self._name(second) == named[1]
        )

    def members(self) -> list[list[int]]:
        """All groups."""
        return sorted(sorted(group) for group in self._members.values())

    def _find(self, index: int) -> int:
        return self._leader[index]


_NOBODY: frozenset[int] = frozenset()
