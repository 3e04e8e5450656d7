"""Stories: articles about one course of events, joined by average likeness, so that no chain drifts away."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from rawi.compare.stories.alike import Likeness, Row
from rawi.compare.stories.grouping import Border, Side, grouped
from rawi.compare.stories.profiles import day_of
from rawi.model import Document

_TITLE = 160
"""Letters of a title."""
_SINGLY = 4
"""Courses that are drawn in one after the other; after that, all at once that may have to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The articles of one story, sorted by id, and the days between which they were published."""

    articles: tuple[str, ...]
    first: str | None
    last: str | None
    title: str


def courses(alike: Likeness) -> list[tuple[str, ...]]:
    """Every article in exactly one course, each sorted, in order."""
    return [_named(course, alike) for course in grouped(range(len(alike.articles)), alike)]


CoursesOf = Callable[[Iterable[str]], Mapping[str, tuple[str, ...]]]
"""The courses in which some articles were, by article; those that were in none are left out."""


def changed(alike: Likeness, courses_of: CoursesOf, fresh: Collection[str]) -> set[tuple[str, ...]]:
    """The courses in the place of those that articles were in before, as far as they are others now.

    `fresh` are articles that are new, or are alike to others than before, among them all that were alike to one which
    is gone. The courses that they were in are joined anew, and with them every course with which they would have joined
    on the way; the others come to what they came to before.
    """
    place_of = alike.place_of
    met = {*fresh, *(one for course in courses_of(fresh).values() for one in course)}
    inside = {place_of[article] for article in met if article in place_of}
    rows = _Remembered(alike)
    known: dict[tuple[str, ...], Side] = {}
    for turn in count():
        side = Side(sorted(inside), rows)
        drawn = _crossed(Border(side, rows), courses_of, known, rows, single=turn < _SINGLY)
        if not drawn:
            break
        inside.update(place for course in drawn for place in course.places.tolist())
    return {_named(course, alike) for course in side.groups}


def _crossed(
    border: Border,
    courses_of: CoursesOf,
    known: dict[tuple[str, ...], Side],
    rows: Likeness,
    *,
    single: bool,
) -> list[Side]:
    """The course beyond a border with which something joins first: others may not cross it any more when that one is
    drawn in, and courses that cannot come before it are not looked at. Without `single`, all that something may join
    with: more than need be may be drawn in, never less."""
    most: dict[tuple[str, ...], float] = {}
    drawing = border.drawing()
    course_of = courses_of([rows.articles[place] for place in drawing])
    for place, value in drawing.items():
        course = course_of.get(rows.articles[place])
        if course is not None:
            most[course] = max(value, most.get(course, 0.0))
    best = 0.0
    found: list[Side] = []
    for course in sorted(most, key=lambda one: (-most[one], one)):
        if single and most[course] < best:
            break
        if course not in known:
            known[course] = Side([rows.place_of[article] for article in course], rows)
        value = border.crossed(known[course])
        if value > (best if single else 0.0):
            best, found = value, [*([] if single else found), known[course]]
    return found


class _Remembered:
    """Likeness of which rows are asked for again."""

    def __init__(self, alike: Likeness) -> None:
        self.articles, self.place_of, self.near, self.among = alike.articles, alike.place_of, alike.near, alike.among
        self._alike = alike
        self._known: dict[int, Row] = {}

    def rows(self, places: Sequence[int]) -> Iterator[Row]:
        unknown = [place for place in places if place not in self._known]
        self._known.update(zip(unknown, self._alike.rows(unknown), strict=True))
        return (self._known[place] for place in places)


def _named(course: Iterable[int], alike: Likeness) -> tuple[str, ...]:
    return tuple(alike.articles[place] for place in course)


def joined(found: Sequence[tuple[str, ...]], together: Iterable[frozenset[str]]) -> list[tuple[str, ...]]:
    """The courses with those made one that hold articles which belong `together`."""
    parts = [set(course) for course in found]
    for articles in together:
        touched = [part for part in parts if part & articles]
        parts = [part for part in parts if not part & articles]
        parts += [set().union(*touched)] if touched else []
    return sorted(tuple(sorted(part)) for part in parts)


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
        title=_short(title),
    )


def _short(title: str) -> str:
    """A title as it is, or the whole words of it that there is room for."""
    if len(title) <= _TITLE:
        return title
    return title[: _TITLE + 1].rsplit(None, 1)[0][:_TITLE]
