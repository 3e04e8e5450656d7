"""Settling: the days that all evidence leaves, the stronger before the weaker."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from rawi.resolve.dating.evidence import Evidence

_YEARS_AHEAD = 12
"""How far from an open end a weekday and date are looked for: they agree anew within eleven years."""
_DAY = dt.timedelta(days=1)


class Settled(NamedTuple):
    """The bounds that are left, the evidence they rest on, and the evidence that contradicts it."""

    earliest: dt.date | None
    latest: dt.date | None
    counted: list[Evidence]
    set_aside: list[Evidence]


def settle(found: Iterable[Evidence]) -> Settled:
    """Intersect the evidence; of two pieces that cannot both hold, the stronger stays, of equals the first."""
    earliest: dt.date | None = None
    latest: dt.date | None = None
    fitting: list[Evidence] = []
    counted: list[Evidence] = []
    set_aside: list[Evidence] = []
    for one in sorted(found, key=lambda one: -one.strength):
        low = max(filter(None, (earliest, one.earliest)), default=None)
        high = min(filter(None, (latest, one.latest)), default=None)
        fits = [*fitting, one] if one.fits is not None else fitting
        if not _possible(low, high, fits):
            set_aside.append(one)
            continue
        earliest, latest, fitting = low, high, fits
        counted.append(one)
    first, last = _ends(earliest, latest, fitting)
    return Settled(first, last, counted, set_aside)


def agreeing(settled: Settled) -> list[dt.date]:
    """The days within reach of an open beginning that fit the evidence of the calendar, in order."""
    fitting = [one for one in settled.counted if one.fits is not None]
    if settled.earliest is None or settled.latest is not None or not fitting:
        return []
    return _fitting(settled.earliest, _horizon(settled.earliest), fitting)


def _possible(low: dt.date | None, high: dt.date | None, fitting: list[Evidence]) -> bool:
    if low is not None and high is not None:
        return low <= high and (not fitting or _first(low, min(high, _horizon(low)), fitting) is not None)
    if not fitting:
        return True
    start = low or (high - _span() if high is not None else dt.date(2000, 1, 1))
    return _first(start, high or _horizon(start), fitting) is not None


def _ends(low: dt.date | None, high: dt.date | None, fitting: list[Evidence]) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day between two bounds that fit."""
    if not fitting:
        return low, high
    if low is not None:
        low = _first(low, high or _horizon(low), fitting) or low
    if high is not None:
        back = high
        floor = low if low is not None else high - _span()
        while back > floor and not _all(back, fitting):
            back -= _DAY
        high = back
    return low, high


def _fitting(low: dt.date, high: dt.date, fitting: list[Evidence]) -> list[dt.date]:
    days = (low + dt.timedelta(days=count) for count in range((high - low).days + 1))
    return [day for day in days if _all(day, fitting)]


def _first(low: dt.date, high: dt.date, fitting: list[Evidence]) -> dt.date | None:
    day = low
    while day <= high:
        if _all(day, fitting):
            return day
        day += _DAY
    return None


def _all(day: dt.date, fitting: list[Evidence]) -> bool:
    return all(one.fits is None or one.fits(day) for one in fitting)


def _span() -> dt.timedelta:
    return dt.timedelta(days=366 * _YEARS_AHEAD)


def _horizon(low: dt.date) -> dt.date:
    return low + _span()
