"""Days: the bounds of a query by time."""

from __future__ import annotations

import calendar
import re
from datetime import date

from rawi.errors import UsageError
from rawi.model import Grain

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def first_day(given: str) -> str:
    """The first day of an ISO year, month or day; UsageError for anything else."""
    return _bounds(given)[0]


def last_day(given: str) -> str:
    """The last day of an ISO year, month or day; UsageError for anything else."""
    return _bounds(given)[1]


def check_order(since: str | None, until: str | None) -> None:
    """Raise UsageError where no day lies between the first and the last one asked for, or one of them is none."""
    if since is not None and until is not None and first_day(since) > last_day(until):
        raise UsageError(
            f"Nothing lies between {since} and {until}: the first day is after the last.",
            hint=f"Exchange the two: from {until} until {since}.",
            key="days_crossed", since=since, until=until,
        )  # fmt: skip


def iso(given: str) -> str:
    """An ISO year, month or day in the digits of ISO, whichever it is written in; UsageError for anything else."""
    _bounds(given)
    return "".join(str(int(one)) if one.isdecimal() else one for one in given)


def grain_of(given: str) -> Grain:
    """Whether it is a year, a month or a day; UsageError for anything else."""
    _bounds(given)
    return {4: "year", 7: "month"}.get(len(given), "day")  # type: ignore[return-value]


def _bounds(given: str) -> tuple[str, str]:
    match = _DAY.fullmatch(given)
    try:
        if match is None:
            raise ValueError(given)
        year = int(match[1])
        first_month, last_month = (int(match[2]),) * 2 if match[2] else (1, 12)
        first = date(year, first_month, int(match[3]) if match[3] else 1)
        last = date(year, last_month, int(match[3]) if match[3] else calendar.monthrange(year, last_month)[1])
    except ValueError as error:
        raise UsageError(
            f"{given!r} is no day.", hint="Write it as 2017-10-16, 2017-10 or 2017.", key="no_day", day=given
        ) from error
    return first.isoformat(), last.isoformat()
