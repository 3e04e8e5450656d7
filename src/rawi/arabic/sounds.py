"""Sounds: what a word of a name sounds like, the letters that newspapers choose among for one foreign sound merged.

A skeleton holds consonant classes only, so «غوتيريش» and «جوتيريس», «ديلون» and "Dillon" have one. It is for finding
candidates and for comparing Latin with Arabic letters; what exactly differs is told by `rawi.arabic.likeness`.

The classes follow how Arabic newspapers write European sounds: g is غ, ج, ق or ك by country; th is ث or ت, final s س or
ز, v ف, p ب, ch تش or ش (cf. Alghamdi, "Algorithms for Romanizing Arabic names", 2009, for the way back).
"""

from __future__ import annotations

import re
import unicodedata

_CLASSES = {
    "ك": "k", "ق": "k", "غ": "k", "ج": "k", "گ": "k", "ڭ": "k", "س": "s", "ص": "s", "ش": "s", "ث": "s", "ز": "s",
    "ذ": "s", "ظ": "s", "ژ": "s", "چ": "s", "ت": "t", "ط": "t", "د": "d", "ض": "d", "ب": "b", "پ": "b", "ف": "f",
    "ڤ": "f", "ه": "h", "ح": "h", "خ": "h", "ر": "r", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip
"""Consonants by class; vowels, semivowels, hamza and ع, which Latin letters leave out, are none."""
_STOPS = str.maketrans({"ث": "ت", "ذ": "د", "ظ": "ض"})
"""The letters of the two th that are as often written by a stop."""
_SIBILANT = re.compile(r"ts|ks(?=s)")
_DOUBLED = re.compile(r"(.)\1+")

_LATIN = (
    ("tsch", "s"), ("sch", "s"), ("tch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "h"), ("gh", "k"), ("th", "s"),
    ("dh", "d"), ("ph", "f"), ("ck", "k"), ("qu", "k"), ("zh", "s"), ("tz", "s"), ("ts", "s"), ("x", "ks"),
)  # fmt: skip
_READINGS = (("ch", "k"), ("ch", "kh"), ("th", "t"), ("gh", ""), ("j", "kh"), ("w", "v"), ("ll", "y"), ("sc", "sh"))
"""Letters with a second sound, by language."""
_SOFT_C = re.compile(r"c(?=[eiy])")
_SOUNDLESS_GH = re.compile(r"gh(?=t)")
_SILENT_H = re.compile(r"h(?=[^aeiouy]|$)")
_LATIN_LETTERS = {
    "b": "b", "p": "b", "c": "k", "d": "d", "f": "f", "v": "f", "g": "k", "h": "h", "j": "k", "k": "k", "l": "l",
    "m": "m", "n": "n", "q": "k", "r": "r", "s": "s", "t": "t", "z": "s",
}  # fmt: skip
_LATIN_RUN = re.compile(r"[a-z]+")


def skeleton(token: str) -> str:
    """The consonant classes of a folded Arabic word, doubled ones once, a final h left out; Latin letters by sound."""
    if token[:1].isascii() and token[:1].isalpha():
        return latin_skeleton(token)
    bare = token[:-1] if token.endswith("ه") else token
    classes = "".join(_CLASSES.get(letter, letter if letter.isdigit() else "") for letter in bare)
    return _DOUBLED.sub(r"\1", _SIBILANT.sub("s", classes))


def skeletons(token: str) -> tuple[str, ...]:
    """The skeletons that a word may be met under: its own, and that with stops for the letters of th («ثاتشر»); of one
    in Latin letters, those of the other sounds that its letters have («Michael», «Bach», «José», «Wagner»)."""
    own = skeleton(token)
    if is_latin(token):
        plain = plain_latin(token)
        others = [latin_skeleton(plain.replace(spelt, sound)) for spelt, sound in _READINGS if spelt in plain]
        if plain.endswith("h"):
            others.append(own + "h")  # The h of «صالح» sounds, that of «سارة» does not.
        return tuple(dict.fromkeys((own, *others)))
    found = [own, skeleton(token.translate(_STOPS))]
    if token.endswith("ه"):
        found.append(own + "t")  # «نجاة» is "Najat", «سارة» "Sara".
    return tuple(dict.fromkeys(found))


def latin_skeleton(token: str) -> str:
    """The same of a word in Latin letters, accents left out."""
    plain = _SOUNDLESS_GH.sub("", plain_latin(token))
    for spelt, sound in _LATIN:
        # Upper case marks what is already a class.
        plain = plain.replace(spelt, sound.upper())
    plain = _SILENT_H.sub("", _SOFT_C.sub("s", plain))
    classes = "".join(_LATIN_LETTERS.get(letter.lower(), letter if letter.isdigit() else "") for letter in plain)
    return _DOUBLED.sub(r"\1", _SIBILANT.sub("s", classes))


def is_latin(token: str) -> bool:
    """Whether a word is written in Latin letters."""
    if "\u0600" <= token[:1] <= "\u06ff":
        return False
    return bool(_LATIN_RUN.match(plain_latin(token)))


def near(one: str, other: str) -> bool:
    """Whether two skeletons may be of one word written in two alphabets: equal, or one class more, less or other in
    words of at least four classes."""
    if one == other:
        return bool(one)
    return max(len(one), len(other)) >= 4 and edits(one, other, most=1) <= 1


def edits(one: str, other: str, *, most: int) -> int:
    """Letters to insert, drop, change or exchange with the next until one word is the other; `most` + 1 if more."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > most:
        return most + 1
    if most == 1:
        return 1 if _one_edit(one, other) else 2
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return min(last[-1], most + 1)


def _one_edit(one: str, other: str) -> bool:
    """Whether two different words are one edit apart: what lies between their common ends is a letter, or two
    exchanged."""
    start, least = 0, min(len(one), len(other))
    while start < least and one[start] == other[start]:
        start += 1
    end = 0
    while end < least - start and one[-1 - end] == other[-1 - end]:
        end += 1
    first, second = one[start : len(one) - end], other[start : len(other) - end]
    if len(first) == len(second) == 2:
        return first == second[::-1]
    return len(first) <= 1 and len(second) <= 1


def plain_latin(token: str) -> str:
    """A word in Latin letters in lower case without accents."""
    decomposed = unicodedata.normalize("NFKD", token.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
