from __future__ import annotations

import pytest

from rawi.compare.figures.durations import MONTHS, YEARS, length_of
from rawi.model import Span, TimeMention, Value
from rawi.model.time import TimeType


def _time(value: str | None, kind: TimeType = "DURATION") -> TimeMention:
    return TimeMention(
        span=Span(start=0, end=3, text="مدة"), type=kind, value=value, mod=None, earliest=None, latest=None,
        grain="year", needs_publication_date=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "number", "unit"),
    [("P3Y", 3.0, YEARS), ("P18M", 18.0, MONTHS), ("P1Y6M", 18.0, MONTHS), ("P0Y2M", 2.0, MONTHS)],
)
def test_years_and_months_are_lengths(value: str, number: float, unit: str) -> None:
    assert length_of(_time(value)) == Value(low=number, high=number, unit=unit)


@pytest.mark.parametrize("value", ["P", "P3D", "P2W", "PT5H", "P3Y2D", None])
def test_other_durations_are_none(value: str | None) -> None:
    assert length_of(_time(value)) is None


def test_a_day_is_no_length() -> None:
    assert length_of(_time("P3Y", "DATE")) is None
