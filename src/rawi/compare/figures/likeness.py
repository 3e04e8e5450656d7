"""Likeness: how much speaks for two figures of one story and unit being of one thing, and what speaks against it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TypeVar

from rawi.arabic.memory import Remembered
from rawi.compare.claims.evidence import Evidence
from rawi.compare.disputes.other_times import of_other_times
from rawi.compare.figures.durations import LENGTHS
from rawi.compare.figures.figure import DAY, Figure
from rawi.compare.figures.near import Near
from rawi.compare.figures.setting import one_weekday
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition

_LONG_AGO = 3
"""Days from which a date is remembered, not today's or yesterday's."""
_OTHER_YEAR = 200
"""Days between two dates from which they are of two happenings: few are told to come so much later."""
_WIDE = 5.0
"""How many times higher than the other a number is that hardly measures the same."""
_NARROW = 1.3
"""Highest over lowest number that a figure can mean which is named to be corrected."""
AGAINST = 0.6
"""How much it speaks for two figures being of one thing that somebody sets their numbers against each other."""
_AHEAD = 0.3
"""How much it speaks for two days being of one thing that both were still to come: few things of one story are."""
_RECKONED = 0.3
"""The same where a day is only reckoned from the day of publication («أمس الأربعاء»)."""
_WEEK = 7
"""Days between two of one weekday that may be one."""
_OWN = 0.5
"""How much more must speak for two figures competing where an outlet gives one of them: it tells of many things."""
_Pair = tuple[str, str]
Found = TypeVar("Found")


class Likeness:
    """Weighs the figures of one collection; settings are the table `[figures]` of `relations.toml`."""

    def __init__(self, evidence: Evidence, lexicon: CompareLexicon, near: Near) -> None:
        self._evidence = evidence
        self._near = near
        self._settings = lexicon.relations["figures"]
        self._daily = frozenset(self._settings["daily"])
        self._window, self._window_of_one = float(self._settings["days"]), float(self._settings["days_of_one"])
        self._repeated = frozenset(EVENT + kind for kind in self._settings["repeated"])
        self._relative = frozenset(self._settings["relative"])
        self._money = lexicon.money
        self._kin = lexicon.kin
        self._akin = Remembered(self._find_akin)
        self._known: dict[_Pair, float] = {}
        self._known_apart: dict[_Pair, bool] = {}

    @property
    def least(self) -> float:
        """The average likeness from which figures are of one thing."""
        return float(self._settings["thing"])

    def apart(self, first: Figure, second: Figure) -> bool:
        """Whether something says that two figures of one unit and story are of two things."""
        return _once(self._known_apart, self._apart, first, second)

    def _apart(self, first: Figure, second: Figure) -> bool:
        one, two = first.proposition, second.proposition
        if one.statement.id == two.statement.id and not (first.revised and second.revised):
            return True
        if first.unit != DAY and years_apart(first, second):
            return True
        if first.measures and second.measures and not first.measures & second.measures:
            return True
        if first.who and second.who and not first.who & second.who:
            return True
        if first.unit != DAY and of_other_times(one, two) and not first.counted:
            return True
        if days_apart(first, second) > (self._window_of_one if first.unit in self._daily else self._window):
            return True
        if first.own and second.own and not first.own & second.own:
            return True
        if first.unit == DAY and min(abs(first.low - second.high), abs(second.low - first.high)) > _OTHER_YEAR:
            return not (first.setting.last and second.setting.last)
        if part_and_whole(first, second):
            return True
        return self._two_places(first, second) or not same_people(one, two)

    @staticmethod
    def _two_places(first: Figure, second: Figure) -> bool:
        """Whether the places of two clauses are others, and neither of them is what the other's article is about."""
        one, two = first.places, second.places
        if not one or not two or one & two:
            return False
        return not (first.counted and (one & second.subject or two & first.subject))

    def of(self, first: Figure, second: Figure) -> float:
        """How much speaks for two figures being of one thing, about 1 where it is likely."""
        return _once(self._known, self._of, first, second)

    def _of(self, first: Figure, second: Figure) -> float:
        one, two = first.proposition, second.proposition
        value = self._near(one.id, two.id)
        shared = (first.context & second.heard) | (second.context & first.heard)
        value += min(1.0, self._evidence.weight(shared) / 2)
        heads = first.heads & second.heads
        heads |= self._evidence.common(one, two)
        value += min(0.4, self._evidence.weight(heads - shared) / 5)
        if rejects(first, second):
            value += 1.0
        if first.unit == DAY:
            return value + self._of_days(first, second)
        if first.measures & second.measures:
            value += 0.7
        if first.governors & second.governors:
            value += 0.2
        if first.counted and second.counted:
            value += 0.7
        elif first.unit in LENGTHS:
            value += 0.4
        if not first.counted and self.same_happening(one, two):
            value += 0.3
        if first.tally and second.tally:
            value += 0.4
        if _one_number(first, second):
            value += _specific(first)
        elif first.low <= second.high and second.low <= first.high:
            value += 0.5 * _specific(first)
        elif first.unit not in LENGTHS and not first.counted and factor(first, second) > _WIDE:
            value -= 0.5
        return value

    def _of_few(self, first: Figure, second: Figure) -> bool:
        """Whether neither stands among many that are told of many things: in one article, in an outlet's own account of
        measures, in a long clause or a report full of numbers, in a war."""
        one, two = first.proposition, second.proposition
        told = one.article == two.article or max(first.among, second.among) > int(self._settings["among"])
        if first.unit != DAY and told:
            return False
        if max(len(first.context), len(second.context)) > int(self._settings["crowded"]):
            return False
        if first.counted and second.counted:
            return not (one.events | two.events) & self._repeated
        if "own_voice" in (one.statement.mode, two.statement.mode):
            return False
        return first.unit not in self._relative or bool(first.measures & second.measures)

    def scarce(self, figures: Sequence[Figure]) -> float:
        """How much it speaks for figures of one story and unit being of one thing that few numbers of it are given:
        where there are two, they are mostly two of one. Little says so of what everything is measured in."""
        if not figures or figures[0].unit == DAY or figures[0].unit in LENGTHS | self._relative:
            return 0.0
        numbers: list[float] = []
        for figure in sorted(figures, key=lambda figure: figure.bounds):
            if figure.firm and not figure.vague and (not numbers or figure.low > numbers[-1]):
                numbers.append(figure.high)
        value = float(self._settings["scarce"].get(str(len(numbers)), 0.0))
        return value / 2 if figures[0].counted or figures[0].unit in self._money else value

    def _of_days(self, first: Figure, second: Figure) -> float:
        """The same of two days, by what happened on them: an event of many days has many dates."""
        one, two = first.proposition, second.proposition
        meet = self.same_happening(one, two)
        if first.low == second.low and remembered(first) and remembered(second):
            return 1.0 if meet else 0.7
        told = 0.3 if meet else -0.6 if one.happenings and two.happenings else -0.1
        lead = self._evidence.telling((one.lead & two.lead) - one.names - two.names)
        told += 0.3 if lead else 0.0
        if ahead(first) and ahead(second):
            told += _AHEAD
        return told + (0.2 if first.low == second.low else -0.3)

    def likely(self, first: Figure, second: Figure, *, beside: float = 0.0, against: bool = False) -> bool:
        """Whether two figures that differ are so surely of one thing that they compete.

        `beside` is what else speaks for it; `against`: somebody sets their numbers against each other.
        """
        if not (first.firm and second.firm and first.alone and second.alone) or first.outrun or second.outrun:
            return False
        if first.rate != second.rate or self.apart(first, second):
            return False
        reckoned = first.unit == DAY and not (first.fixed and second.fixed)
        if first.unit == DAY and not (self._told_day(first) and self._told_day(second)):
            return False
        if reckoned and may_be_one_day(first, second):
            return False
        other_times = of_other_times(first.proposition, second.proposition)
        if first.unit != DAY and (other_times or not _crosses(first, second)):
            return False
        one, two = first.proposition, second.proposition
        if not against and not self._of_few(first, second):
            return False
        own = "own_voice" in (one.statement.mode, two.statement.mode)
        kind = "date" if first.unit == DAY else "count" if first.counted and second.counted else "measure"
        value = self.of(first, second) + beside + (AGAINST if against else 0.0)
        return value >= float(self._settings["likely"][kind]) + (_OWN if own else 0.0) + (
            _RECKONED if reckoned else 0.0
        )

    @staticmethod
    def _told_day(figure: Figure) -> bool:
        """Whether a clause is about its day: it tells of a happening, and the day is not that until which it counts."""
        return not counts_until(figure) and (figure.fixed or bool(figure.proposition.happenings))

    def same_happening(self, one: Proposition, two: Proposition) -> bool:
        """Whether two clauses tell of kinds of happenings that are the same or akin, by their heads, else by all."""
        return self.meet(one.happenings or one.events, two.happenings or two.events)

    def meet(self, one: frozenset[str], two: frozenset[str]) -> bool:
        """Whether kinds of happenings are the same or akin."""
        return not self._akin[one].isdisjoint(two)

    def _find_akin(self, kinds: frozenset[str]) -> frozenset[str]:
        """Some kinds and all that are akin to them."""
        plain = {key[len(EVENT) :] for key in kinds}
        return kinds.union(EVENT + other for one, other in self._kin if one in plain)


def _once(known: dict[_Pair, Found], find: Callable[[Figure, Figure], Found], first: Figure, second: Figure) -> Found:
    """What is found of two figures, asked by several steps and found out once."""
    pair = first.id, second.id
    if pair not in known:
        known[pair] = find(first, second)
    return known[pair]


def factor(first: Figure, second: Figure) -> float:
    return max(first.low, second.low) / max(1e-9, min(first.high, second.high))


def years_apart(first: Figure, second: Figure) -> bool:
    """Whether the years that two clauses speak of are known and none is one of both."""
    return bool(first.years and second.years) and first.years.isdisjoint(second.years)


def days_apart(first: Figure, second: Figure) -> int:
    """Days between those on which the two were given; 0 where one is not known."""
    return 0 if first.said is None or second.said is None else abs(first.said - second.said)


def rejects(first: Figure, second: Figure) -> bool:
    """Whether one is given in place of the other («خمسة لا اثنين»)."""
    return rejecting(first, second) or rejecting(second, first)


def rejecting(first: Figure, second: Figure) -> bool:
    """Whether the clause of the first says that the number of the second does not hold."""
    if not first.rejected or second.high > _NARROW * second.low:
        return False
    return any(low <= second.high and second.low <= high for low, high in first.rejected)


def remembered(figure: Figure) -> bool:
    """Whether a day is a date that lies days away from the day on which it was said: few things of one story do."""
    return figure.fixed and (figure.said is None or abs(figure.low - figure.said) >= _LONG_AGO)


def counts_until(figure: Figure) -> bool:
    """Whether a day is that until which its clause counts something («لم يتجاوز 4500 بطاقة حتى مساء الأحد»)."""
    return bool(figure.proposition.figures) and (
        "until" in figure.measures or bool(figure.measures and not figure.fixed)
    )


def may_be_one_day(first: Figure, second: Figure) -> bool:
    """Whether two days are one apart and an outlet's «today» or «yesterday» is one of them: a newspaper's day is that
    of its writing or of its printing. So are two of one weekday and about a week that are not both told which: «الجمعة»
    is another day in what is printed a week later."""
    apart = max(first.low, second.low) - min(first.high, second.high)
    if first.weekday and first.weekday == second.weekday and not (_told_which(first) and _told_which(second)):
        return apart <= _WEEK
    if any(
        one_weekday(one.setting.weekday, two.low) and not (_told_which(one) or two.fixed or two.weekday)
        for one, two in ((first, second), (second, first))
    ):
        return apart <= _WEEK  # «اليوم» of a Wednesday is «الأربعاء» in what was printed before it.
    return apart <= 1 and not (first.named and second.named)


def _told_which(day: Figure) -> bool:
    return day.fixed or day.which


def ahead(figure: Figure) -> bool:
    """Whether a day is a date that was still to come when it was said."""
    return figure.fixed and figure.said is not None and figure.low > figure.said


def _specific(figure: Figure) -> float:
    """How much the same number speaks for the same thing: 3 little, 900 much."""
    return min(1.0, 0.2 + 0.3 * math.log10(max(1.0, abs(figure.value.low or figure.value.high or 1.0))))


def part_and_whole(first: Figure, second: Figure) -> bool:
    """Whether the clause of one gives the number of the other as a part of its own («60 مليونا، منها 18»)."""
    return first.bounds in second.parts or second.bounds in first.parts


def _crosses(first: Figure, second: Figure) -> bool:
    """Whether neither number is higher than one only said to be passed: «more than ten» does not speak of 21."""
    return not any(one.open_ended and two.low > one.low for one, two in ((first, second), (second, first)))


def _one_number(first: Figure, second: Figure) -> bool:
    """Whether the same number is printed: «نحو 400» and «400», «more than 21» and «21»."""
    if first.value.unit != second.value.unit:
        return False
    printed = second.value.low, second.value.high
    return any(bound in printed for bound in (first.value.low, first.value.high) if bound)


def same_people(one: Proposition, two: Proposition) -> bool:
    """Whether two clauses may be of the same people. The sentence of a report names whom it is about; what is said of
    somebody may leave the name out."""
    told = one.statement.mode == two.statement.mode == "own_voice"
    if not told and not (one.persons and two.persons):
        return True
    return not (one.persons and one.persons.isdisjoint(two.keys)) and not (
        two.persons and two.persons.isdisjoint(one.keys)
    )
