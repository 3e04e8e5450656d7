"""Durations, sets and vague times."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.extract.times import TimeReader
from rawi.model import Reading

Make = Callable[[str, str | None], Reading]
WEDNESDAY = "2022-08-17"


@pytest.mark.parametrize(
    ("text", "span", "kind", "value"),
    [
        ("استمر الحصار ثلاثة أيام", "ثلاثة أيام", "DURATION", "P3D"),
        ("أمهلهم 48 ساعة للمغادرة", "48 ساعة", "DURATION", "PT48H"),
        ("حكم عليه بالسجن خمسة عشر عاما", "خمسة عشر عاما", "DURATION", "P15Y"),
        ("طيلة السنوات الثلاث الماضية", "السنوات الثلاث الماضية", "DURATION", "P3Y"),
        ("خلال اليومين الماضيين", "اليومين الماضيين", "DURATION", "P2D"),
        ("في الساعات الـ24 المقبلة", "الساعات الـ24 المقبلة", "DURATION", "PT24H"),
        ("في الأيام القليلة الماضية", "الأيام القليلة الماضية", "DURATION", "PXD"),
        ("دام اللقاء ساعة ونصف", "ساعة ونصف", "DURATION", "PT1H30M"),
        ("دام اللقاء نصف ساعة", "نصف ساعة", "DURATION", "PT30M"),
        ("بعد عدة أيام", "عدة أيام", "DURATION", "PXD"),
        ("بعد سنوات قليلة", "سنوات قليلة", "DURATION", "PXY"),
        ("تعاني القرية منذ عقود", "عقود", "DURATION", "PXDE"),
        ("صار الأمر مسألة ساعات", "ساعات", "DURATION", "PTXH"),
        ("انتظروا لسنوات عودة الماء", "سنوات", "DURATION", "PXY"),
        ("أخلوا الوادي في ساعة.", "ساعة", "DURATION", "PT1H"),
        ("يلعب للهلال أربعة مواسم", "أربعة مواسم", "DURATION", "P4Y"),
        ("درب النسور موسمين", "موسمين", "DURATION", "P2Y"),
        ("خلال الأربعة الأشهر الماضية", "الأربعة الأشهر الماضية", "DURATION", "P4M"),
        ("يستمر المعرض (20) يوما", "(20) يوما", "DURATION", "P20D"),
        ("حلق الطيار 19 ألف ساعة", "19 ألف ساعة", "DURATION", "PT19000H"),
        ("لمدة أسبوعين", "أسبوعين", "DURATION", "P2W"),
        ("منذ شهر", "شهر", "DURATION", "P1M"),
        ("منذ آلاف السنين", "آلاف السنين", "DURATION", "PXY"),
        ("يتدرب كل يوم جمعة", "كل يوم جمعة", "SET", "XXXX-WXX-5"),
        ("يتدرب كل يوم", "كل يوم", "SET", "P1D"),
        ("يتدرب كل ساعتين", "كل ساعتين", "SET", "PT2H"),
        ("ينتج المصنع ألفي علبة يوميا", "يوميا", "SET", "P1D"),
        ("يعمل الآن في البلدية", "الآن", "DATE", "PRESENT_REF"),
        ("الاستعداد للمرحلة المقبلة", "لمرحلة المقبلة", "DATE", "FUTURE_REF"),
        ("تراجع المنسوب مؤخرا", "مؤخرا", "DATE", "PAST_REF"),
    ],
)
def test_a_length_of_time(times: TimeReader, reading: Make, text: str, span: str, kind: str, value: str) -> None:
    found = times.read(reading(text, WEDNESDAY))
    assert [(time.span.text, time.type, time.value) for time in found] == [(span, kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "سكن قريبا من الميناء", "من عجائب هذا العصر", "عدة مدن", "وقع عقود التوريد", "يتطور الحفل عاما بعد عام",
        "بعد ساعة الصفر", "من أشهر المطاعم", "وقع لأشهر الكتاب", "خلال موسم الحصاد",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_time_is_left(times: TimeReader, reading: Make, text: str) -> None:
    assert times.read(reading(text, WEDNESDAY)) == ()


def test_an_approximator_belongs_to_the_duration(times: TimeReader, reading: Make) -> None:
    (found,) = times.read(reading("بعد نحو ثلاثة أشهر", WEDNESDAY))
    assert (found.span.text, found.value, found.mod) == ("نحو ثلاثة أشهر", "P3M", "APPROX")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعمارهم بين 25 و42 سنة", [("25", "P25Y"), ("42 سنة", "P42Y")]),
        ("من 3 إلى 5 أيام", [("3", "P3D"), ("5 أيام", "P5D")]),
        ("تنقضي بعد 8-48 ساعة", [("8", "PT8H"), ("48 ساعة", "PT48H")]),
        ("ارتفعت إلى 19 ألفا سنة 2012", [("سنة 2012", "2012")]),
        ("بلغت 4 في المئة العام الماضي", [("العام الماضي", "2021")]),
        ("نما 1,6 بالمائة سنة 2017", [("سنة 2017", "2017")]),
        ("تراجع خمسة في المئة عام 2015", [("عام 2015", "2015")]),
        (
            "الأربعاء 22 يونيو 2022 الساعة التاسعة",
            [("الأربعاء 22 يونيو 2022 الساعة التاسعة", "2022-06-22T09:00")],
        ),
    ],
)
def test_two_counts_of_one_unit_and_counts_of_none(
    times: TimeReader, reading: Make, text: str, expected: list[tuple[str, str]]
) -> None:
    found = times.read(reading(text, WEDNESDAY))
    assert [(time.span.text, time.value) for time in found][:2] == expected


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("منذ ثلاثة أيام", "2022-08-14", "2022-08-17"),
        ("السنوات الخمس المقبلة", "2022-08-17", "2027-08-17"),
        ("الأشهر الستة الماضية", "2022-02-17", "2022-08-17"),
        ("قبل يومين من الافتتاح", None, None),
        ("ثلاثة أيام", None, None),
    ],
)
def test_where_a_duration_lies(
    times: TimeReader, reading: Make, text: str, earliest: str | None, latest: str | None
) -> None:
    (found,) = times.read(reading(text, WEDNESDAY))
    assert (found.earliest, found.latest) == (earliest, latest)
