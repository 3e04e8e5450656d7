"""The day of an hour whose own clause names none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extract.times.conftest import lay_out

from rawi.extract.times import TimeReader
from rawi.model import Reading

Make = Callable[[str, str | None], Reading]


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        # The quake is of Friday, though the report goes on to Sunday.
        ("تضررت المنازل في زلزال ضرب الساحل الجمعة. وأعلنت البلدية الأحد فتح الملاجئ. ووقع الزلزال عند الساعة 05:42.",
         "2021-07-16T05:42"),
        # Of a happening that is not named again, the day told last.
        ("تضررت المنازل في زلزال ضرب الساحل الجمعة. وأعلنت البلدية الأحد فتح الملاجئ. وبدأ الإخلاء عند الساعة 05:42.",
         "2021-07-18T05:42"),
        # The train leaves on the coming day, not on that of the communiqué.
        ("يستأنف الخط نشاطه غدا الاثنين، حسبما أعلنت اليوم الأحد الشركة، على أن ينطلق أول قطار على الساعة 05:30.",
         "2021-07-19T05:30"),
    ],
)  # fmt: skip
def test_an_hour_belongs_to_the_day_of_its_happening(times: TimeReader, reading: Make, text: str, hour: str) -> None:
    found = times.read(lay_out(reading(text, "2021-07-18")))
    assert found[-1].value == hour


def test_hours_of_a_month_told_before_keep_both_days(times: TimeReader, reading: Make) -> None:
    text = "تجرى الإعادة يومي 27 و28 نوفمبر الجاري، ويسبقها تصويت المغتربين يومي 24 و25 من الشهر نفسه"
    found = times.read(reading(text, "2021-11-15"))
    assert [time.value for time in found] == ["2021-11-27/2021-11-28", "2021-11-24/2021-11-25"]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("قال المدير إن الدوام الصباحي سيبدأ الساعة 7:45 صباحا", ["T07:45"]),
        ("قررت البلدية إغلاق المحلات على الساعة الثامنة مساء والمقاهي عند العاشرة ليلا", ["T20:00", "T22:00"]),
        ("تؤمن البلدية باصات كل نصف ساعة من السادسة مساء", ["PT30M", "T18:00"]),
        ("فتحت المكاتب أبوابها الجمعة. وأقفلت عند الساعة السادسة مساء", ["2021-07-16", "2021-07-16T18:00"]),
        ("تفتح المكاتب السبت المقبل من الساعة التاسعة صباحا", ["2021-07-24", "2021-07-24T09:00"]),
    ],
)
def test_hours_of_a_habit_are_of_no_day(times: TimeReader, reading: Make, text: str, hours: list[str]) -> None:
    found = times.read(lay_out(reading(text, "2021-07-18")))
    assert [time.value for time in found] == hours


def test_a_day_of_the_sentence_before_is_not_that_of_the_quotation(times: TimeReader, reading: Make) -> None:
    text = "بدأت العملية في 9 تموز 2021. وقال القائد إن «القوات تقدمت عند الساعة الخامسة من فجر أمس السبت»."
    found = times.read(lay_out(reading(text, "2021-07-18")))
    assert [time.value for time in found] == ["2021-07-09", "2021-07-17T05:00"]


@pytest.mark.parametrize(
    "text", ["أعلنت الحداد ثلاثة أيام اعتبارا من الثلاثاء", "أكد استعداده لاستقبال وفد نقابي الثلاثاء"]
)
def test_what_begins_with_a_weekday_is_to_come(times: TimeReader, reading: Make, text: str) -> None:
    assert times.read(lay_out(reading(text, "2021-07-18")))[-1].value == "2021-07-20"
