"""Scoring: traits weighed and added up, with what decisions taught about single rules of spelling."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from rawi.model import Feature
from rawi.resolve.identity import people, things
from rawi.resolve.identity.context import alias_trait, context_traits
from rawi.resolve.identity.knowledge import Knowledge
from rawi.resolve.identity.rarity import Rarity
from rawi.resolve.identity.telling import is_weak
from rawi.resolve.identity.traits import Trait, Words
from rawi.resolve.identity.units import Unit

Beyond = Callable[[int, Sequence[str]], bool]
"""Whether the unit of a slot is named in one of some articles beyond its sample."""
START = "start"
"""The score of two names of which nothing is known but that they were brought together."""
LEARNED = "learned"
_CLASHING = frozenset(
    {
        "usual name before", "other first name", "other father", "other middle name", "other last name",
        "another name before", "other generation", "generation on one side", "nisba of the last name",
    }
)  # fmt: skip
_OF_KIN = frozenset(
    {
        "same office", "like office", "office of one", "same calling", "same country", "same scene", "company",
        "words around", "office said beside",
    }
)  # fmt: skip
_SHARED = 0.4
"""What context still says for two names that clash: father and son, brothers and successors share all of it."""
_NO_ENTRIES: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


class Scorer:
    """Scores pairs of units; `taught` are what decisions add for a rule of spelling. What a pair scores depends on its
    two units alone, and on whether an article names both."""

    def __init__(self, knowledge: Knowledge, beyond: Beyond = lambda slot, articles: False) -> None:
        self._knowledge = knowledge
        self._rarity = Rarity(knowledge)
        self._beyond = beyond
        self._words = Words(knowledge)
        self.taught: Mapping[str, float] = {}

    def traits(
        self, one: Unit, other: Unit, entries: tuple[frozenset[str], frozenset[str]] = _NO_ENTRIES
    ) -> list[Trait]:
        """What the two names have in common and apart; `entries` are those of lists that each of them is on."""
        of_names = people.name_traits if one.kind == "PER" == other.kind else things.name_traits
        alias = alias_trait(one, other, self._words)
        found = [alias] if alias else of_names(one, other, self._words, self._rarity.word, self._knowledge)
        surname = any(trait.name == "short form" for trait in found)
        context = context_traits(one, other, self._rarity, self._beside, self._knowledge)
        if any(trait.name in _CLASHING for trait in found):
            context = [_weakened(trait) for trait in context]
        found += context
        said = {trait.name for trait in context}
        if surname and said & {"same office", "like office"} and said & {"office of one", "same country"}:
            found.append(Trait("short form with the office", 1.0))
        alike = one.parts.words == other.parts.words
        if alike and is_weak(one.parts, self._knowledge) and is_weak(other.parts, self._knowledge):
            found.append(Trait("name of many", 1.0))
            placed = bool(one.countries or one.scene), bool(other.countries or other.scene)
            if placed[0] != placed[1] and not said & {"company", "words around"}:
                found.append(Trait("one of them placed", 1.0))
        if entries[0] and entries[1]:
            same = entries[0] & entries[1]
            name = "same entry of a list" if same else "other entry of a list"
            found.append(Trait(name, 1.0, " ".join(sorted(same))))
        return found

    def _beside(self, one: Unit, other: Unit) -> bool:
        """Whether an article names both."""
        if not set(one.articles).isdisjoint(other.articles):
            return True
        further = (one, other.articles) if one.further else None, (other, one.articles) if other.further else None
        return any(self._beyond(unit.slot, articles) for unit, articles in filter(None, further))

    def features(self, one: Unit, other: Unit, traits: Iterable[Trait]) -> tuple[Feature, ...]:
        """The traits with their weights; those that weigh nothing are left out."""
        weights = self._knowledge.weights["people" if one.kind == "PER" == other.kind else "things"]
        found = [Feature(name=START, weight=weights[START])]
        for trait in traits:
            weight = round(weights[trait.name] * trait.value, 3)
            if weight:
                found.append(Feature(name=trait.name, weight=weight, words=trait.words))
            for rule in trait.rules:
                if taught := self.taught.get(rule):
                    found.append(Feature(name=LEARNED, weight=taught, words=rule))
        return tuple(found)

    def learned(self, examples: Iterable[tuple[Unit, Unit, bool]]) -> dict[str, float]:
        """What decided pairs say of the rules that they are examples of: each pair held to be one confirms them, each
        held to be two refutes them. A rule's weight is the log odds of the two, bounded."""
        confirmed: Counter[str] = Counter()
        refuted: Counter[str] = Counter()
        for one, other, same in examples:
            rules = {rule for trait in self.traits(one, other) for rule in trait.rules}
            (confirmed if same else refuted).update(rules)
        step, most = self._knowledge.limits["decision"], self._knowledge.limits["most_learned"]
        return {
            rule: weight
            for rule in sorted(confirmed.keys() | refuted.keys())
            if (weight := _bounded(step * math.log2((1 + confirmed[rule]) / (1 + refuted[rule])), most))
        }


def total(features: Iterable[Feature]) -> float:
    """The score that features add up to."""
    return round(math.fsum(feature.weight for feature in features), 3)


def _weakened(trait: Trait) -> Trait:
    return trait._replace(value=trait.value * _SHARED) if trait.name in _OF_KIN else trait


def _bounded(value: float, most: float) -> float:
    return round(max(-most, min(most, value)), 3)
