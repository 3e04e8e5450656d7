"""Dates that come with an article: the ones a source or a person gives in a machine's form."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from rawi.errors import UsageError
from rawi.model import Time

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_YEARS = range(1600, 3000)
"""Years in which news is published. Others are damage, and too near to the ends of the calendar to reckon from."""


def given_time(value: str) -> Time:
    """The time a person gives: an ISO 8601 date, or date and time. Raises UsageError for anything else."""
    time = iso_time(value)
    if time is None:
        raise UsageError(
            f"“{value}” is not a date.", hint="Write it as 2024-03-05 or 2024-03-05T14:30.", key="no_day", day=value
        )
    return time


def machine_time(value: str) -> Time | None:
    """The time in a source's field: ISO 8601, or the form of mail and feeds ("Tue, 05 Mar 2024 14:30:00 +0300")."""
    time = iso_time(value)
    if time is not None:
        return time
    try:
        return _instant(parsedate_to_datetime(value.strip()))
    except (ValueError, OverflowError):
        return None


def iso_time(value: str) -> Time | None:
    """An ISO 8601 date or date and time, None if it is not one, or no day on which news can have been published.

    The day is the one written, in the source's own time zone: it is the day its «اليوم» means. `earliest` and `latest`
    are that day; the minute, where there is one, stays in `value`.
    """
    text = value.strip()
    try:
        if _DAY.match(text):
            return _day(date.fromisoformat(text))
        return _instant(datetime.fromisoformat(text)) if len(text) > len("2024-03-05") else None
    except ValueError:
        return None


def _day(day: date) -> Time | None:
    if day.year not in _YEARS:
        return None
    iso = day.isoformat()
    return Time(value=iso, earliest=iso, latest=iso, grain="day")


def _instant(instant: datetime) -> Time | None:
    if instant.year not in _YEARS:
        return None
    day = instant.date().isoformat()
    return Time(value=f"{day}T{instant:%H:%M}", earliest=day, latest=day, grain="minute")
