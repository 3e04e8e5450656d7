"""What the skeleton of a word says of its kind."""

from __future__ import annotations

import unicodedata

import pytest

from rawi.arabic.fold import fold
from rawi.arabic.shapes import is_definite, is_oblique_plural, is_verbal_noun_shape, looks_feminine


@pytest.mark.parametrize(
    "printed",
    [
        "تنفيذ",
        "تعاون",
        "تسوية",
        "إطلاق",
        "إقالة",
        "إلغاء",
        "اجتماع",
        "انهيار",
        "استخدام",
        "استقالة",
        "محاولة",
        "مشاركة",
        "استعداده",
        "تأجيلها",
        "إغلاقه",
    ],
)
def test_verbal_nouns_of_derived_verbs(printed: str) -> None:
    assert is_verbal_noun_shape(fold(printed), printed)
    assert is_verbal_noun_shape(fold(printed), unicodedata.normalize("NFD", printed))


@pytest.mark.parametrize("printed", ["أطراف", "أسعار", "بيوت", "مدرسة", "قرار", "آثار", "تجار", "الميناء", "مفاوضات"])
def test_plurals_and_other_nouns(printed: str) -> None:
    assert not is_verbal_noun_shape(fold(printed), printed)


@pytest.mark.parametrize("printed", ["\u200fإعلان", "إِعلان", "إعلان"])
def test_marks_and_controls_do_not_hide_the_hamza(printed: str) -> None:
    assert is_verbal_noun_shape(fold(printed), printed)


def test_the_article_alone_and_after_particles() -> None:
    assert all(is_definite(fold(word)) for word in ("المصنع", "والمصنع", "بالمصنع", "كالمصنع", "للمصنع", "وللمصنع"))
    assert not any(is_definite(fold(word)) for word in ("مصنع", "لمصنع", "ألم", "وألف"))


def test_feminine_endings() -> None:
    assert all(looks_feminine(fold(word)) for word in ("وزارة", "السلطات", "صحراء"))
    assert not any(looks_feminine(fold(word)) for word in ("وزير", "جهة"[:2], "النادي"))


def test_oblique_plurals() -> None:
    assert all(is_oblique_plural(fold(word)) for word in ("المواطنين", "والمزارعين"))
    assert not any(is_oblique_plural(fold(word)) for word in ("المواطنون", "مواطنين", "الدين"))
