"""Numbers after the noun they count: «الناجين الـ31», «الموقوفين الثلاثة», «لتر واحد», «مشجعين اثنين»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rawi.arabic.numerals import Numerals
from rawi.arabic.particles import ARTICLE, BEFORE_FULL_ARTICLE, CLITICS, ELIDED_ARTICLE, SOUND_PLURALS
from rawi.arabic.terms import Hit, TermIndex
from rawi.extract.quantities.nouns import NEVER_HEADS, NOUNS_OF_PARTICLES, NounReader
from rawi.extract.quantities.numbers import Counted
from rawi.model import Word

_TWO = 2
_FEW = range(3, 11)
"""Numbers that have another word for their ordinal, so that their definite form only counts («الثلاثة»)."""
_DUAL = ("ين", "ان")
_ACCUSATIVE = "ا"
_FEMININE = "ه"
_NISBA = "يه"
_HAMZA = frozenset("أإ")
_SHORTEST = 4


_CONJUNCTION = "و"
_FEMININES = ("ة", "ى")
_VERBS = "ي"
"""The first letter of more verbs than nouns."""
_PRONOUNS = ("ها", "هم")
_SHARING = "لك"
_OPENING = frozenset('«“"(')
_DENIED = 6
"""How many words before a noun its negation may stand."""


class Postposed(NamedTuple):
    """The noun at word `head`, of whose letters `skip` are attached particles, with its `number` after it."""

    head: int
    skip: int
    number: Counted
    unit: str | None


class PostposedReader:
    """Reads numbers that follow their noun."""

    def __init__(self, terms: TermIndex, numerals: Numerals, nouns: NounReader) -> None:
        self._terms = terms
        self._numerals = numerals
        self._nouns = nouns

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
        skip = _article(head)
        if skip is None or (apart and not self._plural(words, at - 1)):
            return None
        if self._terms.find(words, at - 1, "people") is not None or head.fold.endswith(_NISBA):
            # «موظفو القنصلية التونسية العشرة»: an adjective, its noun stands further off.
            return None
        letters = len(head.fold) - skip - (1 if head.fold.startswith(ELIDED_ARTICLE) else len(ARTICLE))
        if letters < _SHORTEST - 1 or self._terms.find(words, at - 1, "not_counted") is not None:
            return None
        unit = self._terms.find(words, at - 1, "unit")
        if unit is None and not skip and self._further_off(words, at - 2):
            return None
        value = numeral.value
        counted = Counted(numeral.end, 0, value, value, "exact", value, numeral.digits)
        return Postposed(at - 1, skip, counted, None if unit is None else unit.value)

    def _further_off(self, words: Sequence[Word], at: int) -> bool:
        """Whether word `at` is the noun of a numeral two words on: «المراكز الأولى الثلاثة», «دول الغرب الست»."""
        if at < 0 or words[at].kind != "word":
            return False
        folded = words[at].fold
        known = self._terms.find(words, at, "unit") is not None
        definite = folded.startswith(ARTICLE) or (folded[0] in BEFORE_FULL_ARTICLE and folded.startswith(ARTICLE, 1))
        return definite or folded.endswith("ات") or known

    def _one(self, words: Sequence[Word], at: int) -> Postposed | None:
        """«لتر واحد», «مهندسا واحدا», «شكوى واحدة», «دولة عربية واحدة»: an indefinite noun that agrees with «واحد»."""
        number = words[at]
        if self._numerals.cardinal(words, at) is not None and not self._alone(words, at):
            return None
        if number.fold.startswith(ARTICLE) and not words[at - 1].fold.startswith(ARTICLE):
            return None  # «عبد الواحد» is a name
        if number.fold.startswith(_CONJUNCTION) and self._terms.find(words, at, "one", bare=True) is None:
            return None
        head_at = at - 1
        outer = self._terms.find(words, at - 2, "unit") if at > 1 else None
        if outer is not None and not outer.definite and outer.end == at - 1:
            described = self._nouns.described(words, at - 2, at - 1)
            people = self._terms.find(words, at - 1, "people", bare=True) is not None
            head_at = at - 2 if described == at or people else head_at
        head = words[head_at]
        unit = self._terms.find(words, head_at, "unit")
        skip = unit.skip if unit is not None else 0
        if skip and head.fold[0] == _CONJUNCTION and words[head_at - 1].text in _OPENING:
            return None  # «ائتلاف «وطن واحد»»
        if self._shared(words, head_at, unit):
            return None
        feminine = words[at - 1].text.endswith(_FEMININES)
        if feminine != number.fold.endswith(_FEMININE) or (unit is not None and unit.definite):
            return None
        if unit is None and not self._indefinite(words, head_at):
            return None
        return Postposed(head_at, skip, Counted(at + 1, 0, 1, 1, "exact", 1, False), unit.value if unit else None)

    def _shared(self, words: Sequence[Word], at: int, unit: Hit | None) -> bool:
        """Whether «واحد» says that something is the same for all («من عائلة واحدة», «في مركز واحد»): after a
        preposition, but for measures and what is denied («لم يجب عن سؤال واحد»)."""
        if unit is not None and self._terms.find(words, at, "measure") is not None:
            return False
        attached = words[at].fold[0] in _SHARING and (unit.skip > 0 if unit is not None else False)
        before = at > 0 and self._terms.find(words, at - 1, "sharing") is not None
        if not (attached or before):
            return False
        reach = range(at - 1, max(-1, at - 1 - _DENIED), -1)
        return not any(self._terms.find(words, position, "negation") is not None for position in reach)

    def _indefinite(self, words: Sequence[Word], at: int) -> bool:
        """Whether a word unknown to the lexicon can be the noun of «واحد»."""
        word = words[at]
        folded = word.fold
        if len(folded) < _SHORTEST - 1 or folded.startswith((ARTICLE, ELIDED_ARTICLE)) or folded[0] == _VERBS:
            return False
        named = any(self._terms.find(words, at, role, bare=True) is not None for role in NOUNS_OF_PARTICLES)
        if folded[0] in CLITICS and not named:
            return False
        if any(self._terms.find(words, at, role) is not None for role in (*NEVER_HEADS, "idiom", "people")):
            return False
        return not folded.endswith(_PRONOUNS)

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
        if folded.endswith(SOUND_PLURALS):
            return True
        unit = self._terms.find(words, at, "unit")
        if unit is None or folded.endswith(_FEMININE):
            return False
        return not self._terms.readings(folded.removeprefix(ARTICLE) + _ACCUSATIVE).get("unit")


def _article(word: Word) -> int | None:
    """How many letters of particles stand before the article of a word: «للدول» one, «الدول» none; None without one."""
    folded = word.fold
    if folded.startswith(ARTICLE):
        return 0
    if folded.startswith(ELIDED_ARTICLE) or (folded[0] in BEFORE_FULL_ARTICLE and folded.startswith(ARTICLE, 1)):
        return 1
    return None
