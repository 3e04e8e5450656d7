"""The day of what names none: clock times, parts of a day, «ذلك اليوم», «اليوم» in a quotation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.extract.times import TimeReader
from rawi.model import Reading

Make = Callable[[str, str | None], Reading]
Lay = Callable[[Reading], Reading]
WEDNESDAY = "2022-08-17"


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        # in the sentence
        ("أعلن الدفاع المدني أمس مقتل رجلين إثر انهيار الجسر فجرا", "فجرا", "2022-08-16TMO"),
        ("عند العاشرة من صباح الثلاثاء المقبل", "العاشرة من صباح الثلاثاء المقبل", "2022-08-23T10:00"),
        ("حتى الساعة العاشرة ليلا من بعد غد", "الساعة العاشرة ليلا من بعد غد", "2022-08-19T22:00"),
        # in the story
        ("التقى الوزيران الاثنين. ووجدوا جثتين حتى الساعة 4 عصرا.", "الساعة 4 عصرا", "2022-08-15T16:00"),
        ("انهار فجر أمس. وأعلن اليوم الحداد. وكان قد حضر الساعة 9 صباحا.", "الساعة 9 صباحا", "2022-08-16T09:00"),
        ("أغلق المعبر عام 2019. وصلت الشاحنات مساءً إلى الحدود.", "مساءً", "2022-08-17TEV"),
        ("عاد الفريق الاثنين. وستنطلق المباراة الساعة 8 مساء.", "الساعة 8 مساء", "2022-08-17T20:00"),
        # counted from what was told
        ("وصل الأحد الماضي. وفي اليوم التالي غادر", "اليوم التالي", "2022-08-15"),
        ("نشر الخبر في 20 تموز 2022. ونفاه في اليوم ذاته", "اليوم ذاته", "2022-07-20"),
        ("نشر الخبر في 20 تموز 2022. قال المدرب يومها إنه باق", "يومها", "2022-07-20"),
        ("صدر الخميس الماضي كما جاء صباح ذلك اليوم", "صباح ذلك اليوم", "2022-08-11TMO"),
        ("تراجع النمو في 2019 وعاد في العام التالي", "العام التالي", "2020"),
        ("ارتفعت في مايو 2021 وهبطت في الشهر نفسه", "الشهر نفسه", "2021-05"),
        # in a quotation
        ("جاء في بيان صدر في 12 آب: «اجتاز اللاعب الفحص صباح اليوم»", "صباح اليوم", "2022-08-12TMO"),
        ("«نحسم الأمر غدا»، قال المدرب الاثنين", "غدا", "2022-08-16"),
        ("قال المدرب: «صباح اليوم (أمس) تدربنا»", "صباح اليوم", "2022-08-16TMO"),
        ("قال المدرب: «نلعب غدا»", "غدا", "2022-08-18"),
    ],
)
def test_the_day_that_is_meant(
    times: TimeReader, reading: Make, laid_out: Lay, text: str, span: str, value: str
) -> None:
    found = times.read(laid_out(reading(text, WEDNESDAY)))
    assert (span, value) in [(time.span.text, time.value) for time in found]


def test_what_counts_from_nothing_told_has_no_value(times: TimeReader, reading: Make) -> None:
    (found,) = times.read(reading("عاد في اليوم نفسه", WEDNESDAY))
    assert (found.span.text, found.value) == ("اليوم نفسه", None)


def test_no_expression_goes_on_over_a_paragraph(times: TimeReader, reading: Make, laid_out: Lay) -> None:
    found = times.read(laid_out(reading("برنامج الخميس\n16 مايو 2019 موعد الافتتاح", WEDNESDAY)))
    assert [time.span.text for time in found] == ["الخميس", "16 مايو 2019"]


@pytest.mark.parametrize(
    "text", ["كتبت «ملاعب الغد» الخبر", "أفاد موقع «المرسى اليوم» بذلك", "مرشح تحالف «الغد للجميع»", "أبطال الأمس"]
)
def test_a_day_in_a_name_is_no_time(times: TimeReader, reading: Make, text: str) -> None:
    assert times.read(reading(text, WEDNESDAY)) == ()


@pytest.mark.parametrize("unit", ["1-", "1 و", "الربع الأول من ", "قبل ", "اليوم نفسه "])
def test_long_chains_are_read(times: TimeReader, reading: Make, unit: str) -> None:
    text = unit * 2000
    for time in times.read(reading(text, WEDNESDAY)):
        assert time.span.text == text[time.span.start : time.span.end]
