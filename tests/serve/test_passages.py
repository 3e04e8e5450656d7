"""Passages that two articles share are found at their places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rawi.serve.passages import covered, passages

SHARED = "أعلنت بلدية سندان فتح الجسر الجديد أمام السيارات صباح الأحد بعد صيانة"


def test_a_shared_passage_is_found_in_any_spelling() -> None:
    here = f"خبر أول. {SHARED.replace('أ', 'ا')} وانتهى الخبر."
    ((start, end),) = passages(here, f"مقدمة أخرى تماماً: {SHARED}.")
    assert here[start:end] == SHARED.replace("أ", "ا")


def test_other_words_share_nothing() -> None:
    assert passages(SHARED, "فاز فريق المنارة على ضيفه بهدفين في مباراة أقيمت مساء السبت على ملعبه") == []


@given(st.text(alphabet="اب ت،\n", max_size=120), st.text(alphabet="اب ت،\n", max_size=120))
def test_passages_are_spans_in_order(text: str, other: str) -> None:
    reached = 0
    for start, end in passages(text, other):
        assert reached <= start < end <= len(text)
        reached = end


def test_coverage() -> None:
    assert covered(0, 10, [(0, 5), (8, 20)]) == 0.7
    assert covered(3, 3, [(0, 5)]) == 0.0
