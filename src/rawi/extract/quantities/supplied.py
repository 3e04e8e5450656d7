"""What numbers without a noun count, by the words and quantities around them.

«عدد القتلى تجاوز [90]», «58 جثة بينها [17]», «21 مليون يورو، منها [مليونان]»: the unit is said a little before, or it
is that of the quantity before. Nothing is supplied across a paragraph, but for sums of money, which an article gives
in one currency.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from rawi.arabic.fold import fold
from rawi.arabic.particles import ARTICLE
from rawi.arabic.terms import TermIndex
from rawi.extract.quantities.nouns import NounReader
from rawi.model import Quantity, Word

_REACH = 9
"""How many words before a number the noun of its tally may stand."""
_AFTER = 7
"""How many words after persons what befell them may stand («23 شخصا لا يزالون في عداد المفقودين»)."""
_SAME = 15
"""How many words before a number the quantity may stand that it is a part or another count of."""
_SUM = 1_000_000
"""From which number on one without a noun is a sum of money where the article speaks of money."""
_THOUSAND = 1000
_ACCUSATIVE = "اً"
"""The endings of «73 ألفا», which stands for a sum that was named before."""
_WOUNDED, _CASES = "wounded", "cases"
_STOPS = frozenset(".؛!؟")
_TOLL_REACH = 4
_BEFELL = 2
"""How many words after persons the verb that they are the subject of stands at the latest."""
_ITS = "its"
"""The tally of what was named before («وعددها»)."""
_PEOPLE = "people"
_CROWDS = frozenset(("tens", "hundreds", "thousands"))
_ORDERS = _CROWDS | {"millions"}


class Supplier:
    """Gives quantities the unit that their context says; `outcomes` are the kinds of what befell people."""

    def __init__(
        self,
        terms: TermIndex,
        nouns: NounReader,
        outcomes: frozenset[str],
        persons: frozenset[str],
        money: frozenset[str],
    ) -> None:
        self._terms = terms
        self._nouns = nouns
        self._outcomes = outcomes
        self._persons = persons
        self._money = money

    def supply(
        self, words: Sequence[Word], found: Sequence[tuple[Quantity, int, int]], breaks: Sequence[int]
    ) -> list[Quantity]:
        """The quantities of one text with their units; each comes with its first word and the word after it."""
        done: list[Quantity] = []
        last = 0
        for number, (quantity, first, end) in enumerate(found):
            if not quantity.unit:
                before = done[-1] if done and _together(done[-1], quantity, breaks) and first - last <= _SAME else None
                unit = (
                    self._tallied(words, first)
                    or self._beside(words, first, end, before)
                    or self._continued(words, end, found[number + 1 : number + 2])
                    or self._told(words, first, quantity, done)
                )
                quantity = replace(quantity, unit=unit)
            elif quantity.unit in self._persons:
                quantity = replace(quantity, unit=self._befell(words, end) or quantity.unit)
            elif quantity.unit == _WOUNDED and self._infection(words, quantity):
                quantity = replace(quantity, unit=_CASES)
            done.append(quantity)
            last = end
        return self._sums(words, done, [end for _, _, end in found], breaks)

    def _tallied(self, words: Sequence[Word], at: int) -> str:
        """The kind that the clause before a number tallies: «عدد القتلى [أربعة]», «الحالات هناك، وعددها [تسع]»."""
        named = ""
        pronoun = False
        for position in range(at - 1, max(-1, at - 1 - _REACH), -1):
            word = words[position]
            if word.kind == "number" or word.text in _STOPS:
                break
            hit = self._terms.find(words, position, "unit") if word.kind == "word" else None
            if hit is not None and hit.value in self._outcomes:
                return hit.value
            governed = position > 0 and self._terms.find(words, position - 1, "sharing") is not None
            if hit is not None and pronoun and hit.definite and not governed:
                return hit.value
            if hit is not None and (hit.definite or named):
                named = named or hit.value
            elif word.kind == "word" and (tally := self._terms.find(words, position, "tally")) is not None:
                if named:
                    return self._force(words, position) if named == _PEOPLE else named
                pronoun = tally.value == _ITS
            elif word.kind == "word" and not named and not pronoun:
                named = self._nouns.owned(word) or ""
        return self._toll(words, at)

    def _force(self, words: Sequence[Word], at: int) -> str:
        """What the members of a force are: «قوات يقدر عدد أفرادها [بالمئات]»; people where none is named before."""
        for position in range(at - 1, max(-1, at - 1 - _REACH), -1):
            if words[position].text in _STOPS:
                break
            hit = self._terms.find(words, position, "force") if words[position].kind == "word" else None
            if hit is not None:
                return hit.value
        return _PEOPLE

    def _toll(self, words: Sequence[Word], at: int) -> str:
        """What a toll without a noun counts: the dead («أن تتخطى الحصيلة النهائية [السبعين]»)."""
        for position in range(at - 1, max(-1, at - 1 - _TOLL_REACH), -1):
            if words[position].kind != "word":
                break
            hit = self._terms.find(words, position, "toll")
            if hit is not None:
                return hit.value
        return ""

    def _beside(self, words: Sequence[Word], at: int, end: int, before: Quantity | None) -> str:
        """The unit of the quantity before, of which a number is a part («بينها [17]»), another count of people, or with
        which it is compared («27 حريقا، مقابل [41]»)."""
        if before is None or not before.unit:
            return ""
        if self._terms.find(words, end - 1, "of_them", bare=True) is not None:
            return before.unit
        if before.unit in self._outcomes or (at and self._terms.find(words, at - 1, "part_of") is not None):
            return before.unit
        compared = any(self._terms.find(words, position, "against") is not None for position in (at - 1, at - 2))
        return before.unit if compared and before.unit not in self._money else ""

    def _continued(self, words: Sequence[Word], end: int, following: Sequence[tuple[Quantity, int, int]]) -> str:
        """The unit of the quantity after, to which a number changes («من [40] إلى 11 شخصا») or of which it is a part
        («[53] من أصل 54 اتحادا»)."""
        for other, first, _ in following:
            to = self._terms.find(words, end, "range", bare=True)
            if to is not None and to.value == "to" and to.end == first:
                return other.unit
            of = self._terms.find(words, end, "partitive", bare=True)
            if of is not None and self._terms.find(words, of.end, "part_of") is not None and of.end + 1 == first:
                return other.unit
        return ""

    def _told(self, words: Sequence[Word], at: int, quantity: Quantity, told: Sequence[Quantity]) -> str:
        """Whom or what a definite number means: those counted before with the same number («أسماء [الثمانية]»), people
        where it is an order of magnitude («تجمع [المئات] أمام المقر»)."""
        if quantity.of or quantity.low is None or not words[at].fold.startswith(ARTICLE):
            return ""
        if quantity.low != quantity.high:
            return _PEOPLE if quantity.approximation in _CROWDS else ""
        return next((one.unit for one in reversed(told) if one.unit and one.low == one.high == quantity.low), "")

    def _befell(self, words: Sequence[Word], at: int) -> str:
        """What befell people, by the words after them: «23 شخصا [في عداد المفقودين]», «ثلاثة جنود [قتلوا]»."""
        for position in range(at, min(len(words), at + _AFTER)):
            if words[position].kind == "number" or words[position].text in _STOPS:
                break
            word = words[position].kind == "word"
            hit = self._terms.find(words, position, "fate", bare=True) if word else None
            if hit is None and word and position - at < _BEFELL:
                hit = self._terms.find(words, position, "befell", bare=True)
            if hit is not None:
                return hit.value
        return ""

    def _infection(self, words: Sequence[Word], quantity: Quantity) -> bool:
        """Whether «إصابات» are cases of an illness that the article speaks of, not wounded people."""
        if not self._terms.readings(fold(quantity.of)).get("infection"):
            return False
        return any(word.kind == "word" and self._terms.readings(word.fold).get("illness") for word in words)

    def _sums(
        self, words: Sequence[Word], quantities: list[Quantity], ends: Sequence[int], breaks: Sequence[int]
    ) -> list[Quantity]:
        """Sums without a currency are in that of the nearest sum before them, else of the first after them; thousands
        only beside one in their own paragraph."""
        paid = [number for number, one in enumerate(quantities) if one.unit in self._money]
        if not paid:
            return quantities
        for number, quantity in enumerate(quantities):
            value = quantity.low if quantity.low is not None else quantity.high
            if quantity.unit or quantity.of or value is None or quantity.approximation in _ORDERS:
                continue
            at = bisect_right(paid, number)
            nearest = quantities[paid[at - 1 if at else 0]]
            counted = quantity.span.text[-1] in _ACCUSATIVE or self._scaled(words[ends[number] - 1])
            beside = bool(at) and counted and _together(nearest, quantity, breaks)
            if value >= _SUM or (value >= _THOUSAND and beside):
                quantities[number] = replace(quantity, unit=nearest.unit)
        return quantities

    def _scaled(self, word: Word) -> bool:
        """Whether a number ends in «ألف», «مليون»."""
        return word.kind == "word" and bool(self._terms.readings(word.fold).get("scale"))


def _together(one: Quantity, other: Quantity, breaks: Sequence[int]) -> bool:
    """Whether two quantities stand in one paragraph."""
    return bisect_right(breaks, one.span.start) == bisect_right(breaks, other.span.start)
