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
        ("فرن", "أفران"),
        ("حزب", "أحزاب"),
        ("رغيف", "أرغفة"),
        ("جهاز", "أجهزة"),
        ("عميل", "عملاء"),
        ("صديق", "أصدقاء"),
        ("بنك", "بنوك"),
        ("جبل", "جبال"),
        ("قذيفة", "قذائف"),
        ("رسالة", "رسائل"),
        ("سفينة", "سفن"),
        ("شارع", "شوارع"),
        ("باخرة", "بواخر"),
        ("قطار", "قطارات"),
        ("طريق", "طرق"),
        ("حفرة", "حفر"),
        ("مخبز", "مخابز"),
    ],
)
def test_a_noun_and_its_plural_count_the_same(one: str, many: str) -> None:
    assert one_form(fold(one)) == one_form(fold(many))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("طلب", "طالب"),
        ("مدرسة", "مدينة"),
        ("جسر", "جسم"),
        ("عام", "عامل"),
        ("مخبز", "خبز"),
        ("شركة", "شارع"),
        ("ملعب", "لاعب"),
        ("قرية", "قارب"),
    ],
)
def test_two_nouns_do_not(one: str, other: str) -> None:
    assert one_form(fold(one)) != one_form(fold(other))


def test_what_stands_behind_the_noun_is_kept() -> None:
    assert one_form(fold("أفران آلية")) == f"{one_form(fold('فرن'))} {fold('آلية')}"
