"""Features: what tells how near two propositions are in what they speak of, but for the meaning of their words.

Rare words count for more, in the contents of a course or, for whole sentences, in its sentences. Nothing here looks at
polarity: a statement and its denial are equally near.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from rawi.compare.claims.rarity import Rarity
from rawi.compare.claims.senses import Senses
from rawi.compare.claims.sets import Common, Floats, Pairs, Sets, Truths, exact, numbered, places
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition

_NAME = 2
"""Words of a speaker's name by which it is known that he is meant."""
_UNNAMED = 0.3
"""What stands for the names that two have in common where one names nobody."""


class Features(NamedTuple):
    """What is asked of every pair, an array of a number for each; each weighs what its name does in
    `relations.toml`."""

    overlap: Floats
    containment: Floats
    akin: Floats
    names: Floats
    context: Floats
    predicate: Floats
    kin_event: Floats
    other_event: Floats
    unit: Floats
    one_number: Floats
    own_voice: Floats
    other_force: Floats
    around: Floats
    """What the sentences of both have in common, of the one that says less."""
    around_overlap: Floats
    around_less: Floats
    """How much of a clause the sentence of the other has: of the one of which it has less, and of the other one."""
    around_more: Floats


class FeatureReader:
    """Reads the features of pairs of propositions, told by their numbers, of one course."""

    def __init__(self, lexicon: CompareLexicon, propositions: Sequence[Proposition]) -> None:
        self.rarity = Rarity([one.keys for one in propositions])
        self.places = places([one.keys | one.around | one.speaker | one.head for one in propositions])
        self.keys = self.sets(one.keys for one in propositions)
        self.kinds = Kinds(lexicon, propositions, self.sets)
        around = Rarity([one.around for one in propositions])
        listed = sorted(self.places)
        self._weights, self._around_weights = (
            exact([rarity.of(key) for key in listed]) for rarity in (self.rarity, around)
        )
        self._around = self.sets(one.around for one in propositions)
        self._names = self.sets(one.names for one in propositions)
        self._speakers = self.sets(one.speaker for one in propositions)
        self._known = self.sets(one.keys | one.speaker for one in propositions)
        self._heads = self.sets(one.head for one in propositions)
        self._plain_heads = self.sets(one.head - one.names for one in propositions)
        units = [frozenset(quantity.unit for quantity in one.figures if quantity.unit) for one in propositions]
        self._units = Sets(units, places(units))
        self._other_words, self._other_weights = self._in_other_words(Senses(lexicon.senses, self.rarity), propositions)
        self._numbers = np.array([bool(one.figures) for one in propositions], np.bool_)
        self._own = np.array([one.statement.mode == "own_voice" for one in propositions], np.bool_)
        self._force = numbered(one.force for one in propositions)

    def sets(self, rows: Iterable[frozenset[str]]) -> Sets:
        """Sets of keys of all propositions."""
        return Sets(rows, self.places)

    def of(self, pairs: Pairs, both: Common) -> Features:
        """The features of some pairs; `both` is what their keys have in common."""
        turned = pairs.turned
        whole = self.keys.sums(self._weights)
        sentence = self._around.sums(self._around_weights)
        shared = both.weight(self._weights)
        told = self._around.common(self._around, pairs).weight(self._around_weights)
        of_second = self._around.common(self.keys, pairs).weight(self._weights)
        of_first = self._around.common(self.keys, turned).weight(self._weights)
        akin = self.keys.common(self._other_words, pairs).value(self._other_weights)
        akin += self.keys.common(self._other_words, turned).value(self._other_weights)
        said, heard = whole[pairs.first], whole[pairs.second]
        parts = _share(of_first, said), _share(of_second, heard)
        least, most = np.minimum(said, heard), said + heard
        least_around = np.minimum(sentence[pairs.first], sentence[pairs.second])
        most_around = sentence[pairs.first] + sentence[pairs.second]
        names = self._names.lengths
        fewer = np.minimum(names[pairs.first], names[pairs.second])
        named = _share(self._names.common(self._names, pairs).counts().astype(np.float64), fewer.astype(np.float64))
        met, told_both = self.kinds.met(pairs), self.kinds.both(pairs)
        return Features(
            overlap=_share(shared, most - shared),
            containment=_share(shared, least),
            akin=_share(akin, most),
            names=np.where(fewer > 0, named, _UNNAMED),
            context=(self._is_known(pairs) | self._is_known(turned)).astype(np.float64),
            predicate=self._predicates(pairs, both).astype(np.float64),
            kin_event=met.astype(np.float64),
            other_event=(told_both & ~met).astype(np.float64),
            unit=self._units.common(self._units, pairs).any().astype(np.float64),
            one_number=(self._numbers[pairs.first] != self._numbers[pairs.second]).astype(np.float64),
            own_voice=self.own_voice(pairs).astype(np.float64),
            other_force=(self._force[pairs.first] != self._force[pairs.second]).astype(np.float64),
            around=_share(told, least_around),
            around_overlap=_share(told, most_around - told),
            around_less=np.minimum(*parts),
            around_more=np.maximum(*parts),
        )

    def own_voice(self, pairs: Pairs) -> Truths:
        """Whether an outlet tells either of each pair itself."""
        found: Truths = self._own[pairs.first] | self._own[pairs.second]
        return found

    def _is_known(self, pairs: Pairs) -> Truths:
        """Whether the second of each pair names the one who speaks in the first, or comes from the same body."""
        least = np.minimum(_NAME, self._speakers.lengths)[pairs.first]
        known: Truths = (least > 0) & (self._speakers.common(self._known, pairs).counts() >= least)
        return known

    def _predicates(self, pairs: Pairs, both: Common) -> Truths:
        """Whether the predicate of either, names left out, is among what the other says."""
        turned = pairs.turned
        said = self.keys.common(self._plain_heads, pairs).any() | self.keys.common(self._plain_heads, turned).any()
        events = self.kinds.all
        of_event = events.common(self._heads, pairs).any() | events.common(self._heads, turned).any()
        return said | (of_event & both.any(self.events()))

    def events(self) -> Truths:
        """Which keys are kinds of events."""
        return np.array([key.startswith(EVENT) for key in sorted(self.places)], np.bool_)

    def _in_other_words(self, senses: Senses, propositions: Sequence[Proposition]) -> tuple[Sets, Floats]:
        """For each proposition the keys that it has not, but a word that is printed for them, and what these weigh."""
        rows = [senses.beside(one.keys) for one in propositions]
        values = [row[key] for row in rows for key in sorted(row)]
        return self.sets(frozenset(row) for row in rows), exact(values)


class Kinds:
    """The kinds of events of all propositions, and which meet: the same, akin to one another, or excluding one
    another."""

    def __init__(
        self,
        lexicon: CompareLexicon,
        propositions: Sequence[Proposition],
        sets: Callable[[Iterable[frozenset[str]]], Sets],
    ) -> None:
        self.all = sets(one.events for one in propositions)
        self.happenings = sets(one.happenings for one in propositions)
        beside = _beside(lexicon.kin | lexicon.opposites)
        self.meeting = sets(one.happenings.union(*map(beside, one.happenings)) for one in propositions)
        against = _beside(lexicon.opposites)
        self.excluded = sets(frozenset().union(*map(against, one.happenings)) for one in propositions)

    def both(self, pairs: Pairs) -> Truths:
        """Whether both of each pair begin with kinds of events."""
        begun = self.happenings.lengths > 0
        found: Truths = begun[pairs.first] & begun[pairs.second]
        return found

    def met(self, pairs: Pairs) -> Truths:
        """Whether some with which they begin meet."""
        return self.meeting.common(self.happenings, pairs).any()


def _beside(pairs: frozenset[tuple[str, str]]) -> Callable[[str], frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(EVENT + one, set()).add(EVENT + other)
    known: Mapping[str, frozenset[str]] = {key: frozenset(others) for key, others in found.items()}
    return lambda key: known.get(key, frozenset())


def _share(part: Floats, whole: Floats) -> Floats:
    """Shares, 0 where the whole is nothing."""
    return np.divide(part, whole, out=np.zeros(len(whole)), where=whole > 0)
