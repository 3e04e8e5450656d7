"""Whole claims: whether a denial stands against what a claim's affirming members say together.

«لا صحة لصدور الموافقة» shares little with any one of the members of its claim; with what those who agree say together
it shares all that it has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rawi.arabic.fold import fold
from rawi.compare.claims.claims import Group
from rawi.compare.claims.evidence import Evidence
from rawi.compare.claims.relations import Relation
from rawi.compare.disputes.opponents import Sign
from rawi.compare.disputes.oppositions import Opposed, Oppositions
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition

WHOLE = "denies what others say together"
"""The reason of an opposition that no two members show alone."""
_LESS = 0.75
"""How sure a denial of the whole is beside one of what a single member says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """Those who agree with the member that a denial is nearest to, that member, and what they say together."""

    nearest: Proposition
    relation: Relation
    agreeing: tuple[Proposition, ...]

    @property
    def keys(self) -> frozenset[str]:
        return self.nearest.keys.union(*(one.keys for one in self.agreeing))

    @property
    def happenings(self) -> frozenset[str]:
        return self.nearest.happenings.union(*(one.happenings for one in self.agreeing))


class Wholes:
    """Judges the denials of one collection; the limits are the table `[wholes]` of `relations.toml`."""

    def __init__(self, oppositions: Oppositions, evidence: Evidence, lexicon: CompareLexicon) -> None:
        self._oppositions = oppositions
        self._evidence = evidence
        self._limits: Mapping[str, float] = lexicon.relations["wholes"]
        self._any = lexicon.any
        self._repeating = frozenset(EVENT + kind for kind in lexicon.relations["repeating"])

    def opposed(self, group: Group, found: Sequence[Opposed]) -> Iterator[Opposed]:
        """The members that deny their claim as a whole, each with the member that it is nearest to, but for those
        that are already `found` to oppose one."""
        known = {one.denying.id for one in found}
        by_id = {member.id: member for member in group.members}
        near: dict[str, dict[str, Relation]] = {name: {} for name in by_id}
        for relation in group.relations:
            near[relation.first][relation.second] = near[relation.second][relation.first] = relation
        affirming = [one for one in group.members if group.stances[one.id] == "affirms" and _holds(one, affirmed=True)]
        for member in group.members:
            if member.id in known or group.stances[member.id] != "denies" or not _holds(member, affirmed=False):
                continue
            side = self._side(member, affirming, near)
            sign: Sign = "denial" if member.denies else "negation"
            if side is not None and self._denied(member, side):
                if self._oppositions.doubted(side.nearest, member, side.relation, sign):
                    continue
                if self._oppositions.agree(side.nearest, member, sign):
                    continue
                score = round(max(side.relation.same, side.relation.together) * _LESS, 4)
                yield Opposed(
                    affirming=side.nearest,
                    denying=member,
                    relation=side.relation,
                    sign=sign,
                    score=score,
                    how=WHOLE,
                )

    def _side(
        self, denying: Proposition, affirming: Sequence[Proposition], near: Mapping[str, Mapping[str, Relation]]
    ) -> _Side | None:
        """The side that the denial is nearest to, None where nobody on it can contradict it."""
        links = near[denying.id]
        sign: Sign = "denial" if denying.denies else "negation"
        against = [one for one in affirming if one.id in links and self._oppositions.can(one, denying, sign)]
        if not against:
            return None
        nearest = min(against, key=lambda one: (-links[one.id].together, one.id))
        agreed = near[nearest.id]
        agreeing = [
            one
            for one in affirming
            if one.id in agreed
            and agreed[one.id].together >= self._limits["agree"]
            and self._oppositions.can(one, denying, sign)
        ]
        return _Side(nearest=nearest, relation=links[nearest.id], agreeing=tuple(agreeing))

    def _denied(self, denying: Proposition, side: _Side) -> bool:
        limits, near = self._limits, side.relation.together
        if not side.relation.scored or near < limits["near"] or _elsewhere(denying, side.nearest):
            return False
        if _once(side.nearest) != _once(denying):
            return False
        if denying.denies and denying.first.startswith(EVENT) and denying.first not in side.keys:
            return False  # «نفى اعتقال منظمي الزيارة» leaves the visit as it is.
        kinds = (denying.happenings & side.happenings) - self._repeating
        if not kinds or side.nearest.happenings - self._repeating - denying.events:
            return False
        both = self._evidence.weight(denying.keys & side.keys)
        least = 0.0 if denying.sweeping else limits["share"]
        if both < max(limits["weight"], least * self._evidence.weight(self._oppositions.said(denying))):
            return False  # «نفى رفع سعر الوقود» leaves the bread as it is.
        # «لا وجود لأي استقالة»: what is denied is of the kind that they tell. One negated clause alone is too weak.
        return denying.denies or self._none_of(denying, kinds)

    def _none_of(self, denying: Proposition, kinds: frozenset[str]) -> bool:
        """«لم يصلنا أي تحذير», «لا وجود لأي استقالة»: whether it denies any of these kinds, not only by its verb."""
        if not denying.sweeping:
            return False
        opening = fold(denying.core.split(maxsplit=1)[0])
        return opening in self._any or opening[1:] in self._any or bool(kinds - denying.denied)


def _elsewhere(first: Proposition, second: Proposition) -> bool:
    """Whether both name places and none in common."""
    return bool(first.places and second.places) and first.places.isdisjoint(second.places)


def _holds(proposition: Proposition, *, affirmed: bool) -> bool:
    """Whether somebody says it, not the outlet."""
    return proposition.affirmed is affirmed and proposition.statement.mode != "own_voice"


def _once(proposition: Proposition) -> bool:
    """Whether it tells of a year before the one in which it was said."""
    return proposition.day is not None and max(proposition.years, default="9999") < proposition.day[:4]
