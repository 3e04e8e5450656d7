"""Bars of a story's days: every article counted, the first day where reading begins, never too many of them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.serve.asking import Browser, tags, words

from rawi.serve.activity import HEIGHT, MOST_BARS, WIDTH, activity

FIRST = date(2031, 5, 1)


def test_days_without_a_date_draw_nothing() -> None:
    assert activity({}, right_to_left=True) is None


def test_the_first_day_is_where_reading_begins() -> None:
    counts = {FIRST: 1, FIRST + timedelta(days=3): 4}
    left, right = (activity(counts, right_to_left=rtl) for rtl in (False, True))
    assert left is not None
    assert right is not None
    assert [bar.first for bar in left.bars] == [bar.first for bar in right.bars] == sorted(counts)
    assert left.bars[0].x < left.bars[1].x
    assert right.bars[0].x > right.bars[1].x
    assert left.busiest.articles == 4
    assert left.busiest.height > left.bars[0].height > 0
    assert left.articles == right.articles == 5


@pytest.mark.parametrize("days", [1, 2, 31, 32, 33, 64, 400, 9000])
@pytest.mark.parametrize("rtl", [True, False])
def test_bars_stay_in_the_picture_and_lose_no_article(days: int, rtl: bool) -> None:
    counts = {FIRST + timedelta(days=day): 1 + day % 7 for day in {0, days // 3, days // 2, days - 1}}
    made = activity(counts, right_to_left=rtl)
    assert made is not None
    assert len(made.bars) <= MOST_BARS
    assert sum(bar.articles for bar in made.bars) == made.articles == sum(counts.values())
    for bar in made.bars:
        assert 0 <= bar.x <= bar.x + bar.width <= WIDTH
        assert 0 <= bar.y <= bar.y + bar.height <= HEIGHT
        assert (bar.last - bar.first).days < made.step
    assert made.bars[-1].last == max(counts)


@pytest.mark.parametrize("path", ["/", "/en/", "/stories", "/en/stories"])
def test_stories_show_their_days_in_words_too(browser: Browser, path: str) -> None:
    page = browser.get(path).text
    drawn = [given for tag, given in tags(page) if tag == "svg" and given.get("class") == "bars"]
    assert drawn
    for one in drawn:
        assert one["role"] == "img"
        assert "2031" in (one["aria-label"] or "")
    assert ("الذروة" if not path.startswith("/en") else "most on") in words(page)
