"""The stretch of text shown around a match."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rawi.store.search import MARGIN, WINDOW, around
from rawi.store.terms import asked, matches

texts = st.lists(st.sampled_from(["سد", "ماء", "وادي", "القرية", "\n\n", "ا" * 90, "."]), min_size=1, max_size=60)


@given(texts, st.integers(0, 5))
def test_it_holds_a_match_and_is_cut_at_white_space(parts: list[str], offset: int) -> None:
    text = " ".join(parts)
    places = matches(text, asked("ماء السد"), offset)
    if not places:
        return
    span = around(text, places, offset)
    start, end = span.start - offset, span.end - offset
    assert text[start:end] == span.text
    assert any(span.contains(match) for _, match in places)
    assert len(span) <= WINDOW + MARGIN
    assert start == 0 or text[start - 1].isspace()
    assert end == len(text) or text[end].isspace()


def test_it_shows_the_words_that_stand_together() -> None:
    text = f"السد {'كلام ' * 100}امتلأ السد بالماء بعد المطر {'كلام ' * 100}الماء"
    span = around(text, matches(text, asked("سد ماء"), 0), 0)
    assert "امتلأ السد بالماء بعد المطر" in span.text
