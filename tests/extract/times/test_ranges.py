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
    days = [dt.date(year, month, day).isoformat() for day in (first, last)]
    assert [time.value for time in found] == ["/".join(days)]
    assert [(time.earliest, time.latest) for time in found] == [tuple(days)]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("يقام المهرجان من 3 إلى 5 شتنبر المقبل", "3 إلى 5 شتنبر المقبل", "2022-09-03/2022-09-05"),
        ("تعقد الورشات أيام 7 و8 و9 أكتوبر 2022", "أيام 7 و8 و9 أكتوبر 2022", "2022-10-07/2022-10-09"),
        ("انعقدت الدورة في 29-31 أوت 2012 بالعاصمة", "29-31 أوت 2012", "2012-08-29/2012-08-31"),
        ("تجرى المباريات بين 12 و14 من الشهر الجاري", "12 و14 من الشهر الجاري", "2022-08-12/2022-08-14"),
        ("أقيم المعسكر من الثالث إلى العاشر من مايو", "الثالث إلى العاشر من مايو", "2022-05-03/2022-05-10"),
        ("تقفل الطريق بين الخامس والسابع من أيلول 2021", "الخامس والسابع من أيلول 2021", "2021-09-05/2021-09-07"),
        ("يزور البلد يومي 17 و18 أغسطس الجاري", "يومي 17 و18 أغسطس الجاري", "2022-08-17/2022-08-18"),
        ("شل الإضراب المدارس يومي الاثنين والثلاثاء", "يومي الاثنين والثلاثاء", "2022-08-15/2022-08-16"),
        ("تغلق الإدارات أيام الخميس والجمعة والسبت", "أيام الخميس والجمعة والسبت", "2022-08-11/2022-08-13"),
        ("يلتقيان يومي السبت والأحد 3 و4 أيلول", "يومي السبت والأحد 3 و4 أيلول", "2022-09-03/2022-09-04"),
    ],
)
def test_days_that_share_their_month_or_word(
    times: TimeReader, reading: Make, text: str, span: str, value: str
) -> None:
    (found,) = times.read(reading(text, "2022-08-17"))
    assert (found.span.text, found.value) == (span, value)


def test_days_of_the_hijri_calendar_keep_its_doubt(times: TimeReader, reading: Make) -> None:
    (found,) = times.read(reading("تستمر الدورة من 5 إلى 9 محرم 1444هـ", None))
    assert (found.value, found.earliest, found.latest) == ("2022-08-03/2022-08-07", "2022-08-02", "2022-08-08")


@pytest.mark.parametrize("text", ["فاز الفريق بين 3 و5 مباريات", "قتل 3 و5 جرحى", "من 20 إلى 3 عمال"])
def test_counts_are_no_days(times: TimeReader, reading: Make, text: str) -> None:
    assert times.read(reading(text, "2022-08-17")) == ()


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
