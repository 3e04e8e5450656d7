"""Two values of one thing: equal, compatible, updated or conflicting, and why."""

from __future__ import annotations

import math
from typing import Literal, NamedTuple

from rawi.compare.figures.units import Units
from rawi.model import Quantity

ValueRelation = Literal["equal", "compatible", "updated", "conflicting"]
_ABOUT = 0.12
"""How far "about" reaches to either side, as a share of the number."""
_OPEN = 0.5
"""How far "at least" and "more than" reach up in a count that a newspaper gives, as a share of the number."""
_FAR = 0.15
"""How much of a bound at least lies between it and a number that is «much» beyond it."""
_HALF = 0.49
"""How far a round number reaches to either side, as a share of the last digit that it gives."""
_DIGITS = 2
"""How many digits a round number gives at least: 20 million is not 21."""
_ROUND = 3
"""Noughts from which on a whole number can be a round one: a toll of 120 is none, «12 million» stands for 12.4."""
_FINEST = 6
"""Decimals that are looked at."""
_VAGUE = frozenset(("tens", "hundreds", "thousands", "millions", "several"))


class Given(NamedTuple):
    """A value as it was given: its inclusive bounds (`-inf` and `inf` where open), the ISO day or time at which it was
    first given, None if unknown, whether it is too vague to contradict anything («dozens»), the number itself where it
    is a `plain` one, whose bounds are those of its rounding, and whether it counts only a part of what there may be."""

    low: float
    high: float
    day: str | None = None
    vague: bool = False
    plain: float | None = None
    partial: bool = False

    @staticmethod
    def of(quantity: Quantity, day: str | None = None) -> Given | None:
        """The numbers that a newspaper's figure can mean; None for a quantity without any bound."""
        bounds = soft_bounds(quantity)
        if bounds is None:
            return None
        low, high = bounds
        if low != high or quantity.approximation != "exact":
            return Given(low, high, day, quantity.approximation in _VAGUE)
        slack = _slack(low)
        return Given(low - slack, low + slack, day, False, low)

    def converted(self, unit: str, units: Units) -> Given:
        """The same value, given in `unit`, in the base unit."""
        low, high = units.convert(self.low, unit), units.convert(self.high, unit)
        plain = None if self.plain is None else units.convert(self.plain, unit)
        return self._replace(low=low, high=high, plain=plain)


class Judged(NamedTuple):
    """How two values stand to each other; `reason` is a phrase for the reader."""

    relation: ValueRelation
    reason: str


def relate(one: Given, other: Given, *, growing: bool = False) -> Judged:
    """How two values of one thing stand to each other; the order of the two does not matter.

    A `growing` count (a toll) that is higher on a later day updates the earlier; it cannot become lower.
    """
    if one.plain is not None and other.plain is not None:
        if math.isclose(one.plain, other.plain):
            return Judged("equal", "the same value")
    elif (one.low, one.high) == (other.low, other.high):
        return Judged("equal", "the same value")
    if one.low <= other.high and other.low <= one.high:
        if one.plain is not None and other.plain is not None:
            return Judged("compatible", "one is the other in round numbers")
        inside = (one.low <= other.low and other.high <= one.high) or (other.low <= one.low and one.high <= other.high)
        return Judged("compatible", "one lies within the bounds of the other" if inside else "their bounds meet")
    if one.vague or other.vague:
        return Judged("compatible", "one is too vague to contradict the other")
    lower, higher = (one, other) if one.high < other.low else (other, one)
    if lower.partial and not higher.partial:
        return Judged("compatible", "the lower counts only a part")
    if not growing:
        return Judged("conflicting", "their bounds do not meet")
    if one.day is None or other.day is None:
        return Judged("conflicting", "their bounds do not meet")
    if one.day != other.day and higher.day is not None and higher.day.startswith(lower.day or ""):
        return Judged("updated", "the later count is higher")  # «حتى الثامنة مساء»
    if one.day.startswith(other.day) or other.day.startswith(one.day):
        return Judged("conflicting", "their bounds do not meet on the same day")
    earlier, later = (one, other) if one.day < other.day else (other, one)
    if later.low > earlier.high:
        return Judged("updated", "the later count is higher")
    return Judged("conflicting", "a count that can only grow is lower on the later day")


def relate_quantities(
    one: Quantity,
    other: Quantity,
    units: Units,
    *,
    days: tuple[str | None, str | None] = (None, None),
    growing: bool = False,
) -> Judged | None:
    """How two quantities stand to each other, read as of one thing and given on `days`; None where their units do not
    measure the same (two currencies, people and houses) or one has no number. «3 tonnes» and «3,000 kilograms» are
    equal."""
    if units.base(one.unit) != units.base(other.unit):
        return None
    first, second = Given.of(one, days[0]), Given.of(other, days[1])
    if first is None or second is None:
        return None
    return relate(first.converted(one.unit, units), second.converted(other.unit, units), growing=growing)


def soft_bounds(quantity: Quantity) -> tuple[float, float] | None:
    """The numbers that a newspaper's figure can mean; None for a quantity without any bound."""
    low, high, kind = quantity.low, quantity.high, quantity.approximation
    if low is None and high is None:
        return None
    if low is None:
        return 0.0, float(high or 0)
    if high is None:
        return float(low), low * (1 + _OPEN)
    if kind == "about":
        return low * (1 - _ABOUT), high * (1 + _ABOUT)
    if kind in ("at least", "more than") and low == high:
        return float(low), low * (1 + _OPEN)
    if kind in ("at most", "less than") and low == high:
        return 0.0, float(high)
    return float(low), float(high)


def far(given: Given) -> Given:
    """A bound that the number lies far from («أقل بكثير من ثلاثة ملايين»), drawn in by a share of it."""
    if given.low <= 0:
        return given._replace(high=given.high * (1 - _FAR))
    return given._replace(low=given.low * (1 + _FAR), high=max(given.high, given.low * (1 + _OPEN)))


def _slack(number: float) -> float:
    """How far from a plain number the one may be that it rounds: half a million for 12 million, half for 54."""
    if number <= 0 or math.isinf(number):
        return 0.0
    whole = round(number * 10**_FINEST)
    noughts = -_FINEST
    while whole and whole % 10 == 0:
        whole //= 10
        noughts += 1
    last = min(noughts, math.floor(math.log10(number)) + 1 - _DIGITS)
    return _HALF * 10.0 ** (0 if 0 < last < _ROUND else last)
