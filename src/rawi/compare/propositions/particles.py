"""Particles: the words that negate, with or without a letter written as one with them, and how far a mark is."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.compare.knowledge import CompareLexicon
from rawi.model import Word


def particle(folded: str, lexicon: CompareLexicon) -> str:
    """The particle that a folded word is, with or without an attached و or ف; "" if it is none."""
    for bare in (folded, folded[1:] if folded[:1] in ("و", "ف") else ""):
        if bare in lexicon.particles:
            return bare
    return ""


def before_mark(tokens: Sequence[Word], index: int) -> int:
    """How many words stand from `index` to the next mark, 0 behind the last: between two words only a space stands
    without one. `tokens` are words and numbers without marks."""
    end = index
    while end < len(tokens) and (end == index or tokens[end].start - tokens[end - 1].end <= 1):
        end += 1
    return end - index
