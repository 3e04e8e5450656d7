"""Rarity: how telling a key is in one collection."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

_PRIOR = 12
"""Contents that a small collection is taken to have beside its own, so that rarity is not judged from a handful."""


class Rarity:
    """Weights of keys in [0, 1]: 1 for a key of one content, less the more contents have it.

    A small collection is taken to have `prior` contents beside its own, of which each key has its part in `shares`,
    times `said` where only so much of an article is looked at.
    """

    def __init__(
        self,
        contents: Iterable[frozenset[str]],
        *,
        prior: int = _PRIOR,
        shares: Mapping[str, float] | None = None,
        said: float = 1.0,
    ) -> None:
        self.contents = frozenset(contents)
        self._counts = Counter(key for keys in self.contents for key in keys)
        self._total = len(self.contents) + prior
        self._most = math.log(self._total / 1.5)
        self._having = prior * said
        self._shares = shares or {}
        self._known = _Known(self._found)
        self.of: Callable[[str], float] = self._known.__getitem__
        """The weight of one key."""

    def _found(self, key: str) -> float:
        count = self._counts[key] + self._having * self._shares.get(key, 0.0)
        return max(0.1, math.log(self._total / (count + 0.5)) / self._most)

    def sum(self, keys: frozenset[str]) -> float:
        """The weight of several keys, in a fixed order of addition."""
        return math.fsum(map(self.of, keys))


class _Known(dict[str, float]):
    """Weights that are found out when they are first asked for: they are asked for more than anything else."""

    def __init__(self, find: Callable[[str], float]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, key: str) -> float:
        found = self[key] = self._find(key)
        return found
