"""Stories: articles about one course of events, joined by average likeness, so that no chain drifts away."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rawi.compare.stories.alike import Likeness, Row, within
from rawi.compare.stories.borders import Border
from rawi.compare.stories.grouping import Side, grouped
from rawi.compare.stories.profiles import day_of
from rawi.model import Document, content_id

_TITLE = 160
"""Letters of a title."""


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


Grown = Callable[[Collection[tuple[str, ...]]], Mapping[tuple[str, ...], bytes]]
"""How courses that there were before grew together, as `growth` tells it; those of which that is not known are left
out."""


def growth(course: Sequence[str], alike: Likeness) -> bytes:
    """How a course grew together: the groups that there were of its articles, sorted, on the way (`Side`)."""
    return Side.of([alike.place_of[article] for article in course], alike).packed()


def changed(
    alike: Likeness, courses_of: CoursesOf, grown: Grown, fresh: Collection[str]
) -> dict[tuple[str, ...], bytes]:
    """The courses in the place of those that articles were in before, as far as they are others now or grew together
    otherwise; of each its `growth`.

    `fresh` are articles that are new, or are alike to others than before, among them all that were alike to one which
    is gone. The courses that they were in are joined anew, and with them every course with which they would have joined
    on the way; the others come to what they came to before.
    """
    place_of = alike.place_of
    met = {*fresh, *(one for course in courses_of(fresh).values() for one in course)}
    inside = {place_of[article] for article in met if article in place_of}
    crossing = _Crossing(alike, courses_of, grown)
    while True:
        groups = crossing.grouped(inside)
        drawn = crossing.drawn(groups, inside)
        if not drawn:
            return {_named(group, alike): crossing.growth(group) for group in groups}
        inside.update(place_of[article] for course in drawn for article in course)


class _Crossing:
    """What joins with groups of articles from beyond their borders. Groups and courses that come again, whatever others
    there are by then, are not looked at again."""

    def __init__(self, alike: Likeness, courses_of: CoursesOf, grown: Grown) -> None:
        self._alike = _Remembered(alike)
        self._courses_of = courses_of
        self._grown = grown
        self._borders: dict[tuple[int, ...], Border] = {}
        self._courses: dict[tuple[str, ...], Side] = {}
        self._crossed: dict[tuple[int, ...], dict[tuple[str, ...], float]] = {}
        self._beside: dict[tuple[int, ...], dict[tuple[str, ...], int]] = {}

    def grouped(self, places: Collection[int]) -> list[tuple[int, ...]]:
        """The groups of some articles."""
        self._alike.rows(sorted(places))
        return grouped(sorted(places), self._alike)

    def growth(self, group: tuple[int, ...]) -> bytes:
        """How one of the groups of which it was asked what they draw in grew together."""
        return self._borders[group].inside.packed()

    def drawn(self, groups: Sequence[tuple[int, ...]], inside: Collection[int]) -> set[tuple[str, ...]]:
        """For every group the course with which something of it joins first, unless that course joins with something
        of another group before: others may not cross any border any more when these are drawn in. None if nothing
        joins. More than need be may be drawn in, never less."""
        most = {group: self._drawing(group, inside) for group in groups}
        self._meet({course for drawing in most.values() for course in drawing})
        first: dict[tuple[int, ...], tuple[float, tuple[str, ...]]] = {}
        reached: dict[tuple[str, ...], float] = {}
        for group, drawing in most.items():
            for course, value in self._values(group, drawing):
                reached[course] = max(value, reached.get(course, 0.0))
                first[group] = min((-value, course), first.get(group, (0.0, ())))
        return {course for value, course in first.values() if reached[course] == -value}

    def _drawing(self, group: tuple[int, ...], inside: Collection[int]) -> list[tuple[str, ...]]:
        """The courses that are not inside with which something of a group may join."""
        found = self._beside.get(group)
        if found is None:
            border = self._borders[group] = Border(Side.of(group, self._alike), self._alike)
            places = {self._alike.articles[place]: place for place in border.drawing()}
            courses = self._courses_of(places)
            found = self._beside[group] = {course: places[article] for article, course in courses.items()}
        # A course is inside as a whole or not at all.
        return [course for course, place in found.items() if place not in inside]

    def _meet(self, courses: Collection[tuple[str, ...]]) -> None:
        place_of = self._alike.place_of
        new = {course: [place_of[article] for article in course] for course in courses - self._courses.keys()}
        kept = self._grown(new.keys())
        self._alike.expect([place for course, places in new.items() if course not in kept for place in places])
        self._courses |= {
            course: Side.unpacked(kept[course], places) if course in kept else Side.of(places, self._alike)
            for course, places in new.items()
        }

    def _values(
        self, group: tuple[int, ...], courses: Sequence[tuple[str, ...]]
    ) -> Iterator[tuple[tuple[str, ...], float]]:
        """The courses that something of a group joins with, and how near the first is that does."""
        known = self._crossed.setdefault(group, {})
        new = [course for course in courses if course not in known]
        known.update(zip(new, self._borders[group].crossed([self._courses[one] for one in new]), strict=True))
        return ((course, known[course]) for course in courses if known[course])


class _Remembered:
    """Likeness of which rows are asked for again; among articles whose rows are known, it is theirs."""

    def __init__(self, alike: Likeness) -> None:
        self.articles, self.place_of, self.near, self.expect = alike.articles, alike.place_of, alike.near, alike.expect
        self._alike = alike
        self._known: dict[int, Row] = {}

    def rows(self, places: Sequence[int]) -> Iterator[Row]:
        unknown = [place for place in places if place not in self._known]
        self._known.update(zip(unknown, self._alike.rows(unknown), strict=True))
        return (self._known[place] for place in places)

    def among(self, places: Sequence[int]) -> Iterator[Row]:
        known = all(place in self._known for place in places)
        return within(self, places) if known else self._alike.among(places)


def id_of(course: Sequence[str]) -> str:
    """The id of the story that a course is, its articles sorted."""
    return content_id("sto", *course)


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
