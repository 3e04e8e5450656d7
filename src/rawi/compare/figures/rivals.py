"""Rivals: how likely two figures that cannot both hold are two accounts of one thing, by weights that can be read.

Each thing that a reader looks at is a feature; the weights stand in the tables `[rivals.day]` and `[rivals.number]` of
`lexicon/relations.toml` and are fitted by `evals/rivals_fit.py`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from rawi.compare.claims.evidence import Evidence
from rawi.compare.disputes.other_times import of_other_times
from rawi.compare.figures.figure import DAY, Figure
from rawi.compare.figures.likeness import (
    Likeness,
    ahead,
    counts_until,
    days_apart,
    factor,
    may_be_one_day,
    rejects,
    remembered,
)
from rawi.compare.figures.near import Near
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.logistic import likelihood
from rawi.compare.propositions.keys import EVENT

_UNTIL = "until"
_WORDS, _HEADS = 4.0, 5.0
"""Summed rarities beyond which words in common tell no more."""
_FACTOR, _AMONG, _LONG, _DAYS, _BETWEEN = 3.0, 8, 25, 10, 400
"""The same of the other features that count."""


class Rivals:
    """Judges pairs of figures of one unit and course; `near` and `together` are how surely two propositions (by id) say
    the same and how likely they are of one claim."""

    def __init__(
        self, evidence: Evidence, lexicon: CompareLexicon, near: Near, together: Near, likeness: Likeness
    ) -> None:
        self._evidence = evidence
        self._near = near
        self._together = together
        self._likeness = likeness
        self._tables: Mapping[str, Mapping[str, float]] = lexicon.relations["rivals"]
        settings = lexicon.relations["figures"]
        self._factor = float(settings["factor"])
        self._repeated = frozenset(EVENT + kind for kind in settings["repeated"])

    def related(self) -> dict[str, set[str]]:
        """For propositions by id those with a greater id that are near enough for their figures to compete."""
        least = min(table["near"] for table in self._tables.values())
        found: defaultdict[str, set[str]] = defaultdict(set)
        for near in (self._near, self._together):
            for first, second in near.pairs(least):
                found[first].add(second)
        return dict(found)

    def sure(self, first: Figure, second: Figure, *, beside: float = 0.0, against: bool = False) -> bool:
        """Whether two figures are so likely of one thing that they compete."""
        if not self.may_be(first, second) or self._of_many(first, second):
            return False
        limits, one, two = self._table(first), first.proposition.id, second.proposition.id
        if max(self._near(one, two), self._together(one, two)) < limits["near"]:
            return False
        return self.likely(first, second, beside=beside, against=against) >= limits["least"]

    def _of_many(self, first: Figure, second: Figure) -> bool:
        """Whether two numbers lie too far apart to measure one thing, or count what happens again and again («11 طلعة
        جوية») and do not tell nearly the same."""
        if first.unit == DAY:
            return False
        one, two = first.proposition, second.proposition
        if factor(first, second) > self._factor:
            return True
        if not (one.events | two.events) & self._repeated:
            return False
        return self._together(one.id, two.id) < self._table(first)["again"]

    @staticmethod
    def may_be(first: Figure, second: Figure) -> bool:
        """Whether both are stated, as of now, of one time and of as long a time, by two statements."""
        one, two = first.proposition, second.proposition
        if one.statement.id == two.statement.id or not (first.firm and second.firm):
            return False
        if first.outrun or second.outrun or first.vague or second.vague or first.rate != second.rate:
            return False
        if first.unit == DAY:
            return not (counts_until(first) or counts_until(second) or may_be_one_day(first, second))
        return not of_other_times(one, two)

    def likely(self, first: Figure, second: Figure, *, beside: float = 0.0, against: bool = False) -> float:
        """The likelihood in [0, 1]. `beside` is what the other figures of the unit say for it; `against`: somebody sets
        their numbers against each other."""
        weights = self._table(first)
        given = self.features(first, second, beside=beside, against=against)
        return likelihood(weights, given)

    def features(
        self, first: Figure, second: Figure, *, beside: float = 0.0, against: bool = False
    ) -> dict[str, float]:
        """What the two show, by name; the same whichever comes first."""
        one, two = first.proposition, second.proposition
        shared = (first.context & second.heard) | (second.context & first.heard)
        heads = first.heads & second.heads
        heads |= self._evidence.common(one, two)
        sizes = len(first.context), len(second.context)
        measures = bool(first.measures), bool(second.measures)
        meet = self._likeness.same_happening(one, two)
        return {
            "same": self._near(one.id, two.id),
            "together": self._together(one.id, two.id),
            "words": min(_WORDS, self._evidence.weight(shared)) / _WORDS,
            "heads": min(_HEADS, self._evidence.weight(heads - shared)) / _HEADS,
            "measure": float(bool(first.measures & second.measures)),
            "other_measure": float(all(measures) and not first.measures & second.measures),
            "one_measure": float(measures[0] != measures[1]),
            "governors": float(bool(first.governors & second.governors)),
            "counted": float(first.counted and second.counted),
            "tally": float(first.tally) + float(second.tally),
            "happening": float(meet),
            "other_happening": float(bool(one.happenings and two.happenings) and not meet),
            "factor": 0.0 if first.unit == DAY else min(_FACTOR, math.log(max(1.0, factor(first, second)))),
            "own_voice": float(one.statement.mode == "own_voice") + float(two.statement.mode == "own_voice"),
            "one_article": float(one.article == two.article),
            "among": float(min(_AMONG, max(first.among, second.among))),
            "long": float(min(_LONG, max(sizes))),
            "short": float(min(sizes)),
            "days": float(min(_DAYS, days_apart(first, second))),
            "rejects": float(rejects(first, second)),
            "against": float(against),
            "scarce": beside,
            "written": float(first.fixed) + float(second.fixed),
            "named": float(first.named) + float(second.named),
            "ahead": float(ahead(first)) + float(ahead(second)),
            "remembered": float(remembered(first)) + float(remembered(second)),
            "set_against": float(first.set_against or second.set_against),
            "alone": float(first.alone and second.alone),
            "apart": float(self._likeness.apart(first, second)),
            "between": math.log1p(min(_BETWEEN, abs(first.low - second.low))) if first.unit == DAY else 0.0,
            "until": float(_UNTIL in first.measures) + float(_UNTIL in second.measures),
        }

    def _table(self, figure: Figure) -> Mapping[str, float]:
        return self._tables["day" if figure.unit == DAY else "number"]
