"""Where a run of words crosses a break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.breaks import Head, break_within
from rawi.arabic.words import words

LINES = "الدور السادس عشر\nتستهل الأندية\nمشوارها"


@pytest.mark.parametrize(
    ("first", "end", "cut"),
    [(0, 3, 3), (1, 4, 3), (2, 6, 3), (3, 5, 5), (4, 6, 5), (5, 6, 6)],
)
def test_a_run_is_cut_at_the_first_break(first: int, end: int, cut: int) -> None:
    starts = [0, LINES.index("تستهل"), LINES.index("مشوارها")]
    assert break_within(words(LINES), first, end, starts) == cut


def test_without_breaks_nothing_is_cut() -> None:
    assert break_within(words(LINES), 0, 6, []) == 6


@given(breaks=st.lists(st.integers(0, 60), max_size=6, unique=True).map(sorted), first=st.integers(0, 5))
def test_what_is_left_crosses_no_break(breaks: list[int], first: int) -> None:
    tokens = words(LINES)
    cut = break_within(tokens, first, len(tokens), breaks)
    assert first < cut <= len(tokens)
    assert not any(tokens[first].start < one <= tokens[cut - 1].start for one in breaks)


@given(length=st.integers(0, 6), index=st.integers(-8, 8), end=st.integers(-8, 8))
def test_the_head_of_a_text_is_its_first_words(length: int, index: int, end: int) -> None:
    tokens = words(LINES)
    head, copied = Head(tokens, length), tokens[:length]
    assert list(head) == copied
    assert head[index:end] == copied[index:end]
    if -length <= index < length:
        assert head[index] == copied[index]
    else:
        with pytest.raises(IndexError):
            head[index]
