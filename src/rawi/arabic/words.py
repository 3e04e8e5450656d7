"""Words: the tokens of a text with their offsets and folded forms."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from rawi.arabic.digits import TURNED
from rawi.arabic.fold import CONTROLS, MARKS, TATWEEL, class_points, fold_aligned, fold_each
from rawi.model import Span, Word, WordKind

_TOKEN = re.compile(
    rf"(?P<word>[^\W\d_]+(?:[{MARKS}{CONTROLS}]+[^\W\d_]*)*)"
    rf"|(?P<number>\d+(?:[.,٫٬]\d+)*(?:\.{TURNED}\d+)?)"
    rf"|(?P<mark>[^\s{MARKS}{CONTROLS}])"
)
_KINDS: dict[int | None, WordKind] = {0: "mark", 1: "word", 2: "number", 3: "mark"}
"""The kinds of words by the group of `_TOKEN` that matched, 0 where nothing is left of a token."""
_HIDDEN = re.compile(rf"[{CONTROLS}]")
_INVISIBLE = "".join(map(chr, class_points(CONTROLS)))


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The tokens of `text[start:end]`; offsets are code points of the whole `text`.

    A run of letters (with vowel marks, tatweel and invisible controls inside it) is one word, a run of digits with
    inner separators one number, and every other visible character a mark of its own. Linear in the length.
    """
    end = len(text) if end is None else end
    found = list(_TOKEN.finditer(text, start, end))
    printed = [match[0] for match in found]
    if _HIDDEN.search(text, start, end):
        printed = [token.rstrip(_INVISIBLE) for token in printed]
    folds = fold_each(printed)
    # Nothing is left of a tatweel on its own: it is a dash to its typist.
    kinds = [_KINDS[match.lastindex if folded else 0] for match, folded in zip(found, folds, strict=True)]
    starts = [match.start() for match in found]
    return [
        Word(begin, begin + len(token), token, folded or token, kind)
        for begin, token, folded, kind in zip(starts, printed, folds, kinds, strict=True)
    ]


class Stretches:
    """The words of one text, of which those of any stretch are had without reading it anew."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.words = words(text)
        self.starts = [word.start for word in self.words]

    def within(self, start: int, end: int) -> list[Word]:
        """`words(text, start, end)`, also where the stretch begins or ends inside a word."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        found = self.words[first:last]
        if (first and self.words[first - 1].end > start) or (found and found[-1].end > end):
            return words(self._text, start, end)
        return found


def words_of(words: Sequence[Word], span: Span) -> tuple[int, int]:
    """The words `[first, end)` of a text, all in order, that a span touches."""
    first = bisect_right(words, span.start, key=lambda word: word.end)
    return first, bisect_left(words, span.end, key=lambda word: word.start)


def inner_offset(word: Word, letters: int) -> int:
    """The source offset after the first `letters` folded letters of `word` and the marks on them.

    This is where an attached particle ends: `inner_offset(word, 1)` of «وأضاف» is the offset of «أضاف».
    """
    if letters <= 0:
        return word.start
    printed = word.text
    follows = printed[letters : letters + 1]
    if printed[:letters] == word.fold[:letters] and follows.isalpha() and follows != TATWEEL:
        # Plain letters without marks between them, as particles are mostly printed.
        return word.start + letters
    alignment = fold_aligned(word.text)
    if letters >= len(alignment.folded):
        return word.end
    return word.start + alignment.starts[letters]
