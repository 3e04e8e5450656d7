"""Annotations: their selectors find exactly the words that were annotated."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rawi.model import Span
from rawi.store.export.annotations import MOST_AROUND, selectors


def found(text: str, quote: dict[str, Any], near: int) -> list[int]:
    """Where a reader of a TextQuoteSelector finds the words."""
    whole, places, start = quote["prefix"] + quote["exact"] + quote["suffix"], [], 0
    while (at := text.find(whole, start)) >= 0:
        places.append(at + len(quote["prefix"]))
        start = at + 1
    return sorted(places, key=lambda place: abs(place - near))


@given(st.text(max_size=200), st.data())
def test_both_selectors_find_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote, place = selectors(text, Span.of(text, start, end))
    assert text[place["start"] : place["end"]] == quote["exact"] == text[start:end]
    assert found(text, quote, start) == [start]


@given(st.text("ا ب", min_size=1, max_size=400), st.data())
def test_words_that_repeat_get_as_much_around_them_as_tells_them_apart(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    quote, _ = selectors(text, Span.of(text, start, start + 1))
    assert found(text, quote, start) == [start]


def test_context_is_bounded_in_a_text_without_end() -> None:
    text = "ا" * 1_000_000
    quote, place = selectors(text, Span.of(text, 500_000, 500_010))
    assert len(quote["prefix"]) == len(quote["suffix"]) == MOST_AROUND
    assert (place["start"], place["end"]) == (500_000, 500_010)
