"""Sets: which keys each of many things has, and what two of them have in common, asked of many pairs at once.

A course of events has tens of thousands of pairs of propositions, and of each pair it is asked a dozen times what two
sets of keys share. So keys are numbered, sets lie one behind the other in arrays, and all pairs are answered together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Longs = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Truths = npt.NDArray[np.bool_]
_CELLS = 1 << 22
"""Cells at most of the table of which rows of one side are looked up at a time."""
_ENTRIES = 1 << 18
"""Entries at most that are looked up in it at a time."""
_STEP = 2.0**24
"""Weights are multiples of one in so many: sums of such numbers are exact in floating point, in any order."""


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of things by their numbers: arrays of one length."""

    first: Longs
    second: Longs

    def __len__(self) -> int:
        return len(self.first)

    def __getitem__(self, chosen: Truths | Longs) -> Pairs:
        return Pairs(self.first[chosen], self.second[chosen])

    @property
    def turned(self) -> Pairs:
        """The same with the second of each as its first."""
        return Pairs(self.second, self.first)

    def joined(self, others: Pairs) -> Pairs:
        """These and others, each once, in order."""
        first, second = np.concatenate([self.first, others.first]), np.concatenate([self.second, others.second])
        count = int(second.max(initial=0)) + 1
        first, second = np.divmod(np.unique(first * count + second), count)
        return Pairs(first, second)

    def among(self, others: Pairs) -> Truths:
        """Which of these are among others."""
        count = 1 + max(int(pairs.second.max(initial=0)) for pairs in (self, others))
        return np.isin(self.first * count + self.second, others.first * count + others.second)

    @staticmethod
    def of(pairs: Iterable[tuple[int, int]]) -> Pairs:
        """From pairs of numbers, in their order."""
        listed = np.array(list(pairs), np.int64).reshape(-1, 2)
        return Pairs(listed[:, 0].copy(), listed[:, 1].copy())


@dataclass(frozen=True, slots=True, eq=False)
class Common:
    """What the two of each of `count` pairs have in common, one entry for each key of each pair: the number of the
    `pair`, of the `key`, and where the `entry` stands among those of the set that was looked through."""

    count: int
    pair: Longs
    key: Longs
    entry: Longs

    def counts(self, chosen: Truths | None = None) -> Longs:
        """Keys in common for each pair, of those `chosen` (a truth for each key) or of all."""
        pair = self.pair if chosen is None else self.pair[chosen[self.key]]
        return np.bincount(pair, minlength=self.count)

    def any(self, chosen: Truths | None = None) -> Truths:
        """Whether the two of each pair have anything in common."""
        return self.counts(chosen) > 0

    def weight(self, weights: Floats) -> Floats:
        """The summed weight of what each pair has in common, by the weights of all keys."""
        return summed(self.pair, weights[self.key], self.count)

    def value(self, values: Floats) -> Floats:
        """The same by the `values` of the entries of the set that was looked through."""
        return summed(self.pair, values[self.entry], self.count)


class Sets:
    """The keys that each of many things has. Those that `places` does not number are left out."""

    def __init__(self, rows: Iterable[Collection[str]], places: Mapping[str, int]) -> None:
        listed = [sorted(places[key] for key in row if key in places) for row in rows]
        self._width = len(places)
        self._lengths = np.array([len(row) for row in listed], np.int64)
        self._starts = np.cumsum(self._lengths) - self._lengths
        self._keys = np.array([place for row in listed for place in row], np.int64)

    @property
    def lengths(self) -> Longs:
        """How many keys each has."""
        return self._lengths

    def sums(self, weights: Floats) -> Floats:
        """The summed weight of what each has, by the weights of all keys."""
        rows = np.repeat(np.arange(len(self._lengths)), self._lengths)
        return summed(rows, weights[self._keys], len(self._lengths))

    def having(self) -> list[Longs]:
        """For each key the numbers of those that have it, rising."""
        rows = np.repeat(np.arange(len(self._lengths)), self._lengths)
        order = np.argsort(self._keys, kind="stable")
        return np.split(rows[order], np.cumsum(np.bincount(self._keys, minlength=self._width))[:-1])

    def row(self, number: int) -> Longs:
        """The keys of one, by their numbers."""
        start = self._starts[number]
        return self._keys[start : start + self._lengths[number]]

    def common(self, other: Sets, pairs: Pairs) -> Common:
        """What the first of each pair has here and the second has in `other`, which is looked through."""
        order = np.argsort(pairs.first, kind="stable")
        none = (np.zeros(0, np.int64),) * 3
        found = [self._among(other, order[chosen], pairs) for chosen in self._parts(other, pairs[order])]
        pair, key, entry = (np.concatenate(parts) for parts in zip(none, *found, strict=True))
        return Common(len(pairs), pair, key, entry)

    def _parts(self, other: Sets, pairs: Pairs) -> Iterator[slice]:
        """Runs of pairs, sorted by their first, that are looked up at a time."""
        rows = max(1, _CELLS // max(1, self._width))
        entries = np.cumsum(other._lengths[pairs.second])
        start = 0
        while start < len(pairs):
            before = int(entries[start - 1]) if start else 0
            by_rows = int(np.searchsorted(pairs.first, pairs.first[start] + rows))
            by_entries = int(np.searchsorted(entries, before + _ENTRIES, "right"))
            end = max(start + 1, min(by_rows, by_entries))
            yield slice(start, end)
            start = end

    def _among(self, other: Sets, chosen: Longs, pairs: Pairs) -> tuple[Longs, Longs, Longs]:
        first, second = pairs.first[chosen], pairs.second[chosen]
        least, most = int(first[0]), int(first[-1]) + 1
        table = np.zeros((most - least, self._width), np.bool_)
        rows = np.repeat(np.arange(most - least), self._lengths[least:most])
        begun = self._starts[least]
        table[rows, self._keys[begun : begun + len(rows)]] = True
        lengths = other._lengths[second]
        entries = runs(other._starts[second], lengths)
        keys = other._keys[entries]
        shared = np.flatnonzero(table[np.repeat(first - least, lengths), keys])
        return np.repeat(chosen, lengths)[shared], keys[shared], entries[shared]


def places(*rows: Sequence[Collection[str]]) -> dict[str, int]:
    """The keys of all these, numbered in their order."""
    return {key: place for place, key in enumerate(sorted({key for sets in rows for row in sets for key in row}))}


def runs(starts: Longs, lengths: Longs) -> Longs:
    """The numbers of several runs one behind the other, each from its start on."""
    behind = np.cumsum(lengths)
    return np.arange(int(behind[-1]) if len(behind) else 0) + np.repeat(starts - behind + lengths, lengths)


def summed(places: Longs, values: Floats, count: int) -> Floats:
    """The values summed up by their places, of which there are `count`."""
    found: Floats = np.bincount(places, values, count).astype(np.float64)
    return found


def numbered(values: Iterable[str]) -> Longs:
    """A number for each value, the same for the same."""
    known: dict[str, int] = {}
    return np.array([known.setdefault(value, len(known)) for value in values], np.int64)


def exact(weights: Sequence[float] | Floats) -> Floats:
    """Weights of which every sum is the same in any order."""
    rounded: Floats = np.rint(np.asarray(weights, np.float64) * _STEP) / _STEP
    return rounded
