"""Parts of the day and clock times."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.extract.times import TimeReader
from rawi.model import Reading

Make = Callable[[str, str | None], Reading]
WEDNESDAY = "2022-08-17"


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("وصل القطار صباح اليوم متأخرا", "صباح اليوم", "2022-08-17TMO"),
        ("اندلع الحريق فجر الثلاثاء في السوق", "فجر الثلاثاء", "2022-08-16TMO"),
        ("اجتمع المجلس مساء أمس الثلاثاء", "مساء أمس الثلاثاء", "2022-08-16TEV"),
        ("هطلت الأمطار ليلة السبت الأحد", "ليلة السبت الأحد", "2022-08-13TNI"),
        ("هطلت الأمطار ليل السبت/الأحد", "ليل السبت/الأحد", "2022-08-13TNI"),
        ("غادر الوفد الثلاثاء ليلا", "الثلاثاء ليلا", "2022-08-16TNI"),
        ("ظهر الجمعة الماضي سقطت الرافعة", "ظهر الجمعة الماضي", "2022-08-12TMI"),
        ("انقطع الماء الليلة الماضية", "الليلة الماضية", "2022-08-16TNI"),
        ("يعود الماء الليلة", "الليلة", "2022-08-17TNI"),
        ("بعد منتصف ليل الثلاثاء", "منتصف ليل الثلاثاء", "2022-08-16T24:00"),
        ("تنطلق المباراة الساعة الثامنة والنصف مساء", "الساعة الثامنة والنصف مساء", "2022-08-17T20:30"),
        ("تنطلق المباراة على الساعة 20:45 بالملعب الكبير", "الساعة 20:45", "2022-08-17T20:45"),
        ("تغلق المكاتب الساعة الثانية بعد الزوال", "الساعة الثانية بعد الزوال", "2022-08-17T14:00"),
        ("عند الساعة التاسعة إلا ربعا صباحا", "الساعة التاسعة إلا ربعا صباحا", "2022-08-17T08:45"),
        ("عند العاشرة مساء انقطع التيار", "العاشرة مساء", "2022-08-17T22:00"),
        ("تبدأ الصلاة 8 صباحا", "8 صباحا", "2022-08-17T08:00"),
    ],
)
def test_a_part_of_a_day(times: TimeReader, reading: Make, text: str, span: str, value: str) -> None:
    found = times.read(reading(text, WEDNESDAY))
    assert [(time.span.text, time.type, time.value) for time in found] == [(span, "TIME", value)]


def test_a_clock_time_takes_the_day_beside_it(times: TimeReader, reading: Make) -> None:
    before = times.read(reading("يلتقيان الأحد المقبل في الساعة 8 مساء", WEDNESDAY))
    after = times.read(reading("وقعت الهزة عند الساعة الثالثة من عصر أمس", WEDNESDAY))
    assert before[1].value == "2022-08-21T20:00"
    assert after[0].value == "2022-08-16T15:00"


def test_a_score_is_no_clock_time(times: TimeReader, reading: Make) -> None:
    assert times.read(reading("انتهى الشوط 2 - 1 بعد الدقيقة 45", WEDNESDAY)) == ()
