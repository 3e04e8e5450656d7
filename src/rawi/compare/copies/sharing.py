"""Sharing: which articles share passages when some have come and others gone, as if all had come at once.

What an article's runs of words tell is by how many articles have them, and on how many days. An article more changes
that for other pairs only where such a count reaches a power of two (`shingles`); these pairs are looked at again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from rawi.compare.copies import copies
from rawi.compare.copies.copies import Overlap
from rawi.compare.copies.shingles import MOST, NEAR, UNDATED, Shingles, crowd, step
from rawi.compare.copies.standing import Longs, Standing, runs_of
from rawi.compare.stories.outlines import Outline, outline_of
from rawi.model.renewing import Pair, Shelf

Changed = Callable[[str, str], bool]
"""Whether something is otherwise than before between two articles."""
Places = Mapping[str, int | None]
"""The articles that have a run of words, with their days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewed:
    """What was looked at again: whether each pair of articles, the lesser first, shares enough to be looked at, and the
    passages that they share now."""

    looked: Mapping[Pair, bool]
    overlaps: tuple[Overlap, ...]


def renewed(shelf: Shelf, fresh: Sequence[Outline], leaving: Sequence[Outline], size: int) -> Renewed:
    """The pairs of articles that change, in a library of `size` articles now. The shelf holds what was before; those of
    its outlines that are `leaving`, also where `fresh` ones take their place, count no more."""
    gone = frozenset(outline.article for outline in leaving)
    new = {outline.article: outline for outline in fresh}
    standing = Standing(shelf, fresh, leaving)
    again = _again(shelf, standing, new.keys(), gone)
    numbers = {number for one in range(len(fresh)) for number in standing.led_to(one, copies.LEAST)}
    wanted = {*standing.named(numbers).values(), *(article for pair in again for article in pair)} - new.keys()
    known = {row.article: outline_of(row) for row in shelf.outlines(wanted)}
    sheets = [({**known, **new})[article] for article in sorted({**known, **new})]
    grams = _in_common({**known, **new}, new, again)
    shingles = Shingles([outline.body for outline in sheets], standing.elsewhere(grams, {*gone, *new, *known}))
    found = copies.shared(
        [outline.sheet for outline in sheets],
        shingles,
        shelf.text,
        size,
        lambda one, two: one in new or two in new or (one, two) in again,
    )
    looked = dict.fromkeys(again, False) | dict.fromkeys(found.looked, True)
    return Renewed(looked=looked, overlaps=found.overlaps)


def _again(shelf: Shelf, standing: Standing, fresh: Collection[str], gone: Collection[str]) -> frozenset[Pair]:
    """The pairs of other articles that have a run of words in common which tells something else than before."""
    left = {*fresh, *gone}
    groups: list[tuple[list[str], Changed]] = []
    for before, after in _places(standing):
        if (changed := changed_between(before, after)) is not None:
            groups.append((sorted(before.keys() - left), changed))
    looked: defaultdict[str, set[str]] = defaultdict(set)
    for one, two in shelf.looked({article for group, _ in groups for article in group}):
        looked[one].add(two)
    found: set[Pair] = set()
    for group, changed in groups:
        inside = set(group)
        found.update(
            (one, two)
            for one in group
            for two in looked.get(one, set()) & inside
            if (one, two) not in found and changed(one, two)
        )
        if gone and len(group) <= MOST:
            found.update(combinations(group, 2))
    return frozenset(found)


def _places(standing: Standing) -> Iterator[tuple[Places, Places]]:
    """For each run of words that may count for something else the articles that had it and have it, with their days."""
    changing = standing.changing()
    chosen = np.zeros(len(standing.grams), np.bool_)
    chosen[changing] = True
    places = [[one[chosen[spots]] for one in (spots, owners)] for spots, owners in (standing.before, standing.after)]
    names = standing.named(set(np.concatenate([owners for _, owners in places]).tolist()))
    having: list[defaultdict[int, dict[str, int | None]]] = [defaultdict(dict), defaultdict(dict)]
    for found, (spots, owners) in zip(having, places, strict=True):
        for spot, number, day in zip(spots.tolist(), owners.tolist(), standing.days[owners].tolist(), strict=True):
            found[spot][names[number]] = None if day == UNDATED else day
    return ((having[0][spot], having[1][spot]) for spot in changing)


def changed_between(before: Mapping[str, int | None], after: Mapping[str, int | None]) -> Changed | None:
    """Whether a run of words counts for something else between two articles that have it before and after; None if it
    does between none."""
    days, now = ({day for day in each.values() if day is not None} for each in (before, after))
    crowded = bool(crowd(np.array([len(before)])) != crowd(np.array([len(after)])))
    if crowded or (len(before) <= MOST) != (len(after) <= MOST) or _weight(days) != _weight(now):
        return lambda one, two: True
    if days == now:
        return None

    def elsewhere(one: str, two: str) -> bool:
        own = [day for day in (before[one], before[two]) if day is not None]
        counts = (sum(all(abs(day - mine) > NEAR for mine in own) for day in each) for each in (days, now))
        return len({(1 + count).bit_length() for count in counts}) > 1

    return elsewhere


def _weight(days: Collection[int]) -> int:
    span = max(days) - min(days) + 1 if days else 1
    return int(step(np.array([max(1, min(len(days), -(-span // NEAR)))]))[0])


def _in_common(sheets: Mapping[str, Outline], fresh: Collection[str], again: Iterable[Pair]) -> Longs:
    """The runs of words, sorted, that the articles of a pair which is looked at have in common: no others tell
    anything."""
    grams = {article: runs_of(outline) for article, outline in sheets.items()}
    pairs = {(one, two) for one in fresh for two in sheets if one != two}
    found = [np.intersect1d(grams[one], grams[two], assume_unique=True) for one, two in pairs.union(again)]
    return np.unique(np.concatenate([np.empty(0, np.int64), *found]))
