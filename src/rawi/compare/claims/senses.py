"""Senses: how much of one content another says with words that are printed for its own.

Two papers that tell of one thing choose «سفينة» and «باخرة», «نبهت» and «أخطرت». Such a pair of words is less
than one and the same word and more than nothing; which they are is written down in `lexicon/synonyms.toml`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

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
        self._having: dict[frozenset[str], list[tuple[str, frozenset[str]]]] = {}
        self._of_keys: dict[frozenset[str], frozenset[str]] = {}

    def of_each_other(self, one: frozenset[str], two: frozenset[str]) -> float:
        """The weight of what each of two says that the other says too, in other words."""
        if self._all(one).isdisjoint(self._all(two)):
            return 0.0
        return self.in_other_words(one, two) + self.in_other_words(two, one)

    def in_other_words(self, keys: frozenset[str], other: frozenset[str]) -> float:
        """The weight of those of `keys` that `other` has not, but a word that is printed for them."""
        having = self._having.get(keys)
        if having is None:
            having = self._having[keys] = [(key, self._senses[key]) for key in keys if key in self._senses]
        meant = self._all(other) if having else frozenset()
        return math.fsum(
            [
                min(self._rarity(key), max(map(self._sense_rarity, meant & senses)))
                for key, senses in having
                if key not in other and not senses.isdisjoint(meant)
            ]
        )

    def _all(self, keys: frozenset[str]) -> frozenset[str]:
        found = self._of_keys.get(keys)
        if found is None:
            found = self._of_keys[keys] = frozenset(one for key in keys for one in self._senses.get(key, ()))
        return found
