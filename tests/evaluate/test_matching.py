"""Matching is one to one, the likest first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rawi.evaluate.matching import content_overlap, pair, span_overlap
from rawi.model import Span

SOURCE = "ا" * 60


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 58))
    return Span.of(SOURCE, start, draw(st.integers(start + 1, 60)))


@given(st.lists(spans(), max_size=8), st.lists(spans(), max_size=8))
def test_pairs_are_one_to_one_and_overlap(golds: list[Span], guesses: list[Span]) -> None:
    pairs = pair(golds, guesses, span_overlap)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(golds[row].overlaps(guesses[column]) for row, column in pairs)


@given(st.lists(spans(), max_size=4), st.lists(spans(), max_size=4))
def test_content_overlap_is_symmetric_and_bounded(one: list[Span], other: list[Span]) -> None:
    value = content_overlap(one, other)
    assert value == content_overlap(other, one)
    assert 0 <= value <= 1
    assert content_overlap(one, one) == 1


def test_likest_first() -> None:
    wide, narrow = Span.of(SOURCE, 0, 20), Span.of(SOURCE, 12, 20)
    assert pair([wide, narrow], [narrow], span_overlap) == [(1, 0)]
