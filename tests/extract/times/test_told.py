"""Times that count from one told before."""

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
        (
            "بلغت المبيعات في يونيو ضعف ما كانت في الشهر نفسه من العام الماضي",
            [("يونيو", "2022-06"), ("الشهر نفسه من العام الماضي", "2021-06")],
        ),
        ("تراجعت الحوادث مقارنة بالشهر ذاته من عام 2019", [("الشهر ذاته من عام 2019", "2019-08")]),
        ("زاد التضخم عن نفس الشهر من السنة الماضية", [("نفس الشهر من السنة الماضية", "2021-08")]),
        (
            "بدأ البناء في مارس 2020 وانتهى في مايو من العام نفسه",
            [("مارس 2020", "2020-03"), ("مايو من العام نفسه", "2020-05")],
        ),
        (
            "وقعا الاتفاق في مارس 2020 ثم عدلاه في 15 من الشهر نفسه",
            [("مارس 2020", "2020-03"), ("15 من الشهر نفسه", "2020-03-15")],
        ),
        (
            "اعتقل في 5 نيسان 2019 وأفرج عنه في اليوم التالي",
            [("5 نيسان 2019", "2019-04-05"), ("اليوم التالي", "2019-04-06")],
        ),
    ],
)
def test_counted_from_a_time_told(times: TimeReader, reading: Make, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(time.span.text, time.value) for time in times.read(reading(text, WEDNESDAY))] == expected
