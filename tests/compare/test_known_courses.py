"""Courses that were there before are fetched once, for all articles that are asked about together."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from rawi.compare.known_courses import KnownCourses
from rawi.model.renewing import Shelf

COURSES = {"sto_1": ("art_1", "art_2"), "sto_2": ("art_3",)}


class Asked:
    def __init__(self) -> None:
        self.of: list[set[str]] = []

    def courses(self, articles: Collection[str]) -> dict[str, tuple[str, ...]]:
        if articles:
            self.of.append(set(articles))
        return {story: course for story, course in COURSES.items() if not set(course).isdisjoint(articles)}


def test_each_course_is_fetched_once_with_all_its_articles() -> None:
    asked = Asked()
    known = KnownCourses(cast(Shelf, asked))
    assert known.of(["art_1", "art_9"]) == {"art_1": COURSES["sto_1"]}
    assert known.of(["art_2", "art_3", "art_9"]) == {"art_2": COURSES["sto_1"], "art_3": COURSES["sto_2"]}
    assert known.story(COURSES["sto_1"]) == "sto_1"
    assert asked.of == [{"art_1", "art_9"}, {"art_3"}]
