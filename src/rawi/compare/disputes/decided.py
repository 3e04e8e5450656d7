"""Decided: members of a claim that stand against one another because somebody made their claims one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.compare.claims.claims import Group
from rawi.compare.claims.relations import Relation
from rawi.compare.claims.settlements import Settlement
from rawi.compare.disputes.oppositions import Opposed, Oppositions

DECIDED = "one claim by"
"""How the reason of such an opposition begins."""


def decided(
    group: Group, settlements: Sequence[Settlement], found: Sequence[Opposed], oppositions: Oppositions
) -> Iterator[Opposed]:
    """Whoever denies in one part what another part affirms, but for pairs that are `found` already.

    That both speak of one thing is settled; only who can contradict whom is asked of `oppositions`.
    """
    by_id = {member.id: member for member in group.members}
    related = {(one.first, one.second): one for one in group.relations}
    known = {frozenset((one.affirming.id, one.denying.id)) for one in found}
    for settlement in settlements:
        for pair in settlement.across() if settlement.joins else ():
            if not by_id.keys() >= set(pair) or frozenset(pair) in known:
                continue
            one, other = (by_id[name] for name in pair)
            affirming, denying = (one, other) if group.stances[one.id] == "affirms" else (other, one)
            if (group.stances[affirming.id], group.stances[denying.id]) != ("affirms", "denies"):
                continue
            if oppositions.opponents.two_sides(affirming, denying, "denial"):
                yield Opposed(
                    affirming=affirming,
                    denying=denying,
                    relation=related.get(pair) or _settled(*pair),
                    sign="denial",
                    score=1.0,
                    how=f"{DECIDED} {settlement.decision}",
                )


def _settled(first: str, second: str) -> Relation:
    """The relation of two that share nothing but the decision."""
    return Relation(
        first=first, second=second, same=1.0, together=1.0, meaning=1.0, opposite=False,
        scored=False, reasons=(),
    )  # fmt: skip
