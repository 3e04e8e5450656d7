"""Words of a source are quoted once."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rawi.arabic.quoting import balanced, quoted


@pytest.mark.parametrize(
    ("words", "whole", "shown"),
    [
        ("تبيع سوقها", "تبيع سوقها", "«تبيع سوقها»"),
        ("الريم» تبيع سوقها لـ«النخيل", "«الريم» تبيع سوقها لـ«النخيل»", "«الريم» تبيع سوقها لـ«النخيل»"),
        ("«الريم» تبيع سوقها", "«الريم» تبيع سوقها", "«الريم» تبيع سوقها"),
        ("تبيع لـ«الريم» سوقها", "تبيع لـ«الريم» سوقها", "«تبيع لـ«الريم» سوقها»"),
        ("السوق «في حالة جيدة", "السوق «في حالة جيدة»", "السوق «في حالة جيدة»"),
        ("السوق “في حالة جيدة", "السوق “في حالة جيدة”", "«السوق “في حالة جيدة”»"),
        ("«كله صحيح»", "«كله صحيح»", "«كله صحيح»"),
        (' السوق "سليم"', ' السوق "سليم"', '«السوق "سليم"»'),
    ],
)
def test_marks_are_neither_lost_nor_doubled(words: str, whole: str, shown: str) -> None:
    assert balanced(words) == whole
    assert quoted(words) == shown


@example(" «»»")
@given(st.text(alphabet="ab «»“”", max_size=20))
def test_only_marks_are_added(words: str) -> None:
    whole = balanced(words)
    assert words in whole
    assert balanced(whole) == whole
    assert not set(whole.replace(words, "", 1)) - set("«»“”")
    assert not quoted(words).startswith("««") or balanced(words.strip()).startswith("««")
