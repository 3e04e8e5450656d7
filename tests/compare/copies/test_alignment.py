from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rawi.compare.copies.alignment import Passage, passages, places
from rawi.compare.copies.shingles import WORDS


def grams(words: list[int]) -> list[int]:
    return [words[at] * 10_000 + words[at + 1] * 100 + words[at + 2] for at in range(len(words) - WORDS + 1)]


def aligned(first: list[int], second: list[int]) -> list[Passage]:
    return passages(places(grams(first)), len(first), grams(second))


def test_a_changed_word_parts_no_passage() -> None:
    first = list(range(20))
    second = [*range(9), 99, *range(10, 20)]
    (passage,) = aligned(first, second)
    assert [(tile.first, tile.second, tile.size) for tile in passage.tiles] == [(0, 0, 9), (10, 10, 10)]
    assert (passage.words, passage.first, passage.second) == (19, (0, 20), (0, 20))


def test_paragraphs_in_another_order_are_passages_of_their_own() -> None:
    one, two = list(range(15)), list(range(40, 55))
    assert [passage.words for passage in aligned([*one, *two], [*two, *one])] == [15, 15]


def test_words_far_apart_are_two_passages() -> None:
    first = [*range(10), *range(20, 30)]
    second = [*range(10), *range(60, 80), *range(20, 30)]
    assert [passage.words for passage in aligned(first, second)] == [10, 10]


words = st.lists(st.integers(0, 5), min_size=0, max_size=40)


@given(words, words)
def test_tiles_are_the_same_words_and_no_word_lies_in_two(first: list[int], second: list[int]) -> None:
    tiles = [tile for passage in aligned(first, second) for tile in passage.tiles]
    for tile in tiles:
        assert tile.size >= WORDS
        assert first[tile.first : tile.first + tile.size] == second[tile.second : tile.second + tile.size]
    for side in ("first", "second"):
        taken = [getattr(tile, side) + step for tile in tiles for step in range(tile.size)]
        assert len(taken) == len(set(taken))


@given(words, st.lists(st.integers(0, 5), min_size=3, max_size=10), words)
def test_a_common_run_is_found(before: list[int], run: list[int], after: list[int]) -> None:
    assert aligned(run, [*before, *run, *after])
