"""Points in the past counted from the day of writing."""

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
        ("سلمت الجمعية قوائمها قبل يومين", "قبل يومين", "2022-08-15"),
        ("وقبل ثلاثة أسابيع أغلق المعبر", "قبل ثلاثة أسابيع", "2022-07-27"),
        ("انتقل إلى النادي قبل 4 أشهر", "قبل 4 أشهر", "2022-04"),
        ("تزوجا قبل عامين", "قبل عامين", "2020"),
        ("تضاعف السعر عما كان قبل عام", "قبل عام", "2021"),
        ("غادر البلاد قبل عقدين", "قبل عقدين", "2002"),
        ("أعلنت الشركة قبل أسابيع تسريح العمال", "قبل أسابيع", "PAST_REF"),
        ("هاجر قبل سنوات قليلة", "قبل سنوات قليلة", "PAST_REF"),
    ],
)
def test_a_point_before_the_day_of_writing(times: TimeReader, reading: Make, text: str, span: str, value: str) -> None:
    (found,) = times.read(reading(text, WEDNESDAY))
    assert (found.span.text, found.type, found.value) == (span, "DATE", value)


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("اختفوا قبل أسبوعين من الافتتاح", "أسبوعين", "P2W"),
        ("أرسل التقرير قبل شهر من الكارثة", "شهر", "P1M"),
        ("وصل الوفد قبل ساعتين", "ساعتين", "PT2H"),
    ],
)
def test_a_stretch_before_something_told_stays_a_stretch(
    times: TimeReader, reading: Make, text: str, span: str, value: str
) -> None:
    (found,) = times.read(reading(text, WEDNESDAY))
    assert (found.span.text, found.type, found.value) == (span, "DURATION", value)


def test_without_a_day_of_writing_the_point_has_no_value(times: TimeReader, reading: Make) -> None:
    (found,) = times.read(reading("عاد قبل يومين", None))
    assert (found.value, found.needs_publication_date) == (None, True)
