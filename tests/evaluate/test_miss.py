"""The sentence around a place is cut at full stops and line ends, whatever the text ends with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.evaluate import sentence_of
from rawi.model import Span

TEXT = "فاز الفريق. قال المدرب إنه سعيد. غادر الجمهور\n\nوأعلنت الوزارة الإغلاق"


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("فاز", "فاز الفريق."),
        ("قال", "قال المدرب إنه سعيد."),
        ("الجمهور", "غادر الجمهور"),
        ("الإغلاق", "وأعلنت الوزارة الإغلاق"),
    ],
)
def test_sentence(word: str, sentence: str) -> None:
    start = TEXT.index(word)
    found = sentence_of(TEXT, Span.of(TEXT, start, start + len(word)))
    assert found.text == sentence
    assert TEXT[found.start : found.end] == sentence


@given(text=st.text(alphabet="اب .\n", min_size=1, max_size=700), at=st.integers(min_value=0))
def test_the_sentence_is_a_place_of_the_text(text: str, at: int) -> None:
    at %= len(text)
    found = sentence_of(text, Span.of(text, at, at + 1))
    assert found.text == text[found.start : found.end]
    assert found.text
