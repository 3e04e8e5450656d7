"""Words: the tokens of a text with their offsets and folded forms."""

from __future__ import annotations

import re

from rawi.arabic.fold import CONTROLS, MARKS, fold, fold_aligned
from rawi.model import Word, WordKind

_TOKEN = re.compile(
    rf"(?P<word>[^\W\d_](?:[^\W\d_]|[{MARKS}{CONTROLS}])*)"
    r"|(?P<number>\d+(?:[.,٫٬]\d+)*)"
    rf"|(?P<mark>[^\s{MARKS}{CONTROLS}])"
)
_KINDS: dict[str, WordKind] = {"word": "word", "number": "number", "mark": "mark"}
_TRAILING = re.compile(rf"[{CONTROLS}]+$")


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The tokens of `text[start:end]`; offsets are code points of the whole `text`.

    A run of letters (with vowel marks, tatweel and invisible controls inside it) is one word, a run of digits with
    inner separators one number, and every other visible character a mark of its own. Linear in the length.
    """
    found: list[Word] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        group = match.lastgroup or "mark"
        printed = match.group()
        first, last = match.span()
        if group == "word" and not printed[-1].isalpha():
            shortened = _TRAILING.sub("", printed)
            last -= len(printed) - len(shortened)
            printed = shortened
        folded = fold(printed)
        if not folded:
            # A tatweel on its own is a dash to its typist.
            group, folded = "mark", printed
        found.append(Word(first, last, printed, folded, _KINDS[group]))
    return found


def inner_offset(word: Word, letters: int) -> int:
    """The source offset after the first `letters` folded letters of `word` and the marks on them.

    This is where an attached particle ends: `inner_offset(word, 1)` of «وأضاف» is the offset of «أضاف».
    """
    if letters <= 0:
        return word.start
    alignment = fold_aligned(word.text)
    if letters >= len(alignment.folded):
        return word.end
    return word.start + alignment.starts[letters]
