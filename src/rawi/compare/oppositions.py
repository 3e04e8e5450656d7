"""Oppositions: whether two propositions on one thing cannot both be held, and by what that shows.

Three kinds, the surest first: a denial in so many words; a clause that negates the predicate of the other; kinds of
events that exclude each other. The weaker the sign, the more the two must share (`rawi.compare.evidence`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rawi.compare.evidence import Evidence, Shared
from rawi.compare.holders import Holders
from rawi.compare.propositions import Proposition
from rawi.compare.relations import Relation

Sign = Literal["denial", "negation", "exclusion"]
_CERTAINTY: Mapping[Sign, float] = {"denial": 1.0, "negation": 0.9, "exclusion": 0.8}
_CHANGE = 3
"""Days after which a holder's negated clause is a change of position, not another wording of the same."""
_LONGEST = 12
_TOLD_APART = frozenset(("call", "pledge"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposed:
    """An affirming and a denying proposition. `score` in [0, 1]."""

    affirming: Proposition
    denying: Proposition
    relation: Relation
    sign: Sign
    score: float


class Oppositions:
    """Judges pairs of one collection; `limits` is the table `[disputes]` of `relations.toml`."""

    def __init__(self, holders: Holders, evidence: Evidence, limits: Mapping[str, float]) -> None:
        self._holders = holders
        self._evidence = evidence
        self._limits = limits

    def between(self, affirming: Proposition, denying: Proposition, relation: Relation) -> Opposed | None:
        """How the two are opposed, None if they are not; `affirming` and `denying` are their stances to one claim."""
        sign = _sign(affirming, denying, relation)
        if sign is None or relation.same < self._limits[sign] or not self._two_sides(affirming, denying, sign):
            return None
        shared = self._evidence.shared(affirming, denying)
        if not (self._points(denying, affirming) or self._enough(sign, affirming, denying, relation, shared)):
            return None
        score = round(relation.same * _CERTAINTY[sign], 4)
        return Opposed(affirming=affirming, denying=denying, relation=relation, sign=sign, score=score)

    def _enough(
        self, sign: Sign, affirming: Proposition, denying: Proposition, relation: Relation, shared: Shared
    ) -> bool:
        limits = self._limits
        own = "own_voice" in (affirming.statement.mode, denying.statement.mode)
        if sign == "denial":
            if own and not shared.names and shared.weight < limits["own_weight"]:
                return False
            if affirming.core == denying.core:
                return True
            if denying.sweeping and denying.events <= affirming.events and len(denying.events) > 1:
                return self._evidence.weight(self._evidence.common(affirming, denying)) >= limits["sweeping_weight"]
            # What is denied must be what the other tells, not only something of the same people.
            meets = denying.first in affirming.keys
            overlap = _overlap(affirming, denying)
            if overlap and not (meets and _inside(affirming, denying)):
                return False  # One may deny what one quotes; a denial inside a quotation is the quoted one's.
            if not meets and shared.covered < limits["denial_whole"]:
                return False
            weight = shared.weight + limits["happening"] * len(shared.happenings)
            return weight >= limits["denial_weight"] and shared.part >= limits["denial_part"]
        if _apart(affirming, denying) > limits["days"]:
            return False
        if own:
            return False  # Two ways of telling a course of events, not two claims about one thing.
        if sign == "negation":
            negated = denying if denying.denied else affirming
            other = affirming if negated is denying else denying
            if negated.nominal and not negated.speaker & (other.keys | other.speaker):
                return False  # «أعلن عدم ترشحه» is of the speaker himself.
            return (
                bool((negated.denied - negated.names) & other.head)
                and bool(shared.names or shared.weight >= limits["nameless_weight"])
                and shared.weight >= limits["negation_weight"]
                and shared.part >= limits["negation_part"]
            )
        measured = bool(affirming.figures and denying.figures)
        return (
            not measured
            and bool(shared.names)
            and shared.weight >= limits["exclusion_weight"]
            and shared.part >= limits["exclusion_part"]
            and min(shared.covered, self._evidence.shared(denying, affirming).covered) >= limits["exclusion_part"]
        )

    @staticmethod
    def _points(denying: Proposition, affirming: Proposition) -> bool:
        """«نفى هذا الخبر» is about the words that it was led to, whatever they share."""
        return denying.core == affirming.core and any(note.startswith("points at") for note in denying.notes)

    def _two_sides(self, first: Proposition, second: Proposition, sign: Sign) -> bool:
        if not _named(first) or not _named(second):
            return False
        if first.statement.id == second.statement.id or {first.force, second.force} & _TOLD_APART:
            return False
        if sign != "denial" and (_overlap(first, second) or self._evidence.copied(first, second)):
            return False  # The same words read twice.
        if not self._holders.alike(first, second):
            return True
        return first.article != second.article and _apart(first, second) >= (1 if sign == "denial" else _CHANGE)


def _named(proposition: Proposition) -> bool:
    """Whether the name of a holder is one: a phrase with a comma or of a dozen words was cut wrongly."""
    name = proposition.statement.speaker.name
    return not any(mark in name for mark in "،,؛:(") and len(name.split()) <= _LONGEST


def _sign(affirming: Proposition, denying: Proposition, relation: Relation) -> Sign | None:
    if affirming.denies or denying.denies:
        return "denial"
    if affirming.affirmed != denying.affirmed:
        return "negation"
    return "exclusion" if relation.opposite else None


def _overlap(first: Proposition, second: Proposition) -> bool:
    """Whether one content is inside the other's."""
    pairs = ((one, two) for one in first.statement.content for two in second.statement.content)
    return first.article == second.article and any(one.start < two.end and two.start < one.end for one, two in pairs)


def _inside(inner: Proposition, outer: Proposition) -> bool:
    return any(one.start <= inner.start and inner.end <= one.end for one in outer.statement.content)


def _apart(first: Proposition, second: Proposition) -> int:
    try:
        return abs((date.fromisoformat(first.day or "") - date.fromisoformat(second.day or "")).days)
    except ValueError:
        return 0
