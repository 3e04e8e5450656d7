"""Likeness of two words of a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.likeness import Sort, likeness


@pytest.mark.parametrize(
    ("one", "other", "sort"),
    [
        ("سالم", "سالم", "same"),
        ("كاغينز", "ككينز", "sound"),
        ("غوتيريش", "جوتيريس", "sound"),
        ("سليمان", "سليماني", "nisba"),
        ("سمير", "سميره", "gender"),
        ("سوريا", "سوريه", "spelling"),
        ("سالم", "سليم", "other"),
        ("ناصر", "نصير", "other"),
        ("قحطان", "عدنان", "other"),
        ("سرعوف", "سعروف", "letter"),
        ("صالح", "صلاح", "other"),
        ("الكعبري", "الكعتري", "letter"),
    ],
)
def test_sorts(one: str, other: str, sort: Sort) -> None:
    assert likeness(one, other).sort == sort


def test_short_words_are_transliterations_only_where_they_are_known_to_be_foreign() -> None:
    assert likeness("بوتن", "بوتين").sort == "other"
    assert likeness("بوتن", "بوتين", foreign=True).sort == "sound"


def test_rules_name_the_letters_that_differ() -> None:
    assert "ج/غ" in likeness("غوتيريش", "جوتيريس").rules


@given(st.text(alphabet="ابتجغكسصيوه", min_size=1, max_size=8), st.text(alphabet="ابتجغكسصيوه", min_size=1, max_size=8))
def test_likeness_is_symmetric(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
