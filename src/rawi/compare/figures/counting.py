"""Counting: which figures are of one thing, and which of those cannot both hold.

Two figures are of one thing when they have the same unit and both clauses, with the heads of their articles where a
clause is a bare count, name the same telling things. They conflict when their bounds do not meet. A higher count on a
later day is an update of a count that can only grow, and a figure is as old as its first report: who repeats an
outrun one disputes nothing.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations, product
from typing import NamedTuple

from rawi.compare.claims.evidence import Evidence
from rawi.compare.disputes.other_times import of_other_times
from rawi.compare.figures.durations import LENGTHS
from rawi.compare.figures.figure import BARE, DAY, Figure
from rawi.compare.figures.likeness import (
    Likeness,
    days_apart,
    factor,
    part_and_whole,
    rejects,
    same_people,
    years_apart,
)
from rawi.compare.figures.near import Near
from rawi.compare.figures.rivals import Rivals
from rawi.compare.figures.told import Told, meet
from rawi.compare.figures.values import Given, Judged, relate
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT

_SETTLED = frozenset(("turnout", "aboard"))
"""The measures of people who take part in something or travelled in it: once it is over, they become no more."""


class Counting:
    """Judges the figures of one collection; settings are the table `[figures]` of `relations.toml`."""

    def __init__(self, evidence: Evidence, lexicon: CompareLexicon, near: Near, together: Near) -> None:
        self._evidence = evidence
        self._near = near
        self.likeness = Likeness(evidence, lexicon, near)
        self.rivals = Rivals(evidence, lexicon, near, together, self.likeness)
        self._settings = lexicon.relations["figures"]
        self._relative = frozenset(self._settings["relative"])
        self._daily = frozenset(self._settings["daily"])
        self._lengths = frozenset(self._settings["lengths"])
        self._repeated = frozenset(EVENT + kind for kind in self._settings["repeated"])
        self._kin = lexicon.kin

    def competing(self, found: Sequence[Figure], story_of: Mapping[str, str], told: Told) -> set[frozenset[str]]:
        """The pairs of figures, by id, that cannot both hold and show that they are two accounts of one thing."""
        pairs: set[frozenset[str]] = set()
        related = self.rivals.related()
        for alike in _by_unit(found, story_of):
            scarce = self.likeness.scarce(alike)
            pairs.update(
                frozenset((one.id, two.id))
                for one, two in _of_pairs(alike, related)
                if not meet(one, two)
                and self.rivals.may_be(one, two)
                and not (told.together(one, two) and not rejects(one, two))
                and self.rivals.sure(one, two, beside=scarce, against=told.against(one, two))
            )
        return pairs

    def linked(
        self,
        found: Sequence[Figure],
        story_of: Mapping[str, str],
        told: Told,
        rivals: Set[frozenset[str]] = frozenset(),
    ) -> dict[str, set[str]]:
        """For each figure's id those of the figures of the same thing, `rivals` (`competing`) among them; only figures
        of one story are compared."""
        links: defaultdict[str, set[str]] = defaultdict(set)
        for first, second in rivals:
            links[first].add(second)
            links[second].add(first)
        for alike in _by_unit(found, story_of):
            scarce = self.likeness.scarce(alike)
            for one, two in _worth_a_look(alike):
                if told.together(one, two) and not rejects(one, two):
                    continue
                against = told.against(one, two)
                if self.one_thing(one, two) or self.likeness.likely(one, two, beside=scarce, against=against):
                    links[one.id].add(two.id)
                    links[two.id].add(one.id)
        return dict(links)

    def told(self, found: Sequence[Figure], story_of: Mapping[str, str]) -> Told:
        """The numbers that somebody tells apart."""
        return Told(found, story_of, self._near, float(self._settings["same"]))

    def one_thing(self, first: Figure, second: Figure) -> bool:
        """Whether two figures of one unit and story are of one thing."""
        one, two = first.proposition, second.proposition
        if one.statement.id == two.statement.id:
            return False
        if first.unit != DAY and (years_apart(first, second) or of_other_times(one, two)):
            return False
        if not (first.firm and second.firm) or first.outrun or second.outrun or first.rate != second.rate:
            return False
        if rejects(first, second) and self._of_one_happening(first, second):
            return True
        if part_and_whole(first, second):
            return False
        if (first.measures or second.measures) and not first.measures & second.measures:
            return False
        if not first.alone or not second.alone:
            return False
        window = self._settings["days_of_one" if first.unit in self._daily else "days"]
        if days_apart(first, second) > window or not self._one_place(first, second):
            return False
        if first.counted and second.counted:
            return self._one_count(first, second)
        return self._one_measure(first, second) or self._named_measure(first, second)

    def _of_one_happening(self, first: Figure, second: Figure) -> bool:
        """Whether two days may be of one happening, as far as their clauses tell any."""
        one, two = first.proposition.happenings, second.proposition.happenings
        return first.unit != DAY or not (one and two) or self.likeness.meet(one, two)

    def _named_measure(self, first: Figure, second: Figure) -> bool:
        """Whether both clauses name what they measure, or the happening whose day they give, and tell of one thing."""
        settings, one, two = self._settings, first.proposition, second.proposition
        if one.article == two.article or "own_voice" in (one.statement.mode, two.statement.mode):
            return False
        shared, near = first.context & second.context, self._near(one.id, two.id)
        heads = first.heads & second.heads
        if first.unit == DAY:
            if not (first.fixed and second.fixed) or self._evidence.weight(heads) < settings["subject_weight"]:
                return False
            meet = self.likeness.meet(one.happenings, two.happenings) and near >= float(settings["day_near"])
            telling = self._evidence.weight(shared) >= float(settings["day_weight"])
            return near >= float(settings["day_surely"]) or (telling and (meet or near >= float(settings["day_same"])))
        if max(len(first.context), len(second.context)) > int(settings["crowded"]):
            return False
        if not first.measures & second.measures or factor(first, second) > settings["factor"]:
            return False
        near_enough = near >= float(settings["same"])
        if first.measures != second.measures and not near_enough:
            return False  # A long clause names many measures.
        known = self._evidence.weight(heads) >= settings["subject_weight"] or near_enough
        return known and self.likeness.of(first, second) >= self.likeness.least

    def _one_place(self, first: Figure, second: Figure) -> bool:
        """Whether the names of the two clauses allow one event: both name some and share none is two."""
        names = [each.names for each in (first, second)]
        if first.counted and second.counted:
            names = [self._evidence.telling(each) for each in names]
        places = [each.places for each in (first, second)]
        return all(not all(sides) or bool(sides[0] & sides[1]) for sides in (names, places)) and same_people(
            first.proposition, second.proposition
        )

    def _one_count(self, first: Figure, second: Figure) -> bool:
        if (first.who and second.who and not first.who & second.who) or not _of_one_side(first, second):
            return False
        one, two = first.proposition, second.proposition
        shared = first.context & second.context
        names = shared & (one.names | two.names)
        beside = days_apart(first, second) <= int(self._settings["days_of_one"])
        openings = beside and factor(first, second) <= float(self._settings["factor"])
        tallies = [each.tally or (openings and each.leads) for each in (first, second)]
        if not all(tallies) and (one.events | two.events) & self._repeated:
            weight = self._evidence.weight(names)
            near = self._near(one.id, two.id)
            return near >= float(self._settings["repeated_same"]) and weight >= float(self._settings["repeated_weight"])
        if not any(tallies):
            rare = max((self._evidence.rarity(key) for key in names), default=0.0)
            return (
                self._near(one.id, two.id) >= float(self._settings["count_same"])
                and self._evidence.weight(shared) >= float(self._settings["count_weight"])
                and rare >= float(self._settings["count_rare"])
            )
        # A bare count is of what its article is about.
        contexts = [
            figure.heads if tally else figure.context for figure, tally in zip((first, second), tallies, strict=True)
        ]
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
        contexts = [figure.heads if len(figure.context) <= BARE else figure.context for figure in (first, second)]
        shared = contexts[0] & contexts[1]
        return self._evidence.weight(shared) >= float(self._settings["subject_weight"])


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
    """How two figures of one thing stand to each other, by the time until which each is said to have been counted, else
    that at which its value was first given."""
    one, two = (
        Given(
            each.low, each.high, each.moment if each.dated else first_day.get(each.bounds) or each.moment, each.vague,
            each.plain, partial=each.partial and each.counted,
        )
        for each in (first, second)
    )  # fmt: skip
    if rejects(first, second) and not meet(first, second):
        return Judged("conflicting", "one is given in place of the other")
    if _rose(first, second) or _rose(second, first):
        return Judged("updated", "the higher is what the count is said to have risen to")
    settled = not _SETTLED.isdisjoint(first.measures | second.measures)
    grows = first.counted or (first.people and second.people and not settled)
    return relate(one, two, growing=grows and not (first.final or second.final))


def _rose(first: Figure, second: Figure) -> bool:
    """Whether a count is said to have risen to the first, which is higher than the second, of which it is not said."""
    if not (first.counted and second.counted) or first.final or second.final or meet(first, second):
        return False
    return first.low > second.high and first.setting.risen and not second.setting.risen


def _first_days(members: Sequence[Figure]) -> dict[tuple[float, float], str]:
    found: dict[tuple[float, float], str] = {}
    for figure in members:
        if figure.moment is not None:
            found[figure.bounds] = min(figure.moment, found.get(figure.bounds, figure.moment))
    return found


def spread(figures: Sequence[Figure]) -> float:
    """How far apart figures lie: the logarithm of the highest over the lowest."""
    lows = [max(1e-9, figure.low) for figure in figures]
    return math.log(max(lows) / min(lows)) if lows else 0.0


def _by_unit(found: Sequence[Figure], story_of: Mapping[str, str]) -> Iterable[list[Figure]]:
    """The figures of each story and unit."""
    by_unit: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in found:
        by_unit[story_of[figure.proposition.article], figure.unit].append(figure)
    return by_unit.values()


def _of_pairs(alike: Sequence[Figure], related: Mapping[str, Set[str]]) -> Iterator[tuple[Figure, Figure]]:
    """The pairs of figures whose propositions are `related` (by id, the smaller one's to the others)."""
    given: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in alike:
        given[figure.proposition.id].append(figure)
    for name, figures in given.items():
        for other in related.get(name, frozenset()) & given.keys():
            yield from product(figures, given[other])


def _worth_a_look(alike: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """The pairs of stated figures of one unit that may be of one thing: both stand alone, or one rejects the other."""
    for rate in (False, True):
        stated = [figure for figure in alike if figure.firm and not figure.outrun and figure.rate == rate]
        yield from combinations((figure for figure in stated if figure.alone), 2)
        for one, two in product((figure for figure in stated if figure.rejected), stated):
            if not (one.alone and two.alone) and rejects(one, two):
                yield one, two


def _of_one_side(first: Figure, second: Figure) -> bool:
    """Whether people whom one speaker counts as his own can be those of the other clause."""
    if not first.own and not second.own:
        return True
    return bool((first.own or first.context) & (second.own or second.context))
