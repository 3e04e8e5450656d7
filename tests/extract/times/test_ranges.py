"""Ranges of days, months, years and weekdays: each end with its own value."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.extract.times import TimeReader
from rawi.model import Reading

Make = Callable[[str, str | None], Reading]
NAMES = {
    "gulf": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "levant": "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    "maghreb": "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
}
MONTHS = {tradition: names.split() for tradition, names in NAMES.items()}
DIGITS = {zero: {ord("0") + digit: ord(zero) + digit for digit in range(10)} for zero in "0٠۰"}
DAY_RANGES = ["من {} إلى {}", "بين {} و{}", "ما بين {} و {}", "خلال الفترة من {} حتى {}", "من {} لغاية {}"]
ZEROS = st.sampled_from("0٠۰")


@st.composite
def days_of_one_month(draw: st.DrawFn) -> tuple[int, int, int, int]:
    year, month = draw(st.integers(1990, 2040)), draw(st.integers(1, 12))
    last = calendar.monthrange(year, month)[1]
    first = draw(st.integers(1, last - 1))
    return year, month, first, draw(st.integers(first + 1, last))


@given(dates=days_of_one_month(), form=st.sampled_from(DAY_RANGES), names=st.sampled_from(sorted(MONTHS)), zero=ZEROS)
def test_days_of_one_month(
    times: TimeReader, reading: Make, dates: tuple[int, int, int, int], form: str, names: str, zero: str
) -> None:
    year, month, first, last = dates
    written = form.format(first, f"{last} {MONTHS[names][month - 1].replace('_', ' ')} {year}").translate(DIGITS[zero])
    found = times.read(reading(f"يقام المعرض {written} في العاصمة", None))
    assert [time.value for time in found] == [dt.date(year, month, day).isoformat() for day in (first, last)]


@given(first=st.dates(dt.date(1990, 1, 1), dt.date(2040, 1, 1)), length=st.integers(1, 400), zero=ZEROS)
def test_two_full_dates(times: TimeReader, reading: Make, first: dt.date, length: int, zero: str) -> None:
    last = first + dt.timedelta(days=length)
    one, two = (
        f"{day.day} {MONTHS['gulf'][day.month - 1]} {day.year}".translate(DIGITS[zero]) for day in (first, last)
    )
    found = times.read(reading(f"تستمر الدورة من {one} إلى {two}", None))
    assert [(time.span.text, time.value) for time in found] == [(one, first.isoformat()), (two, last.isoformat())]


@given(
    first=st.integers(1951, 2049),
    length=st.integers(1, 60),
    form=st.sampled_from(["ما بين {} و{}", "بين عامي {} و{}", "من {} إلى {}", "خلال الفترة {}-{}", "من عام {} حتى {}"]),
    zero=ZEROS,
)
def test_years(times: TimeReader, reading: Make, first: int, length: int, form: str, zero: str) -> None:
    last = min(first + length, 2050)
    found = times.read(reading("تضاعف الإنتاج " + form.format(first, last).translate(DIGITS[zero]), None))
    assert [time.value for time in found] == [str(first), str(last)]


WEEK = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]


@pytest.mark.parametrize("first", range(7))
@pytest.mark.parametrize("length", range(1, 7))
def test_weekdays_close_after_they_open(times: TimeReader, reading: Make, first: int, length: int) -> None:
    text = f"تعقد الندوة من {WEEK[first]} إلى {WEEK[(first + length) % 7]}"
    one, two = (dt.date.fromisoformat(time.value or "") for time in times.read(reading(text, "2022-08-17")))
    assert (two - one).days == length
