"""Folding: one spelling for matching, with an alignment back to what was printed.

Two printed forms that an Arabic reader takes for the same word fold to the same string: vowel marks, tatweel and
invisible controls go; hamza carriers of alef, alef maqsura and ta marbuta become their plain letters; Persian and
Kurdish letter shapes, presentation forms and the three digit sets become one. Folding is for comparing only: spans
always point at the printed text.

Source of the character classes: The Unicode Standard 15, chapters 9.2 (Arabic) and 23.2 (layout controls).
"""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"
"""Vowel and annotation marks, as a regular-expression class."""
CONTROLS = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Invisible controls that may stand inside a word, as a regular-expression class."""
TATWEEL = "\u0640"
_HAMZA_ABOVE = "\u0654"
_CARRIERS = {"و": "ؤ", "ي": "ئ"}
"""A hamza printed as a mark of its own over one of these letters is the same letter as the one that holds it."""

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
    "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ۍ": "ي", "ێ": "ي",
    "ة": "ه", "ۀ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ۃ": "ه",
    "ک": "ك", "ڪ": "ك", "ۆ": "و", "ۋ": "و", "ڵ": "ل", "ڕ": "ر",
}  # fmt: skip


_JOINERS = frozenset((0x200C, 0x200D))
"""The zero-width joiner and non-joiner, which are part of how Persian and Kurdish names are spelled."""
_PRESENTED = ((0xFB50, 0xFDFF), (0xFE70, 0xFEFC))
"""The blocks of presentation forms: letters in the shape that they have at one place of a word."""


def class_points(classes: str) -> list[int]:
    """The code points of a regular-expression class such as `MARKS`."""
    points: list[int] = []
    position = 0
    while position < len(classes):
        first = last = ord(classes[position])
        if position + 2 < len(classes) and classes[position + 1] == "-":
            last = ord(classes[position + 2])
            position += 2
        points.extend(range(first, last + 1))
        position += 1
    return points


def _table() -> dict[int, str]:
    table: dict[int, str] = {ord(letter): plain for letter, plain in _LETTERS.items()}
    for point in (*class_points(MARKS), *class_points(CONTROLS), ord(TATWEEL)):
        table[point] = ""
    for first, last in _PRESENTED:
        for point in range(first, last + 1):
            letter = chr(point)
            plain = unicodedata.normalize("NFKC", letter)
            if plain != letter:
                table[point] = plain.translate(table).replace(" ", "")
    for zero in (0x0660, 0x06F0):
        for digit in range(10):
            table[zero + digit] = str(digit)
    for point in range(ord("A"), ord("Z") + 1):
        table[point] = chr(point).lower()
    return table


def _typing_table() -> dict[int, str]:
    table = {point: "" for point in (*class_points(CONTROLS), ord(TATWEEL)) if point not in _JOINERS}
    for first, last in _PRESENTED:
        for point in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(point))
            if plain != chr(point):
                table[point] = plain.strip()  # A vowel mark of its own stands on a space there.
    return table


_TABLE = _table()
_TYPED = _typing_table()


def typed(text: str) -> str:
    """The letters of `text` as they are typed, for a name to be shown: without tatweel and invisible controls, and with
    the letters that presentation forms stand for. Spelling and vowel marks stay."""
    return text.translate(_TYPED)


def fold(text: str) -> str:
    """The folded form of `text`; not the same length. Idempotent: `fold(fold(x)) == fold(x)`."""
    if _HAMZA_ABOVE in text:
        return fold_aligned(text).folded
    return text.translate(_TABLE)


def fold_each(tokens: Sequence[str]) -> list[str]:
    """The folded form of each token. No token may hold a line feed: many are folded in one pass, a line each."""
    return fold("\n".join(tokens)).split("\n") if tokens else []


@dataclass(frozen=True, slots=True)
class Alignment:
    """A folded text that knows where each of its letters was printed.

    `starts[i]` and `ends[i]` bound, in code points of the source, the printed letter behind folded letter `i`
    together with the marks that follow it.
    """

    folded: str
    starts: array[int]
    ends: array[int]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Source offsets `[start, end)` of the folded stretch `[start, end)`; ValueError if it is empty or outside."""
        if not 0 <= start < end <= len(self.folded):
            raise ValueError(f"no stretch [{start}, {end}) in a folded text of {len(self.folded)} letters")
        return self.starts[start], self.ends[end - 1]


def fold_aligned(text: str) -> Alignment:
    """Fold `text` and write down, while folding, where every letter came from."""
    letters: list[str] = []
    starts = array("l")
    ends = array("l")
    for offset, character in enumerate(text):
        plain = _TABLE.get(ord(character), character)
        if not plain:
            if ends:
                ends[-1] = offset + 1
                if character == _HAMZA_ABOVE:
                    letters[-1] = _CARRIERS.get(letters[-1], letters[-1])
            continue
        for letter in plain:
            letters.append(letter)
            starts.append(offset)
            ends.append(offset + 1)
    return Alignment(folded="".join(letters), starts=starts, ends=ends)


def folded(words: Iterable[str]) -> frozenset[str]:
    """The folded forms of `words`, for looking up."""
    return frozenset(fold(word) for word in words)
