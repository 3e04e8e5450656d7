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
from rawi.arabic.terms import TermIndex
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


class Supplier:
    """Gives quantities the unit that their context says; `outcomes` are the kinds of what befell people."""

    def __init__(
        self, terms: TermIndex, outcomes: frozenset[str], persons: frozenset[str], money: frozenset[str]
    ) -> None:
        self._terms = terms
        self._outcomes = outcomes
        self._persons = persons
        self._money = money

    def supply(
        self, words: Sequence[Word], found: Sequence[tuple[Quantity, int, int]], breaks: Sequence[int]
    ) -> list[Quantity]:
        """The quantities of one text with their units; each comes with its first word and the word after it."""
        done: list[Quantity] = []
        last = 0
        for quantity, first, end in found:
            if not quantity.unit:
                before = done[-1] if done and _together(done[-1], quantity, breaks) and first - last <= _SAME else None
                unit = self._tallied(words, first) or self._beside(words, first, before)
                quantity = replace(quantity, unit=unit)
            elif quantity.unit in self._persons:
                quantity = replace(quantity, unit=self._befell(words, end) or quantity.unit)
            elif quantity.unit == _WOUNDED and self._infection(words, quantity):
                quantity = replace(quantity, unit=_CASES)
            done.append(quantity)
            last = end
        return self._sums(done, breaks)

    def _tallied(self, words: Sequence[Word], at: int) -> str:
        """The kind that the clause before a number tallies: «عدد القتلى المدنيين [أربعة]»."""
        named = ""
        for position in range(at - 1, max(-1, at - 1 - _REACH), -1):
            word = words[position]
            if word.kind == "number" or word.text in _STOPS:
                break
            hit = self._terms.find(words, position, "unit") if word.kind == "word" else None
            if hit is not None and hit.value in self._outcomes:
                return hit.value
            if hit is not None and (hit.definite or named):
                named = named or hit.value
            elif named and word.kind == "word" and self._terms.find(words, position, "tally") is not None:
                return named
        return ""

    def _beside(self, words: Sequence[Word], at: int, before: Quantity | None) -> str:
        """The unit of the quantity before, of which a number is a part («بينها [17]») or another count of people."""
        if before is None or not before.unit:
            return ""
        if before.unit in self._outcomes or (at and self._terms.find(words, at - 1, "part_of") is not None):
            return before.unit
        return ""

    def _befell(self, words: Sequence[Word], at: int) -> str:
        """What befell people, by the words after them: «23 شخصا [لا يزالون في عداد المفقودين]»."""
        for position in range(at, min(len(words), at + _AFTER)):
            if words[position].kind == "number" or words[position].text in _STOPS:
                break
            hit = self._terms.find(words, position, "fate") if words[position].kind == "word" else None
            if hit is not None:
                return hit.value
        return ""

    def _infection(self, words: Sequence[Word], quantity: Quantity) -> bool:
        """Whether «إصابات» are cases of an illness that the article speaks of, not wounded people."""
        if not self._terms.readings(fold(quantity.of)).get("infection"):
            return False
        return any(word.kind == "word" and self._terms.readings(word.fold).get("illness") for word in words)

    def _sums(self, quantities: list[Quantity], breaks: Sequence[int]) -> list[Quantity]:
        """Sums without a currency are in that of the nearest sum before them, else of the first after them; thousands
        only beside one in their own paragraph."""
        paid = [number for number, one in enumerate(quantities) if one.unit in self._money]
        if not paid:
            return quantities
        for number, quantity in enumerate(quantities):
            value = quantity.low if quantity.low is not None else quantity.high
            if quantity.unit or quantity.of or value is None or quantity.approximation == "millions":
                continue
            at = bisect_right(paid, number)
            nearest = quantities[paid[at - 1 if at else 0]]
            beside = bool(at) and quantity.span.text[-1] in _ACCUSATIVE and _together(nearest, quantity, breaks)
            if value >= _SUM or (value >= _THOUSAND and beside):
                quantities[number] = replace(quantity, unit=nearest.unit)
        return quantities


def _together(one: Quantity, other: Quantity, breaks: Sequence[int]) -> bool:
    """Whether two quantities stand in one paragraph."""
    return bisect_right(breaks, one.span.start) == bisect_right(breaks, other.span.start)
