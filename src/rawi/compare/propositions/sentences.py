"""Sentences: where those of an article end, and what else a clause is printed with."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import lru_cache

from rawi.arabic.words import Stretches, words
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.naming import eventless, mentioned
from rawi.model import Document, Word

_END = re.compile(r"[.!?؟…]+[»\")\]”]*\s|\n")
_OPENING, _FIRST = 60, 4
"""Code points and words at the head of a sentence by which it answers another."""
_ARTICLES = 128
"""Articles whose words are held: those of a course, of which its propositions are read and later its figures."""

stretches = lru_cache(maxsize=_ARTICLES)(Stretches)
"""The words of a text."""


class Sentences:
    """The sentences of one article, its words, and the keys of what is in each sentence."""

    def __init__(self, document: Document, keys: Keys) -> None:
        self._document = document
        self._read = stretches(document.article.text)
        self.words_in: Callable[[int, int], list[Word]] = self._read.within
        """The words and marks of a stretch `[start, end)`, also if it begins or ends within one."""
        self.keys = keys
        self._ends = [match.end() for match in _END.finditer(document.article.text)]
        self._known: dict[tuple[int, int], frozenset[str]] = {}
        self._openings: dict[int, list[str]] = {}

    def before(self, offset: int) -> int:
        """How many sentences end before an offset."""
        return bisect_right(self._ends, offset)

    def opening(self, offset: int) -> list[str]:
        """The first words, folded and without marks, of the sentence that an offset lies in."""
        before = self.before(offset)
        found = self._openings.get(before)
        if found is None:
            begin = self._ends[before - 1] if before else 0
            stop = begin + _OPENING
            starts = self._read.starts
            told = self._read.words[bisect_left(starts, begin) : bisect_left(starts, stop)]
            found = [word.fold for word in told if word.kind != "mark" and word.end <= stop][:_FIRST]
            if len(found) < _FIRST:  # The last of them may be half a word.
                told = words(self._document.article.text, begin, stop)
                found = [word.fold for word in told if word.kind != "mark"][:_FIRST]
            self._openings[before] = found
        return found

    def around(self, start: int, end: int) -> frozenset[str]:
        """The keys of all words of the sentences that `[start, end)` lies in."""
        first, last = self.before(start), bisect_left(self._ends, end)
        found = self._known.get((first, last))
        if found is None:
            text = self._document.article.text
            begin = self._ends[first - 1] if first else 0
            stop = self._ends[last] if last < len(self._ends) else len(text)
            tokens = [word for word in self.words_in(begin, stop) if word.kind != "mark"]
            names = eventless(mentioned(self._document, begin, stop))
            found = self._known[first, last] = frozenset(key for key, _ in self.keys.keyed(tokens, names))
        return found
