"""Folding, and the way back from folded letters to printed ones."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.fold import CONTROLS, MARKS, fold, fold_aligned, fold_each, typed

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱىةؤئیکەۀ"
MARKED = LETTERS + "\u064b\u064e\u0651\u0652\u0653\u0654\u0655\u0670\u0640\u200c\u200f\u202b\ufeff ٠٥۹7A"
LIGATURES = "\ufefb\ufef7\ufdf2\ufdfa\ufc5e\ufe71\ufef4"

arabic = st.text(MARKED, max_size=30)
anything = st.text(st.characters(codec="utf-8") | st.sampled_from(MARKED + LIGATURES), max_size=30)


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("أُعلِنَ", "اعلن"),
        ("مســـؤول", "مسؤول"),
        ("إلى", "الي"),
        ("آمنة", "امنه"),
        ("کردستان", "كردستان"),
        ("ﻗﺎﻝ", "قال"),
        ("ﻻعب", "لاعب"),
        ("٢٠٢١", "2021"),
        ("۱۴۰۰", "1400"),
        ("B\u200fB\u200eC", "bbc"),
        ("مؤتمر الصحة", "مؤتمر الصحه"),
    ],
)
def test_spellings_of_one_word_fold_to_one(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_different_words_stay_different() -> None:
    assert fold("سأل") != fold("سئل")
    assert fold("علم") != fold("علماء")


@given(anything)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(arabic)
def test_composed_and_decomposed_letters_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(anything)
def test_the_alignment_holds_the_folded_text(text: str) -> None:
    aligned = fold_aligned(text)
    assert aligned.folded == fold(text)
    assert len(aligned.starts) == len(aligned.ends) == len(aligned.folded)


@given(text=arabic, data=st.data())
def test_a_folded_stretch_was_printed_where_the_alignment_says(text: str, data: st.DataObject) -> None:
    aligned = fold_aligned(text)
    if not aligned.folded:
        return
    start = data.draw(st.integers(0, len(aligned.folded) - 1))
    end = data.draw(st.integers(start + 1, len(aligned.folded)))
    first, last = aligned.source(start, end)
    assert fold(text[first:last]) == aligned.folded[start:end]


@given(text=anything, data=st.data())
def test_part_of_a_ligature_is_printed_as_the_whole_ligature(text: str, data: st.DataObject) -> None:
    aligned = fold_aligned(text)
    if not aligned.folded:
        return
    start = data.draw(st.integers(0, len(aligned.folded) - 1))
    end = data.draw(st.integers(start + 1, len(aligned.folded)))
    first, last = aligned.source(start, end)
    assert 0 <= first < last <= len(text)
    assert aligned.folded[start:end] in fold(text[first:last])


def test_marks_belong_to_the_letter_before_them() -> None:
    aligned = fold_aligned("\u064eكِتّاب")
    assert aligned.folded == "كتاب"
    assert aligned.source(0, 2) == (1, 5)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 2), (0, 5)])
def test_a_stretch_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no stretch"):
        fold_aligned("كتاب").source(start, end)


@pytest.mark.parametrize("classes", [MARKS, CONTROLS])
def test_what_ends_a_class_of_characters_disappears(classes: str) -> None:
    assert fold(classes.replace("-", "")) == ""


@given(st.lists(st.text(st.characters(blacklist_characters="\n\u0654")), max_size=5))
def test_many_tokens_fold_as_each_alone(tokens: list[str]) -> None:
    assert fold_each(tokens) == [fold(token) for token in tokens]


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("نـــادي المنـــارة", "نادي المنارة"),
        ("\ufeed\ufedf\ufef4\ufeaa \ufe8d\ufedf\ufed8\ufebc\ufe8e\ufead", "وليد القصار"),
        ("\u200fسالم\u202c حداد\u200e", "سالم حداد"),
        ("علی\u200cرضا کریمی", "علی\u200cرضا کریمی"),
        ("حُسام أبو آمنة", "حُسام أبو آمنة"),
    ],
)
def test_a_name_is_shown_as_it_is_typed(printed: str, shown: str) -> None:
    assert typed(printed) == shown


@given(arabic)
def test_what_is_shown_is_the_same_word(text: str) -> None:
    assert typed(typed(text)) == typed(text)
    assert fold(typed(text)) == fold(text)
