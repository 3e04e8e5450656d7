"""Clock times with their zones, ranges of hours, and names that look like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.extract.times import TimeReader
from rawi.model import Reading

Make = Callable[[str, str | None], Reading]
WEDNESDAY = "2022-08-17"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بلغ السعر ذروته الساعة 10:30 بتوقيت غرينتش", [("الساعة 10:30 بتوقيت غرينتش", "T10:30Z")]),
        ("تنطلق المباراة الساعة 19:00 (16:00 ت غ)", [("الساعة 19:00", "T19:00"), ("16:00 ت غ", "T16:00Z")]),
        ("يبث اللقاء الساعة الثامنة مساء بالتوقيت المحلي", [("الساعة الثامنة مساء بالتوقيت المحلي", "T20:00")]),
        ("يبدأ الحفل الساعة العاشرة صباحا بتوقيت مكة المكرمة", [("الساعة العاشرة صباحا بتوقيت مكة المكرمة", "T10:00")]),
        ("أغلق السوق الساعة 14:30 بتوقيت القاهرة", [("الساعة 14:30 بتوقيت القاهرة", "T14:30")]),
        ("سجل المؤشر مستواه الساعة 47ر09 بتوقيت جرينتش", [("الساعة 47ر09 بتوقيت جرينتش", "T09:47Z")]),
        ("وصلت الحافلة في الثامنة والنصف", [("الثامنة والنصف", "T08:30")]),
        ("يمتد الاجتماع بين الثالثة والخامسة عصرا", [("الثالثة", "T15:00"), ("الخامسة عصرا", "T17:00")]),
        (
            "يمنع السير من الساعة الثامنة إلى العاشرة مساء",
            [("الساعة الثامنة", "T20:00"), ("العاشرة مساء", "T22:00")],
        ),
        ("وصل القطار في تمام الساعة الثالثة والنصف عصرا", [("الساعة الثالثة والنصف عصرا", "T15:30")]),
        ("انتهى الفرز عند الساعة العاشرة إلا ربعا ليلا", [("الساعة العاشرة إلا ربعا ليلا", "T21:45")]),
    ],
)
def test_clock_times(times: TimeReader, reading: Make, text: str, expected: list[tuple[str, str]]) -> None:
    found = times.read(reading(text, WEDNESDAY))
    assert [(time.span.text, time.value) for time in found] == [(span, WEDNESDAY + clock) for span, clock in expected]


@pytest.mark.parametrize(
    "text",
    [
        "نشر موقع الساعة السابعة صور السد، ونقلت الساعة السابعة عن شاهد أن الماء ارتفع",
        'استضاف برنامج "العاشرة مساء" مدرب الفريق',
        "أعلنت صحيفة صباح البندر نتائج المسابقة",
    ],
)
def test_outlets_named_by_an_hour_are_names(times: TimeReader, reading: Make, text: str) -> None:
    assert times.read(reading(text, WEDNESDAY)) == ()


def test_an_outlet_named_by_an_hour_leaves_the_hour_of_a_part_of_the_day(times: TimeReader, reading: Make) -> None:
    text = "ذكر موقع الساعة السابعة أن العرض يبدأ الساعة السابعة مساء"
    (found,) = times.read(reading(text, WEDNESDAY))
    assert (found.span.text, found.value) == ("الساعة السابعة مساء", "2022-08-17T19:00")
