"""Phrases: word sequences found at a place of the text by their first word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rawi.arabic.fold import fold
from rawi.arabic.particles import CONJUNCTIONS
from rawi.arabic.terms import follow
from rawi.lexicon.cues import Phrase
from rawi.model import Word


class PhraseTable:
    """Word sequences in folded form, found at a position by their first word; the longest wins."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            first, *rest = fold(phrase).split()
            self._by_first.setdefault(first, []).append(tuple(rest))
        for found in self._by_first.values():
            found.sort(key=len, reverse=True)

    def match(self, words: Sequence[Word], first: int, limit: int, *, joined: bool = True) -> int:
        """How many words from `first` (below `limit`) form a phrase of the table, 0 if none.

        With `joined`, a و or ف written on to the first word is passed over.
        """
        if first >= limit:
            return 0
        opening = words[first].fold
        candidates = self._by_first.get(opening)
        if candidates is None and joined and opening[0] in CONJUNCTIONS and len(opening) > 2:
            candidates = self._by_first.get(opening[1:])
        if candidates is None:
            return 0
        for rest in candidates:
            if not rest or (first + len(rest) < limit and follow(words, first + 1, rest)):
                return 1 + len(rest)
        return 0

    def begins(self, folded: str) -> bool:
        """Whether a phrase of the table can begin with the folded word, a و or ف written on to it passed over."""
        return folded in self._by_first or (
            folded[0] in CONJUNCTIONS and len(folded) > 2 and folded[1:] in self._by_first
        )

    @property
    def openings(self) -> Iterable[str]:
        """The folded words with which a phrase of the table begins."""
        return self._by_first

    def has(self, *parts: str) -> bool:
        """Whether the folded words `parts` are a phrase of the table."""
        return parts[1:] in self._by_first.get(parts[0], ())

    def __contains__(self, folded: str) -> bool:
        return () in self._by_first.get(folded, ())


class CuePhrases:
    """The fixed cue phrases of every kind, by the word they begin with."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        tables = [(PhraseTable(phrase.words), phrase) for phrase in phrases]
        self.openings = frozenset(opening for table, _ in tables for opening in table.openings)
        self._by_word: dict[str, Sequence[tuple[PhraseTable, Phrase]]] = {
            word: tuple(one for one in tables if one[0].begins(word))
            for opening in self.openings
            for word in (opening, *(joined + opening for joined in CONJUNCTIONS))
        }

    def beginning(self, folded: str) -> Sequence[tuple[PhraseTable, Phrase]]:
        """The tables to ask for a phrase that begins with the folded word, its first letter joined or not."""
        return self._by_word.get(folded, ())


def by_verb(phrases: Iterable[str]) -> dict[str, PhraseTable]:
    """Phrases of a verb's past and its object («أعلن الحرب») as tables of objects by folded verb."""
    objects: dict[str, list[str]] = {}
    for phrase in phrases:
        verb, rest = phrase.split(" ", 1)
        objects.setdefault(fold(verb), []).append(rest)
    return {verb: PhraseTable(rests) for verb, rests in objects.items()}
