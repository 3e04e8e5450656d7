"""Bodies: articles as the words that a copy of them would keep, in one spelling, each with its place in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zlib import crc32

import numpy as np
import numpy.typing as npt

from rawi.arabic.fold import fold
from rawi.arabic.words import words
from rawi.compare.phrases import Phrases
from rawi.lexicon.copying import CopyingWords
from rawi.model import Document, Span, Word

LONGEST = 6000
"""Words of an article that are looked at; what comes after is not."""
_WEEK = 7
"""Within how many days publication must be known for an article to have a day."""
_STEM = 3
"""Letters that must be left of a word for its first to be a conjunction."""


_OPENING = {"(": ")", "[": "]", "{": "}", "«": "»", "“": "”", '"': '"', "/": "/"} | {
    "\N{ORNATE RIGHT PARENTHESIS}": "\N{ORNATE LEFT PARENTHESIS}"
}
"""Marks that open a quotation of scripture, with those that close it; the ornate pair stands around verses alone."""
_BEFORE = 4
"""Words and marks between the name of scripture and its opening mark."""
_QUOTED = 150
"""Words and marks that a quotation of scripture may have."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Body:
    """The kept words of an article, boilerplate left out. All arrays have one entry for each word.

    `tokens` are hashes of the words, the same on any machine; `starts` and `ends` code points of the text; `kinds` are
    `NUMBER`, `NAME` or 0. `day` is the ordinal of the day of publication, None where it is not known to a week. The
    first `head` words are the title.
    """

    article: str
    tokens: npt.NDArray[np.uint32]
    starts: npt.NDArray[np.int32]
    ends: npt.NDArray[np.int32]
    kinds: npt.NDArray[np.uint8]
    day: int | None
    head: int


NUMBER = 1
NAME = 2


class BodyReader:
    """Reads bodies; remembers the words that it has seen."""

    def __init__(self, lexicon: CopyingWords) -> None:
        self._dropped = Phrases((*lexicon.dropped, *lexicon.days))
        self._scripture = Phrases(lexicon.scripture)
        self._joined = frozenset(fold(word) for word in lexicon.joined)
        self._conjunctions = tuple(fold(word) for word in lexicon.conjunctions)
        self._hashes: dict[str, int] = {}

    def read(self, document: Document) -> Body:
        """The words of a document that are compared."""
        text = document.article.text
        outside = _Outside(document.boilerplate)
        found = [word for word in self._own(words(text)) if word.kind != "mark" and outside(word.start)]
        kept = self._kept(found[:LONGEST])
        names = _Outside([span for mention in document.mentions for span in (mention.span, mention.role) if span])
        kinds = [
            NUMBER if kind == "number" else NAME if document.mentions and not names(start) else 0
            for _, start, _, kind in kept
        ]
        title = document.title.end if document.title else 0
        return Body(
            article=document.article.id,
            tokens=np.array([self._hash(form) for form, _, _, _ in kept], np.uint32),
            starts=np.array([start for _, start, _, _ in kept], np.int32),
            ends=np.array([end for _, _, end, _ in kept], np.int32),
            kinds=np.array(kinds, np.uint8),
            day=_day(document),
            head=sum(end <= title for _, _, end, _ in kept),
        )

    def _own(self, printed: list[Word]) -> list[Word]:
        """The words without quotations of scripture."""
        forms = [word.fold for word in printed]
        kept: list[Word] = []
        index = 0
        while index < len(printed):
            kept.append(printed[index])
            index += 1
            named = self._scripture.at(forms, index - 1)
            opened = index - 1 + named
            if named and (mark := next((at for at in range(opened, opened + _BEFORE) if _opens(forms, at)), None)):
                kept.extend(printed[index:opened])
                index = _closed(forms, mark)
        return kept

    def _kept(self, found: Sequence[Word]) -> list[tuple[str, int, int, str]]:
        """Form, start, end and kind of each word that is kept."""
        forms = [self._plain(word) for word in found]
        kept: list[tuple[str, int, int, str]] = []
        index = 0
        while index < len(found):
            skipped = self._dropped.at(forms, index)
            if skipped:
                index += skipped
                continue
            word, form = found[index], forms[index]
            if form in self._joined and index + 1 < len(found) and found[index + 1].kind == "word":
                index += 1
                kept.append((form + forms[index], word.start, found[index].end, "word"))
            elif len(form) > 1 or word.kind == "number":
                kept.append((form, word.start, word.end, word.kind))
            index += 1
        return kept

    def _plain(self, word: Word) -> str:
        if word.kind == "number":
            return word.fold.replace("٬", "").replace("٫", ".").replace(",", ".")
        for letter in self._conjunctions:
            if word.fold.startswith(letter) and len(word.fold) > _STEM:
                return word.fold[len(letter) :]
        return word.fold

    def _hash(self, form: str) -> int:
        found = self._hashes.get(form)
        if found is None:
            found = self._hashes[form] = crc32(form.encode("utf-8", "replace"))
        return found


def _opens(forms: Sequence[str], at: int) -> bool:
    return at < len(forms) and forms[at] in _OPENING


def _closed(forms: Sequence[str], mark: int) -> int:
    """The index behind the quotation that `mark` opens, or behind the mark itself where none is closed near it."""
    closing = _OPENING[forms[mark]]
    first = mark + 1
    while first < len(forms) and forms[first] == forms[mark]:
        first += 1
    ends = (at + 1 for at in range(first, min(len(forms), mark + _QUOTED)) if forms[at] == closing)
    return next(ends, mark + 1)


class _Outside:
    """Whether an offset lies outside spans."""

    def __init__(self, spans: Sequence[Span]) -> None:
        ordered = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def __call__(self, offset: int) -> bool:
        place = bisect_right(self._starts, offset) - 1
        return place < 0 or self._ends[place] <= offset


def _day(document: Document) -> int | None:
    published = document.article.published
    if published is None or not published.earliest or not published.within(_WEEK):
        return None
    return date.fromisoformat(published.earliest[:10]).toordinal()
