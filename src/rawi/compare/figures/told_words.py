"""The words of a stretch of an article, which many questions about one number are asked of."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from rawi.arabic.words import words as words_of_text
from rawi.model import Word

_STRETCHES = 2048
"""Stretches that are held: those of a proposition's numbers follow one another."""
_ARTICLES = 4
"""Articles whose words are held: their propositions follow one another."""


@lru_cache(maxsize=_STRETCHES)
def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """See `rawi.arabic.words.words`; a stretch that has an end is one of many of its text."""
    if end is None:
        return tuple(words_of_text(text, start))
    spoken, starts = _of_article(text)
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    found = spoken[first:last]
    if first and spoken[first - 1].end > start:  # It begins inside a word.
        found = (*words_of_text(text, start, min(end, spoken[first - 1].end)), *found)
    if found and found[-1].end > end:
        found = (*found[:-1], *words_of_text(text, found[-1].start, end))
    return found


@lru_cache(maxsize=_ARTICLES)
def _of_article(text: str) -> tuple[tuple[Word, ...], list[int]]:
    """The words of a whole text and where each starts."""
    found = tuple(words_of_text(text))
    return found, [word.start for word in found]
