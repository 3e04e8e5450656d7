"""Senses: how much of one content another says with words that are printed for its own.

Two papers that tell of one thing choose «سفينة» and «باخرة», «نبهت» and «أخطرت». Such a pair of words is less
than one and the same word and more than nothing; which they are is written down in `lexicon/synonyms.toml`.
"""

from __future__ import annotations

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
    """Tells what else could be said for the keys of a content, each key weighed by `rarity`, and what two words have in
    common by how rare that is."""

    def __init__(self, senses: Mapping[str, frozenset[str]], rarity: Rarity) -> None:
        self._senses = senses
        self._rarity = rarity.of
        self._sense_rarity = Rarity(keys.union(*(senses.get(key, ()) for key in keys)) for keys in rarity.contents).of
        self._printed: dict[str, list[str]] = {}
        for key in sorted(set().union(*rarity.contents)):
            for sense in senses.get(key, ()):
                self._printed.setdefault(sense, []).append(key)

    def beside(self, keys: frozenset[str]) -> dict[str, float]:
        """The keys of any content that `keys` has not, but a word that is printed for them, with what they weigh."""
        most: dict[str, float] = {}
        for sense in {sense for key in keys for sense in self._senses.get(key, ())}:
            weight = self._sense_rarity(sense)
            for key in self._printed.get(sense, ()):
                if key not in keys:
                    most[key] = max(weight, most.get(key, weight))
        return {key: min(self._rarity(key), weight) for key, weight in most.items()}
