"""What is printed cannot steer a terminal, and Arabic keeps its order."""

from __future__ import annotations

import io
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from rawi.cli.output import is_arabic, marked, plain


@given(st.text(max_size=80))
def test_plain_has_no_controls(words: str) -> None:
    clean = plain(words)
    assert not [letter for letter in clean if unicodedata.category(letter) in ("Cc", "Cs")]
    assert not set(clean) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
    assert plain(clean) == clean


def test_plain_keeps_letters_and_joiners() -> None:
    assert plain("قَالَ \x1b[31mأحمد\x1b[0m\u202e\nمي\u200cشود") == "قَالَ [31mأحمد[0m مي\u200cشود"


def test_isolates_on_a_terminal_only() -> None:
    terminal = Console(file=io.StringIO(), force_terminal=True)
    pipe = Console(file=io.StringIO())
    assert marked("نادي K-1", terminal).plain == "\u2068نادي K-1\u2069"
    assert marked("K-1", terminal).plain == "K-1"
    assert marked("نادي K-1", pipe).plain == "نادي K-1"


def test_direction() -> None:
    assert is_arabic("«2024» نادي")
    assert not is_arabic("K-1 نادي")
    assert not is_arabic("2024")
