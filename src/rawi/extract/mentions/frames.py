"""Frames: the places in a sentence where towns and states are at home («في كذا»، «حكومة كذا»، «بين كذا وكذا»)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rawi.arabic.particles import ARTICLE
from rawi.arabic.shapes import is_verbal_noun_shape
from rawi.extract.mentions.cues import LearningCues
from rawi.extract.mentions.places import participial
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import Sense, Senses
from rawi.model import Word

Key = tuple[str, ...]
"""The folded words of an unknown name, particles counted off."""
_SHORTEST = 4
_PARTICIPLE = "م"
"""First letter of participles, which short unknown words with it mostly are («مخدر», «متوسط»)."""
_PRESENT = ("ت", "ي")
_AT = "ب"
_NEAR = 4
"""How many words before the town of a body its head stands at most."""


class PlaceFrames:
    """What the words around an unknown name say for its being a place, in one article."""

    def __init__(
        self, words: Sequence[Word], read: Sequence[Sense], folds: Counter[str], cues: LearningCues, senses: Senses
    ) -> None:
        """`read` are the senses of the words, `folds` counts the folded words of the article."""
        self._words = words
        self._read = read
        self._folds = folds
        self._cues = cues
        self._senses = senses
        self._seats: dict[Key, set[str]] = {}

    def kinds(self, key: Key, at: int, first: int, last: int, skip: int) -> Iterator[str]:
        """What speaks for the name `key` at word `at` of the sentence `[first, last)`, `skip` letters counted off."""
        end = at + len(key)
        words, cues = self._words, self._cues
        attached = words[at].fold[:skip]
        before = words[at - 1] if at > first and words[at - 1].kind == "word" else None
        stem = self._read[at - 1].stem if before is not None else ""
        free = self._free(end, last)
        held = stem in cues.ministries and at - 2 >= first and self._in_office(at - 2)
        paired_off = attached == "و" and at - 3 >= first and self._read[at - 2].stem in cues.ministries
        paired_off = paired_off and words[at - 3].fold.lstrip("و") in self._senses.two_ministers
        central = before is not None and self.central(at, end, last)
        doubled = before is not None and stem in cues.pairs and self._describes(key, at, end, last)
        named = end - at == 2 and (key[0] in cues.bare_toponyms or key[0] in cues.landmarks)
        alone = not words[at].fold[skip:].startswith(ARTICLE) or end - at == 2 or free
        sure = held or central or (stem in cues.pairs and not doubled) or stem in cues.sure_seats
        if named or paired_off or (not attached and ((alone and sure) or central)):
            yield "toponym"
        elif not attached and (stem in cues.seats or self._seat_of_two(at, first)):
            # Two different seats say more than one twice.
            seats = self._seats.setdefault(key, set())
            if stem not in seats:
                seats.add(stem)
                yield "seat"
        locative = (
            attached == "ب"
            or (attached == "ل" and end - at == 2 and self._read[at + 1].definite)
            or (not attached and before is not None and before.fold.lstrip("و") in cues.locative)
        )
        if before is not None and not attached and self._masculine(at - 1):
            yield "man"
        definite = words[at].fold[skip:].startswith(ARTICLE)
        paired = before is not None and before.fold.lstrip("و") in cues.pairing
        if end - at == 2 and (locative or (paired and not attached)):
            yield "toponym"
        elif end - at == 2 and attached == "و" and at - 2 >= first and words[at - 1].kind == "word":
            # «بين كفر كذا وخربة كذا»
            if words[at - 2].fold in cues.toponyms | cues.pairing:
                yield "toponym"
        elif locative and free:
            yield "in"
            clause = at - 2 < first or words[at - 2].kind == "mark"
            if clause and not attached and end < last and words[end].text in "،,":
                # «وفي كذا، قال …»
                yield "opened"
            if not attached and at - 2 >= first and self._seated(at - 2):
                yield "sited"
        elif end - at == 2 and self._read[at + 1].definite and not self._read[at + 1].role:
            yield "again"
        if attached == _AT and not definite and self.housed(at, last):
            yield "housed"
        if free and self.between(at, first, attached):
            yield "road"
        settled = not definite and not attached and before is not None and self._read[at - 1].bare in cues.settled
        if settled and self._folds[key[0]] > 1 and free:
            yield "settled"
        if not definite and end < last and self._place_behind(end):
            yield "listed"
        if definite:
            return
        if not attached and before is not None and before.fold.lstrip("و") in cues.pairing and self._paired(end, last):
            yield "pair"
        if attached == "و" and at - 2 >= first and words[at - 2].fold.lstrip("و") in cues.pairing and free:
            yield "pair"
        if before is not None and not attached and self._way(at, end, last):
            yield "way"
        dealt = before is not None and not attached and free and before.fold.lstrip("و") in cues.dealing
        if dealt and (words[at].fold[0] != _PARTICIPLE or len(words[at].fold) > _SHORTEST + 1):
            yield "deal"
        if before is not None and not attached and free and (self._feminine(at - 1) or self._being(at - 1)):
            if not words[at].fold.startswith(_PRESENT):
                yield "subject"
        elif end < last and words[end].kind == "word" and self._present_feminine(end):
            yield "subject"
        opens = at == first or words[at - 1].kind == "mark"
        if opens and end < last and words[end].text == ":":
            yield "head"
        if before is not None and not attached and before.fold in cues.that and end < last and words[end].text in "«“":
            yield "subject"

    def central(self, at: int, end: int, last: int) -> bool:
        """«مصرف كذا المركزي»: whether a bank of state stands around the words `[at, end)`."""
        if not at or end >= last or self._words[end].fold not in self._cues.central:
            return False
        return self._read[at - 1].stem in self._cues.state_banks

    def _in_office(self, at: int) -> bool:
        return bool(self._read[at].role & Role.OFFICE) or self._words[at].fold.lstrip("و") in self._senses.two_ministers

    def _describes(self, key: Key, at: int, end: int, last: int) -> bool:
        """Whether a word behind «قرى», «إقليمي» is no name: an adjective («قرى معزولة»), or, behind what can be a dual,
        the only one («مكتب إقليمي مطلع العام»)."""
        if len(key) > 1 or key[0].startswith(ARTICLE):
            return False
        if participial(key[0]) or (key[0].startswith(_PARTICIPLE) and key[0].endswith("ه")):
            return True
        dual = self._read[at - 1].stem.endswith("ي")
        return dual and not any(word.fold.startswith("و") for word in self._words[end : min(end + 2, last)])

    def _way(self, at: int, end: int, last: int) -> bool:
        """«من كذا إلى كذا» with a foreign word in it."""
        words, cues = self._words, self._cues
        if words[at - 1].fold not in cues.way_from or end + 1 >= last or words[end].fold not in cues.way_to:
            return False
        ends = (words[at].fold, words[end + 1].fold)
        if self._read[end + 1].definite or any(is_verbal_noun_shape(fold, fold) for fold in ends):
            return False
        return self._folds[words[at].fold] > 1

    def _place_behind(self, at: int) -> bool:
        """Whether «وتونس» stands at the word: a listed place joined to the word before it."""
        sense = self._read[at]
        joined = sense.skip == 1 and self._words[at].fold[0] == "و" and bool(sense.role & Role.KNOWN)
        if not joined or sense.role & ~(Role.KNOWN | Role.DEMONYM | Role.FEMININE):
            return False
        entries = self._senses.names(sense.stem)
        return any(entry.type == "LOC" and not entry.rest and not entry.guarded for entry in entries)

    def _seat_of_two(self, at: int, first: int) -> bool:
        """«رئيس وزراء كذا»"""
        if at - 2 < first or self._words[at - 2].kind != "word":
            return False
        return f"{self._read[at - 2].stem} {self._read[at - 1].stem}" in self._cues.seats

    def between(self, at: int, first: int, attached: str) -> bool:
        """«الطريق بين كذا وكذا»: whether a word is one of the two ends of a way."""
        words, cues = self._words, self._cues
        start = at - 1 if attached == "و" else at
        if attached not in ("", "و") or start - 2 < first or (attached and words[at - 1].kind != "word"):
            return False
        return words[start - 1].fold in cues.pairing and words[start - 2].fold in cues.ways

    def _free(self, end: int, last: int) -> bool:
        """Whether nothing follows that would make the word the head of an idafa or a noun with its adjective."""
        if end >= last or self._words[end].kind != "word":
            return end >= last or self._words[end].text not in "«“"
        after = self._read[end]
        return bool(after.role & (Role.FUNCTION | Role.VERB | TITLE) or after.skip)

    def _paired(self, end: int, last: int) -> bool:
        return end < last and self._words[end].fold.startswith("و") and not self._read[end].definite

    def _feminine(self, at: int) -> bool:
        sense = self._read[at]
        return sense.stem.endswith("ت") and bool(sense.role & (Role.SPEECH | Role.VERB)) and not sense.role & PERSON

    def _seated(self, at: int) -> bool:
        """Whether a body's name ends at the word, so that «في كذا» tells where it sits."""
        sense = self._read[at]
        adjective = sense.bare.endswith(("ي", "يه")) and len(sense.bare) > _SHORTEST - 1
        return sense.definite and (adjective or bool(sense.role & (Role.BODY_ADJECTIVE | HEAD | Role.STANDING)))

    def _masculine(self, at: int) -> bool:
        """Whether the word before is a verb of saying with a masculine subject, or a part of a person's name."""
        sense = self._read[at]
        if sense.stem in self._cues.clubs:
            # «نجم كذا» is a club.
            return False
        if sense.role & (PERSON | Role.JOINT) and not sense.role & (Role.COMMON | Role.FUNCTION | Role.VERB):
            return True
        return bool(sense.role & Role.SPEECH) and not sense.stem.endswith("ت") and not sense.stem.startswith("ت")

    def _being(self, at: int) -> bool:
        return self._words[at].fold.lstrip("وف") in self._cues.being

    def _present_feminine(self, at: int) -> bool:
        return self._words[at].fold.startswith("ت") and bool(self._read[at].role & Role.SPEECH)

    def housed(self, at: int, last: int) -> bool:
        """Whether «بكذا» behind a body's name tells where it sits: nothing but definite words since its head."""
        folded = self._words[at].fold
        if folded[0] != _AT or len(folded) <= _SHORTEST or folded.endswith("ه") or not self._free(at + 1, last):
            return False
        for before in range(at - 1, max(at - _NEAR, -1), -1):
            sense = self._read[before]
            if self._words[before].kind != "word":
                return False
            if sense.role & (HEAD | Role.FACILITY) and not sense.definite:
                return before < at - 1
            if not sense.definite or sense.skip:
                return False
        return False
