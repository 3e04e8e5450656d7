"""A day with its hour: one expression, with the day's date and the hour's zone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.extract.times import TimeReader
from rawi.model import Reading

Make = Callable[[str, str | None], Reading]
Lay = Callable[[Reading], Reading]
TUESDAY = "2023-11-14"


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        (
            "يعقد المجلس جلسة الخميس عند الساعة 10:00 بتوقيت غرينتش",
            "الخميس عند الساعة 10:00 بتوقيت غرينتش",
            "2023-11-16T10:00Z",
        ),
        (
            "اندلع الحريق يوم السبت 11 نونبر على الساعة الثالثة بعد الزوال",
            "يوم السبت 11 نونبر على الساعة الثالثة بعد الزوال",
            "2023-11-11T15:00",
        ),
        (
            "ينطلق اللقاء غدا الأربعاء في تمام الساعة السابعة مساء",
            "غدا الأربعاء في تمام الساعة السابعة مساء",
            "2023-11-15T19:00",
        ),
        ("تقام الأمسية مساء الجمعة عند الساعة الثامنة", "مساء الجمعة عند الساعة الثامنة", "2023-11-17T20:00"),
        (
            "النهائي الأربعاء المقبل (15 نوفمبر) عند الساعة 9:30 مساءً بتوقيت مرسى الدانة",
            "الأربعاء المقبل (15 نوفمبر) عند الساعة 9:30 مساءً بتوقيت مرسى الدانة",
            "2023-11-15T21:30",
        ),
        ("تبدأ القرعة الساعة 9 صباحاً من يوم الأحد المقبل", "الساعة 9 صباحاً من يوم الأحد المقبل", "2023-11-19T09:00"),
    ],
)
def test_a_day_and_its_hour(times: TimeReader, reading: Make, text: str, span: str, value: str) -> None:
    (found,) = times.read(reading(text, TUESDAY))
    assert (found.type, found.span.text, found.value) == ("TIME", span, value)


def test_a_weekday_with_its_date_in_brackets_is_one_expression(times: TimeReader, reading: Make) -> None:
    (found,) = times.read(reading("غادر الوفد الخميس (9 نوفمبر) إلى العاصمة", TUESDAY))
    assert (found.span.text, found.value) == ("الخميس (9 نوفمبر)", "2023-11-09")


def test_a_day_and_an_hour_apart_are_two_expressions(times: TimeReader, reading: Make) -> None:
    found = times.read(reading("تجرى المباراة الأحد المقبل بداية من الساعة 14:00", TUESDAY))
    assert [(time.span.text, time.value) for time in found] == [
        ("الأحد المقبل", "2023-11-19"),
        ("الساعة 14:00", "2023-11-19T14:00"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يستقبل السوق زواره يوميا من الساعة التاسعة مساء حتى الثانية فجرا", ["P1D", "T21:00", "T02:00"]),
        ("يفتح المعبر كل يوم جمعة من الساعة 8:00 صباحا لغاية الساعة 2:00 ظهرا", ["XXXX-WXX-5", "T08:00", "T14:00"]),
        ("كنا نتدرب كل يوم وننام التاسعة مساء", ["P1D", "T21:00"]),
        ("تعمل العيادة من التاسعة صباحا إلى الثالثة ظهرا يوميا", ["T09:00", "T15:00", "P1D"]),
        ("تدور السوق يوميا. ووصل الوزير الساعة 9 صباحا", ["P1D", "2023-11-14T09:00"]),
    ],
)
def test_hours_that_recur_have_no_day(
    times: TimeReader, reading: Make, laid_out: Lay, text: str, expected: list[str]
) -> None:
    assert [time.value for time in times.read(laid_out(reading(text, TUESDAY)))] == expected


def test_an_hour_lies_in_the_part_of_the_day_that_was_told(times: TimeReader, reading: Make, laid_out: Lay) -> None:
    text = (
        "ضرب الزلزال البلدة فجر الاثنين. وأعلنت السلطات الثلاثاء الحداد. وسجلت الهزة عند الساعة 03:52 بالتوقيت المحلي."
    )
    assert [time.value for time in times.read(laid_out(reading(text, TUESDAY)))] == [
        "2023-11-13TMO",
        "2023-11-14",
        "2023-11-13T03:52",
    ]
