"""The timeline of a story stays inside its frame, runs with the reading direction, and leads from source to copy."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.serve.asking import Browser
from tests.serve.newsroom import LATER, OPEN, SHUT, STORY

from rawi.serve.timeline import Copied, Course, Dot, lanes_of, timeline
from rawi.store import Library
from rawi.store.timelines import timelines

START = date(2031, 5, 1)
DOTS = st.lists(
    st.tuples(st.sampled_from(["الشراع", "الميناء", "المرساة"]), st.integers(0, 400)), min_size=1, max_size=12
).map(
    lambda found: tuple(
        Dot(article=f"art_{number}", lane=lane, day=START + timedelta(days=day))
        for number, (lane, day) in enumerate(found)
    )
)


@given(DOTS, st.booleans(), st.booleans(), st.booleans())
def test_it_stays_inside(dots: tuple[Dot, ...], right_to_left: bool, wide: bool, known: bool) -> None:
    copies = tuple(Copied(source="art_0", copy=dot.article, known=known) for dot in dots[1:])
    course = Course(dots=dots, copies=copies, claims=((START, 3),))
    drawing, days, frame = timeline(course, right_to_left=right_to_left, wide=wide, claims="قضايا")
    assert len(drawing.discs) == len(dots)
    assert all(0 < disc.x < drawing.width and 28 < disc.y < drawing.height for disc in drawing.discs)
    assert all(0 <= words.x <= drawing.width and 0 < words.y <= drawing.height for words in drawing.words)
    assert sum(path.look == "arr" for path in drawing.paths) == (len(copies) if known else 0)
    assert all(0 <= frame.x(day) <= drawing.width for day in days)


def test_days_run_with_the_reading_direction_and_the_first_outlet_is_on_top() -> None:
    late = Dot(article="art_2", lane="الميناء", day=START + timedelta(days=4))
    dots = (late, Dot(article="art_1", lane="الشراع", day=START))
    assert lanes_of(dots) == ["الشراع", "الميناء"]
    for right_to_left in (True, False):
        drawing, _, _ = timeline(Course(dots=dots), right_to_left=right_to_left, wide=True, claims="")
        last, first = drawing.discs
        assert (first.x > last.x) == right_to_left
        assert first.y < last.y


def test_an_arrow_ends_at_the_copy() -> None:
    dots = (Dot(article="art_1", lane="أ", day=START), Dot(article="art_2", lane="ب", day=START + timedelta(days=1)))
    course = Course(dots=dots, copies=(Copied(source="art_1", copy="art_2", known=True),))
    drawing, _, _ = timeline(course, right_to_left=True, wide=True, claims="")
    (head,) = [path for path in drawing.paths if path.look == "arr"]
    copy = drawing.discs[1]
    assert head.d.startswith(f"M{copy.x} {copy.y - copy.r}L")


def test_a_story_has_its_days_in_order(newsroom: Library) -> None:
    days = timelines(newsroom.view, [STORY])[STORY.id]
    assert [one.day for one in days] == sorted(one.day or "" for one in days)
    published = {article: one.day for one in days for article in one.articles}
    assert (published[SHUT.id], published[OPEN.id]) == ("2031-05-02", "2031-05-03")
    held = [claim for one in days for claim in one.claims]
    assert held
    assert len(held) == len(set(held))


def test_the_page_shows_days_and_who_copied_whom(browser: Browser) -> None:
    page = browser.text(f"/stories/{STORY.id}")
    assert "القصة يوماً بيوم" in page
    assert "من نسخ عمّن؟" in page
    assert "Who copied whom?" in browser.text(f"/en/stories/{STORY.id}")
    assert LATER.published is not None
