"""Skeletons: what sounds alike has one, in either alphabet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.sounds import edits, is_latin, latin_skeleton, near, skeleton, skeletons


@pytest.mark.parametrize(
    ("one", "other"),
    [("كاغينز", "ككينز"), ("كاغينز", "كاجينز"), ("غوتيريش", "جوتيريس"), ("شولتس", "شولتز"), ("قديروف", "كاديروف")],
)
def test_transliterations_of_one_name_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


def test_names_of_other_sounds_have_other_skeletons() -> None:
    assert skeleton("كارتر") != skeleton("كارنر")


def test_th_is_met_as_a_stop_too() -> None:
    assert set(skeletons("ثاتشر")) & set(skeletons("تاتشر"))


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [("Wright", "رايت"), ("Michael", "مايكل"), ("Bach", "باخ"), ("Wagner", "فاغنر"), ("José", "خوسيه")],
)
def test_letters_of_two_sounds_are_met_under_both(latin: str, arabic: str) -> None:
    assert skeleton(arabic) in skeletons(latin)


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("Dillon", "ديلون"),
        ("Ryan", "رايان"),
        ("Khalid", "خالد"),
        ("Mohammed", "محمد"),
        ("George", "جورج"),
        ("Côté", "كوته"),
    ],
)
def test_latin_letters_have_the_skeleton_of_the_arabic_ones(latin: str, arabic: str) -> None:
    assert near(latin_skeleton(latin), skeleton(arabic))
    assert is_latin(latin)
    assert not is_latin(arabic)


def test_short_skeletons_are_near_only_if_equal() -> None:
    assert not near("brn", "bln")
    assert not near("", "")


@given(st.text("ابتم", max_size=6), st.text("ابتم", max_size=6))
def test_one_edit_is_one_however_many_are_allowed(one: str, other: str) -> None:
    assert edits(one, other, most=1) == min(edits(one, other, most=3), 2)


@given(st.text(alphabet="ابتكم", max_size=8), st.text(alphabet="ابتكم", max_size=8))
def test_edits_are_symmetric_and_zero_only_for_equal_words(one: str, other: str) -> None:
    assert edits(one, other, most=2) == edits(other, one, most=2)
    assert (edits(one, other, most=2) == 0) == (one == other)


def test_letters_exchanged_are_one_edit() -> None:
    assert edits("مكتوم", "كمتوم", most=2) == 1
