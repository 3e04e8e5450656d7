"""Rarity: how telling words and companions of names are, by a table of how common they are in news.

The table is the same for every library (`lexicon/commonness.tsv`), so that what a pair of names scores does not depend
on which articles a library holds besides, nor on how many.
"""

from __future__ import annotations

from rawi.resolve.identity.knowledge import Knowledge

NAMES = 2**15
"""The names that the counts of the table are taken to."""
_COMMON = 0.6
"""How telling a first name of the lexicon is."""
_LEAST = 0.15
_NOTHING = 24
"""The binary logarithm of how many of the table's names would have to stand with a word for it to say nothing: more
than there are, which has most decisions right on the development pairs (20 to 30 do as well)."""
_UNLISTED = 0.7
"""How telling what stands beside a name is, unless it is common."""


class Rarity:
    """How telling words are, from 0 (everybody's) to 1 (nobody else's)."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._given = knowledge.given | knowledge.many
        self._steps = knowledge.commonness

    def word(self, word: str) -> float:
        """Of a word of a name; listed given names are common everywhere."""
        ceiling = _COMMON if word in self._given else 1.0
        return min(ceiling, max(_LEAST, self._rarity("word", word)))

    def company(self, entity: str) -> float:
        """Of something that stands beside names, by its id."""
        return min(_UNLISTED, self._rarity("company", entity))

    def around(self, stem: str) -> float:
        """Of a word that stands about names."""
        return min(_UNLISTED, self._rarity("around", stem))

    def _rarity(self, sort: str, word: str) -> float:
        return max(0.0, 1.0 - self._steps[sort].get(word, 0) / _NOTHING)


def steps(count: int) -> int:
    """The binary logarithm of a number, rounded; 0 for less than 2."""
    return max(0, ((2 * count * count).bit_length() - 1) // 2)
