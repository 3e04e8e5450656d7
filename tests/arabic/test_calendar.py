"""Periods as TIMEX3 values with their bounds."""

from __future__ import annotations

import datetime as dt

import pytest
from hijridate.ummalqura import HIJRI_RANGE, MONTH_STARTS
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic import calendar

REDUCED_JULIAN = 2_400_000 - 1_721_425
"""What turns a reduced Julian day into the ordinal of a date."""
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2070, 12, 31))


@given(day=DAYS)
def test_a_day_lies_in_its_week_month_year_decade_and_century(day: dt.date) -> None:
    periods = [
        calendar.day(day),
        calendar.week(day),
        calendar.month(day.year, day.month),
        calendar.year(day.year),
        calendar.quarter(day.year, (day.month + 2) // 3),
        calendar.half(day.year, (day.month + 5) // 6),
        calendar.decade(day.year),
        calendar.century(day.year // 100 + 1),
    ]
    for period in periods:
        assert period.earliest <= day <= period.latest


@given(day=DAYS, count=st.integers(-600, 600))
def test_months_are_added_within_the_month_they_lead_to(day: dt.date, count: int) -> None:
    moved = calendar.add_months(day, count)
    assert (moved.year - day.year) * 12 + moved.month - day.month == count
    assert moved.day == day.day or (moved + dt.timedelta(days=1)).day == 1


@given(day=DAYS, weekday=st.integers(1, 7), ahead=st.booleans())
def test_the_nearest_weekday_is_less_than_a_week_away(day: dt.date, weekday: int, ahead: bool) -> None:
    found = calendar.nearest_weekday(day, weekday, ahead=ahead)
    distance = (found - day).days if ahead else (day - found).days
    assert found.isoweekday() == weekday
    assert 0 <= distance < 7


@given(day=DAYS)
def test_a_hijri_day_and_its_common_day_are_one(day: dt.date) -> None:
    period = calendar.hijri_day(*calendar.hijri_of(day))
    assert period.value == day.isoformat()
    assert (period.latest - period.earliest).days == 2


def test_every_month_of_the_hijri_tables_is_turned_there_and_back() -> None:
    """By the month starts of the library, reduced Julian days."""
    years = range(HIJRI_RANGE[0][0], HIJRI_RANGE[1][0] + 1)
    months = [(year, month) for year in years for month in range(1, 13)]
    starts = [dt.date.fromordinal(day + REDUCED_JULIAN) for day in MONTH_STARTS]
    assert len(starts) == len(months) + 1
    assert (years[0], years[-1]) == (1343, 1500)
    for (year, month), first, following in zip(months, starts, starts[1:], strict=False):
        last = following - dt.timedelta(days=1)
        whole = calendar.hijri_month(year, month)
        assert whole.value == f"{first.isoformat()}/{last.isoformat()}"
        assert (whole.earliest, whole.latest) == (first - dt.timedelta(days=1), following)
        for day in (first, last):
            date = calendar.hijri_of(day)
            assert date == (year, month, (day - first).days + 1)
            assert calendar.hijri_day(*date).value == day.isoformat()


@pytest.mark.parametrize("year", [1343, 1400, 1438, 1446, 1500])
def test_a_hijri_year_is_its_twelve_months(year: int) -> None:
    whole = calendar.hijri_year(year)
    assert whole.value.split("/")[0] == calendar.hijri_month(year, 1).value.split("/")[0]
    assert whole.value.split("/")[1] == calendar.hijri_month(year, 12).value.split("/")[1]


@pytest.mark.parametrize(("year", "month"), [(1342, 12), (1501, 1)])
def test_beyond_the_tables_nothing_is_guessed(year: int, month: int) -> None:
    with pytest.raises(OverflowError):
        calendar.hijri_month(year, month)


@given(day=DAYS, mod=st.sampled_from(["START", "MID", "END"]))
def test_a_third_stays_inside_its_period(day: dt.date, mod: str) -> None:
    whole = calendar.month(day.year, day.month)
    part = calendar.thirds(whole, mod)
    assert whole.earliest <= part.earliest <= part.latest <= whole.latest
    assert part.value == whole.value


def test_thirds_follow_one_another() -> None:
    year = calendar.year(2019)
    start, middle, end = (calendar.thirds(year, mod) for mod in ("START", "MID", "END"))
    assert start.earliest == year.earliest
    assert start.latest <= middle.earliest <= middle.latest <= end.earliest
    assert end.latest == year.latest
    assert calendar.thirds(year, None) == year


@pytest.mark.parametrize(
    ("period", "value", "earliest", "latest"),
    [
        (calendar.week(dt.date(2021, 3, 7)), "2021-W10", "2021-03-06", "2021-03-14"),
        (calendar.week(dt.date(2021, 3, 6)), "2021-W09", "2021-02-27", "2021-03-07"),
        (calendar.weekend(dt.date(2021, 3, 3)), "2021-W09-WE", "2021-03-05", "2021-03-07"),
        (calendar.season(2020, "WI"), "2020-WI", "2020-12-01", "2021-02-28"),
        (calendar.decade(1987), "198", "1980-01-01", "1989-12-31"),
        (calendar.century(20), "19", "1900-01-01", "1999-12-31"),
        (calendar.half(2020, 1), "2020-H1", "2020-01-01", "2020-06-30"),
        (calendar.hijri_month(1441, 9), "2020-04-24/2020-05-23", "2020-04-23", "2020-05-24"),
    ],
)
def test_values(period: calendar.Period, value: str, earliest: str, latest: str) -> None:
    assert period.value == value
    assert (period.time.earliest, period.time.latest) == (earliest, latest)


def test_there_is_no_thirteenth_month() -> None:
    with pytest.raises(ValueError, match="month"):
        calendar.month(2020, 13)
