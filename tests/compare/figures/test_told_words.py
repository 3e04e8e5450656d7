"""The words of stretches of one text, which are split once."""

from __future__ import annotations

from rawi.arabic import words as arabic
from rawi.compare.figures import told_words


def test_the_words_of_a_stretch_are_those_of_the_text() -> None:
    text = "قتل 17 شخصا، بينهم 3 أطفال، في انهيار جسر."
    for start in range(0, len(text), 5):
        for end in (None, start + 9, len(text)):
            assert list(told_words.words(text, start, end)) == arabic.words(text, start, end)
    assert told_words.words(text, 4) is told_words.words(text, 4), "split once"
    assert told_words.words(text, 4, 9) is told_words.words(text, 4, 9), "split once"
