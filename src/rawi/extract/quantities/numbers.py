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
_ORDERS: dict[int, Approximation] = {10: "tens", 100: "hundreds", 1000: "thousands"}
_MILLION = 1_000_000
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
        if cardinal.digits and words[at].text[0] in "0٠۰" and words[at].text.isdigit() and len(words[at].text) > 1:
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
            return None
        over, _, under = part.value.partition("/")
        value = round(int(over) / int(under), _DECIMALS)
        return Counted(part.end, part.skip, value, value, "exact", value, False)

    def between(self, words: Sequence[Word], at: int) -> Counted | None:
        """«بين 10 و15», «ما بين خمسة وعشرة»: both bounds of a range."""
        hit = self._terms.find(words, at, "range")
        if hit is None or hit.value != "between":
            return None
        low = self.read(words, hit.end)
        if low is None or low.skip or low.value is None:
            return None
        joint = low.end
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
        return _ranged(low, high, hit.skip)

    def extended(self, words: Sequence[Word], number: Counted) -> Counted:
        """A number with the upper bound after it: «5 إلى 7», «10-15», «خمسة أو ستة»."""
        if number.value is None or number.end >= len(words):
            return number
        to = self._terms.find(words, number.end, "range", bare=True)
        joint = to.end if to is not None and to.value == "to" else number.end
        if joint == number.end:
            if words[joint].text not in {"-", "–"}:
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


def bounds(number: Counted, approximation: str | None) -> tuple[float | None, float | None, Approximation]:
    if approximation is None:
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
