"""Counting: which figures are of one thing, and which of those cannot both hold.

Two figures are of one thing when they have the same unit and both clauses, with the heads of their articles where a
clause is a bare count, name the same telling things. They conflict when their bounds do not meet. A higher count on a
later day is an update of a count that can only grow, and a figure is as old as its first report: who repeats an
outrun one disputes nothing.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rawi.compare.elsewhen import of_other_times
from rawi.compare.evidence import Evidence
from rawi.compare.figures import BARE, DAY, LENGTHS, Figure
from rawi.compare.keys import EVENT
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions import Proposition
from rawi.compare.values import Given, Judged, relate

Near = Callable[[str, str], float]
"""How surely two propositions (by id) are of one thing."""


class Counting:
    """Judges the figures of one collection; settings are the table `[figures]` of `relations.toml`."""

    def __init__(self, evidence: Evidence, lexicon: CompareLexicon, near: Near) -> None:
        self._evidence = evidence
        self._near = near
        self._settings = lexicon.relations["figures"]
        self._relative = frozenset(self._settings["relative"])
        self._daily = frozenset(self._settings["daily"])
        self._lengths = frozenset(self._settings["lengths"])
        self._repeated = frozenset(EVENT + kind for kind in self._settings["repeated"])
        self._kin = lexicon.kin

    def linked(self, found: Sequence[Figure], story_of: Mapping[str, str]) -> dict[str, set[str]]:
        """For each figure's id those of the figures of the same thing; only figures of one story are compared."""
        by_unit: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
        for figure in found:
            by_unit[story_of[figure.proposition.article], figure.unit].append(figure)
        links: defaultdict[str, set[str]] = defaultdict(set)
        given = told_together(found, story_of)
        for (story, unit), alike in by_unit.items():
            for index, one in enumerate(alike):
                for two in alike[index + 1 :]:
                    told = (story, unit, (one.low, one.high), (two.low, two.high)) in given
                    if not told and self.one_thing(one, two):
                        links[one.id].add(two.id)
                        links[two.id].add(one.id)
        return dict(links)

    @property
    def least(self) -> float:
        """The average likeness from which figures are of one thing."""
        return float(self._settings["thing"])

    def apart(self, first: Figure, second: Figure) -> bool:
        """Whether something says that two figures of one unit and story are of two things."""
        one, two = first.proposition, second.proposition
        if one.statement.id == two.statement.id and not (first.revised and second.revised):
            return True
        if not _years(first) & _years(second) and not (first.unit == DAY):
            return True
        if first.measures and second.measures and not first.measures & second.measures:
            return True
        if first.who and second.who and not first.who & second.who:
            return True
        if first.unit != DAY and of_other_times(one, two) and not first.counted:
            return True
        window = self._settings["days_of_one" if first.unit in self._daily else "days"]
        if _days_apart(first, second) > window:
            return True
        if first.own and second.own and not first.own & second.own:
            return True
        places = one.places, two.places
        return (all(places) and not places[0] & places[1] and not first.counted) or not _same_people(one, two)

    def likeness(self, first: Figure, second: Figure) -> float:
        """How much speaks for two figures being of one thing, about 1 where it is likely."""
        one, two = first.proposition, second.proposition
        value = self._near(one.id, two.id)
        shared = first.context & second.context
        value += min(1.0, self._evidence.weight(shared) / 2)
        heads = (first.context | first.subject) & (second.context | second.subject)
        heads |= self._evidence.common(one, two)
        value += min(0.4, self._evidence.weight(heads - shared) / 5)
        if first.unit == DAY:
            return value + (0.3 if self._meet(one.happenings, two.happenings) else -0.6) + 0.3 * (first.low == second.low)
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
        elif first.unit not in LENGTHS and not first.counted and _factor(first, second) > 3:
            value -= 0.5
        return value

    def _meet(self, one: frozenset[str], two: frozenset[str]) -> bool:
        """Whether kinds of happenings are the same or akin."""
        pairs = {(a[len(EVENT) :], b[len(EVENT) :]) for a in one for b in two}
        return bool(one & two) or not pairs.isdisjoint(self._kin)

    def one_thing(self, first: Figure, second: Figure) -> bool:
        """Whether two figures of one unit and story are of one thing."""
        one, two = first.proposition, second.proposition
        if one.statement.id == two.statement.id or not _years(first) & _years(second):
            return False
        if first.unit != DAY and of_other_times(one, two):
            return False
        if not (first.firm and second.firm) or first.outrun or second.outrun:
            return False
        if first.measures != second.measures or not first.alone or not second.alone:
            return False
        window = self._settings["days_of_one" if first.unit in self._daily else "days"]
        if _days_apart(first, second) > window or not self._one_place(first, second):
            return False
        if first.counted and second.counted:
            return self._one_count(first, second)
        return self._one_measure(first, second)

    def _one_place(self, first: Figure, second: Figure) -> bool:
        """Whether the names of the two clauses allow one event: both name some and share none is two."""
        names = [each.proposition.names for each in (first, second)]
        if first.counted and second.counted:
            names = [self._evidence.telling(each) for each in names]
        places = [each.proposition.places for each in (first, second)]
        return all(not all(sides) or bool(sides[0] & sides[1]) for sides in (names, places)) and _same_people(
            first.proposition, second.proposition
        )

    def _one_count(self, first: Figure, second: Figure) -> bool:
        if first.who and second.who and not first.who & second.who:
            return False
        one, two = first.proposition, second.proposition
        shared = first.context & second.context
        names = shared & (one.names | two.names)
        if not (first.tally and second.tally) and (one.events | two.events) & self._repeated:
            weight = self._evidence.weight(names)
            near = self._near(one.id, two.id)
            return near >= float(self._settings["repeated_same"]) and weight >= float(self._settings["repeated_weight"])
        if not first.tally and not second.tally:
            rare = max((self._evidence.rarity(key) for key in names), default=0.0)
            return (
                self._near(one.id, two.id) >= float(self._settings["count_same"])
                and self._evidence.weight(shared) >= float(self._settings["count_weight"])
                and rare >= float(self._settings["count_rare"])
            )
        # A bare count is of what its article is about.
        contexts = [figure.context | figure.subject if figure.tally else figure.context for figure in (first, second)]
        least = "tally_weight" if first.tally and second.tally else "count_weight"
        return self._evidence.weight(contexts[0] & contexts[1]) >= float(self._settings[least])

    def _one_measure(self, first: Figure, second: Figure) -> bool:
        settings, one, two = self._settings, first.proposition, second.proposition
        own = "own_voice" in (one.statement.mode, two.statement.mode) and first.unit not in LENGTHS
        if own or one.article == two.article:
            return False  # A report full of numbers of one unit tells of many things.
        near = self._near(one.id, two.id)
        clause = first.context & second.context
        names = one.names & two.names
        if first.unit == DAY:
            if not one.happenings & two.happenings:
                return False
            if near < settings["date_same"] and min(len(first.context), len(second.context)) > BARE:
                return False
            if not (first.fixed and second.fixed):
                return False
        elif first.unit in LENGTHS:
            if not self._alike(first, second):
                return False
        elif (
            max(first.low, second.low) > settings["factor"] * max(1e-9, min(first.high, second.high))
            or near < settings["relative_same" if first.unit in self._relative else "same"]
            or not first.governors & second.governors
        ):
            return False
        if names and self._evidence.weight(clause) >= settings["named_weight"]:
            return True
        if first.unit in self._relative or first.unit in LENGTHS:
            return self._bare(first, second)
        return self._evidence.weight(clause) >= settings["measure_weight"] or self._bare(first, second)

    def _alike(self, first: Figure, second: Figure) -> bool:
        """Whether two lengths of time are of the same kind of happening (a contract, a sentence)."""
        keys = (each.governors for each in (first, second))
        one, two = ({key[len(EVENT) :] for key in each if key.startswith(EVENT)} for each in keys)
        lengths = self._lengths
        return bool(one & two & lengths) or any((a, b) in self._kin for a in one & lengths for b in two & lengths)

    def _bare(self, first: Figure, second: Figure) -> bool:
        """Whether clauses that say little are of what their articles name («الصفقة تمت مقابل 12 مليونا»)."""
        contexts = [
            figure.context | figure.subject if len(figure.context) <= BARE else figure.context
            for figure in (first, second)
        ]
        shared = contexts[0] & contexts[1]
        return self._evidence.weight(shared) >= float(self._settings["subject_weight"])


Bounds = tuple[float, float]


def _same_people(one: Proposition, two: Proposition) -> bool:
    """Whether two clauses may be of the same people. The sentence of a report names whom it is about; what is said of
    somebody may leave the name out."""
    told = one.statement.mode == two.statement.mode == "own_voice"
    if not told and not (one.persons and two.persons):
        return True
    return all(not each.persons or each.persons & other.keys for each, other in ((one, two), (two, one)))


def told_together(found: Sequence[Figure], story_of: Mapping[str, str]) -> frozenset[tuple[str, str, Bounds, Bounds]]:
    """Story, unit and bounds of every two numbers that one speaker gives in one article: they are of two things."""
    by_speaker: defaultdict[tuple[str, str, str], set[Bounds]] = defaultdict(set)
    for figure in found:
        if figure.revised:
            continue
        proposition = figure.proposition
        key = proposition.article, proposition.statement.speaker.name, figure.unit
        by_speaker[key].add((figure.low, figure.high))
    return frozenset(
        (story_of[article], unit, one, two)
        for (article, _, unit), given in by_speaker.items()
        for one in given
        for two in given
        if one != two
    )


class Conflict(NamedTuple):
    """Two figures of one thing that cannot both hold, and why."""

    one: Figure
    two: Figure
    reason: str


def conflicts(members: Sequence[Figure], linked: Mapping[str, set[str]]) -> list[Conflict]:
    """The pairs of one group that are linked as being of one thing and cannot both hold, in order."""
    first_day = _first_days(members)
    found = (
        (one, two, _judged(one, two, first_day))
        for index, one in enumerate(members)
        for two in members[index + 1 :]
        if two.id in linked.get(one.id, ())
    )
    return [Conflict(one, two, judged.reason) for one, two, judged in found if judged.relation == "conflicting"]


def _judged(first: Figure, second: Figure, first_day: Mapping[tuple[float, float], str]) -> Judged:
    """How two figures of one thing stand to each other, by the day on which each value was first given."""
    one, two = (
        Given(each.low, each.high, first_day.get((each.low, each.high)) or each.proposition.day, each.vague, each.plain)
        for each in (first, second)
    )
    return relate(one, two, growing=first.counted)


def _first_days(members: Sequence[Figure]) -> dict[tuple[float, float], str]:
    found: dict[tuple[float, float], str] = {}
    for figure in members:
        day = figure.proposition.day
        if day is not None:
            bounds = figure.low, figure.high
            found[bounds] = min(day, found.get(bounds, day))
    return found


def _years(figure: Figure) -> frozenset[str]:
    """The years that a clause speaks of: those it names, else that in which it was said; "?" if neither is known."""
    proposition = figure.proposition
    return proposition.years or frozenset({proposition.day[:4]} if proposition.day else {"?"})


def _days_apart(first: Figure, second: Figure) -> int:
    try:
        days = [date.fromisoformat(each.proposition.day or "") for each in (first, second)]
    except ValueError:
        return 0
    return abs((days[0] - days[1]).days)


def spread(figures: Sequence[Figure]) -> float:
    """How far apart figures lie: the logarithm of the highest over the lowest."""
    lows = [max(1e-9, figure.low) for figure in figures]
    return math.log(max(lows) / min(lows)) if lows else 0.0


def _specific(figure: Figure) -> float:
    """How much the same number speaks for the same thing: 3 little, 900 much."""
    return min(1.0, 0.2 + 0.3 * math.log10(max(1.0, abs(figure.value.low or figure.value.high or 1.0))))


def _one_number(first: Figure, second: Figure) -> bool:
    """Whether the same number is printed: «نحو 400» and «400», «more than 21» and «21»."""
    one, two = ({bound for bound in (each.value.low, each.value.high) if bound} for each in (first, second))
    return first.value.unit == second.value.unit and bool(one & two)


def _factor(first: Figure, second: Figure) -> float:
    return max(first.low, second.low) / max(1e-9, min(first.high, second.high))
