"""Calendar: days, weeks, months and longer stretches as TIMEX3 values with their first and last day.

Values follow TIMEX3 (ISO-TimeML, ISO 24617-1). A day of the Hijri calendar is converted by the Umm al-Qura tables and
can be one day off where the moon was sighted elsewhere; its bounds say so.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from hijridate import Gregorian, Hijri

from rawi.model import Grain, Time

SUNDAY = 7
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
_SIGHTING = dt.timedelta(days=1)


class Period(NamedTuple):
    """A TIMEX3 value with the first and last day it covers, both inclusive."""

    value: str
    earliest: dt.date
    latest: dt.date
    grain: Grain

    @property
    def time(self) -> Time:
        """The period as a Time of the model."""
        return Time(
            value=self.value, earliest=self.earliest.isoformat(), latest=self.latest.isoformat(), grain=self.grain
        )


def day(date: dt.date) -> Period:
    """One day."""
    return Period(date.isoformat(), date, date, "day")


def month(year: int, number: int) -> Period:
    """One month; ValueError if there is none of that number."""
    first = dt.date(year, number, 1)
    return Period(f"{year:04d}-{number:02d}", first, add_months(first, 1) - dt.timedelta(days=1), "month")


def year(number: int) -> Period:
    """One year of the common era."""
    return Period(f"{number:04d}", dt.date(number, 1, 1), dt.date(number, 12, 31), "year")


def week(date: dt.date) -> Period:
    """The week that a day belongs to. Arab weeks begin on Saturday or Sunday: a Sunday counts to the ISO week after it,
    and the bounds reach from that Saturday to the next Sunday."""
    inside = date + dt.timedelta(days=1) if date.isoweekday() == SUNDAY else date
    iso = inside.isocalendar()
    monday = dt.date.fromisocalendar(iso.year, iso.week, 1)
    value = f"{iso.year:04d}-W{iso.week:02d}"
    return Period(value, monday - dt.timedelta(days=2), monday + dt.timedelta(days=6), "week")


def weekend(date: dt.date) -> Period:
    """The weekend at the end of a day's week: Friday to Sunday, whatever of it is free where the text was written."""
    of = week(date)
    return Period(f"{of.value}-WE", of.latest - dt.timedelta(days=2), of.latest, "day")


def quarter(of_year: int, number: int) -> Period:
    """A quarter of a year, 1 to 4."""
    last = month(of_year, number * 3)
    return Period(f"{of_year:04d}-Q{number}", dt.date(of_year, number * 3 - 2, 1), last.latest, "quarter")


def half(of_year: int, number: int) -> Period:
    """A half of a year, 1 or 2."""
    last = month(of_year, number * 6)
    return Period(f"{of_year:04d}-H{number}", dt.date(of_year, number * 6 - 5, 1), last.latest, "half")


def season(of_year: int, name: str) -> Period:
    """A season ("SP", "SU", "FA", "WI") of a year; winter runs into the next."""
    first, last = _SEASONS[name]
    start = dt.date(of_year, first, 1)
    return Period(f"{of_year:04d}-{name}", start, add_months(start, last - first + 1) - dt.timedelta(days=1), "season")


def decade(first_year: int) -> Period:
    """Ten years: 1990 gives "199"."""
    start = first_year // 10 * 10
    return Period(f"{start // 10:03d}", dt.date(start, 1, 1), dt.date(start + 9, 12, 31), "decade")


def century(number: int) -> Period:
    """The nth century: the twentieth gives "19"."""
    start = (number - 1) * 100
    return Period(f"{number - 1:02d}", dt.date(max(start, 1), 1, 1), dt.date(start + 99, 12, 31), "century")


def hijri_day(of_year: int, number: int, date: int) -> Period:
    """A day of the Hijri calendar as a common day, one day of doubt on either side.

    ValueError if there is no such day; OverflowError outside 1343-1500 AH, which the tables do not cover.
    """
    common = _common(Hijri(of_year, number, date))
    return Period(common.isoformat(), common - _SIGHTING, common + _SIGHTING, "day")


def hijri_month(of_year: int, number: int) -> Period:
    """A month of the Hijri calendar; the value is the interval of its days."""
    start = Hijri(of_year, number, 1)
    first = _common(start)
    last = first + dt.timedelta(days=start.month_length() - 1)
    return Period(f"{first.isoformat()}/{last.isoformat()}", first - _SIGHTING, last + _SIGHTING, "month")


def hijri_year(of_year: int) -> Period:
    """A year of the Hijri calendar; the value is the interval of its days."""
    first = _common(Hijri(of_year, 1, 1))
    closing = Hijri(of_year, 12, 1)
    last = _common(closing) + dt.timedelta(days=closing.month_length() - 1)
    return Period(f"{first.isoformat()}/{last.isoformat()}", first - _SIGHTING, last + _SIGHTING, "year")


def hijri_of(date: dt.date) -> tuple[int, int, int]:
    """The Hijri year, month and day of a common day; OverflowError outside the tables."""
    return Gregorian(date.year, date.month, date.day).to_hijri().datetuple()


def add_months(date: dt.date, count: int) -> dt.date:
    """The day `count` months later (or earlier), clamped to the length of its month."""
    months = date.year * 12 + date.month - 1 + count
    first = dt.date(months // 12, months % 12 + 1, 1)
    following = dt.date((months + 1) // 12, (months + 1) % 12 + 1, 1)
    return min(first + dt.timedelta(days=date.day - 1), following - dt.timedelta(days=1))


def nearest_weekday(anchor: dt.date, weekday: int, *, ahead: bool) -> dt.date:
    """The day of that weekday (Monday 1) on the anchor or nearest before it, `ahead` after it."""
    if ahead:
        return anchor + dt.timedelta(days=(weekday - anchor.isoweekday()) % 7)
    return anchor - dt.timedelta(days=(anchor.isoweekday() - weekday) % 7)


def thirds(period: Period, mod: str | None) -> Period:
    """The part of a period that START, MID or END leaves of it; the value stays."""
    if mod not in {"START", "MID", "END"}:
        return period
    third = (period.latest - period.earliest) / 3
    cuts = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}[mod]
    return period._replace(earliest=period.earliest + third * cuts[0], latest=period.earliest + third * cuts[1])


def _common(hijri: Hijri) -> dt.date:
    gregorian = hijri.to_gregorian()
    return dt.date(gregorian.year, gregorian.month, gregorian.day)
