"""The number of a quantity: exact, an order of magnitude or a range, with the bounds that an approximator leaves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import TermIndex
from rawi.extract.quantities.nouns import NounReader
from rawi.model import Word
from rawi.model.document import Approximation

_OPEN_BOUNDS: dict[str, tuple[bool, bool]] = {
    "more than": (True, False), "at least": (True, False), "less than": (False, True), "at most": (False, True),
}  # fmt: skip
"""Which bound remains: (low, high)."""
_EXACT = "exact"
"""Words that say that a number is neither more nor less («لا يزيد ولا ينقص عن»)."""
_ORDERS: dict[int, Approximation] = {10: "tens", 100: "hundreds", 1000: "thousands"}
_MILLION = 1_000_000
_NOUGHTS = "0٠۰"
_PADDED = 2
"""Digits of a small number that is filled up with a nought («04 أشخاص»)."""
_SEVERAL = (3, 9)
_CHANGE_REACH = 9
"""How many words before «من» the verb of a change may stand («ارتفع عدد المصابين في المدينة من 3 إلى 5»)."""
_STOPS = frozenset(".؛!؟،")
_PARTS = frozenset(("2/3", "3/4"))
_DECIMALS = 4
"""To how many decimals a part of a whole is given."""


class Counted(NamedTuple):
    """A number that ends before word `end`, of whose first word `skip` letters are attached particles.

    `low` and `high` are inclusive; `value` is the number that decides the form of the noun after it, None after an
    order of magnitude. `digits` tells a number written in digits alone.
    """

    end: int
    skip: int
    low: float
    high: float
    approximation: Approximation
    value: float | None
    digits: bool


class NumberReader:
    """Reads the number of a quantity."""

    def __init__(self, terms: TermIndex, numerals: Numerals, nouns: NounReader) -> None:
        self._terms = terms
        self._numerals = numerals
        self._nouns = nouns

    def read(self, words: Sequence[Word], at: int) -> Counted | None:
        """The number or order of magnitude at word `at`; None for «one» and for digits that begin with nought."""
        magnitude = self._numerals.magnitude(words, at)
        cardinal = self._numerals.cardinal(words, at)
        if magnitude is not None and (cardinal is None or cardinal.end <= magnitude.end):
            order = magnitude.order
            name: Approximation = "millions" if order >= _MILLION else _ORDERS[min(order, 1000)]
            return Counted(magnitude.end, magnitude.skip, magnitude.low, magnitude.high, name, None, False)
        if cardinal is None or (cardinal.value in (0, 1) and not cardinal.digits):
            return None
        printed = words[at].text
        if cardinal.digits and cardinal.end == at + 1 and printed[0] in _NOUGHTS and printed.isdigit():
            # «توقيف 04 أشخاص» counts, «06» alone is a date or a label.
            two = len(printed) == _PADDED and self._nouns.read(words, at + 1, value=cardinal.value) is not None
            if len(printed) > 1 and not two:
                return None
        value = cardinal.value
        return Counted(cardinal.end, cardinal.skip, value, value, "exact", value, cardinal.digits)

    def fraction(self, words: Sequence[Word], at: int, *, approximated: bool) -> Counted | None:
        """A part of a whole: «نحو الثلث», «ربع نقطة مئوية»; `approximated` if an approximator stands before it."""
        part = self._terms.find(words, at, "fraction")
        if part is None or (part.end >= len(words) and not (approximated or part.definite)):
            return None
        if part.definite:
            shared = approximated or self._terms.find(words, at - 1, "share") is not None
            if not shared or self._numerals.ordinal(words, part.end) is not None:
                return None
        elif self._terms.find(words, part.end, "measure", bare=True) is None and not approximated:
            whole = self._terms.find(words, part.end, "unit", bare=True)
            named = whole is not None and whole.definite
            # «ثلثا الناخبين», «نصف السكان», not «نصف النهائي».
            noun = words[part.end].kind == "word" and self._terms.find(words, part.end, "not_unit") is None
            if not named and not (part.value in _PARTS and noun):
                return None
        over, _, under = part.value.partition("/")
        value = round(int(over) / int(under), _DECIMALS)
        return Counted(part.end, part.skip, value, value, "exact", value, False)

    def several(self, words: Sequence[Word], at: int) -> Counted | None:
        """«بضعة», «بضع عشرات», «بضعة آلاف»: three to nine of an order of magnitude."""
        hit = self._terms.find(words, at, "several")
        if hit is None:
            return None
        low, high = _SEVERAL
        order = self._numerals.magnitude(words, hit.end)
        if order is None or order.skip or order.definite:
            return Counted(hit.end, hit.skip, low, high, "several", low, False)
        return Counted(order.end, hit.skip, low * order.order, (high + 1) * order.order - 1, "several", None, False)

    def changes(self, words: Sequence[Word], at: int) -> bool:
        """Whether «من» at word `at` begins a change from one number to another: «ارتفع العدد من 40 إلى 60»."""
        for position in range(at - 1, max(-1, at - 1 - _CHANGE_REACH), -1):
            if words[position].text in _STOPS:
                return False
            if words[position].kind == "word" and self._terms.find(words, position, "change") is not None:
                return True
        return False

    def changing(self, words: Sequence[Word], at: int, number: Counted) -> bool:
        """Whether a number without a noun is the first of «من 40 إلى 11 شخصا»."""
        hit = self._terms.find(words, at - 1, "range") if at else None
        to = self._terms.find(words, number.end, "range", bare=True)
        if hit is None or to is None or (hit.value, to.value) != ("between", "to"):
            return False
        return self.read(words, to.end) is not None

    def between(self, words: Sequence[Word], at: int) -> Counted | None:
        """«بين 10 و15», «ما بين خمسة وعشرة»: both bounds of a range; both may have their unit («بين 20% و25%»)."""
        hit = self._terms.find(words, at, "range")
        if hit is None or hit.value != "between":
            return None
        low = self.read(words, hit.end)
        if low is None or low.skip or low.value is None:
            return None
        if hit.end - at == 1 and self._terms.find(words, at, "partitive") is not None and self.changes(words, at):
            return None
        joint = self.percent(words, low.end) or low.end
        unit = self._terms.find(words, low.end, "unit", bare=True)
        if unit is not None:
            joint = unit.end
        twice = joint > low.end
        if joint >= len(words):
            return None
        to = self._terms.find(words, joint, "range")
        if to is not None and to.value == "to":
            high = self.read(words, to.end)
            joint = to.end
        elif words[joint].fold == "و":
            high = self.read(words, joint + 1)
            joint += 1
        elif words[joint].fold.startswith("و"):
            high = self.read(words, joint)
            if high is not None and high.skip != 1:
                return None
        else:
            return None
        if twice and high is not None and not self._alike(words, low.end, high.end):
            return None
        return _ranged(low, high, hit.skip)

    def _alike(self, words: Sequence[Word], one: int, other: int) -> bool:
        """Whether both numbers of a range have a unit and it is the same one."""
        if self.percent(words, one):
            return bool(self.percent(words, other))
        first, second = (self._terms.find(words, at, "unit", bare=True) for at in (one, other))
        return first is None or (second is not None and first.value == second.value)

    def extended(self, words: Sequence[Word], at: int, number: Counted) -> Counted:
        """The number at word `at` with the upper bound after it: «5 إلى 7», «10-15», «خمسة أو ستة»."""
        if number.value is None or number.end >= len(words):
            return number
        if self.changing(words, at, number) and self.changes(words, at - 1):
            return number
        to = self._terms.find(words, number.end, "range", bare=True)
        joint = to.end if to is not None and to.value == "to" else number.end
        if joint == number.end:
            if words[joint].text not in _DASHES and set(words[joint].text) != _KASHIDA:
                return number
            joint += 1
        upper = self.read(words, joint)
        if upper is None or upper.skip or upper.value is None or upper.value <= number.value:
            return number
        if self._nouns.read(words, upper.end, value=upper.value) is None and not self.percent(words, upper.end):
            return number
        return _ranged(number, upper, number.skip) or number

    def percent(self, words: Sequence[Word], at: int) -> int:
        """The end of a percent sign or phrase at `at`, 0 if there is none."""
        hit = self._terms.find(words, at, "symbol") or self._terms.find(words, at, "percent", bare=True)
        return hit.end if hit is not None and (hit.role == "percent" or hit.value == "percent") else 0


_DASHES = frozenset({"-", "–"})
_KASHIDA = {"ـ"}
"""The letter, here and there typed twice, that stands for a dash («150 ــ 300»)."""


def bounds(number: Counted, approximation: str | None) -> tuple[float | None, float | None, Approximation]:
    """The least and the most that a number can mean behind the words of an approximation (None: none), and what those
    come to; an end that is open is None."""
    if approximation is None or approximation == _EXACT:
        return number.low, number.high, number.approximation
    if number.value is None or approximation == "about":
        kind = number.approximation if number.value is None else "about"
        low_open, high_open = _OPEN_BOUNDS.get(approximation, (True, True))
        return (number.low if low_open else None), (number.high if high_open else None), kind
    low_kept, _ = _OPEN_BOUNDS[approximation]
    name: Approximation = approximation  # type: ignore[assignment]
    return (number.low if low_kept else None), (None if low_kept else number.high), name


def _ranged(low: Counted, high: Counted | None, skip: int) -> Counted | None:
    """A range of two numbers; «بين 3 و5 ملايين» counts both in the upper one's scale."""
    if high is None or high.value is None or low.value is None or high.value <= low.value:
        return None
    bottom = low.low
    if not high.digits and high.high >= 1000 and bottom < 1000:
        scale = 1000 ** ((len(str(int(high.high))) - 1) // 3)
        bottom *= scale if bottom < high.high / scale else 1
    return Counted(high.end, skip, bottom, high.high, "range", high.value, False)
