"""Disputes: claims that one holder affirms and another denies, and figures that cannot both hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rawi.compare.claims import Group
from rawi.compare.counting import conflicts, spread
from rawi.compare.figures import DAY, Figure
from rawi.compare.holders import Holders
from rawi.compare.keys import EVENT
from rawi.compare.oppositions import Opposed, Oppositions
from rawi.model.claim import DisputeKind

_SAME = 0.85
"""How near a member must be to one that is opposed to count as saying the same."""
_OPEN = 0.55
"""The same for a member that takes no position."""
_BLAME = frozenset(EVENT + kind for kind in ("responsible", "accuse", "conceal"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """What makes a claim disputed: how sure it is in [0, 1], of which kind, and why."""

    score: float
    kind: DisputeKind
    reasons: tuple[str, ...]


def opposition(group: Group, oppositions: Oppositions) -> tuple[Opposition, frozenset[str]] | None:
    """The surest opposing pair of a group's members, and the ids of the members that belong to the dispute.

    These are the members that oppose one another, and those that say the same as one of them or leave it open; a
    member that only joined the claim by its wording stays outside. None if nobody opposes anybody.
    """
    by_id = {member.id: member for member in group.members}
    found: list[Opposed] = []
    for relation in group.relations:
        first, second = by_id[relation.first], by_id[relation.second]
        stances = group.stances[first.id], group.stances[second.id]
        if set(stances) == {"affirms", "denies"}:
            sides = (first, second) if stances[0] == "affirms" else (second, first)
            opposed = oppositions.between(*sides, relation)
            if opposed is not None:
                found.append(opposed)
    if not found:
        return None
    belonging = _belonging(group, found)
    denials = [by_id[name] for name in sorted(belonging) if group.stances[name] == "denies"]
    belonging -= {
        name for name in belonging if group.stances[name] == "affirms" and oppositions.taken_back(by_id[name], denials)
    }
    found = [one for one in found if one.affirming.id in belonging]
    if not found:
        return None
    best = min(found, key=lambda one: (-one.score, one.relation.first, one.relation.second))
    how = [*best.denying.notes] or ["says the opposite"]
    if best.relation.opposite:
        how.append("the two events exclude each other")
    blamed = (best.affirming.head | best.denying.head) & _BLAME
    return (
        Opposition(
            score=best.score,
            kind="responsibility" if blamed else "event",
            reasons=(*best.relation.reasons, *dict.fromkeys(how)),
        ),
        belonging,
    )


def _belonging(group: Group, found: Sequence[Opposed]) -> frozenset[str]:
    sides = {one.id for opposed in found for one in (opposed.affirming, opposed.denying)}
    joined = set(sides)
    members = {member.id: member for member in group.members}
    for relation in group.relations:
        for one, other in ((relation.first, relation.second), (relation.second, relation.first)):
            if one in sides and other not in sides:
                stance = group.stances[other]
                least = _OPEN if stance == "neither" else _SAME
                own = members[other].statement.mode == "own_voice"  # An outlet's sentence is a position where opposed.
                if relation.same >= least and stance in (group.stances[one], "neither") and not own:
                    joined.add(other)
    return frozenset(joined)


def number_opposition(members: Sequence[Figure], linked: Mapping[str, set[str]], holders: Holders) -> Opposition | None:
    """The conflict of the figures of one thing, None if all of them can hold together."""
    clashing = [
        clash
        for clash in conflicts(members, linked)
        if _apart(clash.one, clash.two, holders)
        and clash.one.proposition.statement.id != clash.two.proposition.statement.id
    ]
    if not clashing:
        return None
    sides: Mapping[str, None] = dict.fromkeys(
        holders.key(figure.proposition) for clash in clashing for figure in (clash.one, clash.two)
    )
    one, two, why = min(clashing, key=lambda clash: _telling((clash.one, clash.two), holders))
    days = sorted({figure.proposition.day or "" for figure in (one, two)})
    reasons = [f"{_shown(one)} against {_shown(two)}", f"same unit: {one.unit}"]
    shared = sorted(key for key in (one.context | one.subject) & (two.context | two.subject))
    if shared:
        reasons.append(
            f"shares {'، '.join(sorted(shared, key=lambda key: (key not in one.context & two.context, key))[:4])}"
        )
    reasons.append(why)
    reasons.append("same day" if len(days) == 1 else "not explained by the later day")
    score = 0.9 if len(sides) > 1 else 0.6
    kind: DisputeKind = "date" if one.unit == DAY else "number"
    return Opposition(score=score, kind=kind, reasons=tuple(reasons))


def _apart(one: Figure, two: Figure, holders: Holders) -> bool:
    """Whether two figures are of two sources: one of two articles or holders, or a count that one holder changes."""
    first, second = one.proposition, two.proposition
    if first.article == second.article and holders.key(first) == holders.key(second):
        return False
    return not holders.alike(first, second) or (one.counted and first.day != second.day)


def _telling(pair: tuple[Figure, Figure], holders: Holders) -> tuple[bool, bool, float, str, str]:
    """Orders conflicts for showing: two holders before one, the same day before others, the widest first."""
    one, two = pair
    return (
        holders.key(one.proposition) == holders.key(two.proposition),
        one.proposition.day != two.proposition.day,
        -spread(pair),
        one.id,
        two.id,
    )


def _shown(figure: Figure) -> str:
    return figure.span.text
