"""The month names of every tradition of the Arabic press, recognised without being told the country."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.extract.times import TimeReader
from rawi.model import Reading

Make = Callable[[str, str | None], Reading]
TRADITIONS = {
    "Egypt and the Gulf": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "Levant and Iraq": "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    "numbered": "كانون_2 شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_1 تشرين_2 كانون_1",
    "Morocco": "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
    "Algeria and Tunisia": "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    "Libya": "أي_النار النوار الربيع الطير الماء الصيف ناصر هانيبال الفاتح التمور الحرث الكانون",
}
NAMES = [
    (tradition, month, name.replace("_", " "))
    for tradition, names in TRADITIONS.items()
    for month, name in enumerate(names.split(), start=1)
]


@pytest.mark.parametrize(("tradition", "month", "name"), NAMES)
@pytest.mark.parametrize("zero", "0٠۰")
def test_a_day_of_a_month(times: TimeReader, reading: Make, tradition: str, month: int, name: str, zero: str) -> None:
    digits = {ord("0") + digit: ord(zero) + digit for digit in range(10)}
    written = f"{'7'.translate(digits)} {name} {'2019'.translate(digits)}"
    (found,) = times.read(reading(f"افتتح الجسر في {written} بحضور الأهالي", None))
    assert (found.span.text, found.value) == (written, f"2019-{month:02d}-07"), tradition


@pytest.mark.parametrize(("tradition", "month", "name"), NAMES)
def test_a_month_with_its_year(times: TimeReader, reading: Make, tradition: str, month: int, name: str) -> None:
    (found,) = times.read(reading(f"تراجع الإنتاج في شهر {name} 2019.", None))
    assert (found.span.text, found.value) == (f"شهر {name} 2019", f"2019-{month:02d}"), tradition


EGYPT, LEVANT, MOROCCO, ALGERIA = (
    [name.replace("_", " ") for name in TRADITIONS[key].split()]
    for key in ("Egypt and the Gulf", "Levant and Iraq", "Morocco", "Algeria and Tunisia")
)
DUALS = [
    (month, form.format(first, second))
    for month, (egypt, levant, morocco, algeria) in enumerate(
        zip(EGYPT, LEVANT, MOROCCO, ALGERIA, strict=True), start=1
    )
    for first, second in ((egypt, levant), (levant, egypt), (egypt, algeria), (morocco, egypt))
    if first != second
    for form in ("{}/{}", "{} / {}", "{} ({})", "{} - {}", "{} – {}", "{} {}")
]


@pytest.mark.parametrize(("month", "name"), DUALS)
def test_a_month_in_two_traditions(times: TimeReader, reading: Make, month: int, name: str) -> None:
    (found,) = times.read(reading(f"انتهت الهدنة في 9 {name} 2016", None))
    assert (found.span.text, found.value) == (f"9 {name} 2016", f"2016-{month:02d}-09")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("كانون2 2019", "2019-01"),
        ("كانون 2/يناير 2019", "2019-01"),
        ("تشرين 2 الماضي", "2021-11"),
        ("أواخر آب الماضي", "2021-08"),
        ("شهر ماي المنصرم", "2022-05"),
        ("مطلع غشت الجاري", "2022-08"),
    ],
)
def test_months_by_number_and_by_what_follows(times: TimeReader, reading: Make, written: str, value: str) -> None:
    (found,) = times.read(reading(f"تراجع الإنتاج في {written}.", "2022-08-17"))
    assert (found.span.text, found.value) == (written, value)
