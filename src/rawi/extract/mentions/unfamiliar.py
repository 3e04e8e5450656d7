"""Unfamiliar words: which of the words that no lexicon knows can be part of a person's name."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic.particles import ARTICLE, CONJUNCTIONS, PREPOSITIONS, PRESENT_OR_FUTURE
from rawi.arabic.shapes import is_present_shape, is_verbal_noun_shape
from rawi.extract.mentions.nouns import NounGrammar
from rawi.extract.mentions.roles import PERSON, TITLE, Role
from rawi.model import Word

_CLITICS = CONJUNCTIONS + PREPOSITIONS
_SHORTEST_VERB = 4
AND_HAMZA = ("وأ", "وإ", "وآ")
"""«وأشجارا»: "and" before a word of its own; foreign names are not printed so («واين»)."""
_AFTER_WAW = "اويل"
"""Letters after which a first و belongs to a foreign name («ويلسون», «واين», «ولفنسون») rather than being "and"."""
_VERBAL_NOUN = ("ان", "ات", "است")
"""How verbal nouns begin behind an attached preposition («باستنتاج», «لانفاق»)."""
_LONG = "ا"
_FEMALE = "ت"
"""First letter of some verbs in the past, last letter of all with a feminine subject («تأسست»)."""
_PARTICIPLE = 4
"""Letters of the active participle of a plain verb («قادم»)."""
_SHORTEST_STRANGER = 5
_ALEF_MAQSURA = "ى"
_VERBAL_ALEFS = ("أ", "ا", "ت")
"""Beginnings of derived verbs that end in alef maqsura («أجرى», «التقى», «تلقى»)."""
NO_NAME_ENDINGS = ("ها", "هم", "نا", "هما", "ته", "ات", "ون", "ين", "وا")
"""Pronouns, duals, plurals and verb endings."""


class UnfamiliarGrammar(NounGrammar):
    """Words that can be names, told from verbs and common nouns by their shape and by what follows."""

    def _prepositional(self, word: Word) -> bool:
        """Whether an unknown word is a preposition and a verbal noun («بتجاهل», «باستنتاج», «بانتهاء»)."""
        folded = word.fold
        if len(folded) < 5 or folded[0] not in PREPOSITIONS:
            return False
        long = _LONG in folded[-3:-1]
        return (long and folded.startswith(_VERBAL_NOUN, 1)) or is_verbal_noun_shape(folded[1:], word.text[1:])

    def _acts(self, folded: str, printed: str) -> bool:
        """Whether an unknown word that begins with ت is a verb with a feminine subject, or its noun."""
        return (
            is_present_shape(folded)
            or (folded.endswith("و") and len(folded) <= _SHORTEST_VERB)
            or (not folded.endswith("و") and is_verbal_noun_shape(folded, printed))
        )

    def _unknown(self, word: Word, led: bool, inside: bool, *, after_foreign: bool = False) -> bool:
        """Whether a word that the lexicon does not know can be part of a name."""
        folded = word.fold
        if len(folded) < 2 or word.text.endswith(("ً", "ًا", "اً", "ٍ", "ٌ")):
            return False
        if word.text.endswith(_ALEF_MAQSURA) and word.text.startswith(_VERBAL_ALEFS):
            # «يوسف كذا أجرى اتصالا»
            return False
        if word.text.startswith(AND_HAMZA):
            # «ميناء كذا وأشجارا مقتلعة»
            return False
        if folded.endswith(_LONG) and is_verbal_noun_shape(folded[:-1], word.text[:-1]):
            # «استدعت السفير باسيل كذا احتجاجا»: why, in the accusative
            return False
        if any(letter in self.senses.foreign_letters for letter in word.text) or folded.endswith(self.senses.endings):
            return True
        if len(folded) > _SHORTEST_VERB and folded[0] == _FEMALE and folded[-1] == _FEMALE:
            # «كانت كذا تأسست في …»
            return False
        present = folded.startswith(PRESENT_OR_FUTURE[:2] if after_foreign else PRESENT_OR_FUTURE)
        # «العميد يورغو …»: verbs that end so are shorter («يدعو»).
        present = present and not (led and not inside and folded[-1] == "و" and len(folded) >= _SHORTEST_STRANGER)
        if len(folded) >= _SHORTEST_VERB and (
            present or (folded[0] == "ت" and not inside and not (led and folded.endswith("ا")))
        ):
            return False
        if folded[0] == "ت" and self._acts(folded, word.text):
            # «منصور تخرج عن صمتها», «كريم تستضيف …»
            return False
        joined = folded[0] in _CLITICS and folded[1:3] == ARTICLE and self.senses.of(folded).skip
        if joined or (folded[0] == "و" and folded[1] not in _AFTER_WAW):
            return False
        if self._prepositional(word) or (not inside and is_verbal_noun_shape(folded, word.text)):
            # «نفت ارتكاب أي خطأ», «أبدى الوزير استغرابه»: what is denied or voiced, no first name.
            return False
        if len(folded) > 4 and folded.endswith(NO_NAME_ENDINGS):
            # «هيلين», «كارين» can begin a name; inside one the ending is a dual or plural («هدفين»).
            # Right behind a foreign given name it is a family name («رايموند هيلدون»).
            # «خلدون», «شمعون» are family names behind any given name: no subject in the plural stands there.
            if inside and folded.endswith("ون"):
                return True
            return led and (after_foreign or not inside) and folded.endswith("ين")
        return led or not folded.endswith("ه")

    def _object(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether a word behind a name is a noun that the next one completes («افتتح فلان الفلاني حصة التسجيل»)."""
        if not words[at].fold.endswith("ه") or at + 1 >= limit or words[at + 1].kind != "word":
            return False
        after = self.senses.of(words[at + 1].fold)
        family = not after.role and after.bare.endswith("ي")
        return after.definite and not after.skip and not after.role & (PERSON | TITLE) and not family

    def coming(self, words: Sequence[Word], first: int, at: int, limit: int) -> bool:
        """Whether a word behind a foreign name is a participle with its preposition («… قادم من باريس»)."""
        folded = words[at].fold
        if len(folded) != _PARTICIPLE or folded[1] != _LONG or at + 1 >= limit or words[at + 1].kind != "word":
            return False
        native = Role.GIVEN | Role.SHARED | Role.FAMILY | Role.JOINT
        foreign = not any(self.senses.of(words[k].fold).role & native for k in range(first, at))
        return foreign and bool(self.senses.of(words[at + 1].fold).role & Role.FUNCTION)

    def _addresses(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether a foreign name stands at the word, so that a first name before it that is also a verb is the verb
        («وشكر إستيفان قطر»)."""
        if at >= limit or words[at].kind != "word":
            return False
        after = self.senses.of(words[at].fold)
        return bool(after.role & Role.FOREIGN) and not after.role & (Role.GIVEN | Role.SHARED)
