"""Settling: the days that all evidence leaves, the stronger before the weaker."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from rawi.arabic import calendar
from rawi.arabic.day_sets import all_days, first_day, last_day
from rawi.model import DayPattern, Strength, Time

_REACH = 366 * 12
"""Days from an open end within which a weekday and date are looked for: they agree anew within eleven years. Only
29 February may need 28, or 40 around 2100: such a pair is then set aside as if it contradicted the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """A piece of evidence for a day: that it lies in `[earliest, latest]` (None: open) and fits `pattern`."""

    strength: Strength
    earliest: dt.date | None = None
    latest: dt.date | None = None
    pattern: DayPattern | None = None


Piece = TypeVar("Piece", bound=Constraint)


class Settled(NamedTuple, Generic[Piece]):
    """The bounds that are left, the evidence they rest on, and the evidence that contradicts it."""

    earliest: dt.date | None
    latest: dt.date | None
    counted: list[Piece]
    set_aside: list[Piece]


def settle(found: Iterable[Piece]) -> Settled[Piece]:
    """Intersect the evidence; of two pieces that cannot both hold, the stronger stays, of equals the first."""
    earliest: dt.date | None = None
    latest: dt.date | None = None
    fitting: list[DayPattern] = []
    counted: list[Piece] = []
    set_aside: list[Piece] = []
    for one in sorted(found, key=lambda one: -one.strength):
        low = max(filter(None, (earliest, one.earliest)), default=None)
        high = min(filter(None, (latest, one.latest)), default=None)
        fits = [*fitting, one.pattern] if one.pattern is not None and one.pattern not in fitting else fitting
        if (low, high) == (earliest, latest) and fits is fitting:
            counted.append(one)
            continue
        if not _possible(low, high, fits):
            set_aside.append(one)
            continue
        earliest, latest, fitting = low, high, fits
        counted.append(one)
    first, last = _ends(earliest, latest, fitting)
    return Settled(first, last, counted, set_aside)


def covering(earliest: dt.date | None, latest: dt.date | None) -> Time | None:
    """The smallest day, week, month or year that covers two bounds; else the interval, open where a bound is."""
    if earliest is None and latest is None:
        return None
    low = earliest.isoformat() if earliest else None
    high = latest.isoformat() if latest else None
    if earliest is not None and latest is not None:
        whole = (
            calendar.day(earliest),
            calendar.week(earliest),
            calendar.month(earliest.year, earliest.month),
            calendar.year(earliest.year),
        )
        for period in whole:
            if period.earliest <= earliest and latest <= period.latest:
                return Time(value=period.value, earliest=low, latest=high, grain=period.grain)
    return Time(value=f"{low or '..'}/{high or '..'}", earliest=low, latest=high, grain="unknown")


def agreeing(settled: Settled[Piece]) -> list[dt.date]:
    """The days within reach of an open beginning that fit the evidence of the calendar, in order."""
    fitting = [one.pattern for one in settled.counted if one.pattern is not None]
    if settled.earliest is None or settled.latest is not None or not fitting:
        return []
    return all_days(settled.earliest, _horizon(settled.earliest), fitting)


def _possible(low: dt.date | None, high: dt.date | None, fitting: list[DayPattern]) -> bool:
    if low is not None and high is not None:
        return low <= high and (not fitting or first_day(low, min(high, _horizon(low)), fitting) is not None)
    if not fitting:
        return True
    start = low or (_floor(high) if high is not None else dt.date(2000, 1, 1))
    return first_day(start, high or _horizon(start), fitting) is not None


def _ends(
    low: dt.date | None, high: dt.date | None, fitting: list[DayPattern]
) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day between two bounds that fit."""
    if not fitting:
        return low, high
    if low is not None:
        low = first_day(low, high or _horizon(low), fitting) or low
    if high is not None:
        floor = low if low is not None else _floor(high)
        high = last_day(floor, high, fitting) or floor
    return low, high


def _floor(high: dt.date) -> dt.date:
    return dt.date.fromordinal(max(high.toordinal() - _REACH, dt.date.min.toordinal()))


def _horizon(low: dt.date) -> dt.date:
    return dt.date.fromordinal(min(low.toordinal() + _REACH, dt.date.max.toordinal()))
