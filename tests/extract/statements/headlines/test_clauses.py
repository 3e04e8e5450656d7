"""Clauses of a title that nobody is named for."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document

BODY = "\n\nاجتمع الحاضرون في القاعة الكبرى وتبادلوا الآراء حول سير العمل خلال الأشهر الماضية.\n"


def _own(title: str, body: str = BODY) -> list[str]:
    return [one.content_text for one in document(title + body).statements if one.in_headline and one.cue is None]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("ارتفاع حصيلة السيول إلى 58 قتيلا والوزارة تنفي التقصير", ["ارتفاع حصيلة السيول إلى 58 قتيلا"]),
        ("لاعبو الصخرة يضربون عن التدريب.. والنادي: كلام غير صحيح", ["لاعبو الصخرة يضربون عن التدريب"]),
        ("341 قتيلا في الرمانة.. والمحافظ: الحصيلة غير نهائية", ["341 قتيلا في الرمانة"]),
        ("المدرب ينفي رحيله.. والراعي ينسحب", ["الراعي ينسحب"]),
        ("براءة الوزير.. ومحاميه: موكلي حر غدا", ["براءة الوزير"]),
        ("«المرسى» يوقع اتفاق الاندماج مع مصرف آخر", ["«المرسى» يوقع اتفاق الاندماج مع مصرف آخر"]),
        ("وزير الري: السد آمن.. والوفد في الرمانة", []),
    ],
)
def test_what_the_outlet_asserts(title: str, expected: list[str]) -> None:
    assert _own(title) == expected


@pytest.mark.parametrize(
    "title",
    [
        "تفاصيل جديدة في قضية اغتيال الصحفي المنياوي",
        "كل ما تريد معرفته عن قانون الإيجار الجديد",
        "هل تنسحب الحكومة من مفاوضات السد؟",
        "موعد صرف المعاشات لشهر أبريل القادم",
        "بعد الأزمة.. الوزارة توضح",
        "العودة إلى الملاعب",
        "عقوبات ضد الذين يمتنعون عن الدفع",
    ],
)
def test_pointers_questions_and_fragments_assert_nothing(title: str) -> None:
    assert _own(title) == []
