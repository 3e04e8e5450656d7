"""The counted noun phrase after a number: head noun, adjectives that agree with it, a second noun joined to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rawi.arabic.numerals import TANWEEN
from rawi.arabic.particles import ARTICLE, BEFORE_FULL_ARTICLE, ELIDED_ARTICLE
from rawi.arabic.terms import Hit, TermIndex
from rawi.model import Word

_CONJUNCTION = "و"
_FEMININE = "ةه"
_ACCUSATIVE = "ا"
_NO_ALEF = ("ى", "ء")
"""Endings that take no alef in the accusative («19 مبنى», «14 اعتداء»)."""
_OBLIQUE = "ين"
_NOMINATIVE = "ون"
_SOUND_PLURAL = (_OBLIQUE, _NOMINATIVE)
_NO_ADJECTIVE = "ول"
"""First letters that are a particle far more often than part of an adjective."""
NEVER_HEADS = ("not_unit", "event", "adverb", "attribute")
"""Roles of words that are no counted noun."""
_VERB_PREFIX = "ي"
_NISBA = "ي"
_VERBAL = ("وا", "ها", "هما", "نا")
"""Endings in alef that are a verb's subject or a pronoun, not a case."""
_NON_ENDINGS = ("ي", "ه", "ين", "ا")
_PREPOSITIONS = "بل"
NOUNS_OF_PARTICLES = ("b_noun", "l_noun", "w_noun")
"""Roles of nouns that begin with the letter of a preposition."""
_PRONOUN_ENDINGS = ("ها", "وا")
"""Endings in alef that are no accusative («معدنا» is one)."""
_HAMZA = "أإآ"
_NO_ADJECTIVES = ("adverb", "not_unit", "people")
_NISBAS = ("يه", "ي", "يا", "يين")
_PASSIVE, _RECIPROCAL = "م", "مت"
"""First letters of participles: of most, and of those of deeds done to one another («متجاورة»)."""
_OWNERS = ("ها", "هم", "هن", "نا", "كم", "ه")
"""Pronouns that say whose the counted are, the longest first."""
_SHORTEST = 3
"""The fewest letters of a noun before a pronoun."""
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
        if closed and (known is None or words[at].fold.endswith(_NOMINATIVE)):
            return None  # «245 مليونا مصابون» says something of them.
        others = self._terms.find(words, at, "others", bare=True) if known is None else None
        if others is not None:
            return NounPhrase(at, others.end, others.end, others.value)
        plural = value is None or 3 <= value % 100 <= 10
        if known is not None and known.definite and value is not None and value >= 1:
            # «قررت مبتكرة الثعبان 2 السيدة ...»: only an order of magnitude governs a definite noun («مئات الجنود»).
            return None
        if known is not None:
            whole = known.end > at + 1 or self._is(words, at, "measure")
            end = known.end if whole else self.described(words, at, known.end, plural=plural)
            return NounPhrase(at, end if whole else self._joined(words, at, end), known.end, known.value)
        if not self._counted(words, at, value):
            return None
        end = self.described(words, at, at + 1, plural=plural)
        unit = "people" if self._is(words, at, "people") else None
        return NounPhrase(at, self._joined(words, at, end), at + 1, unit)

    def _known(self, words: Sequence[Word], at: int) -> Hit | None:
        return self._terms.find(words, at, "unit", bare=True)

    def _counted(self, words: Sequence[Word], at: int, value: float | None) -> bool:
        """Whether an unknown word can be the noun counted by `value`, by its ending."""
        word = words[at]
        folded = word.fold
        named = any(self._terms.find(words, at, role, bare=True) is not None for role in NOUNS_OF_PARTICLES)
        if len(folded) < 3 or folded[-1].isascii():
            return False
        if not named and any(self._is(words, at, role) for role in NEVER_HEADS):
            return False
        if folded[0] in _PREPOSITIONS and len(folded) > 3 and not named:
            # «أصيب ستة [بطريق] الساحل», «مليون و300 ألف [لصالح] اللاعب»
            return False
        few = value is not None and 3 <= value <= 10
        if few and folded[0] == _PASSIVE and word.text.endswith("ة") and not (named or self._is(words, at, "people")):
            return False  # «أربع آليات من أصل تسع معطلة»: a participle in the singular
        if folded[0] == _VERB_PREFIX and (few or folded.endswith("ون")) and not self._is(words, at, "people"):
            return False
        if is_definite(word):
            return value is None
        glued = folded[0] in BEFORE_FULL_ARTICLE and folded.startswith(ARTICLE, 1) and not named
        if glued or folded.startswith(ELIDED_ARTICLE):
            # «912 باللغة الملاوية», «4 بالمرتفعات»
            return False
        if folded[0] == _CONJUNCTION and len(folded) > 4 and not named:
            return False
        if value is None:
            return False
        last_two = value % 100 if float(value).is_integer() else 0
        if 11 <= last_two <= 99:
            pronoun = folded.endswith(_PRONOUN_ENDINGS) and TANWEEN not in word.text
            accusative = folded.endswith(_ACCUSATIVE) and not pronoun
            bare = accusative or "ة" in word.text[-2:] or word.text.endswith(_NO_ALEF)
            return bare or self._caseless(words, at)
        return True

    def _caseless(self, words: Sequence[Word], at: int) -> bool:
        """Whether a noun after 11 to 99 lacks its alef: before its genitive («46 دار نشر») or as the press spells it
        («63 مصور سعودي», «30 متدرب»). Other words there are verbs and names («عام 2017 قال»)."""
        if self._is(words, at, "human"):
            return True
        genitive = self._terms.find(words, at + 1, "genitive", bare=True)
        if (genitive is not None and not genitive.definite) or self._terms.find(words, at + 1, "people", bare=True):
            return True
        return words[at].fold[0] == _PASSIVE and len(words[at].fold) > len(_RECIPROCAL) + 1

    def _is(self, words: Sequence[Word], at: int, role: str) -> bool:
        hit = self._terms.find(words, at, role)
        return hit is not None

    def described(self, words: Sequence[Word], head: int, at: int, *, plural: bool = False) -> int:
        """The end of what describes the head noun: the second half of its name, then adjectives («غير» with one)."""
        genitive = self._terms.find(words, at, "genitive", bare=True)
        if genitive is not None and not genitive.definite and not words[head].fold.endswith(_ACCUSATIVE):
            # «محاولات غش فردية» describes the attempts, «حالة إسهال مائي» the illness.
            own = self.adjectives(words, head, genitive.end, plural=plural)
            return own if own > genitive.end else self.adjectives(words, at, genitive.end, plural=False)
        if self._terms.find(words, at, "non", bare=True) is not None and at + 1 < len(words):
            word = words[at + 1]
            return at + 2 if word.kind == "word" and not is_definite(word) and word.fold.endswith(_NON_ENDINGS) else at
        return self.adjectives(words, head, at, plural=plural)

    def owned(self, word: Word) -> str | None:
        """The kind of the known noun that a word is with a pronoun: «جنودها», «أسرانا»; None if it is none."""
        if not is_owned(word):
            return None
        stem = word.fold.removesuffix(next(owner for owner in _OWNERS if word.fold.endswith(owner)))
        for form in (stem, stem.removesuffix("ا") + "ي", stem + "ن", stem.removesuffix("ئ") + "ء"):
            for reading in self._terms.readings(form).get("unit", ()):
                if not reading.term.rest and not reading.skip:
                    return reading.term.value
        return None

    def adjectives(self, words: Sequence[Word], head: int, at: int, *, plural: bool = True) -> int:
        """The end of the adjectives that agree with the head noun; peoples («أميركيا») are named apart."""
        end = at
        role = "adjective" if plural else "adjective_singular"
        feminine = words[head].text[-1] in _FEMININE
        while end < len(words) and end - at < _ADJECTIVES:
            listed = self._terms.find(words, end, role, bare=True) is not None and (plural or not feminine)
            if not listed:
                if not self._agrees(words[head], words[end], plural=plural):
                    break
                if any(self._is(words, end, role) for role in _NO_ADJECTIVES) or self._goes_on(words, end):
                    break
            end += 1
        return end

    def _goes_on(self, words: Sequence[Word], at: int) -> bool:
        """Whether a participle has a complement and is a clause of its own («سفن [تابعة] للشركة», «سيارات [محملة]
        ببضائع»), or an adjective one beside it («موظفين [حاليين] وسابقين»)."""
        if at + 1 >= len(words) or words[at + 1].kind != "word" or is_definite(words[at]):
            return False
        word, after = words[at], words[at + 1]
        ending = word.text[-1] if word.text[-1] == "ة" else word.fold[-2:]
        if after.fold[0] == _CONJUNCTION and len(after.fold) > 4 and not after.fold.startswith(ARTICLE, 1):
            return after.text.endswith(ending) and self._terms.find(words, at + 1, "unit") is None
        stem = word.fold.removeprefix(ARTICLE)
        if stem.endswith(_NISBAS) or not (stem[0] == _PASSIVE or stem[1:2] == _ACCUSATIVE):
            return False
        if self._terms.find(words, at + 1, "governed", bare=True) is not None:
            return True
        if stem.startswith(_RECIPROCAL) and stem[3:4] == _ACCUSATIVE:
            return after.fold[0] == "ل"  # «آبار متجاورة بمنجم»
        return after.fold[0] in _PREPOSITIONS and self._terms.find(words, at + 1, "unit", bare=True) is None

    @staticmethod
    def _agrees(head: Word, word: Word, *, plural: bool) -> bool:
        if word.kind != "word" or len(word.fold) < 4:
            return False
        if is_definite(word) != is_definite(head):
            return False
        if word.fold[0] in _NO_ADJECTIVE or (word.fold[0] in "بك" and word.fold.startswith(ARTICLE, 1)):
            return False
        if head.text[-1] in _FEMININE or head.fold.endswith("ات"):
            return word.text[-1] == "ة" or _plain_feminine(head, word)
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
        return self.adjectives(words, end, end + 1, plural=False)


def is_definite(word: Word) -> bool:
    """Whether a word bears the article; «ألعاب» and «آليات» only fold to its letters."""
    return word.fold.startswith(ARTICLE) and word.text[0] not in _HAMZA


def _plain_feminine(head: Word, word: Word) -> bool:
    """Whether an adjective is printed with ه for ة, as its noun is («حاله جديده») or as its form tells."""
    if word.text[-1] != "ه":
        return False
    return head.text[-1] == "ه" or word.fold.startswith(_PASSIVE) or word.fold.endswith(_NISBAS)


def is_owned(word: Word) -> bool:
    """Whether a word may end in a pronoun that says whose it is."""
    if word.text.endswith("ة"):
        return False
    return any(word.fold.endswith(owner) and len(word.fold) >= len(owner) + _SHORTEST for owner in _OWNERS)
