"""Name keys: printed variants of one name meet, different names do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.names import alike, name_key, name_tokens, outline


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سهى عبد الله", "سهي عبدالله"),
        ("أبو ظافر الرملي", "ابوظافر الرملى"),
        ("«نادي الغدير»", "نادي الغدير"),
        ("وزارة الثَّقافة", "وزارة الثقافه"),
        ("طارق ابن سهيل", "طارق بن سهيل"),
        ("فؤاد الساعدي", "فواد الساعدى"),
        ("عبد القادر المرزوقي", "عبدالقادر المرزوقي"),
    ],
)
def test_printed_variants_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("سالم الحمداني", "سليم الحمداني"), ("وزارة الصحة", "وزارة الصحراء"), ("عمر", "عمار"), ("غينيا", "غانا")],
)
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_a_name_without_letters_has_no_key() -> None:
    assert name_key("«»، -") == ""


def test_a_trailing_servant_word_is_kept() -> None:
    assert name_tokens("سالم عبد") == ("سالم", "عبد")


@pytest.mark.parametrize(("one", "other"), [("هولستن", "هولستين"), ("كارديل", "كارديل"), ("مورغان", "مورغن")])
def test_transliterations_that_differ_in_one_long_vowel_are_alike(one: str, other: str) -> None:
    assert alike(one, other)
    assert outline(one) == outline(other)


@pytest.mark.parametrize(("one", "other"), [("عمر", "عمار"), ("حسن", "حسين"), ("كارتر", "كارنر"), ("بوسا", "بسا")])
def test_short_and_consonantally_different_words_are_not_alike(one: str, other: str) -> None:
    assert not alike(one, other)


@given(st.text(alphabet="ابتعدولهمنيأإىةؤئء ًّـ«»", max_size=30))
def test_marks_and_spaces_around_a_name_do_not_change_its_key(name: str) -> None:
    assert name_key(name) == name_key(f" «{name}» ")
