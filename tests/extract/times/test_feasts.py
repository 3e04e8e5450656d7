"""Feasts, their days and eves, and days counted in Hijri months."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.extract.times import TimeReader
from rawi.model import Reading

Make = Callable[[str, str | None], Reading]
WEDNESDAY = "2022-08-17"


@pytest.mark.parametrize(
    ("text", "span", "value", "earliest", "latest"),
    [
        ("تغلق المصارف في عيد الأضحى", "عيد الأضحى", "2022-07-09", "2022-07-08", "2022-07-13"),
        ("وصلت ثاني أيام عيد الأضحى المبارك", "ثاني أيام عيد الأضحى المبارك", "2022-07-10", "2022-07-09", "2022-07-11"),
        ("يلتقيان في اليوم الأول من عيد الفطر", "اليوم الأول من عيد الفطر", "2022-05-02", "2022-05-01", "2022-05-03"),
        ("ارتفعت الأسعار أول أيام شهر رمضان", "أول أيام شهر رمضان", "2022-04-02", "2022-04-01", "2022-04-03"),
        ("يصومون أول يوم من رمضان", "أول يوم من رمضان", "2022-04-02", "2022-04-01", "2022-04-03"),
        ("خرجت المواكب يوم عاشوراء", "يوم عاشوراء", "2022-08-08", "2022-08-07", "2022-08-09"),
        ("يقف الحجاج يوم عرفة", "يوم عرفة", "2022-07-08", "2022-07-07", "2022-07-09"),
        ("ضرب الزلزال ليلة عيد الميلاد", "ليلة عيد الميلاد", "2022-12-24TNI", "2022-12-24", "2022-12-24"),
        ("أقيم الحفل عشية رأس السنة", "عشية رأس السنة", "2022-12-31TEV", "2022-12-31", "2022-12-31"),
        ("يمتد المعرض في رأس السنة الهجرية 1440", "رأس السنة الهجرية 1440", "2018-09-11", "2018-09-10", "2018-09-12"),
    ],
)  # fmt: skip
def test_feasts(times: TimeReader, reading: Make, text: str, span: str, value: str, earliest: str, latest: str) -> None:
    (found,) = times.read(reading(text, WEDNESDAY))
    assert (found.span.text, found.value, found.earliest, found.latest) == (span, value, earliest, latest)


def test_the_last_ten_days_of_a_month(times: TimeReader, reading: Make) -> None:
    (found,) = times.read(reading("يزدحم الحرم في العشر الأواخر من رمضان", WEDNESDAY))
    assert (found.span.text, found.mod, found.earliest) == ("العشر الأواخر من رمضان", "END", "2022-04-22")


@pytest.mark.parametrize("text", ["أول أيام الإضراب", "ثاني أيام المهرجان", "اليوم الأول من الدورة"])
def test_days_of_something_else_are_no_feasts(times: TimeReader, reading: Make, text: str) -> None:
    assert times.read(reading(text, WEDNESDAY)) == ()


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("تستمر العروض حتى ثالث أيام العيد", "ثالث أيام العيد", "2024-04-12"),
        ("تفتح المتاحف صباح أول أيام العيد", "صباح أول أيام العيد", "2024-04-10TMO"),
        ("سافر في عيد الأضحى من العام الماضي", "عيد الأضحى من العام الماضي", "2023-06-28"),
        ("انتقل عيد الفطر عام 2019 إلى بلده", "عيد الفطر عام 2019", "2019-06-04"),
    ],
)
def test_the_feast_that_is_near_and_that_of_a_year(
    times: TimeReader, reading: Make, text: str, span: str, value: str
) -> None:
    (found,) = times.read(reading(text, "2024-04-03"))
    assert (found.span.text, found.value) == (span, value)
