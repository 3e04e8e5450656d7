"""Runs of digits in three sets, with separators of thousands and of a decimal part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.digits import before_scale, digits_value


@given(number=st.integers(0, 10**9), zero=st.sampled_from("0٠۰"))
def test_the_three_digit_sets_are_one(number: int, zero: str) -> None:
    printed = "".join(chr(ord(zero) + int(digit)) for digit in str(number))
    assert digits_value(printed) == number


@given(number=st.integers(1000, 10**11), separator=st.sampled_from([",", "٬", "."]))
def test_groups_of_three_are_thousands(number: int, separator: str) -> None:
    assert digits_value(f"{number:,}".replace(",", separator)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2.5", 2.5),
        ("٢٫٥", 2.5),
        ("1.500", 1500),
        ("١٬٥٠٠", 1500),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("0.500", 0.5),
        ("1,50,000", None),
        ("12:30", None),
        ("7" * 41, None),
        ("95.\u200f56", 56.95),
        ("04.\u200f5", 5.04),
        ("٣.\u200f٢", 2.3),
        ("3.\u200f", None),
    ],
)
def test_a_separator_parts_thousands_or_a_fraction(text: str, number: float | None) -> None:
    assert digits_value(text) == number


@pytest.mark.parametrize(
    ("text", "number"), [("26.809", 26.809), ("1.500", 1500), ("1,234", 1234), ("2.5", 2.5), ("٣.١٢٥", 3.125)]
)
def test_before_a_scale_a_point_parts_a_fraction(text: str, number: float) -> None:
    assert before_scale(text) == number
