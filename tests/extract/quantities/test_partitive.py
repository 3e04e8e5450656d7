"""What «من» leads to after a number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.model import Quantity

Read = Callable[[str], tuple[Quantity, ...]]
Expected = list[tuple[str, float | None, float | None, str]]


def told(found: tuple[Quantity, ...]) -> Expected:
    return [(one.span.text, one.low, one.high, one.unit) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استدعت النيابة سبعة من موظفيها", [("سبعة من موظفيها", 7, 7, "people")]),
        ("جرح ثلاثة من رجال الإطفاء", [("ثلاثة من رجال الإطفاء", 3, 3, "wounded")]),
        ("أغلق العشرات من أصحاب المحلات متاجرهم", [("العشرات من أصحاب المحلات", 10, 99, "اصحاب")]),
        ("تظاهر مئات من طلبة جامعة الرمال", [("مئات من طلبة جامعة", 100, 999, "people")]),
        ("احتشد الآلاف في الساحة", [("الآلاف", 1000, 9999, "people")]),
        ("نزحت عشرات الآلاف من الأسر", [("عشرات الآلاف من الأسر", 10_000, 99_999, "families")]),
        ("غادر 40 من نزلاء الفندق", [("40 من نزلاء الفندق", 40, 40, "prisoners")]),
    ],
)
def test_the_partitive(quantities: Read, text: str, expected: Expected) -> None:
    assert told(quantities(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تسلمت الوزارة 28 من جنودها", [("28 من جنودها", 28, 28, "troops")]),
        ("احتجاز ثمانية من أسرانا", [("ثمانية من أسرانا", 8, 8, "prisoners")]),
        ("مقتل ثلاثة من عناصرها", [("ثلاثة من عناصرها", 3, 3, "killed")]),
        ("أصيب اثنان من أفراد طاقمها", [("اثنان من أفراد طاقمها", 2, 2, "wounded")]),
        ("أصيب ثلاثة منهم بحروق", [("ثلاثة منهم", 3, 3, "wounded")]),
        ("أحال المدير 6 من العاملين المتغيبين إلى التحقيق", [("6 من العاملين المتغيبين", 6, 6, "people")]),
        ("فر المئات من أبناء سنهار إلى الجبل", [("المئات من أبناء سنهار", 100, 999, "ابناء")]),
        ("أنفق عشرات الملايين من الدولارات", [("عشرات الملايين من الدولارات", 10_000_000, 99_999_999, "USD")]),
        ("تعطلت 12 آلة من أصل 40", [("12 آلة", 12, 12, "اله"), ("40", 40, 40, "اله")]),
        ("شارك 53 من أصل 54 اتحادا", [("53", 53, 53, "اتحاد"), ("54 اتحادا", 54, 54, "اتحاد")]),
        ("بلغ الثمن 20 من عمره", []),
    ],
)
def test_whose_they_are(quantities: Read, text: str, expected: Expected) -> None:
    assert told(quantities(text)) == expected
