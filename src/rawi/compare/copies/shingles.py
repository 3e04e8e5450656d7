"""Shingles: runs of three words over a whole collection, which articles share them, and how much that tells.

What articles of a few days share is a report that was carried far; what articles of many days share is a set phrase. A
shingle therefore counts for less the more days have it beside those of the two articles. Sorting makes the index, so
that its cost grows as n log n in the words of the collection; a shingle of more than `MOST` articles leads to no pair.

Counts of articles and of days are taken down to powers of two: whether something stands in 200 articles or in 201 tells
nothing, and what an article more does not change need not be looked at again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from rawi.compare.copies.bodies import Body

WORDS = 3
ALONE = -1
"""The number of every shingle that one article alone has."""
MOST = 40
NEAR = 3
"""Days over which one report is reprinted."""
_CARRIED = 15
"""Articles that may well have one report; a shingle of more counts for as many times less."""
_FACTORS = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9))
UNDATED = np.iinfo(np.int64).min // 4
"""In place of a day that is not known."""

Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int32]
Longs = npt.NDArray[np.int64]
Grams = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Postings:
    """Where else shingles stand: one entry for each of them in each article, with a number of the article and its day,
    `UNDATED` where it is not known."""

    grams: Grams
    owners: Longs
    days: Longs


class Shingles:
    """The shingles of bodies, which are told by their places in the given sequence.

    `elsewhere` are all places of these shingles in the rest of the collection; they count, but lead to no pair. Every
    shingle that at least two articles have has a number from 0; the others have the number `ALONE`.
    """

    def __init__(self, bodies: Sequence[Body], elsewhere: Postings | None = None) -> None:
        self._count = len(bodies)
        self._days = [body.day for body in bodies]
        grams = [grams_of(body) for body in bodies]
        sizes = np.array([len(one) for one in grams], np.int64)
        self._bounds = np.concatenate([[0], np.cumsum(sizes)])
        owners = np.repeat(np.arange(self._count, dtype=np.int32), sizes)
        joined = np.concatenate(grams) if bodies else np.empty(0, np.uint64)
        del grams
        self._owner_days = np.array([UNDATED if day is None else day for day in self._days], np.int64)
        own = len(joined)
        if elsewhere is not None and len(elsewhere.grams):
            numbers, first, places = np.unique(elsewhere.owners, return_index=True, return_inverse=True)
            joined = np.concatenate([joined, elsewhere.grams])
            owners = np.concatenate([owners, places.astype(np.int32).ravel() + self._count])
            self._owner_days = np.concatenate([self._owner_days, elsewhere.days[first]])
            del numbers
        order = np.argsort(joined, kind="stable")
        joined, owners = joined[order], owners[order]
        # Owners rise within a shingle, so that its bodies stand together however often each has it.
        new = _changes(joined)
        once = new | _changes(owners)
        group = np.cumsum(new, dtype=np.int32) - 1
        sharers = np.bincount(group[once], minlength=1).astype(np.int32)
        number = np.where(sharers > 1, np.cumsum(sharers > 1) - 1, ALONE).astype(np.int32)
        numbers_of = np.empty(len(joined), np.int32)
        numbers_of[order] = number[group] if len(joined) else ALONE
        self._numbers = numbers_of[:own]
        kept = once & (number[group] != ALONE) if len(joined) else once
        self._owners = owners[kept]
        self._sharers = sharers[sharers > 1]
        self._starts = np.concatenate([[0], np.cumsum(self._sharers, dtype=np.int64)])[:-1]
        self._date(number[group[kept]])

    def _date(self, numbers: Numbers) -> None:
        """The days of every shingle, one entry for each day that has it, sorted by shingle and day."""
        known = self._owner_days[self._owner_days != UNDATED]
        self._first = int(known.min()) if len(known) else 0
        self._period = int(known.max()) - self._first + 1 if len(known) else 1
        of_owner = self._owner_days[self._owners]
        dated = of_owner != UNDATED
        of_owner = of_owner - self._first
        self._dated = np.unique(numbers[dated].astype(np.int64) * self._period + of_owner[dated])
        ends = np.searchsorted(self._dated, np.arange(len(self._sharers) + 1, dtype=np.int64) * self._period)
        self._spread = np.diff(ends).astype(np.int32)

    def of(self, body: int) -> Numbers:
        """The numbers of a body's shingles, one for each word but the last two."""
        return self._numbers[self._bounds[body] : self._bounds[body + 1]]

    def telling(self, numbers: Numbers, first: int, second: int) -> Floats:
        """What each of the shingles `numbers`, which both bodies have, counts for between them, in (0, 1]."""
        elsewhere = self._spread[numbers].copy()
        taken: list[tuple[int, int]] = []
        for day in sorted({day for day in (self._days[first], self._days[second]) if day is not None}):
            start, end = day - self._first - NEAR, day - self._first + NEAR + 1
            taken.append((max(start, taken[-1][1] if taken else 0, 0), min(end, self._period)))
        base = numbers.astype(np.int64) * self._period
        for start, end in taken:
            if start < end:
                inside = np.searchsorted(self._dated, base + end) - np.searchsorted(self._dated, base + start)
                elsewhere -= inside.astype(np.int32)
        return (crowd(self._sharers[numbers]) / step(1 + elsewhere) ** 2).astype(np.float32)

    def sharing(self, least: float) -> list[tuple[int, int]]:
        """Pairs of bodies with much in common, in order: the sum over common shingles, each for as much as the days
        that have it leave, is at least `least`."""
        weights = 1 / step(np.maximum(1, np.minimum(self._spread, -(-self._span() // NEAR))))
        keys: list[Longs] = []
        counts: list[npt.NDArray[np.float64]] = []
        for size in range(2, MOST + 1):
            chosen = np.flatnonzero(self._sharers == size)
            if not len(chosen):
                continue
            members = self._owners[self._starts[chosen][:, None] + np.arange(size)].astype(np.int64)
            one, two = np.triu_indices(size, 1)
            # Owners rise, so that the second of a pair is the one that may lie elsewhere.
            here = (members[:, two] < self._count).ravel()
            keys.append((members[:, one] * self._count + members[:, two]).ravel()[here])
            counts.append(np.repeat(weights[chosen], len(one))[here])
        if not keys:
            return []
        pairs, places = np.unique(np.concatenate(keys), return_inverse=True)
        sums = np.bincount(places, weights=np.concatenate(counts))
        return [(int(pair) // self._count, int(pair) % self._count) for pair in pairs[sums >= least]]

    def _span(self) -> Longs:
        """Days from the first to the last that has each shingle."""
        ends = np.cumsum(self._spread, dtype=np.int64)
        starts = ends - self._spread
        span = np.ones(len(ends), np.int64)
        dated = self._spread > 0
        span[dated] = self._dated[ends[dated] - 1] - self._dated[starts[dated]] + 1
        return span


def _changes(values: npt.NDArray[np.uint64] | Numbers) -> npt.NDArray[np.bool_]:
    """Where a value differs from the one before; the first does."""
    if not len(values):
        return np.empty(0, np.bool_)
    return np.concatenate([[True], values[1:] != values[:-1]])


def grams_of(body: Body) -> Grams:
    """The shingles of a body, one for each word but the last two, by numbers that are the same on any machine."""
    if len(body.tokens) < WORDS:
        return np.empty(0, np.uint64)
    wide = body.tokens.astype(np.uint64)
    return (wide[:-2] * _FACTORS[0]) ^ ((wide[1:-1] * _FACTORS[1]) + (wide[2:] * _FACTORS[2]))


def crowd(sharers: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """What shingles count for by how many articles have them, as far as these are too many for one report."""
    found: npt.NDArray[np.float64] = np.minimum(1, _CARRIED / step(sharers))
    return found


def step(counts: npt.NDArray[Any]) -> Longs:
    """Counts from 1 on, taken down to powers of two."""
    found: Longs = np.left_shift(1, np.log2(counts).astype(np.int64))
    return found
