"""Evidence: how much two propositions share that few articles speak of.

Meaning alone does not make a dispute: in one war or one season many sentences mean nearly the same and are of different
days, towns and players.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rawi.arabic.memory import Remembered
from rawi.compare.claims.rarity import Rarity
from rawi.compare.claims.sets import Common, Truths, exact
from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition

_WORLD = 300
"""Articles on other things that a small collection is taken to have beside its own, so that its names are rare."""
_SAID = 0.5
"""How much of an article is compared: beside so much, a word of all news is as rare as its share in that."""
_LEAST = 1.2
"""Summed rarity of shared words from which two propositions are worth the time of an encoder."""
_HAPPENING = 0.25
"""What a kind of event in common adds to it."""
_COPIED = 0.7
"""The share of all words of two statements that both have, from which they are one text."""
_LONG = 15
"""Words without which two statements can be alike by chance, or differ by their negation alone."""
_TELLING = 0.35
"""The least rarity of a word that tells one event from others: about one article in ten has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What two propositions share: telling `names`, telling other `words`, kinds of `happenings`; `weight` is the sum
    of the rarity of names and words, `part` their share in [0, 1] of the clause with fewer of them,
    `covered` that of the second clause, its names left out."""

    names: frozenset[str]
    words: frozenset[str]
    happenings: frozenset[str]
    weight: float
    part: float
    covered: float


class Evidence:
    """Rarity of keys over the articles of a collection."""

    def __init__(
        self, propositions: Sequence[Proposition], things: frozenset[str], shares: Mapping[str, float] | None = None
    ) -> None:
        """`things` are kinds of events that are things; `shares` tell how common words are in all news."""
        of_article: defaultdict[str, set[str]] = defaultdict(set)
        whole: defaultdict[str, set[str]] = defaultdict(set)
        named: defaultdict[str, set[str]] = defaultdict(set)
        for proposition in propositions:
            named[proposition.article].update(proposition.names, proposition.speaker)
            whole[proposition.statement.id].update(proposition.keys)
            of_article[proposition.article].update(proposition.keys)
        self._whole = {statement: frozenset(keys) for statement, keys in whole.items()}
        self._told = {article: frozenset(keys) for article, keys in of_article.items()}
        self._names = {article: frozenset(names) for article, names in named.items()}
        # Two copies of one article count as two here: what everybody reports is less telling.
        self._rarity = Rarity(
            [frozenset(keys | {article}) for article, keys in sorted(of_article.items())],
            prior=_WORLD,
            shares=shares,
            said=_SAID,
        )
        self._things = things
        self._tells = Remembered[str, bool](lambda key: not self._happening(key) and self._rarity.of(key) >= _TELLING)
        self._common: dict[tuple[str, str], frozenset[str]] = {}

    def enough(self, first: Proposition, second: Proposition) -> bool:
        """Whether two propositions share enough that is telling to be looked at more closely."""
        if first.core == second.core or first.sweeping or second.sweeping:
            return True
        both = first.keys & second.keys
        happenings = sum(map(self._happening, both & first.events))
        return self._rarity.sum(self.telling(both)) + _HAPPENING * happenings >= _LEAST

    def enough_of(self, both: Common, keys: Sequence[str]) -> Truths:
        """The same for many pairs, by what `both` of each say, its `keys` told by their numbers; of those that are
        worded alike or deny everything of a kind it is not asked."""
        happenings = np.array([self._happening(key) for key in keys], np.bool_)
        telling = exact([self._rarity.of(key) if self._tells[key] else 0.0 for key in keys])
        found: Truths = both.weight(telling) + _HAPPENING * both.counts(happenings) >= _LEAST
        return found

    def copied(self, first: Proposition, second: Proposition) -> bool:
        """Whether two statements are one text, printed twice."""
        one, two = (self._whole[each.statement.id] for each in (first, second))
        return min(len(one), len(two)) >= _LONG and len(one & two) >= _COPIED * len(one | two)

    def common(self, first: Proposition, second: Proposition) -> frozenset[str]:
        """The telling names that the statements of both articles have."""
        articles = first.article, second.article
        found = self._common.get(articles)
        if found is None:
            found = self._common[articles] = self.telling(self._names[articles[0]] & self._names[articles[1]])
        return found

    def names(self, article: str) -> frozenset[str]:
        """The names that the statements of an article have, those of their speakers among them."""
        return self._names.get(article, frozenset())

    def told(self, article: str) -> frozenset[str]:
        """The keys of all that the propositions of an article say."""
        return self._told.get(article, frozenset())

    def rarity(self, key: str) -> float:
        """In [0, 1]: 1 for a key of one article."""
        return self._rarity.of(key)

    def telling(self, keys: frozenset[str]) -> frozenset[str]:
        """Those of `keys` that few articles have, kinds of happenings left out."""
        return frozenset([key for key in keys if self._tells[key]])

    def weight(self, keys: frozenset[str]) -> float:
        """The summed rarity of keys."""
        return self._rarity.sum(keys)

    def shared(self, first: Proposition, second: Proposition) -> Shared:
        """What the two share."""
        both = first.keys & second.keys
        telling = self.telling(both)
        names = telling & (first.names | second.names)
        plain = [frozenset(key for key in each.keys if not self._happening(key)) for each in (first, second)]
        sums = [self._rarity.sum(keys) for keys in plain]
        both_plain = self._rarity.sum(plain[0] & plain[1])
        return Shared(
            names=names,
            words=telling - names,
            happenings=frozenset(key for key in both if self._happening(key)),
            weight=self._rarity.sum(telling),
            part=both_plain / min(sums) if min(sums) > 0 else 0.0,
            covered=self._covered(first, second),
        )

    def _covered(self, first: Proposition, second: Proposition) -> float:
        said = frozenset(key for key in second.keys - second.names if not self._happening(key))
        whole = self._rarity.sum(said)
        return self._rarity.sum(said & first.keys) / whole if whole > 0 else 0.0

    def _happening(self, key: str) -> bool:
        return key.startswith(EVENT) and key[len(EVENT) :] not in self._things
