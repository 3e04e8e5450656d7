"""Courses joined anew where articles came or went are those that joining all articles gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.compare.stories import grouping
from rawi.compare.stories.alike import WHOLE, Row, within
from rawi.compare.stories.grouping import nearness
from rawi.compare.stories.stories import CoursesOf, changed, courses, growth, joined

NAMES = [f"art_{number:02}" for number in range(12)]
PAIRS = [(one, two) for one in NAMES for two in NAMES if one < two]


@dataclass
class Given:
    """Likeness of articles as it is given, in tenths."""

    articles: list[str]
    pairs: Mapping[tuple[str, str], int]
    near: int = 3 * WHOLE // 10

    @property
    def place_of(self) -> Mapping[str, int]:
        return {article: place for place, article in enumerate(self.articles)}

    def rows(self, places: Sequence[int]) -> Iterator[Row]:
        return map(self._row, places)

    def _row(self, place: int) -> Row:
        article = self.articles[place]
        found = {}
        for (one, two), tenths in self.pairs.items():
            if article in (one, two) and {one, two} <= set(self.articles):
                found[self.articles.index(two if article == one else one)] = tenths * WHOLE // 10
        ordered = sorted(found)
        return Row(np.array(ordered, np.int32), np.array([found[one] for one in ordered], np.int32))

    def among(self, places: Sequence[int]) -> Iterator[Row]:
        return within(self, places)

    def expect(self, places: Sequence[int]) -> None:
        """Nothing is looked up."""


def courses_of(known: Mapping[str, tuple[str, ...]]) -> CoursesOf:
    return lambda articles: {article: known[article] for article in articles if article in known}


TENTHS = st.dictionaries(st.sampled_from(PAIRS), st.integers(1, 10), max_size=40)


def by_hand(pairs: Mapping[tuple[str, str], int]) -> list[tuple[str, ...]]:
    """Average link, with every average counted anew."""
    groups: list[tuple[str, ...]] = [(name,) for name in NAMES]
    while True:
        averages = {
            (one, two): Fraction(sum(pairs.get((min(p), max(p)), 0) for p in product(one, two)), len(one) * len(two))
            for one, two in combinations(groups, 2)
        }
        first, second = min(averages, key=lambda pair: (-averages[pair], pair))
        if averages[first, second] < 3:
            return groups
        groups = sorted([*(one for one in groups if one not in (first, second)), tuple(sorted(first + second))])


@pytest.mark.parametrize("few", [0, len(NAMES)])
@given(pairs=TENTHS)
def test_courses_are_what_average_link_makes(pairs: dict[tuple[str, str], int], few: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grouping, "_FEW", few)
        assert courses(Given(NAMES, pairs)) == by_hand(pairs)


@given(
    TENTHS,
    st.sets(st.sampled_from(NAMES), min_size=1, max_size=3),
    st.sets(st.sampled_from(NAMES), max_size=2),
    st.sampled_from((0, 1, len(NAMES))),
)
def test_joining_anew_what_changed_is_joining_all(
    pairs: dict[tuple[str, str], int], come: set[str], gone: set[str], some: int
) -> None:
    before = Given(sorted(set(NAMES) - come), pairs)
    now = Given(sorted(set(NAMES) - gone), pairs)
    known = {article: course for course in courses(before) for article in course}
    kept = {course: growth(course, before) for course in known.values()}
    found = changed(now, courses_of(known), lambda asked: {one: kept[one] for one in sorted(asked)[:some]}, come | gone)
    replaced = {known[one] for course in found for one in course if one in known}
    replaced |= {known[one] for one in gone if one in known}
    left = {course: kept[course] for course in set(known.values()) - replaced}
    assert left | found == {course: growth(course, now) for course in courses(now)}


def test_only_what_is_near_is_looked_at() -> None:
    pairs = {(NAMES[0], NAMES[1]): 9, (NAMES[2], NAMES[3]): 9, (NAMES[4], NAMES[0]): 9}
    now = Given(NAMES[:5], pairs)
    known = {one: tuple(NAMES[0:2]) for one in NAMES[0:2]} | {one: tuple(NAMES[2:4]) for one in NAMES[2:4]}
    assert list(changed(now, courses_of(known), lambda _: {}, [NAMES[4]])) == [(NAMES[0], NAMES[1], NAMES[4])]


def test_courses_with_articles_that_belong_together_are_one() -> None:
    assert joined([("a", "b"), ("c",), ("d",)], [frozenset({"b", "c"})]) == [("a", "b", "c"), ("d",)]


def test_many_articles_must_be_more_alike_than_few() -> None:
    two, few, many = (float(nearness(np.array(size * size / 4), size / 2, size / 2)) for size in (2, 16, 64))
    assert two == few == 1.0
    assert many == 0.25
