"""Units that measure the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import knowing

from rawi.compare.figures.durations import LENGTHS
from rawi.lexicon.quantities import load_quantities

UNITS = knowing.comparing().units


@pytest.mark.parametrize(
    ("number", "unit", "base", "expected"),
    [
        (2.5, "kilometres", "metres", 2500),
        (40, "quintals", "kilograms", 4000),
        (3, "hectares", "square_metres", 30_000),
        (1.2, "gigawatts", "megawatts", 1200),
        (0.25, "share", "percent", 25),
        (7, "killed", "killed", 7),
        (7, "USD", "USD", 7),
    ],
)
def test_conversion(number: float, unit: str, base: str, expected: float) -> None:
    assert UNITS.base(unit) == base
    assert UNITS.convert(number, unit) == pytest.approx(expected)


@given(number=st.floats(0, 1e12))
def test_a_base_unit_is_its_own(number: float) -> None:
    assert UNITS.convert(number, "metres") == number


def test_every_unit_that_is_converted_is_read() -> None:
    read = {value for _, role, value in load_quantities().entries if role in {"unit", "symbol"}} | {"share"}
    tables = knowing.comparing().relations["units"]
    assert {unit for base, table in tables.items() for unit in (base, *table)} <= read | LENGTHS | {"percent"}
