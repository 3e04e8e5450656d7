"""Ids: the same content has the same id on any machine."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from rawi.model import content_id, text_sha256

text = st.text(max_size=20)


def test_an_id_is_the_same_for_ever() -> None:
    assert content_id("art", "ميناء", "1") == "art_e97a1820ddd84c10"
    assert text_sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@given(text, text)
def test_an_id_shows_its_kind_and_depends_on_the_content(first: str, second: str) -> None:
    made = content_id("sta", first)
    assert re.fullmatch(r"sta_[0-9a-f]{16}", made)
    assert (made == content_id("sta", second)) == (first == second)
    assert made.removeprefix("sta_") == content_id("cla", first).removeprefix("cla_")


def test_parts_are_kept_apart() -> None:
    assert content_id("ent", "ab", "c") != content_id("ent", "a", "bc")
    assert content_id("ent", "a") != content_id("ent", "a", "")


def test_half_a_surrogate_pair_is_no_reason_to_fail() -> None:
    assert content_id("art", "\ud83d") != content_id("art", "\ude00")
    assert text_sha256("\ud83d") != text_sha256("")
