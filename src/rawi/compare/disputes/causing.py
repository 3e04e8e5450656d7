"""Causing: whether two tell one mishap and name causes of it that exclude each other."""

from __future__ import annotations

from rawi.compare.claims.evidence import Evidence
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.causes import ANY, Cause, Causes
from rawi.compare.propositions.propositions import Proposition

_PAIR = 2
"""Words of a mishap of which there are many that both must say, where they name nobody."""
_COMMON = 1.0
"""The summed rarity of the names in common of two articles of which one only says that there was a mishap."""


class Causing:
    """Judges pairs of one collection."""

    def __init__(self, lexicon: CompareLexicon, causes: Causes, evidence: Evidence) -> None:
        printed = lexicon.causes
        self._causes = causes
        self._evidence = evidence
        self._beside = frozenset(each for one, two in printed.beside for each in ((one, two), (two, one)))
        self._many = frozenset(printed.many)
        self._senses = lexicon.senses

    def of(self, proposition: Proposition) -> Cause | None:
        """The cause that a proposition affirms to be that of a mishap."""
        return self._causes.of(proposition) if proposition.affirmed else None

    def differ(self, first: Proposition, second: Proposition) -> bool:
        """Whether the two name different causes of one mishap."""
        one = self.of(first)
        if one is None or one.part:
            return False
        two = self.of(second)
        if two is None or two.part or not self._of_one(first, one, second, two):
            return False
        if self._told(one, second) or self._told(two, first):
            return False  # «الأمطار أغرقت الأحياء لأن المجاري مسدودة» names both.
        if one.agent and two.agent:
            return bool(one.cause & first.names) and bool(two.cause & second.names)
        if not one.rows or not two.rows:
            return False
        if one.agent or two.agent:
            return "attack" not in one.rows | two.rows
        return not any(a == b or (a, b) in self._beside for a in one.rows for b in two.rows)

    def denied(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether the one names a cause that the other says not to be it («استبعد أن تكون للمياه صلة بالوفيات»)."""
        if denying.affirmed is not False or not denying.denies:
            return False
        one, two = self.of(affirming), self._causes.of(denying)
        if one is None or two is None or not self._of_one(affirming, one, denying, two):
            return False
        return bool(one.cause & two.cause) or not one.rows.isdisjoint(two.rows)

    def _told(self, cause: Cause, other: Proposition) -> bool:
        """Whether another clause has a word of a cause, or one of its sense."""
        keys = other.keys - self._causes.mishaps
        if cause.cause & keys:
            return True
        senses = frozenset().union(*(self._senses.get(key, ()) for key in cause.cause))
        return any(not senses.isdisjoint(self._senses.get(key, ())) for key in keys)

    def _of_one(self, first: Proposition, one: Cause, second: Proposition, two: Cause) -> bool:
        """Whether both tell one mishap."""
        if one.mishap != two.mishap and ANY not in (one.mishap, two.mishap):
            return False
        for those, others in ((first.places, second.places), (first.persons, second.persons)):
            said, heard = those & one.effect, others & two.effect
            if said - heard and heard - said:
                return False
        plain = [self._causes.plain(each.effect) for each in (one, two)]
        both = plain[0] & plain[1]
        if not all(plain) or ANY in (one.mishap, two.mishap):
            return bool(both) or self._evidence.weight(self._evidence.common(first, second)) >= _COMMON
        if one.mishap not in self._many:
            return bool(both)
        return bool(both & (first.names | second.names)) or len(both) >= _PAIR
