"""Lengths of time that are worth a dispute: a contract, a sentence, a mandate. Days are told of everything."""

from __future__ import annotations

import re

from rawi.model import TimeMention, Value

YEARS = "years"
MONTHS = "months"
LENGTHS = frozenset((YEARS, MONTHS))
"""Their units."""
_LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?")


def length_of(time: TimeMention) -> Value | None:
    """What a TIMEX3 duration of years and months comes to, in months if it has any; None for every other time."""
    match = _LENGTH.fullmatch(time.value or "") if time.type == "DURATION" else None
    if match is None or not (match[1] or match[2]):
        return None
    years, months = match[1], match[2]
    number = float(years) if months is None else 12.0 * int(years or 0) + int(months)
    return Value(low=number, high=number, unit=YEARS if months is None else MONTHS)
