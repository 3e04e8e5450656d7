"""Courses joined anew where articles came or went are those that joining all articles gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from rawi.compare.stories import Alike, changed, courses, joined

NAMES = [f"art_{number:02}" for number in range(12)]
PAIRS = [(one, two) for one in NAMES for two in NAMES if one < two]


@dataclass
class Likeness:
    """Stands in for `Alike`: the likeness of articles as given."""

    articles: list[str]
    pairs: Mapping[tuple[str, str], float]
    near: float = 0.3

    def links(self, article: str) -> dict[str, float]:
        found = {}
        for (one, two), value in self.pairs.items():
            if article in (one, two) and {one, two} <= set(self.articles):
                found[two if article == one else one] = value
        return found


def alike(articles: list[str], pairs: Mapping[tuple[str, str], float]) -> Alike:
    return cast(Alike, cast(object, Likeness(articles, pairs)))


@given(
    st.dictionaries(st.sampled_from(PAIRS), st.integers(1, 10).map(lambda tenths: tenths / 10), max_size=40),
    st.sets(st.sampled_from(NAMES), min_size=1, max_size=3),
    st.sets(st.sampled_from(NAMES), max_size=2),
)
def test_joining_anew_what_changed_is_joining_all(
    pairs: dict[tuple[str, str], float], come: set[str], gone: set[str]
) -> None:
    before = alike(sorted(set(NAMES) - come), pairs)
    now = alike(sorted(set(NAMES) - gone), pairs)
    known = {article: course for course in courses(before) for article in course}
    found = changed(now, known, come | gone)
    replaced = {known[one] for course in found for one in course if one in known}
    replaced |= {known[one] for one in gone if one in known}
    assert set(courses(now)) == (set(known.values()) - replaced) | found


def test_only_what_is_near_is_looked_at() -> None:
    pairs = {(NAMES[0], NAMES[1]): 0.9, (NAMES[2], NAMES[3]): 0.9, (NAMES[4], NAMES[0]): 0.9}
    now = alike(NAMES[:5], pairs)
    known = {one: tuple(NAMES[0:2]) for one in NAMES[0:2]} | {one: tuple(NAMES[2:4]) for one in NAMES[2:4]}
    assert changed(now, known, [NAMES[4]]) == {(NAMES[0], NAMES[1], NAMES[4])}


def test_courses_with_articles_that_belong_together_are_one() -> None:
    assert joined([("a", "b"), ("c",), ("d",)], [frozenset({"b", "c"})]) == [("a", "b", "c"), ("d",)]
