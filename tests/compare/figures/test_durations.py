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
    ],
)  # fmt: skip
def test_years_and_months_are_lengths(value: str, number: float, unit: str) -> None:
    assert length_of(_time(value)) == Value(low=number, high=number, unit=unit)


@pytest.mark.parametrize("value", ["P", "P3D", "P2W", "PT5H", "P3Y2D", None])
def test_other_durations_are_none(value: str | None) -> None:
    assert length_of(_time(value)) is None


def test_a_day_is_no_length() -> None:
    assert length_of(_time("P3Y", "DATE")) is None


@pytest.mark.parametrize(
    ("mod", "holds", "not_"), [("MORE_THAN", 4.6, 3.0), ("EQUAL_OR_LESS", 2.0, 4.6), ("APPROX", 4.2, 5.0)]
)
def test_a_length_that_is_only_bounded_leaves_others_open(mod: str, holds: float, not_: float) -> None:
    given = length_of(_time("P4M", mod=mod))
    assert given is not None
    low, high = length_bounds(given)
    assert low <= holds <= high
    assert not low <= not_ <= high
