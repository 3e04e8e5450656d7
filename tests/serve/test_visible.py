"""Data cannot act on the page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rawi.serve.visible import alike, isolated, visible

CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


@given(st.text(alphabet=CONTROLS + "اب<>&\"'x", max_size=20))
def test_no_control_and_no_tag_gets_through(text: str) -> None:
    shown = visible(text)
    assert not set(shown) & set(CONTROLS)
    assert shown.count("<") == shown.count('<span class="ctl"') + shown.count('<bdi dir="ltr">') + shown.count("</")


def test_controls_are_shown_by_number() -> None:
    assert "U+202E" in visible("a\u202eb")


def test_arabic_in_an_english_sentence_is_isolated_and_named() -> None:
    assert isolated("سندان", "en") == '<bdi lang="ar">سندان</bdi>'
    assert isolated("Sandan", "en") == "<bdi>Sandan</bdi>"
    assert isolated("سندان", "ar") == "<bdi>سندان</bdi>"


def test_names_that_differ_in_spelling_alone_are_alike() -> None:
    assert alike("سليم الدرفاوى", "سليم الدرفاوي")
    assert not alike("سليم الدرفاوي", "سالم الدرفاوي")
