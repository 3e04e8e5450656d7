"""Weekdays from a day: the last, the next."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.dates import weekday_of


@given(anchor=st.dates(dt.date(1980, 1, 1), dt.date(2060, 1, 1)), weekday=st.integers(1, 7))
def test_last_and_next_weekdays_are_never_the_day_itself(anchor: dt.date, weekday: int) -> None:
    assert 1 <= (anchor - weekday_of(anchor, weekday, -1)).days <= 7
    assert 8 <= (anchor - weekday_of(anchor, weekday, -2)).days <= 14
    assert 1 <= (weekday_of(anchor, weekday, 1) - anchor).days <= 7
    assert 0 <= (anchor - weekday_of(anchor, weekday, None)).days <= 6
