"""Verbal nouns without a telling shape, and words that only have the shape."""

from __future__ import annotations

from rawi.arabic.fold import fold
from rawi.lexicon.verbal_nouns import VerbalNouns


def test_both_lists_are_there_and_apart() -> None:
    nouns = VerbalNouns.load()
    known, bodies = ({fold(word) for word in words} for words in (nouns.known, nouns.bodies))
    assert len(known) > 50
    assert len(bodies) > 10
    assert not known & bodies
