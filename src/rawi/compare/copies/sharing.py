"""Sharing: which articles share passages when some have come and others gone, as if all had come at once.

What an article's runs of words tell is by how many articles have them, and on how many days. An article more changes
that for other pairs only where such a count reaches a power of two (`shingles`); these pairs are looked at again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

import numpy as np

from rawi.compare.copies import copies
from rawi.compare.copies.copies import Overlap
from rawi.compare.copies.shingles import MOST, NEAR, UNDATED, Postings, Shingles, crowd, grams_of, step
from rawi.compare.stories.outlines import Outline, outline_of
from rawi.model.renewing import Pair, Posting, Shelf

Changed = Callable[[str, str], bool]
"""Whether something is otherwise than before between two articles."""
Places = Mapping[int, Mapping[str, int | None]]
"""For each run of words the articles that have it, with their days."""


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
    own = {gram for outline in (*fresh, *leaving) for gram in _grams(outline)}
    before = _places(shelf.postings(own))
    after = _after(before, fresh, gone)
    again = _again(shelf, before, after, {outline.article for outline in fresh}, gone)
    partners = _partners(after, fresh)
    new = {outline.article: outline for outline in fresh}
    wanted = {*partners, *(article for pair in again for article in pair)} - new.keys()
    known = {row.article: outline_of(row) for row in shelf.outlines(wanted)}
    sheets = [({**known, **new})[article] for article in sorted({**known, **new})]
    grams = _in_common({**known, **new}, new, again)
    postings = chain(_postings(before, grams & own), shelf.postings(grams - own))
    shingles = Shingles([outline.body for outline in sheets], _elsewhere(postings, {*gone, *new, *known}))
    found = copies.shared(
        [outline.sheet for outline in sheets],
        shingles,
        shelf.text,
        size,
        lambda one, two: one in new or two in new or (one, two) in again,
    )
    looked = dict.fromkeys(again, False) | dict.fromkeys(found.looked, True)
    return Renewed(looked=looked, overlaps=found.overlaps)


def _grams(outline: Outline) -> list[int]:
    found: list[int] = np.unique(grams_of(outline.body)).astype(np.int64).tolist()
    return found


def _places(postings: Iterable[Posting]) -> dict[int, dict[str, int | None]]:
    found: defaultdict[int, dict[str, int | None]] = defaultdict(dict)
    for gram, article, day in postings:
        found[gram][article] = day
    return found


def _after(before: Places, fresh: Iterable[Outline], gone: Collection[str]) -> Places:
    left = frozenset(gone)
    found: defaultdict[int, dict[str, int | None]] = defaultdict(dict)
    for gram, places in before.items():
        found[gram] = {article: day for article, day in places.items() if article not in left}
    for outline in fresh:
        for gram in _grams(outline):
            found[gram][outline.article] = outline.body.day
    return found


def _again(
    shelf: Shelf, before: Places, after: Places, fresh: Collection[str], gone: Collection[str]
) -> frozenset[Pair]:
    """The pairs of other articles that have a run of words in common which tells something else than before."""
    left = {*fresh, *gone}
    groups: list[tuple[list[str], Changed]] = []
    for gram in sorted({*before, *after}):
        stay = sorted(article for article in before.get(gram, {}) if article not in left)
        if len(stay) > 1 and (changed := changed_between(before[gram], after.get(gram, {}))) is not None:
            groups.append((stay, changed))
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


def _partners(after: Places, fresh: Iterable[Outline]) -> set[str]:
    """The articles that share so many runs of words with a new one that the two may have to be looked at."""
    found: set[str] = set()
    for outline in fresh:
        counts: Counter[str] = Counter()
        for gram in _grams(outline):
            if len(after[gram]) <= MOST:
                counts.update(after[gram].keys())
        found.update(article for article, count in counts.items() if count >= copies.LEAST)
    return found


def _in_common(sheets: Mapping[str, Outline], fresh: Collection[str], again: Iterable[Pair]) -> set[int]:
    """The runs of words that the articles of a pair which is looked at have in common: no others tell anything."""
    grams = {article: np.unique(grams_of(outline.body)) for article, outline in sheets.items()}
    pairs = {(one, two) for one in fresh for two in sheets if one != two}
    found: set[int] = set()
    for one, two in pairs.union(again):
        found.update(np.intersect1d(grams[one], grams[two], assume_unique=True).astype(np.int64).tolist())
    return found


def _postings(places: Places, grams: Iterable[int]) -> Iterator[Posting]:
    """The same of some runs of words, as a shelf gives them."""
    return (Posting(gram, *place) for gram in grams for place in places.get(gram, {}).items())


def _elsewhere(postings: Iterable[Posting], here: Collection[str]) -> Postings:
    """Where runs of words stand in all articles but some."""
    numbers: dict[str, int] = {}
    found = [
        (gram, numbers.setdefault(article, len(numbers)), UNDATED if day is None else day)
        for gram, article, day in postings
        if article not in here
    ]
    columns = np.array(found, np.int64).reshape(-1, 3).T
    return Postings(grams=columns[0].astype(np.uint64), owners=columns[1], days=columns[2])
