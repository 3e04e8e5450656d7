"""Lengths of time that are worth a dispute: a contract, a sentence, a mandate. Days are told of everything."""

from __future__ import annotations

import re

from rawi.compare.figures.values import soft_bounds
from rawi.model import Quantity, Span, TimeMention, Value
from rawi.model.document import Approximation

YEARS = "years"
MONTHS = "months"
LENGTHS = frozenset((YEARS, MONTHS))
"""Their units."""
_AT_LEAST, _AT_MOST = ("MORE_THAN", "EQUAL_OR_MORE"), ("LESS_THAN", "EQUAL_OR_LESS")
_ABOUT = "APPROX"
_LENGTH = re.compile(r"P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?")


def length_of(time: TimeMention) -> Value | None:
    """What a TIMEX3 duration of years and months comes to, in months if it has any, open where the words only bound
    it («أكثر من أربعة أشهر»); None for every other time."""
    match = _LENGTH.fullmatch(time.value or "") if time.type == "DURATION" else None
    if match is None or not (match[1] or match[2]):
        return None
    years, months = match[1], match[2]
    number = float(years) if months is None else 12.0 * float(years or 0) + float(months)
    unit = YEARS if months is None else MONTHS
    low = None if time.mod in _AT_MOST else number
    high = None if time.mod in _AT_LEAST else number
    kind: Approximation = "at least" if high is None else "at most" if low is None else "exact"
    return Value(low=low, high=high, unit=unit, approximation="about" if time.mod == _ABOUT else kind)


def length_bounds(value: Value) -> tuple[float, float]:
    """The lengths that a newspaper's can mean, as those of any other quantity."""
    given = Quantity(
        span=Span(start=0, end=0, text=""), low=value.low, high=value.high, unit=value.unit, of="",
        approximation=value.approximation,
    )  # fmt: skip
    return soft_bounds(given) or (0.0, 0.0)
