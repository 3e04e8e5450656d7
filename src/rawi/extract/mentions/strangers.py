"""Strangers: people whom no lexicon has, named where only a person is («الزعيم المعارض، ليفون بيليان،»)."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic.particles import POSSESSED
from rawi.arabic.shapes import foreign_spelling, is_present_shape, is_verbal_noun_shape
from rawi.extract.mentions.grammar import Grammar
from rawi.extract.mentions.roles import PERSON, Role
from rawi.extract.mentions.senses import Sense
from rawi.extract.mentions.surnames import TANWIN
from rawi.extract.mentions.unfamiliar import NO_NAME_ENDINGS
from rawi.model import Word

_LONGEST = 4
_SHORTEST = 2
_ADVERB = 5
_MADDA = "آ"
"""«آلدرس» is folded like a word with the article."""
_FREE = PERSON | Role.JOINT | Role.KNOWN | Role.VERB
_PARTICLES = "كفبل"
_HAMZAS = ("أ", "إ")


class Strangers:
    """Names of one sentence `[first, limit)` that only their frame and their spelling make names."""

    def __init__(self, words: Sequence[Word], limit: int, grammar: Grammar) -> None:
        self._words = words
        self._limit = limit
        self._grammar = grammar
        self._of = grammar.senses.of

    def run(self, at: int) -> int:
        """The end of two to four words in a row that can be a stranger's name, one of them foreign by its spelling or
        a first name; `at` where they are none. A mark, a particle or a noun with the article closes them."""
        end = at
        proper = False
        while end < self._limit and end - at < _LONGEST and self._part(end, at):
            proper = proper or self._proper(end)
            end += 1
        if end - at < _SHORTEST or not proper or not self._closed(end):
            return at
        return end

    def foreign(self, at: int) -> bool:
        """Whether a word is spelled like a foreign name and has no other reading."""
        word = self._words[at]
        if word.fold.endswith(POSSESSED):
            return False
        if word.fold[0] in _PARTICLES and (
            word.text[1:2] in _HAMZAS or is_verbal_noun_shape(word.fold[1:], word.text[1:])
        ):
            # «لإصدار»
            return False
        return word.kind == "word" and foreign_spelling(word.fold) and not self._of(word.fold).role & ~_FREE

    def _proper(self, at: int) -> bool:
        word = self._words[at]
        sense = self._of(word.fold)
        if word.fold.endswith("ا") and len(word.fold) <= _ADVERB and not sense.role & PERSON:
            # «موعدا», «آنيا»
            return False
        named = word.text.startswith(_MADDA) or bool(sense.role & PERSON)
        return named or (foreign_spelling(word.fold) and not self._adverb(word))

    def _part(self, at: int, first: int) -> bool:
        word = self._words[at]
        if word.kind != "word" or word.text.endswith(TANWIN) or len(word.fold) < _SHORTEST:
            return False
        sense = self._of(word.fold)
        if word.text.startswith(_MADDA):
            return not sense.skip
        cut = sense.skip and not sense.role & ~Role.VERB and word.fold[0] in _PARTICLES
        if sense.skip and not (cut and foreign_spelling(word.fold) and not word.fold.endswith(NO_NAME_ENDINGS)):
            return False
        if sense.role & ~_FREE or (sense.role & Role.VERB and at == first and not sense.role & PERSON):
            return False
        if sense.role & Role.VERB and not sense.role & PERSON and not foreign_spelling(word.fold):
            return False
        if sense.definite:
            return at > first and sense.bare.endswith("ي") and not sense.role
        if sense.role & PERSON:
            return True
        if any(entry.type != "LOC" for entry in self._grammar.senses.names(word.fold)):
            return False
        if at == first and (is_verbal_noun_shape(word.fold, word.text) or word.text.endswith(("ة", "ات"))):
            return False
        if at > first and (is_present_shape(word.fold) or is_verbal_noun_shape(word.fold, word.text)):
            return False
        if at > first + 1 and self._grammar.coming(self._words, first, at, self._limit):
            return False
        if at > first and word.fold[0] in _PARTICLES and is_verbal_noun_shape(word.fold[1:], word.text[1:]):
            # «تعهد الرئيس كذا كذاني باستعادة …»
            return False
        if at == first and word.fold[0] == "و" and word.text[1:2] in _HAMZAS:
            # «وإخراج فلان»
            return False
        if at == first and word.fold[0] == "و" and is_present_shape(word.fold[1:]):
            return False
        if at > first:
            many = word.fold.endswith(NO_NAME_ENDINGS) and not word.fold.endswith("ون")
            return not self._adverb(word) and not (many and not foreign_spelling(word.fold))
        pronoun = word.fold.endswith(NO_NAME_ENDINGS) and len(word.fold) > 4
        behind = range(at + 1, min(at + 3, self._limit))
        return not pronoun or (foreign_spelling(word.fold) and any(self._proper(k) for k in behind))

    def _adverb(self, word: Word) -> bool:
        """«طويلا», «سريعًا», «احتجاجا»"""
        shaped = word.fold.endswith("ا") and len(word.fold) == _ADVERB and (word.fold[2] == "ي" or word.fold[1] == "ا")
        why = word.fold.endswith("ا") and is_verbal_noun_shape(word.fold[:-1], word.text[:-1])
        return shaped or why or word.text.endswith(TANWIN)

    def _closed(self, at: int) -> bool:
        if at >= self._limit or self._words[at].kind != "word":
            return True
        sense: Sense = self._of(self._words[at].fold)
        return self._adverb(self._words[at]) or bool(
            sense.skip or sense.definite or sense.role & (Role.FUNCTION | Role.VERB)
        )
