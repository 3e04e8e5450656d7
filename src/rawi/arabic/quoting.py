"""Quoting: words of a source as a quotation, whose own quotation marks are neither lost nor doubled.

Words are cut out of sentences, so a mark may be left outside at either end («مرسى الخليج» تجري … «البيرق», cut between
its first and last mark). They are for showing only: spans and what programs are given hold the words as they were cut.
"""

from __future__ import annotations

_PAIRS = (("«", "»"), ("“", "”"))


def balanced(words: str) -> str:
    """The words with the quotation marks that they lost at their ends."""
    for opening, closing in _PAIRS:
        still_open, lost = 0, 0
        for letter in words:
            if letter == opening:
                still_open += 1
            elif letter == closing and still_open:
                still_open -= 1
            elif letter == closing:
                lost += 1
        words = opening * lost + words + closing * still_open
    return words


def quoted(words: str) -> str:
    """The words, balanced, between quotation marks, unless they begin or end with such a mark of their own."""
    whole = balanced(words.strip())
    return whole if whole.startswith("«") or whole.endswith("»") else f"«{whole}»"
