"""Patterns of the calendar: near ones asked day by day, far ones by the date itself, with one answer."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.model import DayPattern


@pytest.mark.parametrize(
    ("published", "fits"),
    [
        (date(2021, 2, 28), False),
        (date(2021, 3, 1), True),
        (date(2021, 12, 25), True),
        (date(2021, 12, 26), False),
    ],
)
def test_last_february_is_at_most_ten_months_ago(published: date, fits: bool) -> None:
    assert DayPattern(month=2, day=28, first=1, last=300).fits(published) is fits


@given(
    st.dates(date(1990, 1, 1), date(2040, 1, 1)),
    st.integers(1, 12),
    st.integers(1, 31),
    st.sampled_from([None, 1, 5]),
    st.integers(-330, 0),
    st.integers(0, 330),
)
def test_a_far_pattern_is_that_of_all_its_days(
    published: date, month: int, day: int, weekday: int | None, first: int, last: int
) -> None:
    pattern = DayPattern(weekday=weekday, month=month, day=day, first=first, last=last)
    days = [published - timedelta(days=after) for after in range(first, last + 1)]
    expected = any((one.month, one.day) == (month, day) and weekday in (None, one.isoweekday()) for one in days)
    assert pattern.fits(published) is expected
