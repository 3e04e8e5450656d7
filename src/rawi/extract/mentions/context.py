"""Context: what the words around a word say about it, where its form allows several readings."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.extract.mentions.grammar import Grammar
from rawi.extract.mentions.roles import PERSON, TITLE, Role
from rawi.extract.mentions.senses import Sense
from rawi.model import Word

_PARTICLES = "بل"
_ENDINGS = ("ا", "ه")
"""The accusative alef, mostly of adverbs («دائما»), and the ending of feminine nouns and of «his»."""
_DUAL = "تين"
_NEAR = 4
_SHORT = 5
_TENTH = "است"
"""How verbal nouns of the tenth form begin."""
_OWN = ("تي", "نا")
_AFTER_NAME = ":،,"
_AFTER_LONG_NAME = ':،,«"“'


class Context:
    """Questions about words of one sentence that begins at word `first`."""

    def __init__(self, words: Sequence[Word], first: int, grammar: Grammar) -> None:
        self._words = words
        self._first = first
        self._grammar = grammar
        self._of = grammar.senses.of

    def _before(self, at: int) -> Sense | None:
        """The sense of the word right before `at`, None at the beginning and behind a mark."""
        if at == self._first or self._words[at - 1].kind != "word":
            return None
        return self._of(self._words[at - 1].fold)

    def spoken(self, at: int, sense: Sense) -> bool:
        """Whether an unknown word stands where a speaker stands: right behind a verb of saying."""
        if sense.role or sense.skip or (sense.definite and not sense.bare.endswith("ي")):
            return False
        if not sense.stem or sense.stem[0] in _PARTICLES or sense.stem.endswith((*_ENDINGS, _DUAL)):
            return False
        if (self._words[at].text.endswith("ى") and len(sense.stem) < _SHORT) or (
            sense.stem.endswith("ان") and len(sense.stem) > _SHORT
        ):
            # «نقلت جرحى», «نقل جريحان»
            return False
        if sense.stem.startswith(_TENTH) or sense.stem.endswith(_OWN):
            # «أعلنت استقالتي»
            return False
        if len(sense.stem) <= _SHORT and "ا" in sense.stem:
            # «راكب», «صياد», «درس» are nouns, and so is «منازل».
            return False
        before = self._before(at)
        return before is not None and bool(before.role & Role.SPEECH) and not before.role & Role.COMMON

    def named_after_speech(self, at: int, sense: Sense) -> bool:
        """Whether a word that can be a first name stands right behind a verb of saying («كشف كريم …»)."""
        if sense.skip or sense.role & (Role.FUNCTION | Role.COMMON):
            return False
        before = self._before(at)
        return before is not None and bool(before.role & Role.SPEECH) and not before.role & Role.COMMON

    def closes(self, at: int, limit: int, *, alone: bool) -> bool:
        """Whether what begins at `at` can follow a speaker's name: a particle or mark, behind more than
        one word (not `alone`) also a quotation or an office."""
        if at >= limit:
            return False
        word = self._words[at]
        if word.kind != "word":
            return word.text in (_AFTER_NAME if alone else _AFTER_LONG_NAME)
        sense = self._of(word.fold)
        # «نفى فلان الفلاني وكيل اللاعب …»
        office = not alone and bool(sense.role & Role.OFFICE) and not sense.definite and not sense.skip
        return office or bool(sense.role & Role.FUNCTION)

    def adjectival(self, at: int, sense: Sense) -> bool:
        """Whether a title that is also an adjective of relation qualifies the noun before it («الوضع السياسي»)."""
        if not sense.definite or not sense.bare.endswith(("ي", "يه")):
            return False
        if sense.bare in self._grammar.senses.substantives:
            return False
        before = self._before(at)
        return before is not None and before.definite and not before.role & (Role.FUNCTION | TITLE)

    def qualifies(self, at: int, sense: Sense) -> bool:
        """Whether a country's name is an adjective here: behind a definite feminine noun («الهيئة السعودية»)."""
        if not sense.role & Role.DEMONYM or sense.skip:
            return False
        before = self._before(at)
        if before is None or not before.definite or before.role & (Role.FUNCTION | Role.VERB):
            return False
        return self._grammar.agrees(before, sense)

    def stays(self, at: int) -> bool:
        """Whether a hospital is a place here: behind «إلى», «في», «بـ», where nobody speaks for it («مصدر في …»)."""
        before = self._before(at)
        if before is not None and before.role & Role.SPEECH and before.stem.endswith("ت"):
            # «أعلنت مستشفى كذا»
            return False
        if before is not None and before.bare in self._grammar.senses.heads_of:
            # «إدارة مستشفى كذا»
            return False
        near = range(max(self._first, at - _NEAR), at)
        return not any(self._of(self._words[k].fold).role & (Role.ANONYMOUS | Role.OFFICE) for k in near)

    def _national(self, at: int, sense: Sense) -> bool:
        """Whether a word that is more often a quality is a nationality: between a title and a name («المهاجم الغاني
        كوفي …»)."""
        before = self._before(at)
        if before is None or not before.definite or not before.role & Role.OFFICE or sense.role & Role.MODIFIER:
            return False
        if at + 1 >= len(self._words) or self._words[at + 1].kind != "word" or not sense.definite:
            return False
        after = self._of(self._words[at + 1].fold)
        return bool(after.role & PERSON) and not after.role & (Role.FUNCTION | Role.COMMON) and not after.definite

    def people(self, at: int, sense: Sense) -> bool:
        """Whether an adjective or plural of a people is a mention here, not a quality, a name or another word."""
        role = sense.role
        if role & Role.QUALITY and not role & Role.PLURAL and not self._national(at, sense):
            return False
        if role & (Role.GIVEN | Role.SHARED) and not sense.definite:
            return False
        if role & Role.PLURAL and not sense.definite and not sense.stem.endswith(("ون", "ين", "ات")):
            return False
        return self._words[at].text not in self._grammar.senses.confusable
