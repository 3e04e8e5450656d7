"""Days as bits: the same as asking every day of a stretch."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.day_sets import all_days, first_day, last_day
from rawi.model import DayPattern

FEBRUARY = DayPattern(month=2, day=28, first=1, last=300)


@st.composite
def patterns(draw: st.DrawFn) -> DayPattern:
    first = draw(st.integers(-330, 330))
    return DayPattern(
        weekday=draw(st.none() | st.integers(1, 7)),
        month=draw(st.none() | st.integers(1, 12)),
        day=draw(st.none() | st.integers(1, 31)),
        first=first,
        last=first + draw(st.integers(0, 8) | st.integers(0, 330)),
    )


def names(pattern: DayPattern, day: date) -> bool:
    return (
        pattern.weekday in (None, day.isoweekday())
        and pattern.month in (None, day.month)
        and pattern.day in (None, day.day)
    )


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
    assert all_days(published, published, [FEBRUARY]) == ([published] if fits else [])


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(0, 500), st.lists(patterns(), max_size=3))
def test_the_days_are_those_that_every_pattern_allows(low: date, more: int, asked: list[DayPattern]) -> None:
    high = low + timedelta(days=more)
    expected = [
        day
        for day in (low + timedelta(days=at) for at in range(more + 1))
        if all(
            any(names(one, day - timedelta(days=after)) for after in range(one.first, one.last + 1)) for one in asked
        )
    ]
    assert all_days(low, high, asked) == expected
    assert first_day(low, high, asked) == (expected[0] if expected else None)
    assert last_day(low, high, asked) == (expected[-1] if expected else None)


@pytest.mark.parametrize("edge", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_obstacle(edge: date) -> None:
    around = DayPattern(month=1, day=1, first=-40, last=40)
    assert first_day(edge, edge, [around]) in (None, edge)


def test_nothing_fits_a_stretch_without_days() -> None:
    assert first_day(date(2024, 5, 2), date(2024, 5, 1), [DayPattern()]) is None
