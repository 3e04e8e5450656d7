"""Known courses: the courses of events in which articles were before, fetched when they are first asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rawi.model.renewing import Shelf


class KnownCourses:
    """The courses of a shelf, each sorted, and the stories that they are."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._course_of: dict[str, tuple[str, ...] | None] = {}
        self._stories: dict[str, str] = {}

    def of(self, articles: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The course of each of some articles; those that are in none are left out."""
        asked = list(articles)
        unknown = {article for article in asked if article not in self._course_of}
        for article in unknown:
            self._course_of[article] = None
        for story, articles in self._shelf.courses(unknown).items():
            for article in articles:
                self._course_of[article], self._stories[article] = articles, story
        return {article: course for article in asked if (course := self._course_of[article]) is not None}

    def story(self, course: Iterable[str]) -> str:
        """The story that a course is; one that was there before."""
        first = next(iter(course))
        self.of((first,))
        return self._stories[first]

    def grown(self, courses: Collection[tuple[str, ...]]) -> dict[tuple[str, ...], bytes]:
        """How courses of the shelf grew together, of those of which it is kept."""
        course_of = {self.story(course): course for course in courses}
        return {course_of[story]: grown for story, grown in self._shelf.grown(course_of.keys()).items()}
