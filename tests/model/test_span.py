"""Spans: cutting, trimming and comparing stretches of a text."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.model import Span

TEXT = "قال الحارس: «أغلقنا الباب»."


@st.composite
def stretches(draw: st.DrawFn) -> tuple[str, int, int]:
    source = draw(st.text("اب \n\t\u00a0😀.", max_size=30))
    start = draw(st.integers(0, len(source)))
    return source, start, draw(st.integers(start, len(source)))


@given(stretches())
def test_a_span_holds_what_stands_there(stretch: tuple[str, int, int]) -> None:
    source, start, end = stretch
    span = Span.of(source, start, end)
    assert span.text == source[start:end]
    assert len(span) == len(span.text) == end - start


@given(stretches())
def test_trimming_takes_white_space_and_nothing_else(stretch: tuple[str, int, int]) -> None:
    source, start, end = stretch
    span = Span.trimmed(source, start, end)
    assert (span.text if span else "") == source[start:end].strip()
    if span is not None:
        assert start <= span.start < span.end <= end
        assert source[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("first", "second", "overlaps", "contains"),
    [
        ((0, 5), (2, 4), True, True),
        ((0, 5), (0, 5), True, True),
        ((0, 5), (4, 8), True, False),
        ((0, 5), (5, 8), False, False),
        ((6, 8), (0, 3), False, False),
    ],
)
def test_overlap_and_containment(
    first: tuple[int, int], second: tuple[int, int], overlaps: bool, contains: bool
) -> None:
    one, other = Span.of(TEXT, *first), Span.of(TEXT, *second)
    assert one.overlaps(other) is other.overlaps(one) is overlaps
    assert one.contains(other) is contains


def test_spans_sort_by_place_and_never_change() -> None:
    later, earlier = Span.of(TEXT, 4, 10), Span.of(TEXT, 0, 3)
    assert sorted([later, earlier]) == [earlier, later]
    with pytest.raises(dataclasses.FrozenInstanceError):
        later.start = 0  # type: ignore[misc]
