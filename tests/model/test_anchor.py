"""Places that are found again in a revised text."""

from __future__ import annotations

from typing import SupportsIndex

from rawi.model.anchor import AROUND, Anchor

TEXT = (
    "قالت هيئة المطار إن المدرّج أُغلق صباحاً بسبب الضباب.\n"
    "وذكرت شركة الطيران أن المدرّج أُغلق مساءً، وأن الرحلات ستُستأنف غداً."
)
WORDS = "المدرّج أُغلق"


def anchor(words: str, *, last: bool = False, text: str = TEXT) -> Anchor:
    start = text.rindex(words) if last else text.index(words)
    return Anchor.of(text, start, start + len(words), article="art_1", url="https://example.org/1")


def found(one: Anchor, text: str) -> tuple[int, str] | None:
    span = one.find(text)
    return None if span is None else (span.start, span.text)


def test_in_the_same_text_it_stands_where_it_stood() -> None:
    for last in (False, True):
        one = anchor(WORDS, last=last)
        assert found(one, TEXT) == (one.start, WORDS)


def test_words_that_stand_twice_are_told_apart_by_what_surrounds_them() -> None:
    first, second = TEXT.split("\n")
    turned = f"عاجل من المطار.\n{second}\n{first}"
    assert found(anchor(WORDS), turned) == (turned.rindex(WORDS), WORDS)
    assert found(anchor(WORDS, last=True), turned) == (turned.index(WORDS), WORDS)


def test_with_equal_surroundings_the_nearest_is_meant() -> None:
    text = "قال: نعم. " * 6
    place = text.index("نعم", 35)
    one = Anchor.of(text, place, place + 3, article="art_1", url=None)
    assert found(one, text) == (place, "نعم")


def test_revised_words_are_found_between_the_old_ones() -> None:
    one = anchor("المدرّج أُغلق مساءً، وأن الرحلات ستُستأنف", last=True)
    revised = TEXT.replace("مساءً، وأن الرحلات", "ليلاً، وأن الرحلات")
    assert found(one, revised) is None, "nothing stands behind it that could hold it"
    one = anchor("المدرّج أُغلق صباحاً")
    revised = TEXT.replace("أُغلق صباحاً", "الشمالي أُغلق صباحاً")
    assert found(one, revised) == (revised.index("المدرّج"), "المدرّج الشمالي أُغلق صباحاً")


def test_what_is_gone_is_not_found() -> None:
    one = anchor("المدرّج أُغلق صباحاً")
    assert one.find(TEXT.replace("المدرّج أُغلق صباحاً", "كل شيء يسير على ما يُرام والرحلات مستمرة")) is None
    assert one.find("") is None


def test_only_what_surrounds_a_place_is_read_however_long_the_text_is() -> None:
    read: list[int] = []

    class Watched(str):
        __slots__ = ()

        def __getitem__(self, key: SupportsIndex | slice) -> str:
            part = super().__getitem__(key)
            read.append(len(part))
            return part

    text = "قال: نعم. " * 50
    place = text.index("نعم", 250)
    one = Anchor.of(text, place, place + 3, article="art_1", url=None)
    assert found(one, Watched(text)) == (place, "نعم")
    assert max(read) <= AROUND
