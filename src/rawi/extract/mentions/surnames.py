"""Family names: with the article, cut like a preposition, written on to «بن», or also the name of a place."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic.particles import ARTICLE
from rawi.arabic.shapes import foreign_spelling, is_verbal_noun_shape
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import COMMAS, Sense
from rawi.extract.mentions.unfamiliar import NO_NAME_ENDINGS, UnfamiliarGrammar
from rawi.model import Word

ENDERS = (
    Role.FUNCTION
    | Role.VERB
    | Role.COMMON
    | TITLE
    | HEAD
    | Role.FACILITY
    | Role.PLACE
    | Role.ANONYMOUS
    | Role.MODIFIER
    | Role.CONSTRUCT
)
_FREE = PERSON | Role.JOINT
_LONG_VOWELS = frozenset("اوي")
"""Letters behind a و that may be the beginning of a foreign family name."""
_LONGEST_WAW_SURNAME = 6
_ATTACHED = 5
_SHORTEST_CUT = 6
_TRIBAL = 6
"""Letters of the plural of a family («السوالقة», «العجارمة»)."""
_RARE_PREPOSITIONS = "كف"
TANWIN = ("ً", "اً", "ٍ", "ٌ")


class SurnameGrammar(UnfamiliarGrammar):
    """What a family name is, behind the names before it."""

    def _ends_descent(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether an everyday adjective is the family name behind «بن فلان» («نزار بن عبيد مدني»)."""
        if at < 2 or not self.senses.of(words[at - 2].fold).role & Role.JOINT or not words[at].fold.endswith("ي"):
            return False
        after = self.senses.of(words[at + 1].fold) if at + 1 < limit and words[at + 1].kind == "word" else None
        return after is None or bool(after.skip or after.role & Role.FUNCTION)

    def _attached(self, words: Sequence[Word], at: int, first: int) -> bool:
        """Whether «بن», «بل» or «بو» is written on to a family name of the Maghreb behind a given name («بنكذا»)."""
        word = words[at]
        sense = self.senses.of(word.fold)
        if at == first or not word.fold.startswith(self.senses.attached) or len(word.fold) < _ATTACHED:
            return False
        if sense.role and not (sense.role & Role.SHARED and words[at - 1].fold in self.senses.second):
            # «عبد الحق بناصر»
            return False
        if word.text.endswith(TANWIN) or word.fold.endswith((*NO_NAME_ENDINGS, "ته")):
            return False
        held = words[at - 1].fold in self.senses.second
        return held or bool(self.senses.of(words[at - 1].fold).role & (PERSON | Role.JOINT))

    def _waw_surname(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether a word that reads as «و» and something is the family name of a foreign name («تيم وايت، …»)."""
        before = self.senses.of(words[at - 1].fold)
        return (
            bool(before.role & Role.FOREIGN)
            and words[at].fold[1] in _LONG_VOWELS
            and len(words[at].fold) <= _LONGEST_WAW_SURNAME
            and (
                at + 1 >= limit
                or words[at + 1].kind != "word"
                or bool(self.senses.of(words[at + 1].fold).role & Role.FUNCTION)
            )
        )

    def _cut_surname(self, words: Sequence[Word], at: int, limit: int, *, led: bool) -> bool:
        """Whether a word that could begin with a preposition is the family name of a foreign one («كالفاريس»)."""
        sense = self.senses.of(words[at].fold)
        foreign = bool(self.senses.of(words[at - 1].fold).role & Role.FOREIGN)
        unlikely = led and words[at].fold[0] in _RARE_PREPOSITIONS and not self.senses.of(words[at - 1].fold).role
        if sense.role or not (foreign or unlikely):
            return False
        if foreign and foreign_spelling(words[at].fold) and words[at].fold[0] not in "لو":
            return True
        return len(words[at].fold) >= _SHORTEST_CUT and self._closed(words, at + 1, limit)

    def _closed(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether a mark, a particle or the end follows."""
        if at >= limit or words[at].kind != "word":
            return True
        return bool(self.senses.of(words[at].fold).role & Role.FUNCTION)

    def _construct(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether the word before `at` is the head of an idafa: a definite common noun follows it."""
        if at >= limit or words[at].kind != "word":
            return False
        sense = self.senses.of(words[at].fold)
        return (
            sense.definite
            and not sense.skip
            and not sense.role & PERSON
            and (bool(sense.role) or not sense.bare.endswith("ي"))
        )

    def _namelike(self, words: Sequence[Word], at: int, limit: int) -> bool:
        if at >= limit or words[at].kind != "word":
            return False
        sense = self.senses.of(words[at].fold)
        if sense.skip:
            return False
        if sense.definite and sense.role & Role.GIVEN and not sense.role & ENDERS:
            return True
        if sense.definite:
            return self._nisba(sense) and not sense.role & (ENDERS | Role.DEMONYM | Role.BODY_ADJECTIVE)
        return (
            bool(sense.role & _FREE)
            and not sense.role & (Role.FUNCTION | Role.COMMON | Role.VERB)
            and words[at].fold not in self.senses.second
        )

    def _nisba(self, sense: Sense) -> bool:
        return sense.definite and len(sense.bare) > 3 and sense.bare[-1] == "ي" and not sense.skip

    def _second_surname(self, words: Sequence[Word], at: int, limit: int, *, led: bool) -> bool:
        """Whether a word behind a family name is a second one: with the ending of a nisba, or, behind a title, any
        unknown word that a mark closes («سهام الدريدي بلخوجة،»)."""
        sense = self.senses.of(words[at].fold)
        if led and not sense.skip and not sense.definite and sense.role & PERSON and not sense.role & ENDERS:
            # «سرمد الكذائي حمادي», the grandfather's name behind the family's
            return self._closed(words, at + 1, limit)
        if led and at + 1 < limit and words[at + 1].text in COMMAS and not sense.skip:
            if self._nisba(sense) and not sense.role & (ENDERS & ~Role.COMMON):
                return True
            return not sense.role and words[at].fold.startswith(self.senses.attached)
        if not sense.definite or sense.skip or sense.role or not 3 < len(sense.bare) < 8:
            return False
        return sense.bare.endswith("ي")

    def _surname(self, words: Sequence[Word], at: int, limit: int, sense: Sense, inside: bool, led: bool) -> bool:
        """Whether a word with the article is a family name here («المالكي», «الصدر»), not an adjective or a noun."""
        role = sense.role
        before = self.senses.of(words[at - 1].fold).role if inside else 0
        after_given = bool(before & (Role.GIVEN | Role.SHARED)) or (
            inside and at >= 2 and bool(self.senses.of(words[at - 2].fold).role & Role.JOINT)
        )
        if (
            after_given
            and self._nisba(sense)
            and role & (Role.DEMONYM | Role.BODY_ADJECTIVE | Role.COMMON | Role.MODIFIER)
        ):
            return not role & Role.FUNCTION
        if after_given and role & (Role.OFFICE | Role.HONORIFIC):
            if at + 1 >= limit or words[at + 1].kind != "word":
                return True
            return (
                bool(self.senses.of(words[at + 1].fold).role & (Role.FUNCTION | Role.VERB))
                and words[at + 1].fold not in self.senses.links
            )
        if role & (
            Role.FUNCTION
            | Role.VERB
            | Role.COMMON
            | TITLE
            | Role.MODIFIER
            | HEAD
            | Role.PLACE
            | Role.FACILITY
            | Role.ANONYMOUS
            | Role.STANDING
            | Role.DOCUMENT
            | Role.CONSTRUCT
            | Role.MEDIUM
        ):
            return False
        if role & (Role.DEMONYM | Role.BODY_ADJECTIVE):
            return False
        if sense.bare.endswith("ه"):
            unnamed = inside and not self.senses.of(words[at - 1].fold).definite
            unnamed = unnamed and (at < 2 or bool(self.senses.of(words[at - 2].fold).role & ~PERSON))
            closed = self._closed(words, at + 1, limit)
            ends = after_given or (unnamed and closed)
            # «ريما السوالقة»: a family by the plural of its forefather.
            tribal = after_given and closed and len(sense.bare) == _TRIBAL and sense.bare[2] == "ا"
            tribal = tribal and not before & Role.SHARED
            return (led or tribal) and ends and not role and len(sense.bare) > 3
        short = sense.bare.endswith("تي") and len(sense.bare) < _SHORTEST_CUT
        if (sense.bare.endswith(("ون", "ين", "ات")) and len(sense.bare) > 4) or (short and len(sense.bare) > 4):
            return led and after_given and not role and self._ends_name(words, at, limit, sense, 0)
        if role & Role.KNOWN and not role & PERSON and self._body_known(sense, learned=not after_given):
            return False
        if inside:
            return after_given or self._nisba(sense) or self._ends_name(words, at, limit, sense, before)
        return led and not self._verbal(sense) and not self._namelike(words, at + 1, limit)

    def _body_known(self, sense: Sense, *, learned: bool) -> bool:
        """Whether a word is a body's name; behind a given name what the article calls one may be a family's, too."""
        return any(
            not entry.rest and entry.type == "ORG" and (learned or not entry.learned)
            for entry in self.senses.names(sense.stem)
        )

    def _ends_name(self, words: Sequence[Word], at: int, limit: int, sense: Sense, before: int) -> bool:
        """Whether an unknown word with the article behind an unknown first name is its family name."""
        first = self.senses.of(words[at - 1].fold)
        if before & Role.FOREIGN or first.definite or self._verbal(sense):
            return False
        if at + 1 >= limit or words[at + 1].kind != "word":
            return True
        after = self.senses.of(words[at + 1].fold)
        return bool(after.role & (Role.FUNCTION | Role.VERB)) or bool(after.skip)

    def _verbal(self, sense: Sense) -> bool:
        """Whether a word with the article has the shape of a verbal noun («الاهتمام») or participle («المتمركز»)."""
        bare = sense.bare
        return is_verbal_noun_shape(bare, bare) or (
            len(bare) > 4 and ((bare[0] == "ا" and bare[-2] == "ا") or bare.startswith(("مت", "مست")))
        )

    def _place_as_surname(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether a place's name right behind a given name ends a person's name («الوزير طاهر أنجوان من …»)."""
        word = words[at]
        if word.fold.startswith(ARTICLE) or self._inner_known(word):
            return False
        if at + 1 >= limit or words[at + 1].kind != "word":
            return True
        return bool(self.senses.of(words[at + 1].fold).role & (Role.FUNCTION | Role.VERB))

    def _inner_known(self, word: Word) -> bool:
        return any(entry.type != "LOC" or entry.rest for entry in self.senses.names(word.fold))
