"""Words, numbers and marks with their offsets."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.fold import CONTROLS, MARKS
from rawi.arabic.words import Stretches, inner_offset, words

MIXED = "وقالتأإىةـ\u064e\u0651\u0654\u200f\u200c\ufefb\ufdf2\ufe71 \n\t.,،؛«»\"'()-–ـ٣5٫۹²_Aé\u0301😀"
any_text = st.text(st.characters(codec="utf-8") | st.sampled_from(MIXED), max_size=60)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("قالَ المدرِّبُ: «لا».", ["قالَ", "المدرِّبُ", ":", "«", "لا", "»", "."]),
        ("بلغ 1,250.5 طناً و٣٫٥٪", ["بلغ", "1,250.5", "طناً", "و", "٣٫٥", "٪"]),
        ("فاز 3-1", ["فاز", "3", "-", "1"]),
        ("قناة MBC1", ["قناة", "MBC", "1"]),
        ("ـ نص", ["ـ", "نص"]),
        ("أ.ف.ب", ["أ", ".", "ف", ".", "ب"]),
        ("", []),
        ("\u064e\u200f", []),
    ],
)
def test_tokens_are_printed_words(text: str, tokens: list[str]) -> None:
    assert [word.text for word in words(text)] == tokens


def test_kinds_and_folded_forms() -> None:
    found = words("وأكّدتِ ـــ ١٢٣ !")
    assert [(word.fold, word.kind) for word in found] == [
        ("واكدت", "word"),
        ("ـــ", "mark"),
        ("123", "number"),
        ("!", "mark"),
    ]


def test_an_invisible_control_after_a_word_is_not_part_of_it() -> None:
    assert [word.text for word in words("الميناء\u200f.")] == ["الميناء", "."]
    assert [word.text for word in words("مي\u200cشود")] == ["مي\u200cشود"]


@given(any_text)
def test_offsets_hold_the_printed_words_in_order(text: str) -> None:
    reached = 0
    for word in words(text):
        assert reached <= word.start < word.end
        assert text[word.start : word.end] == word.text
        assert word.fold
        reached = word.end
    assert reached <= len(text)


@given(any_text)
def test_every_visible_character_stands_in_a_word(text: str) -> None:
    covered = {offset for word in words(text) for offset in range(word.start, word.end)}
    unseen = re.compile(rf"[\s{MARKS}{CONTROLS}]")
    assert not [text[offset] for offset in range(len(text)) if offset not in covered and not unseen.match(text[offset])]


@given(text=any_text, data=st.data())
def test_a_part_is_read_with_the_offsets_of_the_whole(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    part = words(text, start, end)
    alone = words(text[start:end])
    assert [(word.start - start, word.end - start, word.fold) for word in part] == [
        (word.start, word.end, word.fold) for word in alone
    ]


@pytest.mark.parametrize(
    ("printed", "letters", "rest"),
    [("وأضاف", 1, "أضاف"), ("وَأضاف", 1, "أضاف"), ("ولـلعمال", 2, "لعمال"), ("قال", 0, "قال"), ("قال", 9, "")],
)
def test_an_attached_particle_ends_before_the_word(printed: str, letters: int, rest: str) -> None:
    text = f"ثم {printed} لهم"
    word = words(text)[1]
    assert text[inner_offset(word, letters) : word.end] == rest


@pytest.mark.parametrize(
    "text", ["زاد 1.\u200f2.3 و95.\u200f56 طنا", "قُتِلَ ١٫٥٠٠ شخصٍ (بـ3.5%)، ــ وأُصيب\u200f آخرون\u200e ..", ""]
)
def test_any_stretch_of_a_text_has_the_words_that_it_has_by_itself(text: str) -> None:
    read = Stretches(text)
    for start in range(len(text) + 2):
        for end in range(len(text) + 3):
            assert read.within(start, end) == words(text, start, end), (start, end)
