from __future__ import annotations

import pytest

from rawi.compare.figures.durations import MONTHS, YEARS, length_bounds, length_of
from rawi.model import Span, TimeMention, Value
from rawi.model.time import TimeType


def _time(value: str | None, kind: TimeType = "DURATION", mod: str | None = None) -> TimeMention:
    return TimeMention(
        span=Span(start=0, end=3, text="مدة"), type=kind, value=value, mod=mod, earliest=None, latest=None,
        grain="year", needs_publication_date=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "number", "unit"),
    [
        ("P3Y", 3.0, YEARS),
        ("P18M", 18.0, MONTHS),
        ("P1Y6M", 18.0, MONTHS),
        ("P0Y2M", 2.0, MONTHS),
        ("P4.6M", 4.6, MONTHS),
        ("P2.5Y", 2.5, YEARS),
    ],
)
def test_years_and_months_are_lengths(value: str, number: float, unit: str) -> None:
    assert length_of(_time(value)) == Value(low=number, high=number, unit=unit)


@pytest.mark.parametrize("value", ["P", "P3D", "P2W", "PT5H", "P3Y2D", None])
def test_other_durations_are_none(value: str | None) -> None:
    assert length_of(_time(value)) is None


def test_a_day_is_no_length() -> None:
    assert length_of(_time("P3Y", "DATE")) is None


def test_a_length_that_is_only_passed_or_not_reached_is_left_open() -> None:
    more = Value(low=4.0, high=None, unit=MONTHS, approximation="more than")
    less = Value(low=None, high=4.0, unit=MONTHS, approximation="less than")
    whole = Value(low=4.0, high=4.0, unit=MONTHS)
    assert [length_of(_time("P4M", mod=mod)) for mod in ("MORE_THAN", "LESS_THAN", None)] == [more, less, whole]
    assert [length_bounds(length) for length in (more, less, whole)] == [(4.0, 6.0), (0.0, 4.0), (4.0, 4.0)]
