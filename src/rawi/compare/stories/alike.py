"""Alike: how much articles are alike, by the words that stand for them and the passages that they share.

Likeness is the share of what tells in the one that tells in the other, too; it is asked of articles that share several
words which are not those of all news. It is counted in whole numbers, so that sums of it are the same in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.stories.profiles import NO_KEY, WIDTH, Profile, Weights

WHOLE = 10**9
"""The likeness of two articles that are the same."""
_SHARED = 3
"""Leading keys that two articles must share to be looked at."""
_COMMON = 0.4
"""The weight under which a key leads from no article to another."""
_NOTHING = 1 / 3
"""The part of the likeness of one course under which two articles are not alike at all."""
_COPIED = 0.3
"""What a passage in common counts for beside its share of the text."""
_TELLING = 1 << 24
"""The weight of a key of one article as a whole number."""
_FEW = 128
"""Articles of which every two are looked at."""
_UNDATED = 0
"""The place among the days of articles whose day is not known."""
_PERIOD = 1 << 22
"""More than the days of any calendar in use."""

Longs = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int32]


class Row(NamedTuple):
    """The places of the articles that are alike to one, rising, and their likeness in (0, WHOLE]."""

    places: Numbers
    likeness: Numbers


class Likeness(Protocol):
    """Whatever tells how much articles are alike: `articles` by id, sorted, and the likeness `near` from which on
    average they are of one course."""

    @property
    def articles(self) -> Sequence[str]: ...
    @property
    def near(self) -> int: ...
    def row(self, place: int) -> Row:
        """What is alike to the article at a place; the same from both sides."""
        ...

    def among(self, places: Sequence[int]) -> Iterator[Row]:
        """What of some articles, their places rising, is alike to each of them, told by its number among them."""
        ...


class Alike:
    """How much articles are alike. The likeness of two is by their profiles and passages in common alone, once it is
    settled how much each word tells. Only articles that lie few enough days apart are looked at beside one another."""

    def __init__(
        self,
        profiles: Sequence[Profile],
        copied: Callable[[str], Iterable[tuple[str, float]]],
        weights: Weights,
        lexicon: CompareLexicon,
    ) -> None:
        """`copied` gives the articles with which an article shares passages, and the part of either that these are."""
        settings = lexicon.relations["stories"]
        self.near, self._days = round(float(settings["near"]) * WHOLE), int(settings["days"])
        ordered = sorted(profiles, key=lambda profile: profile.article)
        self.articles: Sequence[str] = [profile.article for profile in ordered]
        self._index = {article: index for index, article in enumerate(self.articles)}
        self._copied = copied
        keys = np.zeros((len(ordered), WIDTH), np.uint64)
        for index, one in enumerate(ordered):
            keys[index, : len(one.keys)] = one.keys
        known = sorted(one.day for one in ordered if one.day is not None)
        first = known[0] if known else 0
        self._day = np.array([_UNDATED if one.day is None else 1 + one.day - first for one in ordered], np.int64)
        self._post(keys, weights)

    def _post(self, keys: npt.NDArray[np.uint64], weights: Weights) -> None:
        """Note where each key stands, by its day, and what it tells."""
        width = keys.shape[1]
        by_day = np.argsort(self._day, kind="stable")
        flat = keys[by_day].ravel()
        # One sort of all keys: those of one key then stand by day.
        order = np.argsort(flat, kind="stable")
        ordered = flat[order]
        new = np.concatenate([np.ones(min(1, len(ordered)), bool), ordered[1:] != ordered[:-1]])
        marks = ordered[new]
        numbers = np.cumsum(new) - 1
        owners = by_day[order // width]
        placed = np.empty(len(flat), np.int64)
        placed[owners * width + order % width] = numbers
        self._keys = placed.reshape(keys.shape)
        told = weights.of(marks)
        self._telling = np.rint(told * _TELLING).astype(np.int64)
        self._leading = told >= _COMMON
        self._none = 0 if len(marks) and marks[0] == NO_KEY else -1
        self._totals = self._telling[self._keys].sum(axis=1)
        there = numbers != self._none
        self._spots = (numbers * _PERIOD + self._day[owners])[there]
        self._owners = owners[there].astype(np.int32)

    def row(self, place: int) -> Row:
        """See `Likeness.row`."""
        found, values = self._by_keys(place)
        copied = {self._index[other]: share for other, share in self._shares(self.articles[place])}
        if copied:
            alike = dict(zip(found.tolist(), values.tolist(), strict=True))
            for other, share in copied.items():
                alike[other] = max(_copied(share), alike.get(other, 0))
            ordered = sorted(alike)
            found, values = np.array(ordered, np.int32), np.array([alike[one] for one in ordered], np.int32)
        return Row(found, values)

    def among(self, places: Sequence[int]) -> Iterator[Row]:
        """See `Likeness.among`."""
        return self._table(places) if len(places) <= _FEW else within(self, places)

    def _table(self, places: Sequence[int]) -> Iterator[Row]:
        """The same, by looking at every two of a few."""
        keys = self._keys[np.asarray(places, np.int64)]
        known, columns = np.unique(keys.ravel(), return_inverse=True)
        columns = columns.reshape(keys.shape)
        having = np.zeros((len(places), len(known)), np.int64)
        having[np.arange(len(places))[:, None], columns] = keys != self._none
        telling, leads = self._telling[keys] * (keys != self._none), self._leading[keys] & (keys != self._none)
        shared, leading = np.zeros((2, len(places), len(places)))
        for number, mine in enumerate(columns):
            common = having[:, mine]
            shared[number] = (common * telling[number]).sum(axis=1)
            leading[number] = (common * leads[number]).sum(axis=1)
        days = self._day[np.asarray(places, np.int64)]
        undated = days == _UNDATED
        together = np.abs(np.subtract.outer(days, days)) <= self._days
        together |= undated[:, None] | undated[None, :]
        totals = self._totals[np.asarray(places, np.int64)]
        least = np.minimum.outer(totals, totals)
        values = np.rint(np.divide(shared, least, out=np.zeros_like(shared), where=least > 0) * WHOLE).astype(np.int32)
        values[(leading < _SHARED) | ~together | (values < self.near * _NOTHING)] = 0
        np.fill_diagonal(values, 0)
        columns_of = {place: column for column, place in enumerate(places)}
        for number, place in enumerate(places):
            for other, share in self._shares(self.articles[place]):
                column = columns_of.get(self._index[other])
                if column is not None:
                    values[number, column] = max(_copied(share), int(values[number, column]))
            found = np.flatnonzero(values[number])
            yield Row(found.astype(np.int32), values[number, found])

    def _shares(self, article: str) -> list[tuple[str, float]]:
        """The largest share of either for each article with passages in common."""
        found: dict[str, float] = {}
        for other, share in self._copied(article):
            if other in self._index:
                found[other] = max(share, found.get(other, 0.0))
        return sorted(found.items())

    def _by_keys(self, place: int) -> tuple[Numbers, Numbers]:
        mine = self._keys[place]
        mine = mine[mine != self._none]
        starts, ends = self._ranges(mine, int(self._day[place]))
        sizes = ends - starts
        if not sizes.sum():
            return np.empty(0, np.int32), np.empty(0, np.int32)
        owners = np.concatenate([self._owners[start:end] for start, end in zip(starts, ends, strict=True)])
        named = np.tile(mine, len(starts) // len(mine))
        shared = np.bincount(owners, np.repeat(self._telling[named], sizes), len(self.articles))
        leading = np.bincount(owners, np.repeat(self._leading[named], sizes), len(self.articles))
        leading[place] = 0
        found = np.flatnonzero(leading >= _SHARED)
        values = np.rint(shared[found] / np.minimum(self._totals[found], self._totals[place]) * WHOLE).astype(np.int32)
        enough = values >= self.near * _NOTHING
        return found[enough].astype(np.int32), values[enough]

    def _ranges(self, keys: Longs, day: int) -> tuple[Longs, Longs]:
        """From where to where the articles lie that have each of some keys, near enough to a day."""
        base = keys * _PERIOD
        if day == _UNDATED:
            return np.searchsorted(self._spots, base), np.searchsorted(self._spots, base + _PERIOD)
        bounds = (_UNDATED, _UNDATED + 1), (max(_UNDATED + 1, day - self._days), day + self._days + 1)
        starts, ends = (np.concatenate([base + bound[side] for bound in bounds]) for side in (0, 1))
        return np.searchsorted(self._spots, starts), np.searchsorted(self._spots, ends)


def within(alike: Likeness, places: Sequence[int]) -> Iterator[Row]:
    """`Likeness.among` by what is alike to each article anywhere."""
    number_of = np.full(len(alike.articles), -1, np.int32)
    number_of[np.asarray(places, np.int64)] = np.arange(len(places))
    for place in places:
        row = alike.row(place)
        numbers = number_of[row.places]
        yield Row(numbers[numbers >= 0], row.likeness[numbers >= 0])


def _copied(share: float) -> int:
    return round(min(1.0, _COPIED + share) * WHOLE)
