"""The words of a stretch of an article, which many questions about one number are asked of."""

from __future__ import annotations

from functools import lru_cache

from rawi.arabic.words import words as words_of_text
from rawi.compare.propositions.sentences import stretches
from rawi.model import Word

_STRETCHES = 2048
"""Stretches that are held: those of a proposition's numbers follow one another."""


@lru_cache(maxsize=_STRETCHES)
def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """See `rawi.arabic.words.words`; a stretch that has an end is one of many of its text."""
    return tuple(words_of_text(text, start) if end is None else stretches(text).within(start, end))
