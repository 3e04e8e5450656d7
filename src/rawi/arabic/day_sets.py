"""Day sets: which days of a stretch fit what the calendar says, one bit a day.

A weekday and a date agree anew only every few years, so that looking for it day by day dominated the dating of undated
articles; as bits of one integer a dozen years are met in a few operations.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Iterator

from rawi.model import DayPattern

_WEEK = 7


def first_day(low: dt.date, high: dt.date, patterns: Iterable[DayPattern]) -> dt.date | None:
    """The first day of `[low, high]` that fits all patterns, None where none does."""
    bits = _fitting(low, high, patterns)
    return low + dt.timedelta(days=(bits & -bits).bit_length() - 1) if bits else None


def last_day(low: dt.date, high: dt.date, patterns: Iterable[DayPattern]) -> dt.date | None:
    """The last day of `[low, high]` that fits all patterns, None where none does."""
    bits = _fitting(low, high, patterns)
    return low + dt.timedelta(days=bits.bit_length() - 1) if bits else None


def all_days(low: dt.date, high: dt.date, patterns: Iterable[DayPattern]) -> list[dt.date]:
    """The days of `[low, high]` that fit all patterns, in order."""
    bits = _fitting(low, high, patterns)
    return [low + dt.timedelta(days=at) for at in range(bits.bit_length()) if bits >> at & 1]


def _fitting(low: dt.date, high: dt.date, patterns: Iterable[DayPattern]) -> int:
    """The days that fit all patterns: bit 0 is `low`."""
    length = (high - low).days + 1
    bits = _run(length)
    for pattern in patterns:
        bits &= _published(low, length, pattern)
    return bits


def _published(low: dt.date, length: int, pattern: DayPattern) -> int:
    """The days of publication that a pattern allows: those `first` to `last` days after a day that it names."""
    reach = pattern.last - pattern.first
    named = _named(low.toordinal() - pattern.last, length + reach, pattern)
    spread = 1
    while spread <= reach:
        step = min(spread, reach + 1 - spread)
        named |= named << step
        spread += step
    return named >> reach & _run(length)


def _named(start: int, length: int, pattern: DayPattern) -> int:
    """The days that a pattern names among `length` days from the ordinal `start`."""
    bits = _run(length)
    if pattern.weekday is not None:
        # the ordinal 1 is a Monday, whose ISO weekday is 1
        bits &= _weekly(length) << (pattern.weekday - start) % _WEEK
    if pattern.month is not None or pattern.day is not None:
        dated = 0
        for first, days in _stretches(start, length, pattern.month, pattern.day):
            dated |= _run(days) << first - start if first >= start else _run(days) >> start - first
        bits &= dated
    return bits


def _stretches(start: int, length: int, month: int | None, day: int | None) -> Iterator[tuple[int, int]]:
    """First ordinal and number of days of the dates meant, in every year that the stretch touches."""
    years = range(_year(start), _year(start + length - 1) + 1)
    for year in years:
        for one in (month,) if month is not None else range(1, 13):
            days = monthrange(year, one)[1]
            if day is None:
                yield dt.date(year, one, 1).toordinal(), days
            elif day <= days:
                yield dt.date(year, one, day).toordinal(), 1


def _year(ordinal: int) -> int:
    return dt.date.fromordinal(max(1, min(ordinal, dt.date.max.toordinal()))).year


def _weekly(length: int) -> int:
    """Every seventh bit of `length`, the first set."""
    weeks = length // _WEEK + 1
    return ((1 << _WEEK * weeks) - 1) // ((1 << _WEEK) - 1)


def _run(length: int) -> int:
    return (1 << length) - 1 if length > 0 else 0
