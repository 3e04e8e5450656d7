"""Grouping: average link over so many pairs that they lie in arrays, with what there was on the way.

Two groups become one while the average likeness of the pairs across them is enough; a pair without likeness counts as
0. Likeness is in whole numbers, so that no sum is by the order of adding. What each group is most alike to is looked up
again only when it comes to its turn and the other is no more what it was: no average rises when others join.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from rawi.compare.stories.alike import Likeness

Floats = npt.NDArray[np.float64]
Longs = npt.NDArray[np.int64]
_LARGE = 16
"""Articles that one course of events may well have; what has more is soon a whole field of news, and must be more
alike."""
_TIGHTER = 1.0
"""By which power of its size."""
_FEW = 192
"""Articles of which every two groups are looked at at each step: below, that costs less than looking up again what each
group is most alike to."""
_Pair = tuple[float, int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A group that there was on the way: its `members`, the average likeness at which it came to be (infinite for one
    article alone) and that at which it became part of a larger one, the least that is enough for those that stayed."""

    members: tuple[int, ...]
    since: float
    until: float


class Grouping:
    """Groups articles, given by their places in `alike`, rising."""

    def __init__(self, places: Sequence[int], alike: Likeness) -> None:
        self._places = np.asarray(places, np.int64)
        self._near = alike.near
        self._members: dict[int, list[int]] = {one: [one] for one in range(len(places))}
        self._root = np.arange(len(places))
        self._sizes = np.ones(len(places), np.int64)
        self._since: dict[int, float] = {}
        self._others: list[npt.NDArray[Any]] = []
        self._sums: list[npt.NDArray[Any]] = []
        for others, likeness in alike.among(places):
            self._others.append(others)
            self._sums.append(likeness)
        self.stages: list[Stage] = []
        self.order: list[int] = []
        """The places in an order in which each group that there was is a run; once it `run`."""

    def run(self) -> list[tuple[int, ...]]:
        """The groups, each in order, ordered by their first; ties went by place. `stages` then has all that there
        were."""
        if len(self._places) <= _FEW:
            self._join_few()
        else:
            self._join_many()
        for one in self._members:
            self._note(one, float(self._near))
        self.order = [int(self._places[member]) for one in sorted(self._members) for member in self._members[one]]
        return [self._named(one) for one in sorted(self._members)]

    def _join_few(self) -> None:
        """Join what is nearest, the first of several, by a table of all."""
        count = len(self._places)
        sums = np.zeros((count, count))
        for one, (others, likeness) in enumerate(zip(self._others, self._sums, strict=True)):
            sums[one, others] = likeness
        near = nearness(sums, 1, 1)
        sizes = np.ones(count)
        while count:
            first, second = divmod(int(near.argmax()), count)
            value = float(near[first, second])
            if value < self._near:
                return
            self._joined(first, second, value)
            sums[first] += sums[second]
            sums[first, first] = sums[second] = sums[:, second] = 0.0
            sums[:, first] = sums[first]
            sizes[first] += sizes[second]
            near[second] = near[:, second] = 0.0
            near[first] = near[:, first] = nearness(sums[first], sizes[first], sizes)

    def _join_many(self) -> None:
        """The same, by what each is nearest to."""
        nearest = {one: pair for one in self._members if (pair := self._nearest(one)) is not None}
        waiting = list(nearest.values())
        heapq.heapify(waiting)
        while waiting:
            pair = heapq.heappop(waiting)
            value, first, second, grown, asking = pair
            if nearest.get(asking) is not pair:
                continue
            there = first in self._members and second in self._members
            if there and len(self._members[first]) + len(self._members[second]) == grown:
                self._join(first, second, -value)
                asking = first
                nearest.pop(second, None)
            again = self._nearest(asking)
            if again is None:
                nearest.pop(asking, None)
            else:
                nearest[asking] = again
                heapq.heappush(waiting, again)

    def _nearest(self, one: int) -> _Pair | None:
        """What a group is most alike to, the first of several; None if nothing is near."""
        others = self._root[self._others[one]]
        if not len(others):
            return None
        sums = self._sums[one]
        if self._sizes[one] > 1 or not np.array_equal(others, self._others[one]):
            others, where = np.unique(others, return_inverse=True)
            # Sums of whole numbers are exact in floating point, as far as these ever go.
            apart = others != one
            others, sums = others[apart].astype(np.int32), np.bincount(where, sums).astype(np.int64)[apart]
            self._others[one], self._sums[one] = others, sums
        near = nearness(sums, self._sizes[one], self._sizes[others])
        best = int(near.argmax()) if len(others) else -1
        if best < 0 or near[best] < self._near:
            return None
        other = int(others[best])
        grown = int(self._sizes[one] + self._sizes[other])
        return -float(near[best]), min(one, other), max(one, other), grown, one

    def _join(self, first: int, second: int, value: float) -> None:
        self._root[self._members[second]] = first
        self._joined(first, second, value)
        self._sizes[first] += self._sizes[second]
        self._others[first] = np.concatenate([self._others[first], self._others[second]])
        self._sums[first] = np.concatenate([self._sums[first], self._sums[second]])
        self._others[second] = self._sums[second] = np.empty(0, np.int64)

    def _joined(self, first: int, second: int, value: float) -> None:
        for one in (first, second):
            self._note(one, value)
        self._members[first] += self._members.pop(second)
        self._since[first] = value

    def _note(self, one: int, until: float) -> None:
        since = self._since.get(one, float("inf"))
        self.stages.append(Stage(members=self._named(one), since=since, until=until))

    def _named(self, one: int) -> tuple[int, ...]:
        return tuple(sorted(int(self._places[member]) for member in self._members[one]))


def nearness(sums: npt.NDArray[Any], one: Any, other: Any) -> Floats:
    """How near groups of such sizes are, the likeness of all pairs across them summed up: its average, the less the
    more articles they would be together. It never rises when groups join."""
    large = np.maximum(1.0, (one + other) / _LARGE)
    found: Floats = sums / (one * other) / large**_TIGHTER
    return found


def grouped(places: Sequence[int], alike: Likeness) -> list[tuple[int, ...]]:
    """The groups of some articles."""
    return Grouping(places, alike).run()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Side:
    """The groups that there were among some articles on the way to what they come to by themselves: the `places` of
    the articles in an order in which each group is a run, from where to where among them it lies, and of how many it
    is, `since` and `until` as in `Stage`."""

    places: Longs
    runs: tuple[Longs, Longs]
    sizes: Floats
    since: Floats
    until: Floats

    @staticmethod
    def of(places: Sequence[int], alike: Likeness) -> Side:
        """The groups of some articles, told by their places, rising."""
        grouping = Grouping(places, alike)
        grouping.run()
        stages = grouping.stages
        spots = {place: spot for spot, place in enumerate(grouping.order)}
        starts = np.array([min(spots[member] for member in stage.members) for stage in stages], np.int64)
        lengths = np.array([len(stage.members) for stage in stages], np.int64)
        return Side(
            places=np.array(grouping.order, np.int64),
            runs=(starts, starts + lengths),
            sizes=lengths.astype(np.float64),
            since=np.array([stage.since for stage in stages], np.float64),
            until=np.array([stage.until for stage in stages], np.float64),
        )

    def packed(self) -> bytes:
        """The same as bytes, little-endian, its articles told by their numbers among those of it: so it is the same
        wherever they stand."""
        numbers = np.argsort(np.argsort(self.places, kind="stable"), kind="stable")
        head = np.array([len(self.places), len(self.sizes)], "<u4")
        whole = np.concatenate([numbers, *self.runs]).astype("<u4")
        return b"".join(part.tobytes() for part in (head, whole, self.since.astype("<f8"), self.until.astype("<f8")))

    @staticmethod
    def unpacked(packed: bytes, places: Sequence[int]) -> Side:
        """What is behind `packed`, of the articles at some places, rising."""
        count, groups = (int(one) for one in np.frombuffer(packed, "<u4", 2))
        whole = np.frombuffer(packed, "<u4", count + 2 * groups, 8).astype(np.int64)
        times = np.frombuffer(packed, "<f8", 2 * groups, 8 + 4 * len(whole)).astype(np.float64)
        starts, ends = whole[count : count + groups], whole[count + groups :]
        return Side(
            places=np.asarray(places, np.int64)[whole[:count]],
            runs=(starts, ends),
            sizes=(ends - starts).astype(np.float64),
            since=times[:groups],
            until=times[groups:],
        )

    def summed(self, table: Floats) -> Floats:
        """The rows of a table, one for each of the `places`, summed up for each group that there was."""
        return _summed(table, *self.runs)


class Sides:
    """Several sides beside one another, of which nothing is looked at together: the places, and all the groups that
    there were, those of each from its `starts` on."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self.places = np.concatenate([side.places for side in sides])
        self.sizes, self.since, self.until = (
            np.concatenate([getattr(side, name) for side in sides]) for name in ("sizes", "since", "until")
        )
        counts = [len(side.sizes) for side in sides]
        self.starts = np.cumsum([0, *counts[:-1]])
        first = np.repeat(np.cumsum([0, *(len(side.places) for side in sides[:-1])]), counts)
        self._starts, self._ends = (np.concatenate([side.runs[end] for side in sides]) + first for end in (0, 1))

    def summed(self, table: Floats) -> Floats:
        """See `Side.summed`."""
        return _summed(table, self._starts, self._ends)


def _summed(table: Floats, starts: Longs, ends: Longs) -> Floats:
    """The rows of a table summed up from some to others. Whole numbers in floating point stay whole, as far as these
    ever go."""
    until = np.zeros((len(table) + 1, table.shape[1]))
    np.cumsum(table, axis=0, out=until[1:])
    found: Floats = until[ends] - until[starts]
    return found
