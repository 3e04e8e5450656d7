from __future__ import annotations

import pytest

from rawi.arabic.fold import fold
from rawi.compare.figures.nouns import one_form


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("محافظة", "محافظات"),
        ("مصنع", "مصانع"),
        ("مدرسة", "مدارس"),
        ("تذكرة", "تذاكر"),
        ("بطاقة", "بطاقات"),
        ("غرفة", "غرف"),
    ],
)
def test_a_noun_and_its_plural_count_the_same(one: str, many: str) -> None:
    assert one_form(fold(one)) == one_form(fold(many))


@pytest.mark.parametrize(("one", "other"), [("طلب", "طالب"), ("مدرسة", "مدينة"), ("جسر", "جسم"), ("عام", "عامل")])
def test_two_nouns_do_not(one: str, other: str) -> None:
    assert one_form(fold(one)) != one_form(fold(other))
