"""Dates in short free-form texts: page dates, arguments of commands, instants of feeds."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.dates import weekday_of
from rawi.arabic.numerals import Numerals
from rawi.arabic.short_dates import parse_date
from rawi.arabic.terms import Entry, TermIndex
from rawi.lexicon.numbers import load_numbers
from rawi.lexicon.times import load_times

TODAY = dt.date(2022, 8, 17)  # a Wednesday


@pytest.fixture(scope="module")
def terms() -> TermIndex:
    return TermIndex(Entry(*entry) for entry in load_times().entries)


@pytest.fixture(scope="module")
def numerals() -> Numerals:
    return Numerals(Entry(*entry) for entry in load_numbers().entries)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2025-03-13", "2025-03-13"),
        ("٢٠٢٥-٠٣-١٣", "2025-03-13"),
        ("2025-03-13T10:30:00+03:00", "2025-03-13T10:30:00+03:00"),
        ("2025-03-13 10:30", "2025-03-13T10:30"),
        ("13 مارس 2025", "2025-03-13"),
        ("نشر بتاريخ: الخميس، 13 آذار/مارس 2025 - 10:15", "2025-03-13"),
        ("13/03/2025", "2025-03-13"),
        ("13.3.2025", "2025-03-13"),
        ("13 - 3 - 2025", "2025-03-13"),
        ("2025/3/13", "2025-03-13"),
        ("الجمعة 5 ماي 2023", "2023-05-05"),
        ("14 رمضان 1446هـ", "2025-03-14"),
        ("الخميس 13 رمضان 1446 هـ", "2025-03-13"),
        ("أمس", "2022-08-16"),
        ("اليوم", "2022-08-17"),
        ("أول أمس", "2022-08-15"),
        ("غدا", "2022-08-18"),
        ("الخميس الماضي", "2022-08-11"),
        ("الأحد المقبل", "2022-08-21"),
        ("الأربعاء", "2022-08-17"),
        ("مارس 2025", "2025-03"),
        ("2019", "2019"),
        ("1441هـ", "2019-08-31/2020-08-19"),
    ],
)
def test_a_date_in_words_of_the_trade(terms: TermIndex, numerals: Numerals, text: str, value: str) -> None:
    time = parse_date(text, terms, numerals, TODAY)
    assert time is not None
    assert time.value == value


@pytest.mark.parametrize("text", ["", "قريتنا الهادئة", "2025-13-45", "45 مارس 2025", "رقم 12"])
def test_what_is_no_date_is_none(terms: TermIndex, numerals: Numerals, text: str) -> None:
    time = parse_date(text, terms, numerals, TODAY)
    assert time is None or time.grain != "day"


@given(day=st.dates(dt.date(1980, 1, 1), dt.date(2060, 1, 1)), zero=st.sampled_from("0٠۰"))
def test_every_numeric_day_is_read(terms: TermIndex, numerals: Numerals, day: dt.date, zero: str) -> None:
    digits = str.maketrans("0123456789", "".join(chr(ord(zero) + digit) for digit in range(10)))
    for printed in (f"{day.day}/{day.month}/{day.year}", f"{day.year}-{day.month}-{day.day}"):
        time = parse_date(printed.translate(digits), terms, numerals, TODAY)
        assert time is not None
        assert time.value == day.isoformat()


@given(anchor=st.dates(dt.date(1980, 1, 1), dt.date(2060, 1, 1)), weekday=st.integers(1, 7))
def test_last_and_next_weekdays_are_never_the_day_itself(anchor: dt.date, weekday: int) -> None:
    assert 1 <= (anchor - weekday_of(anchor, weekday, -1)).days <= 7
    assert 8 <= (anchor - weekday_of(anchor, weekday, -2)).days <= 14
    assert 1 <= (weekday_of(anchor, weekday, 1) - anchor).days <= 7
    assert 0 <= (anchor - weekday_of(anchor, weekday, None)).days <= 6
