"""Likeness: how much speaks for two figures of one story and unit being of one thing, and what speaks against it."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date

from rawi.compare.elsewhen import of_other_times
from rawi.compare.evidence import Evidence
from rawi.compare.figures import DAY, LENGTHS, Figure
from rawi.compare.keys import EVENT
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions import Proposition

_LONG_AGO = 3
"""Days from which a date is remembered, not today's or yesterday's."""
Near = Callable[[str, str], float]
"""How surely two propositions (by id) are of one thing."""


class Likeness:
    """Weighs the figures of one collection; settings are the table `[figures]` of `relations.toml`."""

    def __init__(self, evidence: Evidence, lexicon: CompareLexicon, near: Near) -> None:
        self._evidence = evidence
        self._near = near
        self._settings = lexicon.relations["figures"]
        self._daily = frozenset(self._settings["daily"])
        self._kin = lexicon.kin

    @property
    def least(self) -> float:
        """The average likeness from which figures are of one thing."""
        return float(self._settings["thing"])

    def apart(self, first: Figure, second: Figure) -> bool:
        """Whether something says that two figures of one unit and story are of two things."""
        one, two = first.proposition, second.proposition
        if one.statement.id == two.statement.id and not (first.revised and second.revised):
            return True
        if not years(first) & years(second) and first.unit != DAY:
            return True
        if first.measures and second.measures and not first.measures & second.measures:
            return True
        if first.who and second.who and not first.who & second.who:
            return True
        if first.unit != DAY and of_other_times(one, two) and not first.counted:
            return True
        window = self._settings["days_of_one" if first.unit in self._daily else "days"]
        if days_apart(first, second) > window:
            return True
        if first.own and second.own and not first.own & second.own:
            return True
        return self._two_places(first, second) or not same_people(one, two)

    @staticmethod
    def _two_places(first: Figure, second: Figure) -> bool:
        """Whether the places of two clauses are others, and neither of them is what the other's article is about."""
        one, two = first.proposition.places, second.proposition.places
        if not one or not two or one & two:
            return False
        return not (first.counted and (one & second.subject or two & first.subject))

    def of(self, first: Figure, second: Figure) -> float:
        """How much speaks for two figures being of one thing, about 1 where it is likely."""
        one, two = first.proposition, second.proposition
        value = self._near(one.id, two.id)
        shared = first.context & second.context
        value += min(1.0, self._evidence.weight(shared) / 2)
        heads = (first.context | first.subject) & (second.context | second.subject)
        heads |= self._evidence.common(one, two)
        value += min(0.4, self._evidence.weight(heads - shared) / 5)
        if rejects(first, second):
            value += 1.0
        if first.unit == DAY:
            meet = self.meet(one.happenings, two.happenings)
            if first.low == second.low and _remembered(first) and _remembered(second):
                return value + (1.0 if meet else 0.7)
            return value + (0.3 if meet else -0.6) + (0.2 if first.low == second.low else -0.3)
        if first.measures & second.measures:
            value += 0.7
        if first.governors & second.governors:
            value += 0.2
        if first.counted and second.counted:
            value += 0.7
        elif first.unit in LENGTHS:
            value += 0.4
        if first.tally and second.tally:
            value += 0.4
        if _one_number(first, second):
            value += _specific(first)
        elif first.low <= second.high and second.low <= first.high:
            value += 0.5 * _specific(first)
        elif first.unit not in LENGTHS and not first.counted and factor(first, second) > 3:
            value -= 0.5
        return value

    def meet(self, one: frozenset[str], two: frozenset[str]) -> bool:
        """Whether kinds of happenings are the same or akin."""
        pairs = {(a[len(EVENT) :], b[len(EVENT) :]) for a in one for b in two}
        return bool(one & two) or not pairs.isdisjoint(self._kin)


def factor(first: Figure, second: Figure) -> float:
    return max(first.low, second.low) / max(1e-9, min(first.high, second.high))


def years(figure: Figure) -> frozenset[str]:
    """The years that a clause speaks of: those it names, else that in which it was said; "?" if neither is known."""
    proposition = figure.proposition
    return proposition.years or frozenset({proposition.day[:4]} if proposition.day else {"?"})


def days_apart(first: Figure, second: Figure) -> int:
    try:
        days = [date.fromisoformat(each.proposition.day or "") for each in (first, second)]
    except ValueError:
        return 0
    return abs((days[0] - days[1]).days)


def rejects(first: Figure, second: Figure) -> bool:
    """Whether one is given in place of the other («خمسة لا اثنين»)."""
    return any(
        low == other.low and high == other.high
        for figure, other in ((first, second), (second, first))
        for low, high in figure.rejected
    )


def _remembered(figure: Figure) -> bool:
    """Whether a day is a date that lies days away from the day on which it was said: few things of one story do."""
    try:
        said = date.fromisoformat(figure.proposition.day or "").toordinal()
    except ValueError:
        return figure.fixed
    return figure.fixed and abs(figure.low - said) >= _LONG_AGO


def _specific(figure: Figure) -> float:
    """How much the same number speaks for the same thing: 3 little, 900 much."""
    return min(1.0, 0.2 + 0.3 * math.log10(max(1.0, abs(figure.value.low or figure.value.high or 1.0))))


def _one_number(first: Figure, second: Figure) -> bool:
    """Whether the same number is printed: «نحو 400» and «400», «more than 21» and «21»."""
    one, two = ({bound for bound in (each.value.low, each.value.high) if bound} for each in (first, second))
    return first.value.unit == second.value.unit and bool(one & two)


def same_people(one: Proposition, two: Proposition) -> bool:
    """Whether two clauses may be of the same people. The sentence of a report names whom it is about; what is said of
    somebody may leave the name out."""
    told = one.statement.mode == two.statement.mode == "own_voice"
    if not told and not (one.persons and two.persons):
        return True
    return all(not each.persons or each.persons & other.keys for each, other in ((one, two), (two, one)))
