"""Years of the Hijri calendar told by its name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.extract.times import TimeReader
from rawi.model import Reading

Make = Callable[[str, str | None], Reading]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("يبدأ المشروع مطلع العام الهجري الجديد", "مطلع العام الهجري الجديد", "2024-07-07/2025-06-25"),
        ("بلغت الأوقاف في العام الهجري 1438هـ مئة وقف", "العام الهجري 1438هـ", "2016-10-02/2017-09-20"),
        ("خطة السنة الهجرية 1440 للبلدية", "السنة الهجرية 1440", "2018-09-11/2019-08-30"),
        ("أنجز في العام الهجري الماضي", "العام الهجري الماضي", "2022-07-30/2023-07-18"),
        ("ميزانية العام الهجري الحالي", "العام الهجري الحالي", "2023-07-19/2024-07-06"),
    ],
)
def test_a_hijri_year_is_its_days(times: TimeReader, reading: Make, text: str, span: str, value: str) -> None:
    (found,) = times.read(reading(text, "2024-05-20"))
    assert (found.span.text, found.value, found.grain) == (span, value, "year")


def test_without_a_day_of_writing_it_has_no_value(times: TimeReader, reading: Make) -> None:
    (found,) = times.read(reading("مع مطلع العام الهجري الجديد", None))
    assert (found.span.text, found.value) == ("مطلع العام الهجري الجديد", None)
