"""Standing: in which articles runs of words stand, before some came and others went and after it, as arrays."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import numpy as np
import numpy.typing as npt

from rawi.compare.copies.shingles import MOST, NEAR, UNDATED, Postings, crowd, grams_of, step
from rawi.compare.stories.outlines import Outline
from rawi.model.renewing import Shelf

Longs = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


class Standing:
    """Where the runs of words of outlines stand that are new (`fresh`) or no more (`leaving`, also where a new one
    takes their place). Articles are told by the numbers of their outlines on the shelf; the new ones have the numbers
    behind all of these.

    `grams` are these runs, sorted; each place is a pair of the spot of its run among them and of an article's number:
    `before` are all there were, `after` all there are.
    """

    def __init__(self, shelf: Shelf, fresh: Sequence[Outline], leaving: Sequence[Outline]) -> None:
        self._shelf = shelf
        dated = _rows(shelf.dated(), UNDATED)
        self.first = int(dated[:, 0].max(initial=0)) + 1
        """The number of the first outline that is new."""
        self.days = np.full(self.first + len(fresh), UNDATED, np.int64)
        """The ordinal of the day of each article by its number, or `UNDATED`."""
        self.days[dated[:, 0]] = dated[:, 1]
        self.days[self.first :] = [UNDATED if one.body.day is None else one.body.day for one in fresh]
        self._names = dict(enumerate((outline.article for outline in fresh), self.first))
        own = [runs_of(outline) for outline in fresh]
        self.grams = np.unique(np.concatenate([np.empty(0, np.int64), *own, *map(runs_of, leaving)]))
        found = _rows(shelf.postings(self.grams.tolist()))
        self.before = np.searchsorted(self.grams, found[:, 0]), found[:, 1]
        self.gone = np.array(sorted(shelf.numbers([outline.article for outline in leaving]).values()), np.int64)
        self._stays = ~np.isin(found[:, 1], self.gone)
        spots = [one[self._stays] for one in self.before]
        self.after = (
            np.concatenate([spots[0], *(np.searchsorted(self.grams, one) for one in own)]),
            np.concatenate([spots[1], *(np.full(len(one), self.first + n) for n, one in enumerate(own))]),
        )

    def changing(self) -> list[int]:
        """The spots of the runs that may count for something else between two articles that stay."""
        many = len(self.grams)
        staying = np.bincount(self.before[0][self._stays], minlength=many) > 1
        counts = [np.bincount(spots, minlength=many) for spots, _ in (self.before, self.after)]
        crowds, common = [crowd(np.maximum(1, one)) for one in counts], [one <= MOST for one in counts]
        dated = [self._dated(*places) for places in (self.before, self.after)]
        weights = [self._weight(one) for one in dated]
        other = (crowds[0] != crowds[1]) | (common[0] != common[1]) | (weights[0] != weights[1])
        other[np.setxor1d(dated[0], dated[1], assume_unique=True) // self._period] = True
        found: list[int] = np.flatnonzero(staying & other).tolist()
        return found

    def led_to(self, fresh: int, least: float) -> list[int]:
        """The numbers of the articles that share so many runs with a new one, which only few others have."""
        spots, owners = self.after
        few = np.bincount(spots, minlength=len(self.grams)) <= MOST
        own = np.zeros(len(self.grams), np.bool_)
        own[spots[owners == self.first + fresh]] = True
        shared = np.bincount(owners[(own & few)[spots]], minlength=len(self.days))
        found: list[int] = np.flatnonzero(shared >= least).tolist()
        return found

    def elsewhere(self, grams: Longs, here: Collection[str]) -> Postings:
        """Where some runs stood before, sorted, in all articles but some and those that leave."""
        inside = np.isin(self.grams, grams)[self.before[0]]
        known = np.stack([self.grams[self.before[0][inside]], self.before[1][inside]], axis=1)
        others = np.setdiff1d(grams, self.grams, assume_unique=True)
        found = np.concatenate([known, _rows(self._shelf.postings(others.tolist()))])
        left = np.array([*self._shelf.numbers(here).values()], np.int64)
        found = found[~np.isin(found[:, 1], np.concatenate([left, self.gone]))]
        return Postings(grams=found[:, 0].astype(np.uint64), owners=found[:, 1], days=self.days[found[:, 1]])

    def named(self, numbers: Iterable[int]) -> dict[int, str]:
        """The articles of some numbers."""
        wanted = set(numbers)
        known = {number: self._names[number] for number in wanted & self._names.keys()}
        return known | self._shelf.numbered(wanted - known.keys())

    def _dated(self, spots: Longs, owners: Longs) -> Longs:
        """A number for each run and day that has it, of both, sorted."""
        known = self.days[self.days != UNDATED]
        first = int(known.min()) if len(known) else 0
        self._period = int(known.max()) - first + 1 if len(known) else 1
        days = self.days[owners]
        dated = days != UNDATED
        return np.unique(spots[dated] * self._period + days[dated] - first)

    def _weight(self, dated: Longs) -> Longs:
        """How much less each run tells for the days that have it."""
        spread = np.bincount(dated // self._period, minlength=len(self.grams))
        ends = np.cumsum(spread)
        span = np.ones(len(spread), np.int64)
        some = spread > 0
        span[some] = dated[ends[some] - 1] - dated[(ends - spread)[some]] + 1
        return step(np.maximum(1, np.minimum(spread, -(-span // NEAR))))


def runs_of(outline: Outline) -> Longs:
    """The runs of words of an outline, each once, sorted."""
    return np.sort(np.unique(grams_of(outline.body)).astype(np.int64))


def _rows(pairs: Iterable[tuple[int, int | None]], nothing: int = 0) -> Longs:
    found = [(one, nothing if two is None else two) for one, two in pairs]
    return np.array(found, np.int64).reshape(-1, 2)
