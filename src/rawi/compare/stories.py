"""Stories: articles about one course of events.

Articles are joined by average likeness, so that no chain drifts away. Likeness is the share of what tells in the one
that tells in the other, too; it is asked of articles that share several words which are not those of all news.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

import numpy as np

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.linkage import Stage, average_link
from rawi.compare.profiles import NO_KEY, WIDTH, Profile, Weights, day_of
from rawi.model import Document

_SHARED = 3
"""Leading keys that two articles must share to be looked at."""
_COMMON = 0.4
"""The weight under which a key leads from no article to another."""
_NOTHING = 1 / 3
"""The part of the likeness of one course under which two articles are not alike at all."""
_COPIED = 0.3
"""What a passage in common counts for beside its share of the text."""
_DIGITS = 9
"""Decimals of a likeness: beyond them it is by the order of adding."""
_LITTLE = 1e-6
"""What sums of likeness may be out by, by the order of adding."""
_TITLE = 160
"""Letters of a title."""
_UNDATED = np.iinfo(np.int64).min // 4

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The articles of one story, sorted by id, and the days between which they were published."""

    articles: tuple[str, ...]
    first: str | None
    last: str | None
    title: str


class Alike:
    """How much articles are alike. The likeness of two is by their profiles and passages in common alone, once it is
    settled how much each word tells."""

    def __init__(
        self,
        profiles: Sequence[Profile],
        copied: Callable[[str], Iterable[tuple[str, float]]],
        weights: Weights,
        lexicon: CompareLexicon,
    ) -> None:
        """`copied` gives the articles with which an article shares passages, and the part of either that these are."""
        settings = lexicon.relations["stories"]
        self.near, self._days = float(settings["near"]), int(settings["days"])
        ordered = sorted(profiles, key=lambda profile: profile.article)
        self.articles = [profile.article for profile in ordered]
        self._index = {article: index for index, article in enumerate(self.articles)}
        self._day = np.array([_UNDATED if one.day is None else one.day for one in ordered], np.int64)
        self._keys = np.zeros((len(ordered), WIDTH), np.uint64)
        for index, one in enumerate(ordered):
            self._keys[index, : len(one.keys)] = one.keys
        self._weights = weights
        flat = self._keys.ravel()
        self._order = np.argsort(flat, kind="stable")
        self._sorted = flat[self._order]
        self._copied = copied
        self._known: dict[str, dict[str, float]] = {}

    def links(self, article: str) -> dict[str, float]:
        """The articles that are alike to one, with their likeness in (0, 1]."""
        found = self._known.get(article)
        if found is None:
            found = self._known[article] = self._of(article)
        return found

    def _of(self, article: str) -> dict[str, float]:
        index = self._index[article]
        keys = self._keys[index][self._keys[index] != NO_KEY]
        weights = self._weights.of(keys)
        leading = keys[weights >= _COMMON]
        starts, ends = (np.searchsorted(self._sorted, leading, side) for side in ("left", "right"))
        places = [self._order[start:end] // WIDTH for start, end in zip(starts, ends, strict=True)]
        found, counts = np.unique(np.concatenate(places) if places else np.empty(0, np.int64), return_counts=True)
        found = found[(counts >= _SHARED) & (found != index)]
        days = self._day[found]
        undated = (days == _UNDATED) | (self._day[index] == _UNDATED)
        found = found[undated | (np.abs(days - self._day[index]) <= self._days)]
        theirs = self._keys[found]
        spots = np.searchsorted(keys, theirs)
        spots[spots == len(keys)] = 0
        told = self._weights.of(theirs)
        shared = np.where(keys[spots] == theirs, told, 0.0).sum(axis=1) if len(found) else np.empty(0)
        likeness = shared / np.minimum(told.sum(axis=1), weights.sum())
        alike = {
            self.articles[int(other)]: round(float(value), _DIGITS)
            for other, value in zip(found, likeness, strict=True)
            if value >= self.near * _NOTHING
        }
        for other, share in self._copied(article):
            if other in self._index:
                alike[other] = max(min(1.0, _COPIED + share), alike.get(other, 0.0))
        return alike


def courses(alike: Alike) -> list[tuple[str, ...]]:
    """Every article in exactly one course, each sorted, in order."""
    return sorted(course for part in _parts(alike) for course in _joined(part, alike))


def changed(alike: Alike, course_of: Mapping[str, tuple[str, ...]], fresh: Iterable[str]) -> set[tuple[str, ...]]:
    """The courses in the place of those that `course_of` has of articles before, as far as they are others now.

    `fresh` are articles that are new, or are alike to others than before, among them all that were alike to one which
    is gone. The courses that they were in are joined anew, and with them every course with which they would have joined
    on the way; the others come to what they came to before.
    """
    inside = {one for article in fresh for one in course_of.get(article, (article,))} & set(alike.articles)
    inside |= set(fresh) & set(alike.articles)
    while True:
        stages: list[Stage] = []
        found = _joined(sorted(inside), alike, stages)
        around = {course_of[other] for other in _drawing(inside, stages, alike) if other in course_of}
        drawn = {one for course in around if not _apart(inside, found, course, alike) for one in course}
        if not drawn:
            return set(found)
        inside |= drawn


def _drawing(inside: Set[str], stages: Iterable[Stage], alike: Alike) -> set[str]:
    """The other articles that are as much alike to a group which there was on the way as what it became part of.

    No group of other articles can be joined with one of these unless one of its own articles is so: it is no more alike
    to it than the one of its own that is most alike.
    """
    outside: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for article in inside:
        for other, value in alike.links(article).items():
            if other not in inside:
                outside[article][other] = value
    found: set[str] = set()
    for stage in stages:
        sums: defaultdict[str, float] = defaultdict(float)
        for article in stage.members:
            for other, value in outside[article].items():
                sums[other] += value
        enough = (stage.until - _LITTLE) * len(stage.members)
        found.update(other for other, value in sums.items() if value >= enough)
    return found


def _apart(inside: Iterable[str], found: Iterable[tuple[str, ...]], course: tuple[str, ...], alike: Alike) -> bool:
    """Whether a course stays what it is beside others, and these beside it.

    The first two groups of articles that join across a border do so before anything else has crossed it: whether there
    are any is told by the two sides alone.
    """
    return set(_joined(sorted({*inside, *course}), alike)) == {*found, course}


def _joined(articles: Sequence[str], alike: Alike, stages: list[Stage] | None = None) -> list[tuple[str, ...]]:
    members = set(articles)
    likeness = {
        (one, two): value for one in articles for two, value in alike.links(one).items() if one < two and two in members
    }
    return [tuple(group) for group in average_link(articles, likeness, alike.near, stages)]


def joined(found: Sequence[tuple[str, ...]], together: Iterable[frozenset[str]]) -> list[tuple[str, ...]]:
    """The courses with those made one that hold articles which belong `together`."""
    parts = [set(course) for course in found]
    for articles in together:
        touched = [part for part in parts if part & articles]
        parts = [part for part in parts if not part & articles]
        parts += [set().union(*touched)] if touched else []
    return sorted(tuple(sorted(part)) for part in parts)


def _parts(alike: Alike) -> list[list[str]]:
    """The articles that are led to one another by pairs which are near: no course goes beyond one part, since two
    groups of articles are no more alike on average than the two of theirs which are most alike."""
    seen: set[str] = set()
    parts: list[list[str]] = []
    for start in alike.articles:
        if start in seen:
            continue
        seen.add(start)
        part, reached = [start], [start]
        while reached:
            links = alike.links(reached.pop())
            following = [two for two, value in links.items() if value >= alike.near and two not in seen]
            seen.update(following)
            part += following
            reached += following
        parts.append(sorted(part))
    return parts


def course(documents: Sequence[Document]) -> Course:
    """The course that the articles of some documents make."""
    days = {document.article.id: day_of(document) for document in documents}
    known = sorted(day for day in days.values() if day is not None)
    earliest = min(documents, key=lambda document: (days[document.article.id] or "9999", document.article.id))
    title = earliest.title.text if earliest.title else earliest.article.text.strip().split("\n", 1)[0]
    return Course(
        articles=tuple(sorted(days)),
        first=known[0] if known else None,
        last=known[-1] if known else None,
        title=title[:_TITLE],
    )
