"""Weeks, months, years and longer stretches."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.extract.times import TimeReader
from rawi.model import Reading

Make = Callable[[str, str | None], Reading]
WEDNESDAY = "2022-08-17"


@pytest.mark.parametrize(
    ("text", "span", "value", "mod"),
    [
        ("ارتفعت الأسعار الشهر الماضي", "الشهر الماضي", "2022-07", None),
        ("يعود البرلمان الأسبوع المقبل", "الأسبوع المقبل", "2022-W34", None),
        ("منذ بداية هذا العام", "بداية هذا العام", "2022", "START"),
        ("حتى نهاية الشهر الجاري", "نهاية الشهر الجاري", "2022-08", "END"),
        ("بحلول منتصف عام 2014 توقف العمل", "منتصف عام 2014", "2014", "MID"),
        ("غادر منصبه أواخر 2015", "أواخر 2015", "2015", "END"),
        ("انطلقت الأشغال مطلع شهر جوان 2014", "مطلع شهر جوان 2014", "2014-06", "START"),
        ("تأسس النادي سنة 1962", "سنة 1962", "1962", None),
        ("تأسس النادي عام ١٩٦٢م في الحي القديم", "عام ١٩٦٢م", "1962", None),
        ("صدر النظام عام 1412هـ", "عام 1412هـ", "1991-07-12/1992-06-30", None),
        ("العام الماضي 1442هـ", "العام الماضي 1442هـ", "2020-08-20/2021-08-08", None),
        ("في الربع الثالث من العام الجاري", "الربع الثالث من العام الجاري", "2022-Q3", None),
        ("خلال النصف الأول من 2016", "النصف الأول من 2016", "2016-H1", None),
        ("منذ ثمانينيات القرن الماضي", "ثمانينيات القرن الماضي", "198", None),
        ("بني الحصن في القرن التاسع عشر", "القرن التاسع عشر", "18", None),
        ("في التسعينات", "التسعينات", "199", None),
        ("عاد في صيف 2015", "صيف 2015", "2015-SU", None),
        ("الصيف الماضي", "الصيف الماضي", "2021-SU", None),
        ("في أيلول الماضي", "أيلول الماضي", "2021-09", None),
        ("في تشرين الأول/أكتوبر 2017", "تشرين الأول/أكتوبر 2017", "2017-10", None),
        ("في رمضان الماضي", "رمضان الماضي", "2022-04-02/2022-05-01", None),
        ("نهاية الأسبوع الماضي", "نهاية الأسبوع الماضي", "2022-W32", "END"),
        ("عطلة نهاية الأسبوع الماضي", "عطلة نهاية الأسبوع الماضي", "2022-W32-WE", None),
        ("في النصف الثاني من العام", "النصف الثاني من العام", "2022-H2", None),
        ("سجل 19 هدفا في الموسم المنصرم", "الموسم المنصرم", "PAST_REF", None),
        ("هداف الموسم الماضي", "الموسم الماضي", "PAST_REF", None),
        ("في رمضان العام الماضي", "رمضان العام الماضي", "2021-04-13/2021-05-12", None),
        ("بعد عيد الأضحى المبارك", "عيد الأضحى المبارك", "2022-07-09", None),
        ("العام قبل الماضي", "العام قبل الماضي", "2020", None),
    ],
)
def test_a_stretch(times: TimeReader, reading: Make, text: str, span: str, value: str, mod: str | None) -> None:
    found = times.read(reading(text, WEDNESDAY))
    assert [(time.span.text, time.value, time.mod) for time in found] == [(span, value, mod)]


@pytest.mark.parametrize(
    "text",
    [
        "أكد الأمين العام الحالي للرابطة",
        "حضر المدير العام للشركة",
        "باع المزارع 2016 صندوقا من التمر",
        "إضراب عام في الموانئ",
    ],
)
def test_what_only_looks_like_a_stretch_is_left(times: TimeReader, reading: Make, text: str) -> None:
    assert times.read(reading(text, WEDNESDAY)) == ()


def test_years_of_a_range_are_two_dates(times: TimeReader, reading: Make) -> None:
    found = times.read(reading("ما بين 2014 و2020، وفي موسم 2015-2016", WEDNESDAY))
    assert [time.value for time in found] == ["2014", "2020", "2015", "2016"]


def test_the_end_of_a_year_has_its_own_bounds(times: TimeReader, reading: Make) -> None:
    (found,) = times.read(reading("أواخر 2015", WEDNESDAY))
    assert found.earliest is not None
    assert found.earliest > "2015-08"
    assert found.latest == "2015-12-31"
