"""Placed: found by place, the same as by looking at all of them."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from rawi.model import Placed, Span

TEXT = "x" * 60


@dataclass(frozen=True, slots=True)
class Mark:
    span: Span


spans = st.tuples(st.integers(0, 50), st.integers(1, 10)).map(lambda pair: Mark(Span.of(TEXT, pair[0], sum(pair))))


@given(st.lists(spans), st.integers(0, 60), st.integers(0, 60))
def test_starting_in_finds_what_starts_there(marks: list[Mark], start: int, end: int) -> None:
    found = Placed(marks).starting_in(start, end)
    assert sorted(found, key=repr) == sorted((m for m in marks if start <= m.span.start < end), key=repr)
    assert [m.span.start for m in found] == sorted(m.span.start for m in found)


@given(st.lists(spans), st.integers(0, 50), st.integers(1, 10))
def test_inside_finds_what_lies_wholly_inside(marks: list[Mark], start: int, length: int) -> None:
    outer = Span.of(TEXT, start, start + length)
    assert sorted(Placed(marks).inside(outer), key=repr) == sorted(
        (m for m in marks if outer.contains(m.span)), key=repr
    )


@given(st.lists(spans), st.integers(0, 60))
def test_ended_before_comes_last_first(marks: list[Mark], offset: int) -> None:
    found = list(Placed(marks).ended_before(offset))
    assert sorted(found, key=repr) == sorted((m for m in marks if m.span.end <= offset), key=repr)
    assert [m.span.start for m in found] == sorted((m.span.start for m in found), reverse=True)


def test_an_outer_span_comes_before_those_inside_it() -> None:
    outer, inner = Mark(Span.of(TEXT, 3, 12)), Mark(Span.of(TEXT, 3, 6))
    assert list(Placed([inner, outer])) == [outer, inner]
    assert len(Placed([inner, outer])) == 2
