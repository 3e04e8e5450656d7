"""The counted noun phrase after a number: head noun, adjectives that agree with it, a second noun joined to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rawi.arabic.numerals import TANWEEN
from rawi.arabic.particles import ARTICLE, ELIDED_ARTICLE
from rawi.arabic.terms import Hit, TermIndex
from rawi.model import Word

_CONJUNCTION = "و"
_FEMININE = "ةه"
_ACCUSATIVE = "ا"
_NO_ALEF = ("ى", "ء")
"""Endings that take no alef in the accusative («19 مبنى», «14 اعتداء»)."""
_OBLIQUE = "ين"
_SOUND_PLURAL = (_OBLIQUE, "ون")
_NO_ADJECTIVE = "ول"
"""First letters that are a particle far more often than part of an adjective."""
_NEVER_HEADS = ("not_unit", "event", "adverb")
_PARTICLES = "وفبك"
_VERB_PREFIX = "ي"
_NISBA = "ي"
_VERBAL = ("وا", "ها", "هما", "نا")
"""Endings in alef that are a verb's subject or a pronoun, not a case."""
_NON_ENDINGS = ("ي", "ه", "ين", "ا")
_BY = "ب"
_PRONOUN_ENDINGS = ("ها", "وا")
"""Endings in alef that are no accusative («معدنا» is one)."""
_HAMZA = "أإآ"
_PRONOUNS = ("ه", "ها", "هم", "هن", "نا")
_ADJECTIVES = 2
"""How many adjectives may follow a counted noun."""


class NounPhrase(NamedTuple):
    """Words `[first, end)`: the head noun `[first, head_end)`, its comparable `unit`, None where
    the lexicon has none."""

    first: int
    end: int
    head_end: int
    unit: str | None


class NounReader:
    """Reads the noun phrase that a number counts."""

    def __init__(self, terms: TermIndex) -> None:
        self._terms = terms

    def read(self, words: Sequence[Word], at: int, *, value: float | None, closed: bool = False) -> NounPhrase | None:
        """The noun phrase at word `at`; `value` is the number before it (None after an order of magnitude), which
        decides the noun's case and number. After a `closed` number («18 مليونا») only a known unit is its noun."""
        if at >= len(words) or words[at].kind != "word":
            return None
        known = self._known(words, at)
        if known is None and closed:
            return None
        others = self._terms.find(words, at, "others", bare=True) if known is None else None
        if others is not None:
            return NounPhrase(at, others.end, others.end, others.value)
        plural = value is None or 3 <= value % 100 <= 10
        if known is not None:
            whole = known.end > at + 1 or self._is(words, at, "measure")
            end = known.end if whole else self._described(words, at, known.end, plural=plural)
            return NounPhrase(at, end if whole else self._joined(words, at, end), known.end, known.value)
        if not self._counted(words, at, value):
            return None
        end = self._described(words, at, at + 1, plural=plural)
        unit = "people" if self._is(words, at, "people") else None
        return NounPhrase(at, self._joined(words, at, end), at + 1, unit)

    def partitive(self, words: Sequence[Word], at: int, *, order: bool) -> NounPhrase | None:
        """What «من» leads to after a number: «37 من سكان الأبراج», after an order of magnitude anything with an article
        or a pronoun («مئات من أنصاره»)."""
        hit = self._terms.find(words, at, "partitive", bare=True)
        if hit is None or hit.end >= len(words) or words[hit.end].kind != "word":
            return None
        at = hit.end
        known = self._known(words, at)
        if known is not None:
            phrase = self.read(words, at, value=None)
            genitive = not _definite(words[at]) and phrase is not None and phrase.end == at + 1
            if genitive and at + 1 < len(words) and _definite(words[at + 1]):
                return NounPhrase(at, at + 2, at + 1, known.value)
            return phrase
        folded = words[at].fold
        if any(self._is(words, at, role) for role in _NEVER_HEADS):
            return None
        if self._is(words, at, "people") and _definite(words[at]):
            return NounPhrase(at, at + 1, at + 1, "people")
        if len(folded) > 3 and not _definite(words[at]):
            if at + 1 < len(words) and _definite(words[at + 1]):
                # «25 ألفا من طالبي الشغل»: a noun and its genitive.
                return NounPhrase(at, at + 2, at + 1, None)
        elif folded.endswith(_OBLIQUE):
            return NounPhrase(at, at + 1, at + 1, None)
        owned = folded.endswith(_PRONOUNS) and len(folded) > 4
        if not order or not (owned or _definite(words[at])):
            return None
        return NounPhrase(at, at + 1, at + 1, None)

    def _known(self, words: Sequence[Word], at: int) -> Hit | None:
        return self._terms.find(words, at, "unit", bare=True)

    def _counted(self, words: Sequence[Word], at: int, value: float | None) -> bool:
        """Whether an unknown word can be the noun counted by `value`, by its ending."""
        word = words[at]
        folded = word.fold
        if len(folded) < 3 or folded[-1].isascii() or any(self._is(words, at, role) for role in _NEVER_HEADS):
            return False
        if folded[0] == _BY and len(folded) > 3 and not self._is(words, at, "b_noun"):
            # «أصيب ستة [بطريق] الساحل»
            return False
        few = value is not None and 3 <= value <= 10
        if folded[0] == _VERB_PREFIX and (few or folded.endswith("ون")) and not self._is(words, at, "people"):
            return False
        if _definite(word):
            return value is None
        if (folded[0] in _PARTICLES and folded.startswith(ARTICLE, 1)) or folded.startswith(ELIDED_ARTICLE):
            # «912 باللغة الملاوية», «4 بالمرتفعات»
            return False
        if folded[0] == _CONJUNCTION and len(folded) > 4:
            return False
        if value is None:
            return False
        last_two = value % 100 if float(value).is_integer() else 0
        if 11 <= last_two <= 99:
            pronoun = folded.endswith(_PRONOUN_ENDINGS) and TANWEEN not in word.text
            accusative = folded.endswith(_ACCUSATIVE) and not pronoun
            return accusative or "ة" in word.text[-2:] or word.text.endswith(_NO_ALEF)
        return True

    def _is(self, words: Sequence[Word], at: int, role: str) -> bool:
        hit = self._terms.find(words, at, role)
        return hit is not None

    def _described(self, words: Sequence[Word], head: int, at: int, *, plural: bool) -> int:
        """The end of what describes the head noun: the second half of its name, then adjectives («غير» with one)."""
        genitive = self._terms.find(words, at, "genitive", bare=True)
        if genitive is not None and not genitive.definite and not words[head].fold.endswith(_ACCUSATIVE):
            at = genitive.end
        if self._terms.find(words, at, "non", bare=True) is not None and at + 1 < len(words):
            word = words[at + 1]
            return at + 2 if word.kind == "word" and not _definite(word) and word.fold.endswith(_NON_ENDINGS) else at
        return self._adjectives(words, head, at, plural=plural)

    def _adjectives(self, words: Sequence[Word], head: int, at: int, *, plural: bool) -> int:
        """The end of the adjectives that agree with the head noun; peoples («أميركيا») are named apart."""
        end = at
        while end < len(words) and end - at < _ADJECTIVES and self._agrees(words[head], words[end], plural=plural):
            if self._is(words, end, "adverb") or self._is(words, end, "not_unit") or self._is(words, end, "people"):
                break
            end += 1
        return end

    @staticmethod
    def _agrees(head: Word, word: Word, *, plural: bool) -> bool:
        if word.kind != "word" or len(word.fold) < 4:
            return False
        if _definite(word) != _definite(head):
            return False
        if word.fold[0] in _NO_ADJECTIVE or (word.fold[0] in "بك" and word.fold.startswith(ARTICLE, 1)):
            return False
        if head.text[-1] in _FEMININE or head.fold.endswith("ات"):
            return word.text[-1] == "ة"
        if head.fold.endswith(_ACCUSATIVE):
            return word.fold.endswith(_ACCUSATIVE) and not word.fold.endswith(_VERBAL)
        if word.fold[0] == _VERB_PREFIX and word.fold.endswith("ون"):
            return False
        if head.fold.endswith(_SOUND_PLURAL):
            return word.fold.endswith(_SOUND_PLURAL)
        # After a number the noun is in the genitive or accusative: «عاطلون» would be said of it, not describe it.
        return word.fold.endswith((_NISBA, _OBLIQUE)) or (plural and word.text[-1] == "ة")

    def _joined(self, words: Sequence[Word], head: int, end: int) -> int:
        """«مدرعة وآلية عسكرية»: the end with a second noun of the same form joined by «و»."""
        if end >= len(words) or end != head + 1:
            return end
        word = words[end]
        if word.kind != "word" or word.fold[0] != _CONJUNCTION or len(word.fold) < 5:
            return end
        first, second = words[head], word.fold[1:]
        same = (first.text[-1] == "ة" and word.text[-1] == "ة") or (
            first.fold.endswith(_ACCUSATIVE) and second.endswith(_ACCUSATIVE)
        )
        if not same or word.text[1:].startswith(ARTICLE) or self._terms.find(words, end, "unit") is None:
            return end
        return self._adjectives(words, end, end + 1, plural=False)


def _definite(word: Word) -> bool:
    """Whether a word bears the article; «ألعاب» and «آليات» only fold to its letters."""
    return word.fold.startswith(ARTICLE) and word.text[0] not in _HAMZA
