"""What was found out about words is found out once, and never more is kept than the bound says."""

from __future__ import annotations

from rawi.arabic.memory import REMEMBERED, Remembered


def test_a_word_is_asked_about_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    known = Remembered(length)
    assert [known["كتاب"], known["باب"], known["كتاب"]] == [4, 3, 4]
    assert asked == ["كتاب", "باب"]


def test_a_full_memory_is_emptied_and_goes_on() -> None:
    known = Remembered(len)
    for number in range(REMEMBERED + 5):
        assert known[str(number)] == len(str(number))
        assert len(known) <= REMEMBERED
    assert known["7"] == 1
