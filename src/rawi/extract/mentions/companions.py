"""Companions: people named by what stands before them — kin, by-names, a nationality, a person already named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.arabic.shapes import foreign_spelling
from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.grammar import Grammar
from rawi.extract.mentions.nouns import CLOSING, OPENING
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.strangers import Strangers
from rawi.model import Word

_AND = "و"
_BY = "ب"
_LONGEST_BYNAME = 4
_EVERYDAY = Role.FUNCTION | Role.VERB | Role.COMMON | HEAD | TITLE | Role.DEMONYM | Role.PLACE | Role.FACILITY


class Companions:
    """People of one sentence `[first, limit)` whom the words before them name."""

    def __init__(self, words: Sequence[Word], first: int, limit: int, grammar: Grammar) -> None:
        self._words = words
        self._first = first
        self._limit = limit
        self._grammar = grammar
        self._strangers = Strangers(words, limit, grammar)
        self._of = grammar.senses.of

    def kin(self, at: int) -> Iterator[Candidate]:
        """«ونجلاه كريم وطارق», «الأخوان باسل وتامر قطينة»: names behind kin, be they first names alone."""
        senses = self._grammar.senses
        if at <= self._first or self._words[at - 1].fold not in senses.related:
            return
        end = self._one(at, alone=True)
        if end == at:
            return
        yield Candidate(at, end, 0, "PER")
        yield from self.joined(end, alone=True)

    def joined(self, at: int, *, alone: bool = False) -> Iterator[Candidate]:
        """«وطارق فلاني», «و تامر قطينة» behind a name; `alone`: a first name is enough."""
        while at < self._limit and self._words[at].kind == "word":
            word = self._words[at]
            apart = word.fold == _AND and at + 1 < self._limit and self._words[at + 1].kind == "word"
            start = at + 1 if apart else at
            sense = self._of(self._words[start].fold)
            skip = 0 if apart else 1
            if sense.skip != skip or (skip and word.fold[0] != _AND) or sense.definite:
                return
            if not sense.role & PERSON or sense.role & _EVERYDAY:
                return
            end = self._grammar.person(self._words, start, self._limit, led=apart)
            if end == start:
                end = self._surnamed(start)
            end = start + 1 if end == start and alone else end
            if end <= start + (not alone):
                return
            yield Candidate(start, end, skip, "PER")
            at = end

    def _surnamed(self, at: int) -> int:
        """The end of a first name at `at` and the family name with the article behind it; `at` where none follows."""
        if at + 1 >= self._limit or self._words[at + 1].kind != "word":
            return at
        family = self._of(self._words[at + 1].fold)
        if family.skip or not family.definite or family.role & _EVERYDAY:
            return at
        end = self._grammar.person(self._words, at + 1, self._limit, led=True)
        return end if end == at + 2 else at

    def byname(self, at: int) -> Iterator[Candidate]:
        """«الملقب بـ«أبو كذا»», «الشهير بأبو كذا»: what the quotation marks hold."""
        if self._words[at].fold not in self._grammar.senses.aliases:
            return
        start = at + 1
        if start < self._limit and self._words[start].fold.rstrip("ـ") == _BY:
            start += 1
        elif start >= self._limit or self._words[start].text not in OPENING:
            return
        if start + 1 >= self._limit or self._words[start].text not in OPENING:
            return
        closing = CLOSING[self._words[start].text]
        for end in range(start + 2, min(self._limit, start + 2 + _LONGEST_BYNAME)):
            if self._words[end].text == closing:
                yield Candidate(start + 1, end, 0, "PER")
                return

    def of_nation(self, at: int) -> Iterator[Candidate]:
        """«أضاف البرازيلي فلان فلانو»: a full name behind a nationality in the singular."""
        sense = self._of(self._words[at].fold)
        start = at + 1
        if start >= self._limit or self._words[start].kind != "word":
            return
        if not sense.definite or sense.role & Role.PLURAL:
            return
        name = self._of(self._words[start].fold)
        if self._titled(at) and (end := self._strangers.run(start)) > start:
            yield Candidate(start, end, 0, "PER")
            return
        known = name.role & (Role.FOREIGN | Role.GIVEN) and not name.role & _EVERYDAY
        unknown = not name.role and self._foreign_pair(start)
        if name.skip or name.definite or not (known or unknown):
            return
        end = self._grammar.person(self._words, start, self._limit, led=True)
        if end > start + 1:
            yield Candidate(start, end, 0, "PER")

    def _titled(self, at: int) -> bool:
        """Whether a title or «نظيره» stands before the nationality («المهاجم الغاني», «نظيرته الكاردوسية»)."""
        if at <= self._first or self._words[at - 1].kind != "word":
            return False
        before = self._of(self._words[at - 1].fold)
        counterpart = self._words[at - 1].fold in self._grammar.senses.counterparts
        return counterpart or bool(
            before.role & TITLE and (before.definite or before.stem in self._grammar.senses.owned)
        )

    def _foreign_pair(self, at: int) -> bool:
        """Whether two unknown words stand together that are spelled like foreign names."""
        if at + 1 >= self._limit or self._words[at + 1].kind != "word":
            return False
        after = self._of(self._words[at + 1].fold)
        closed = (
            at + 2 >= self._limit
            or self._words[at + 2].kind != "word"
            or bool(self._of(self._words[at + 2].fold).role & (Role.FUNCTION | Role.VERB))
        )
        if after.skip or after.definite or after.role & ~PERSON or not closed:
            return False
        return all(foreign_spelling(self._words[k].fold) for k in (at, at + 1))

    def _one(self, at: int, *, alone: bool) -> int:
        sense = self._of(self._words[at].fold)
        if sense.skip or sense.definite or self._words[at].kind != "word":
            return at
        if not sense.role:
            return self._surnamed(at)
        if not sense.role & PERSON or sense.role & (Role.FUNCTION | Role.VERB | Role.COMMON):
            return at
        end = self._grammar.person(self._words, at, self._limit, led=True)
        return end if end > at + (not alone) else at
