"""Senses: how much of one content another says with words that are printed for its own.

Two papers that tell of one thing choose «سفينة» and «باخرة», «نبهت» and «أخطرت». Such a pair of words is less
than one and the same word and more than nothing; which they are is written down in `lexicon/synonyms.toml`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from rawi.arabic.fold import fold
from rawi.arabic.inflect import past, present
from rawi.arabic.stems import stem
from rawi.compare.claims.rarity import Rarity
from rawi.lexicon.synonyms import SenseWords


def by_key(words: Iterable[SenseWords]) -> dict[str, frozenset[str]]:
    """The senses of each key that has any; keys as `rawi.compare.propositions.keys` makes them."""
    found: dict[str, set[str]] = {}
    for sense in words:
        forms = {fold(noun) for noun in sense.nouns}
        for verb in sense.verbs:
            forms.update(fold(form.text) for form in (*past(verb[0]), *present(verb[1], verb[0])))
        for key in {stem(form) for form in forms} | set(sense.kinds):
            found.setdefault(key, set()).add(sense.id)
    return {key: frozenset(senses) for key, senses in found.items()}


class Senses:
    """Compares sets of keys, each key weighed by `rarity`, and what two words have in common by how rare that is."""

    def __init__(self, senses: Mapping[str, frozenset[str]], rarity: Rarity) -> None:
        self._senses = senses
        self._rarity = rarity.of
        self._sense_rarity = Rarity(keys.union(*(senses.get(key, ()) for key in keys)) for keys in rarity.contents).of
        self._keys_of: dict[frozenset[str], dict[str, list[str]]] = {}

    def of_each_other(self, one: frozenset[str], two: frozenset[str]) -> float:
        """The weight of what each of two says that the other says too, in other words."""
        told, said = self._by_sense(one), self._by_sense(two)
        shared = told.keys() & said.keys() if told and said else ()
        return self._beside(told, shared, two) + self._beside(said, shared, one) if shared else 0.0

    def in_other_words(self, keys: frozenset[str], other: frozenset[str]) -> float:
        """The weight of those of `keys` that `other` has not, but a word that is printed for them."""
        told = self._by_sense(keys)
        return self._beside(told, told.keys() & self._by_sense(other).keys(), other)

    def _beside(self, told: Mapping[str, Sequence[str]], shared: Iterable[str], other: frozenset[str]) -> float:
        """The same, `told` by their senses, of which the other has those that are `shared`."""
        most: dict[str, float] = {}
        for sense in shared:
            weight = self._sense_rarity(sense)
            for key in told[sense]:
                if key not in other:
                    most[key] = max(weight, most.get(key, weight))
        return math.fsum([min(self._rarity(key), weight) for key, weight in most.items()]) if most else 0.0

    def _by_sense(self, keys: frozenset[str]) -> dict[str, list[str]]:
        """Those of some keys that have senses, by these."""
        found = self._keys_of.get(keys)
        if found is None:
            found = self._keys_of[keys] = {}
            for key in keys:
                for sense in self._senses.get(key, ()):
                    found.setdefault(sense, []).append(key)
        return found
