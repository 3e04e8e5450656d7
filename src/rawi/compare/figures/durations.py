"""Lengths of time that are worth a dispute: a contract, a sentence, a mandate. Days are told of everything."""

from __future__ import annotations

import re

from rawi.model import TimeMention, Value

YEARS = "years"
MONTHS = "months"
LENGTHS = frozenset((YEARS, MONTHS))
"""Their units."""
_LENGTH = re.compile(r"P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?")
_MORE, _LESS = "MORE_THAN", "LESS_THAN"
_OPEN = 0.5
"""How far a length reaches up that is only said to be passed, as a share of it."""


def length_of(time: TimeMention) -> Value | None:
    """What a TIMEX3 duration of years and months comes to, in months if it has any; None for every other time."""
    match = _LENGTH.fullmatch(time.value or "") if time.type == "DURATION" else None
    if match is None or not (match[1] or match[2]):
        return None
    years, months = match[1], match[2]
    number = float(years) if months is None else 12.0 * float(years or 0) + float(months)
    unit = YEARS if months is None else MONTHS
    if time.mod == _MORE:
        return Value(low=number, high=None, unit=unit, approximation="more than")
    if time.mod == _LESS:
        return Value(low=None, high=number, unit=unit, approximation="less than")
    return Value(low=number, high=number, unit=unit)


def length_bounds(length: Value) -> tuple[float, float]:
    """The numbers that a length can mean, in its unit."""
    low = length.low or 0.0
    return low, length.high if length.high is not None else low * (1 + _OPEN)
