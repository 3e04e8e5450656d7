"""Expressions whose value hangs from a word or time beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.extract.times import TimeReader
from rawi.model import Reading

Make = Callable[[str, str | None], Reading]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أقيمت المخيمات خلال شهري أيار وتموز الماضيين", [("أيار", "2022-05"), ("تموز الماضيين", "2022-07")]),
        ("تغلق الحديقة شهري كانون الأول وكانون الثاني", [("كانون الأول", "2021-12"), ("كانون الثاني", "2022-01")]),
        ("خطة التنمية 2015 -2019م في الولاية", [("2015", "2015"), ("2019م", "2019")]),
        ("شارك النادي في نسختي 2018 و2022 من الكأس", [("2018", "2018"), ("2022", "2022")]),
        ("يجري التربص من يوم 2 إلى 4 سبتمبر المقبل", [("يوم 2 إلى 4 سبتمبر المقبل", "2022-09-02/2022-09-04")]),
        ("يحتفل به في 15 ديسمبر من كل عام", [("15 ديسمبر من كل عام", "XXXX-12-15")]),
        ("تنطلق الورشة صباح غد (الخميس) وتستمر", [("صباح غد", "2022-08-18TMO"), ("الخميس", "2022-08-18")]),
        ("فاز بالجائزة البارحة الأولى في الحفل", [("البارحة الأولى", "2022-08-15")]),
        ("ألقى خطبة الجمعة في الجامع الكبير", []),
    ],
)
def test_months_dates_and_weekdays_beside_others(
    times: TimeReader, reading: Make, text: str, found: list[tuple[str, str]]
) -> None:
    assert [(time.span.text, time.value) for time in times.read(reading(text, "2022-08-17"))] == found
