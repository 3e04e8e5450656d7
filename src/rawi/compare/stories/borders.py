"""Borders: what of other courses of events may have joined a group of articles on the way to what it came to.

A group that joins no other of those looked at came to what it came to by its own articles alone, and so did a course
beyond its border: whatever other groups and courses there are, what may cross between these two stays the same.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rawi.compare.stories.alike import Likeness
from rawi.compare.stories.grouping import Floats, Longs, Side, Sides, nearness


class Border:
    """Between the articles of a group and all others. What they are alike to is held by the others' places, rising: for
    the place `_others[n]`, its entries from `_starts[n]` to `_starts[n + 1]`."""

    def __init__(self, inside: Side, alike: Likeness) -> None:
        self.inside = inside
        self._near = alike.near
        rows = list(alike.rows(inside.places.tolist()))
        places = np.concatenate([row.places for row in rows])
        order = np.argsort(places, kind="stable")
        self._members = np.repeat(np.arange(len(rows)), [len(row.places) for row in rows])[order]
        self._likeness = np.concatenate([row.likeness for row in rows])[order]
        self._others, starts = np.unique(places[order], return_index=True)
        self._starts: Longs = np.append(starts, len(places))

    def drawing(self) -> list[int]:
        """The articles beyond that are as much alike to a group which there was on the way as what it became part of.

        No group of other articles can be joined with one of these unless one of its own articles is so: it is no more
        alike to it than the one of its own that is most alike.
        """
        if not len(self._others):
            return []
        # No average is above the most, and nothing is joined that is less alike than courses are.
        enough = np.flatnonzero(np.maximum.reduceat(self._likeness, self._starts[:-1]) >= self._near)
        values = nearness(self.inside.summed(self._table(enough)), self.inside.sizes[:, None], 1)
        found: list[int] = self._others[enough[(values >= self.inside.until[:, None]).any(axis=0)]].tolist()
        return found

    def crossed(self, courses: Sequence[Side]) -> list[float]:
        """How near, for each of some courses, the first groups of the two sides are that may join; 0 if none may.

        The first two that join across a border do so before anything else has crossed it: they were there at one time,
        each by itself, and more alike to one another than to whatever they became part of.
        """
        if not len(self._others) or not courses:
            return [0.0] * len(courses)
        beyond = Sides(courses)
        spots = np.searchsorted(self._others, beyond.places)
        spots[spots == len(self._others)] = 0
        here = self._others[spots] == beyond.places
        table = np.zeros((len(self.inside.places), len(beyond.places)))
        table[:, here] = self._table(spots[here])
        across = beyond.summed(self.inside.summed(table).T).T
        near = nearness(across, self.inside.sizes[:, None], beyond.sizes[None, :])
        until = np.maximum.outer(self.inside.until, beyond.until)
        since = np.minimum.outer(self.inside.since, beyond.since)
        near[(near < until) | (until > since)] = 0.0
        found: list[float] = np.maximum.reduceat(near.max(axis=0), beyond.starts).tolist()
        return found

    def _table(self, spots: npt.NDArray[np.intp]) -> Floats:
        """How much each article of the group is alike to some of the others: a row for each article of the group, a
        column for each of the others, told by their numbers."""
        counts = self._starts[spots + 1] - self._starts[spots]
        columns = np.repeat(np.arange(len(spots)), counts)
        entries = np.arange(len(columns)) + np.repeat(self._starts[spots] - (np.cumsum(counts) - counts), counts)
        table = np.zeros((len(self.inside.places), len(spots)))
        table[self._members[entries], columns] = self._likeness[entries]
        return table
