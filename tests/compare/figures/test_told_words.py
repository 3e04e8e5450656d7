"""The words of stretches of one text, however they are cut out of it."""

from __future__ import annotations

import pytest

from rawi.arabic import words as arabic
from rawi.compare.figures import told_words


@pytest.mark.parametrize(
    "text",
    [
        "قتل 17 شخصا، بينهم 3 أطفال، في انهيار جسر.",
        "قُتِلَ ١٫٥٠٠ شخصٍ (بـ3.5%)، ــ وأُصيب\u200f آخرون\u200e ..",
        "\u200fوصلـ\u200dت\u200f 1,250.75 طنًّا َ من",
        "",
    ],
)
def test_the_words_of_a_stretch_are_those_of_the_text(text: str) -> None:
    for start in range(len(text) + 2):
        for end in (None, *range(len(text) + 3)):
            assert list(told_words.words(text, start, end)) == arabic.words(text, start, end), (start, end)


def test_a_stretch_is_split_once() -> None:
    text = "قتل 17 شخصا"
    assert told_words.words(text, 4, 9) is told_words.words(text, 4, 9)
