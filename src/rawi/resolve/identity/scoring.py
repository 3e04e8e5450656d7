"""Scoring: traits weighed and added up, with what decisions taught about single rules of spelling."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rawi.model import Feature
from rawi.resolve.identity import people, things
from rawi.resolve.identity.context import alias_trait, context_traits
from rawi.resolve.identity.knowledge import Knowledge
from rawi.resolve.identity.telling import is_weak
from rawi.resolve.identity.traits import Rarity, Trait, Words
from rawi.resolve.identity.units import Unit

_COMMON = 0.6
"""How telling a first name of the lexicon is."""
_FEW = 1000
"""Names that a library must hold before its own counts say which words are common."""
_LEAST = 0.15
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


class Rarities:
    """How telling words and companions are, by how many names of the library bear them and how many keep them.

    Numbers of names are taken to the nearest power of two, so that an article more changes few scores of a library.
    """

    def __init__(self, units: Iterable[Unit], knowledge: Knowledge) -> None:
        self._given = knowledge.given | knowledge.many
        self._names = 0
        self._words: Counter[str] = Counter()
        self._around: Counter[str] = Counter()
        self._company: Counter[str] = Counter()
        self.exchange((), units)

    def exchange(self, gone: Iterable[Unit], come: Iterable[Unit]) -> Shifted | None:
        """Take units out of the library and others in; what that makes rarer or commoner, None for everything."""
        before = self._names, _steps(self._names)
        words, around, company = Counter[str](), Counter[str](), Counter[str]()
        for units, by in ((gone, -1), (come, 1)):
            for unit in units:
                self._names += by
                for one in {*unit.parts.words, *unit.parts.core}:
                    words[one] += by
                for one in unit.around:
                    around[one] += by
                for one in unit.company:
                    company[one] += by
        shifted = Shifted(
            words=_counted(self._words, words),
            around=_counted(self._around, around),
            company=_counted(self._company, company),
        )
        few = self._names < _FEW
        if few and before[0] < _FEW:
            return _NOTHING
        return shifted if few == (before[0] < _FEW) and _steps(self._names) == before[1] else None

    def word(self, word: str) -> float:
        """1 for a word of one name, less the more names bear it; listed given names are common everywhere."""
        ceiling = _COMMON if word in self._given else 1.0
        if self._names < _FEW:
            return ceiling
        return min(ceiling, max(_LEAST, self._rarity(self._words[word])))

    def company(self, entity: str) -> float:
        """The same of something that stands beside names."""
        return 0.7 if self._names < _FEW else max(0.0, self._rarity(self._company[entity]))

    def around(self, stem: str) -> float:
        """The same of a word that stands about names."""
        return 0.7 if self._names < _FEW else max(0.0, self._rarity(self._around[stem]))

    def _rarity(self, count: int) -> float:
        return 1.0 - _steps(count + 1) / _steps(self._names)


class Shifted(NamedTuple):
    """Words of names, words around names and companions that have become rarer or commoner."""

    words: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()

    def touches(self, unit: Unit) -> bool:
        """Whether a unit's scores can have changed."""
        unmoved = self.around.isdisjoint(unit.around) and self.company.isdisjoint(unit.company)
        return not unmoved or self.names(unit)

    def names(self, unit: Unit) -> bool:
        """Whether words of the name itself are among them."""
        return not (self.words.isdisjoint(unit.parts.words) and self.words.isdisjoint(unit.parts.core))


_NOTHING = Shifted()


def _steps(count: int) -> int:
    """The binary logarithm of a number, rounded; 0 for less than 2."""
    return max(0, ((2 * count * count).bit_length() - 1) // 2)


def _counted(counts: Counter[str], by: Mapping[str, int]) -> frozenset[str]:
    """Add to counts; those whose steps that changes."""
    found = set()
    for one, more in by.items():
        before = counts[one]
        after = before + more
        if _steps(before + 1) != _steps(after + 1):
            found.add(one)
        if after:
            counts[one] = after
        else:
            del counts[one]
    return frozenset(found)


class Scorer:
    """Scores pairs of units; `taught` are what decisions add for a rule of spelling."""

    def __init__(self, knowledge: Knowledge, rarities: Rarities) -> None:
        self._knowledge = knowledge
        self._word: Rarity = rarities.word
        self._company: Rarity = rarities.company
        self._around: Rarity = rarities.around
        self._words = Words(knowledge)
        self.taught: Mapping[str, float] = {}

    def traits(
        self, one: Unit, other: Unit, entries: tuple[frozenset[str], frozenset[str]] = _NO_ENTRIES
    ) -> list[Trait]:
        """What the two names have in common and apart; `entries` are those of lists that each of them is on."""
        of_names = people.name_traits if one.kind == "PER" == other.kind else things.name_traits
        alias = alias_trait(one, other, self._words)
        found = [alias] if alias else of_names(one, other, self._words, self._word, self._knowledge)
        surname = any(trait.name == "short form" for trait in found)
        context = context_traits(one, other, self._company, self._around, self._knowledge)
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

    def learn(self, examples: Iterable[tuple[Unit, Unit, bool]]) -> None:
        """Take in what decided pairs say of the rules that they are examples of: each pair held to be one confirms
        them, each held to be two refutes them. A rule's weight is the log odds of the two, bounded."""
        confirmed: Counter[str] = Counter()
        refuted: Counter[str] = Counter()
        for one, other, same in examples:
            rules = {rule for trait in self.traits(one, other) for rule in trait.rules}
            (confirmed if same else refuted).update(rules)
        step, most = self._knowledge.limits["decision"], self._knowledge.limits["most_learned"]
        self.taught = {
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
