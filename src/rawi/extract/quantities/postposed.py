"""Numbers after the noun they count: «الناجين الـ31», «الموقوفين الثلاثة», «لتر واحد», «مشجعين اثنين»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rawi.arabic.numerals import Numerals
from rawi.arabic.particles import ARTICLE
from rawi.arabic.terms import TermIndex
from rawi.extract.quantities.numbers import Counted
from rawi.model import Word

_TWO = 2
_FEW = range(3, 11)
"""Numbers that have another word for their ordinal, so that their definite form only counts («الثلاثة»)."""
_DUAL = ("ين", "ان")
_SOUND_PLURAL = ("ين", "ون", "ات")
_ACCUSATIVE = "ا"
_FEMININE = "ه"
_NISBA = "يه"
_PARTICLES = "وفبك"
_HAMZA = frozenset("أإ")
_SHORTEST = 4


class Postposed(NamedTuple):
    """The noun at word `head`, of whose letters `skip` are attached particles, with its `number` after it."""

    head: int
    skip: int
    number: Counted
    unit: str | None


class PostposedReader:
    """Reads numbers that follow their noun."""

    def __init__(self, terms: TermIndex, numerals: Numerals) -> None:
        self._terms = terms
        self._numerals = numerals

    def read(self, words: Sequence[Word], at: int, *, number_at: int) -> Postposed | None:
        """The noun right before word `at` with the number that begins there; `number_at` is `at` or, where the article
        is written apart from digits («الـ31»), the word after it."""
        if not at or words[at - 1].kind != "word":
            return None
        one = self._terms.find(words, at, "one", bare=True)
        if one is not None:
            # «صحافي وأحد مؤلفي الكتاب» only folds to «واحد».
            return None if words[at].text[1:2] in _HAMZA else self._one(words, at)
        numeral = self._numerals.cardinal(words, number_at)
        if numeral is None or numeral.skip or not isinstance(numeral.value, int):
            return None
        if numeral.value == _TWO and numeral.end == at + 1 and not (numeral.digits or numeral.definite):
            return self._two(words, at)
        apart = number_at > at and numeral.digits
        if not (apart or (numeral.definite and numeral.value in _FEW)):
            return None
        head = words[at - 1]
        if not head.fold.startswith(ARTICLE) or (apart and not self._plural(words, at - 1)):
            return None
        if self._terms.find(words, at - 1, "people") is not None or head.fold.endswith(_NISBA):
            # «موظفو القنصلية التونسية العشرة»: an adjective, its noun stands further off.
            return None
        if len(head.fold) < _SHORTEST + 1 or self._terms.find(words, at - 1, "not_counted") is not None:
            return None
        unit = self._terms.find(words, at - 1, "unit")
        if unit is None and self._further_off(words, at - 2):
            return None
        value = numeral.value
        counted = Counted(numeral.end, 0, value, value, "exact", value, numeral.digits)
        return Postposed(at - 1, 0, counted, None if unit is None else unit.value)

    def _further_off(self, words: Sequence[Word], at: int) -> bool:
        """Whether word `at` is the noun of a numeral two words on: «المراكز الأولى الثلاثة», «دول الغرب الست»."""
        if at < 0 or words[at].kind != "word":
            return False
        folded = words[at].fold
        known = self._terms.find(words, at, "unit") is not None
        definite = folded.startswith(ARTICLE) or (folded[0] in _PARTICLES and folded.startswith(ARTICLE, 1))
        return definite or folded.endswith("ات") or known

    def _one(self, words: Sequence[Word], at: int) -> Postposed | None:
        """«لتر واحد», «مهندسا واحدا»: a known unit, or any noun in the accusative."""
        head, number = words[at - 1], words[at]
        if self._numerals.cardinal(words, at) is not None and not self._alone(words, at):
            return None
        unit = self._terms.find(words, at - 1, "unit")
        feminine = head.text[-1] == "ة"
        if feminine != number.fold.endswith(_FEMININE) or (unit is not None and unit.definite):
            return None
        accusative = head.fold.endswith(_ACCUSATIVE) and number.fold.endswith(_ACCUSATIVE)
        if unit is None and not (accusative and len(head.fold) > _SHORTEST):
            return None
        skip = unit.skip if unit is not None else 0
        return Postposed(at - 1, skip, Counted(at + 1, 0, 1, 1, "exact", 1, False), unit.value if unit else None)

    def _two(self, words: Sequence[Word], at: int) -> Postposed | None:
        """«مشجعين اثنين»: a dual with its numeral."""
        head = words[at - 1]
        if not head.fold.endswith(_DUAL) or len(head.fold) <= _SHORTEST or head.fold.startswith(ARTICLE):
            return None
        if self._terms.find(words, at - 1, "not_unit") is not None:
            return None
        return Postposed(at - 1, 0, Counted(at + 1, 0, _TWO, _TWO, "exact", _TWO, False), self._of_dual(head))

    def _of_dual(self, head: Word) -> str | None:
        """The known unit whose dual a word is."""
        stem = head.fold[:-2]
        for form in (stem, stem.removesuffix("ت") + _FEMININE if stem.endswith("ت") else stem):
            for reading in self._terms.readings(form).get("unit", ()):
                if not reading.term.rest:
                    return reading.term.value
        return None

    def _alone(self, words: Sequence[Word], at: int) -> bool:
        numeral = self._numerals.cardinal(words, at)
        return numeral is None or numeral.end == at + 1

    def _plural(self, words: Sequence[Word], at: int) -> bool:
        """Whether a word is a plural: of a known unit that has no accusative of its own, or by its ending."""
        folded = words[at].fold
        if folded.endswith(_SOUND_PLURAL):
            return True
        unit = self._terms.find(words, at, "unit")
        if unit is None or folded.endswith(_FEMININE):
            return False
        return not self._terms.readings(folded.removeprefix(ARTICLE) + _ACCUSATIVE).get("unit")
