"""Likeness: how one word of a name differs from another, letter by letter.

Vowels tell native words apart («سالم», «سليم») and foreign ones hardly («ديلون», «دايلون»); so does a final ya, which
makes «سليماني» of «سليمان». A word that bears a letter which foreign sounds are not written with is native.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from rawi.arabic.sounds import edits

Sort = Literal["same", "spelling", "sound", "letter", "nisba", "gender", "other"]
"""same: equal when folded; spelling: two ways to write one word; sound: two transliterations of a foreign one;
letter: one letter off, perhaps a slip; nisba: one is the adjective of the other; gender: one is the feminine of the
other; other: two words."""

_SOUNDS = ("كقغجگ", "سصشزث", "تطث", "دضذظ", "زذظسض", "فڤو", "بپ", "هخح", "عا")
"""Letters that stand for one foreign sound, by how newspapers of different countries choose."""
_VOWELS = "اويىعء"
_LONG = "اوي"
_MARKED_NATIVE = frozenset("حعصضظ")
"""Letters that transliterations from European languages hardly ever hold."""
_NISBA, _FEMININE = "ي", "ه"
_PLURAL = "س"
"""What English family names end in or not."""
_ARTICLES = "لا"
"""What is left of the article where it is written as it is spoken («لعمامرة», «ادبيبة»)."""
_CLUSTERS = (("تش", "ش"), ("تش", "چ"), ("تس", "ك"), ("نغ", "نج"), ("تس", "ز"), ("كس", "خ"), ("تز", "ز"))
_SHORTEST_SLIP = 5
_FEW = 3
"""Consonants of a word that long vowels may well make another of."""
_FOREIGN_ENDINGS = ("وف", "يف", "وفا", "يفا", "سكي", "فيتش", "شفيلي", "ينكو", "ندرغ", "بيرغ", "سون")
"""With which family names of the East, the Caucasus and the North end."""
_MOST_SOUNDS = 3
_COARSE = str.maketrans(dict.fromkeys("قغجگك", "ك") | dict.fromkeys("سصشزثتطدضذظچ", "س")
                        | dict.fromkeys("هحخ", "ه") | dict.fromkeys("بپ", "ب")
                        | dict.fromkeys("اويىعءفڤ"))  # fmt: skip
"""Letters that some alignment may set against each other as one, those that it may leave out as none."""
_RUN = re.compile(r"(.)\1+")
_KS = "كس"
_TS = "تس"


class Likeness(NamedTuple):
    """How two words differ; `rules` are the letters that stand against each other («غ/ج», «+ا»)."""

    sort: Sort
    rules: tuple[str, ...] = ()


SAME = Likeness("same")
OTHER = Likeness("other")


def likeness(one: str, other: str, *, foreign: bool | None = None) -> Likeness:
    """How two folded words without article differ. `foreign` says whether they are known not to be native words; None
    leaves it to their letters. Symmetric, but for the order of letters in the rules, which is alphabetical."""
    if one == other:
        return SAME
    one, other = sorted((one, other), key=lambda word: (len(word), word))
    if other == one + _NISBA and one[-1:] == _NISBA:
        return Likeness("letter", (f"+{_NISBA}",))
    if other == one + _NISBA or (len(one) > 3 and one[-1] in "اه" and other == one[:-1] + "وي"):
        return Likeness("nisba", (f"+{_NISBA}",))
    if one[:-1] == other[:-1] and {one[-1], other[-1]} == {_NISBA, _FEMININE} and len(one) > _FEW:
        return Likeness("nisba", (f"{_FEMININE}/{_NISBA}",))  # «سيادة», «سيادي»
    if other == one + _FEMININE:
        return Likeness("gender", (f"+{_FEMININE}",))
    if min(len(one), len(other)) >= _SHORTEST_SLIP and other[1:] == one and other[0] in _ARTICLES:
        return Likeness("spelling", (f"+{other[0]}",))
    if _final(one) == _final(other) and {one[-1], other[-1]} != {_NISBA, _FEMININE}:
        return Likeness("spelling", (_pair(one[-1], other[-1]),))
    native = _native(one, other) if foreign is None else not foreign
    rules = _sounds(one, other)
    if rules is not None and rules:
        if not native and len(rules) > 1 and len(_consonants(one)) <= _FEW and all(rule[-1] in _LONG for rule in rules):
            return Likeness("letter", rules)  # «فالون», «فلين»
        if not native or all(rule in _SPELLINGS for rule in rules):
            return Likeness("sound" if not native else "spelling", rules)
        # Vowels make another native word; one consonant more or other is a slip.
        vowels = all(rule[-1] in _VOWELS and rule[0] in "+" + _VOWELS for rule in rules)
        if vowels and not _exchanged(one, other):
            return OTHER
    if min(len(one), len(other)) >= _SHORTEST_SLIP and edits(one, other, most=1) == 1:
        return Likeness("letter", (_slip(one, other),))
    if not native and other[-1] == _PLURAL and one[-1] != _PLURAL and len(one) >= _SHORTEST_SLIP:
        rest = _sounds(one, other[:-1])  # «غريفيث», «جريفيثس»
        if rest:
            return Likeness("letter", (*rest, f"+{_PLURAL}"))
    return OTHER


_SPELLINGS = frozenset({"وو", "يي", "اا"})


def _exchanged(one: str, other: str) -> bool:
    """Whether two letters that stand side by side changed places, as happens in typing."""
    return sorted(one) == sorted(other) and edits(one, other, most=1) == 1


def _final(word: str) -> str:
    """The word with one letter for a final alif, ta marbuta and ya («سوريا», «سورية»; «رضا», «رضى»)."""
    return word[:-1] + "ا" if len(word) > 2 and word[-1] in "اهي" else word


def _native(one: str, other: str) -> bool:
    if any(word.endswith(_FOREIGN_ENDINGS) and len(word) > _SHORTEST_SLIP for word in (one, other)):
        return False
    if any(letter in _MARKED_NATIVE for letter in one + other):
        return True
    return len(_consonants(one)) <= 3 and len(_consonants(other)) <= 3


def _consonants(word: str) -> str:
    return "".join(letter for letter in word if letter not in _VOWELS)


def _pair(one: str, other: str) -> str:
    return "/".join(sorted((one, other)))


def _slip(one: str, other: str) -> str:
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    first, second = one[start : len(one) - end], other[start : len(other) - end]
    return _pair(first, second) if first and second else f"+{first or second}"


def _sounds(one: str, other: str) -> tuple[str, ...] | None:
    """The letters that differ where nothing but vowels and letters of one sound do; None where more does."""
    if _coarse(one) != _coarse(other) and not any(cluster in word for cluster in (_KS, _TS) for word in (one, other)):
        return None
    for long, short in _CLUSTERS:
        if (long in one) != (long in other):
            cut_one, cut_other = one.replace(long, short), other.replace(long, short)
            if (rest := _aligned(cut_one, cut_other)) is not None:
                return (f"{long}/{short}", *rest)
    return _aligned(one, other)


def _coarse(word: str) -> str:
    """What the words of every alignment have in common: much quicker to compare than to align."""
    return _RUN.sub(r"\1", word.translate(_COARSE))


def _aligned(one: str, other: str) -> tuple[str, ...] | None:
    """Cheapest alignment in which only vowels come and go and only letters of one sound stand for each other."""
    best: list[tuple[int, tuple[str, ...]] | None] = [(0, ())]
    for letter in other:
        before = best[-1]
        best.append((before[0] + 1, (*before[1], f"+{letter}")) if before and letter in _VOWELS else None)
    for row, letter in enumerate(one, 1):
        first = best[0]
        now: list[tuple[int, tuple[str, ...]] | None] = [
            (first[0] + 1, (*first[1], f"+{letter}")) if first and letter in _VOWELS else None
        ]
        for column, against in enumerate(other, 1):
            options: list[tuple[int, tuple[str, ...]]] = []
            diagonal, up, left = best[column - 1], best[column], now[column - 1]
            if diagonal is not None:
                if letter == against:
                    options.append(diagonal)
                elif _one_sound(letter, against):
                    options.append((diagonal[0] + 1, (*diagonal[1], _pair(letter, against))))
            if up is not None and (letter in _VOWELS or (row > 1 and one[row - 2] == letter)):
                options.append((up[0] + 1, (*up[1], f"+{letter}")))
            if left is not None and (against in _VOWELS or (column > 1 and other[column - 2] == against)):
                options.append((left[0] + 1, (*left[1], f"+{against}")))
            fit = [option for option in options if option[0] <= _MOST_SOUNDS]
            now.append(min(fit) if fit else None)
        if not any(now):
            return None
        best = now
    last = best[-1]
    return tuple(sorted(last[1])) if last is not None else None


def _one_sound(one: str, other: str) -> bool:
    if one in _LONG and other in _LONG:
        return True
    return any(one in sounds and other in sounds for sounds in _SOUNDS)
