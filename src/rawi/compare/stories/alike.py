"""Alike: how much articles are alike, by the words that stand for them and the passages that they share.

Likeness is the share of what tells in the one that tells in the other, too; it is asked of articles that share several
words which are not those of all news. It is counted in whole numbers, so that sums of it are the same in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.stories.finding import Finding, firsts
from rawi.compare.stories.profiles import NO_KEY, UNDATED, WIDTH, Marks, Profiles, Weights

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
_LEADS = 40
"""Bits above which it is counted how many keys lead, in one sum with what keys tell: these are less than that."""
_PERIOD = 1 << 22
"""More than the days of any calendar in use."""

Longs = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int32]


class Row(NamedTuple):
    """The places of the articles that are alike to one, rising, and their likeness in (0, WHOLE]."""

    places: Numbers
    likeness: Numbers


class Likeness(Protocol):
    """Whatever tells how much articles are alike: `articles` by id, sorted, with the place of each, and the likeness
    `near` from which on average they are of one course."""

    @property
    def articles(self) -> Sequence[str]: ...
    @property
    def place_of(self) -> Mapping[str, int]: ...
    @property
    def near(self) -> int: ...
    def rows(self, places: Sequence[int]) -> Iterator[Row]:
        """What is alike to each of the articles at some places; the same from both sides."""
        ...

    def among(self, places: Sequence[int]) -> Iterator[Row]:
        """What of some articles, their places rising, is alike to each of them, told by its number among them."""
        ...

    def expect(self, places: Sequence[int]) -> None:
        """Look up at once what will be asked of these articles bit by bit; it changes no answer."""
        ...


Copied = Callable[[Sequence[str]], Mapping[str, Iterable[tuple[str, float]]]]
"""With which articles each of some shares passages, and the part of either that these are, whichever side it is of."""


class Alike:
    """How much articles are alike. The likeness of two is by their profiles and passages in common alone, once it is
    settled how much each word tells. Only articles that lie few enough days apart are looked at beside one another.

    Nothing is prepared: what is asked of some articles looks for their own keys among all."""

    def __init__(self, profiles: Profiles, copied: Copied, weights: Weights, lexicon: CompareLexicon) -> None:
        settings = lexicon.relations["stories"]
        self.near, self._days = round(float(settings["near"]) * WHOLE), int(settings["days"])
        self.articles, self.place_of = profiles.articles, profiles.place_of
        self._profiles = profiles
        self._copied = copied
        self._weights = weights
        self._totals = np.full(len(profiles.articles), -1, np.int64)
        self._expected: dict[int, dict[int, float]] = {}
        self._by_day: _ByDay | None = None

    def rows(self, places: Sequence[int]) -> Iterator[Row]:
        """See `Likeness.rows`."""
        if not len(places):
            return
        if self._by_day is None:
            self._by_day = _ByDay(self._profiles)
        found = _Found(self._by_day, places, self._days, self._weights)
        shares = self._shares(places)
        for place in places:
            others, values = self._by_keys(place, found)
            copied = shares.get(place)
            yield _with_copied(Row(others, values), copied) if copied else Row(others, values)

    def among(self, places: Sequence[int]) -> Iterator[Row]:
        """See `Likeness.among`."""
        return self._table(places) if len(places) <= _FEW else within(self, places)

    def expect(self, places: Sequence[int]) -> None:
        """See `Likeness.expect`."""
        unknown = [place for place in places if place not in self._expected]
        self._expected |= {place: {} for place in unknown} | self._shared(unknown)

    def _table(self, places: Sequence[int]) -> Iterator[Row]:
        """The same, by looking at every two of a few."""
        keys = self._profiles.keys[np.asarray(places, np.int64)]
        known, columns = np.unique(keys.ravel(), return_inverse=True)
        having = np.zeros((len(places), len(known)))
        having[np.arange(len(places))[:, None], columns.reshape(keys.shape)] = keys != NO_KEY
        telling, leads = _told(self._weights, known)
        # Sums of whole numbers are exact in floating point, as far as these ever go.
        # Products of matrices would wake as many threads as there are cores for a moment's work.
        shared, leading = (np.einsum("ik,jk->ij", having * told, having) for told in (telling, leads))
        days = self._profiles.days[np.asarray(places, np.int64)]
        undated = days == UNDATED
        together = np.abs(np.subtract.outer(days, days)) <= self._days
        together |= undated[:, None] | undated[None, :]
        totals = (having * telling).sum(axis=1)
        least = np.minimum.outer(totals, totals)
        values = np.rint(np.divide(shared, least, out=np.zeros_like(shared), where=least > 0) * WHOLE).astype(np.int32)
        values[(leading < _SHARED) | ~together | (values < self.near * _NOTHING)] = 0
        np.fill_diagonal(values, 0)
        columns_of = {place: column for column, place in enumerate(places)}
        shares = self._shares(places)
        for number, place in enumerate(places):
            for other, share in shares.get(place, {}).items():
                column = columns_of.get(other)
                if column is not None:
                    values[number, column] = max(_copied(share), int(values[number, column]))
            found = np.flatnonzero(values[number])
            yield Row(found.astype(np.int32), values[number, found])

    def _shares(self, places: Sequence[int]) -> dict[int, dict[int, float]]:
        """The largest share of either for each article with passages in common, told by its place."""
        unknown = [place for place in places if place not in self._expected]
        found = self._shared(unknown) if unknown else {}
        return found | {place: self._expected[place] for place in places if place in self._expected}

    def _shared(self, places: Sequence[int]) -> dict[int, dict[int, float]]:
        found: dict[int, dict[int, float]] = {}
        for article, shared in self._copied([self.articles[place] for place in places]).items():
            most = found.setdefault(self.place_of[article], {})
            for other, share in shared:
                place = self.place_of.get(other)
                if place is not None:
                    most[place] = max(share, most.get(place, 0.0))
        return found

    def _by_keys(self, place: int, found: _Found) -> tuple[Numbers, Numbers]:
        mine = self._profiles.keys[place]
        numbers = np.searchsorted(found.keys, mine[mine != NO_KEY])
        starts, ends = self._ranges(numbers, int(self._profiles.days[place]), found)
        sizes = ends - starts
        if not sizes.sum():
            return np.empty(0, np.int32), np.empty(0, np.int32)
        owners = np.concatenate([found.owners[start:end] for start, end in zip(starts, ends, strict=True)])
        told = np.tile(found.told[numbers], len(starts) // len(numbers))
        sums = np.bincount(owners, np.repeat(told, sizes), len(self.articles))
        sums[place] = 0
        near = np.flatnonzero(sums >= _SHARED << _LEADS)
        shared = sums[near].astype(np.int64) & ((1 << _LEADS) - 1)
        least = np.minimum(self._total(near), self._total(np.array([place])))
        values = np.rint(shared / least * WHOLE).astype(np.int32)
        enough = values >= self.near * _NOTHING
        return near[enough].astype(np.int32), values[enough]

    def _total(self, places: Longs) -> Longs:
        """What the keys of each of some articles tell together."""
        unknown = places[self._totals[places] < 0]
        if len(unknown):
            self._totals[unknown] = _told(self._weights, self._profiles.keys[unknown])[0].sum(axis=1)
        return self._totals[places]

    def _ranges(self, numbers: Longs, day: int, found: _Found) -> tuple[Longs, Longs]:
        """From where to where the articles lie that have each of some keys, near enough to a day."""
        base = numbers * _PERIOD
        if day == UNDATED:
            return np.searchsorted(found.spots, base), np.searchsorted(found.spots, base + _PERIOD)
        bounds = (UNDATED, UNDATED + 1), (max(UNDATED + 1, day - self._days), day + self._days + 1)
        starts, ends = (np.concatenate([base + bound[side] for bound in bounds]) for side in (0, 1))
        return np.searchsorted(found.spots, starts), np.searchsorted(found.spots, ends)


class _ByDay:
    """Profiles in the order of their days, those without one first: `places` and `days` tell which they are and when,
    `keys` has a row for each."""

    def __init__(self, profiles: Profiles) -> None:
        self.profiles = profiles
        self.places = np.argsort(profiles.days, kind="stable")
        self.days = profiles.days[self.places]
        self.keys = profiles.keys[self.places]
        self.firsts = firsts(self.keys)

    def near(self, places: Sequence[int], days: int) -> Iterator[tuple[int, int]]:
        """From where to where those lie that are so many days at most from one of some articles."""
        mine = self.profiles.days[np.asarray(places, np.int64)]
        if (mine == UNDATED).any():
            yield 0, len(self.days)
            return
        dated = int(np.searchsorted(self.days, UNDATED, "right"))
        yield 0, dated
        start = int(np.searchsorted(self.days, mine.min() - days))
        yield max(dated, start), int(np.searchsorted(self.days, mine.max() + days, "right"))


class _Found:
    """Where the keys of the articles at some places stand among all that lie near enough: `owners` are the places of
    the articles that have them, in the order of `spots`, which are of the key, by its number among `keys`, and of the
    article's day. `told` is what each key tells, and above `_LEADS` bits whether it leads."""

    def __init__(self, by_day: _ByDay, places: Sequence[int], days: int, weights: Weights) -> None:
        own = np.unique(by_day.profiles.keys[np.asarray(places, np.int64)])
        self.keys = own[own != NO_KEY]
        telling, leading = _told(weights, self.keys)
        # Sums of whole numbers are exact in floating point, as far as these ever go.
        self.told = (telling + (leading.astype(np.int64) << _LEADS)).astype(np.float64)
        finding = Finding(self.keys)
        # Numbers of few bits are ordered by counting; what is equal stays in the order of days.
        narrow = np.min_scalar_type(len(self.keys))
        numbers, ranks = [np.empty(0, narrow)], [np.empty(0, np.int64)]
        for start, end in by_day.near(places, days) if len(self.keys) else ():
            spots, found = finding.found(by_day.keys[start:end].ravel(), by_day.firsts[start:end].ravel())
            numbers.append(found.astype(narrow))
            ranks.append(start + spots // WIDTH)
        number, rank = np.concatenate(numbers), np.concatenate(ranks)
        order = np.argsort(number, kind="stable")
        rank = rank[order]
        self.spots = number[order].astype(np.int64) * _PERIOD + by_day.days[rank]
        self.owners = by_day.places[rank].astype(np.int32)


def _told(weights: Weights, keys: Marks) -> tuple[Longs, npt.NDArray[np.bool_]]:
    """What each key tells as a whole number, and whether it leads from one article to another."""
    told = weights.of(keys)
    telling: Longs = np.rint(told * _TELLING).astype(np.int64)
    return telling, told >= _COMMON


def _with_copied(row: Row, copied: Mapping[int, float]) -> Row:
    """What is alike to an article, that with passages in common, told by place, as much as these say at least."""
    places = np.array(sorted(copied), np.int32)
    likeness = np.array([_copied(copied[place]) for place in places.tolist()], np.int32)
    spots = np.searchsorted(row.places, places)
    here = np.append(row.places, np.int32(-1))[spots] == places
    known = row.likeness.copy()
    known[spots[here]] = np.maximum(known[spots[here]], likeness[here])
    others = np.insert(row.places, spots[~here], places[~here])
    return Row(others, np.insert(known, spots[~here], likeness[~here]))


def within(alike: Likeness, places: Sequence[int]) -> Iterator[Row]:
    """`Likeness.among` by what is alike to each article anywhere."""
    number_of = np.full(len(alike.articles), -1, np.int32)
    number_of[np.asarray(places, np.int64)] = np.arange(len(places))
    for row in alike.rows(places):
        numbers = number_of[row.places]
        yield Row(numbers[numbers >= 0], row.likeness[numbers >= 0])


def _copied(share: float) -> int:
    return round(min(1.0, _COPIED + share) * WHOLE)
