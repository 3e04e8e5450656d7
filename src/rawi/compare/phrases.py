"""Phrases: sets of phrases of a lexicon, looked for among folded words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from rawi.arabic.words import words

Phrase = tuple[str, ...]
_JOINED = "وف"
"""Particles that are written as one with the word after them."""


class Phrases:
    """A set of phrases, found by their first word; the longest wins."""

    def __init__(self, printed: Iterable[str]) -> None:
        self._by_first: dict[str, list[Phrase]] = {}
        for phrase in sorted({phrase_of(text) for text in printed}, key=lambda phrase: (-len(phrase), phrase)):
            if phrase:
                self._by_first.setdefault(phrase[0], []).append(phrase)
        self._joined = frozenset(letter + first for first in self._by_first for letter in ("", *_JOINED))

    @property
    def firsts(self) -> Set[str]:
        """The first words of all."""
        return self._by_first.keys()

    def at(self, folded: Sequence[str], index: int) -> int:
        """Number of words of the longest phrase that begins at `index`, 0 if none does."""
        first = folded[index]
        return self._from(first, folded, index) if first in self._by_first else 0

    def joined_at(self, folded: Sequence[str], index: int) -> int:
        """The same, also where «و» or «ف» is joined to the first word («ولا يزال»)."""
        word = folded[index]
        found = self._from(word, folded, index) if word in self._by_first else 0
        if found or len(word) <= 2 or word[0] not in _JOINED or word[1:] not in self._by_first:
            return found
        return self._from(word[1:], folded, index)

    def within(self, folded: Sequence[str]) -> bool:
        """Whether any phrase stands anywhere among words."""
        firsts = self._by_first.keys()
        return not firsts.isdisjoint(folded) and any(
            self._from(word, folded, index) for index, word in enumerate(folded) if word in firsts
        )

    def joined_within(self, folded: Sequence[str]) -> bool:
        """The same as `within`, also where «و» or «ف» is joined to the first word."""
        return not self._joined.isdisjoint(folded) and any(
            self.joined_at(folded, index) for index in range(len(folded))
        )

    def _from(self, first: str, folded: Sequence[str], index: int) -> int:
        for phrase in self._by_first.get(first, ()):
            if tuple(folded[index + 1 : index + len(phrase)]) == phrase[1:]:
                return len(phrase)
        return 0


def phrase_of(text: str) -> Phrase:
    """The folded words of a lexicon phrase."""
    return tuple(word.fold for word in words(text) if word.kind != "mark")
