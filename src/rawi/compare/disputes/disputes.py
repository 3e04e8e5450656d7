"""Disputes: claims that one holder affirms and another denies, and figures that cannot both hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rawi.compare.claims.claims import Group
from rawi.compare.claims.holders import Holders
from rawi.compare.claims.membership import Explained, as_it_is
from rawi.compare.claims.relations import Relation
from rawi.compare.claims.settlements import Settlement
from rawi.compare.disputes.decided import decided
from rawi.compare.disputes.oppositions import Opposed, Oppositions
from rawi.compare.disputes.wholes import Wholes
from rawi.compare.figures.counting import conflicts, spread
from rawi.compare.figures.figure import DAY, Figure
from rawi.compare.figures.grounds import Grounds
from rawi.compare.propositions.implied import MORE
from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition
from rawi.model.claim import DisputeKind

_SAME = 0.85
"""How near a member must be to one that is opposed to count as saying the same."""
_OPEN = 0.55
"""The same for a member that takes no position."""
_ONE_HOLDER = 0.7
"""How much less sure it is that numbers conflict which one holder gives, as a share."""
_UNDATED = 0.8
"""The same for counts that may be an earlier and a later one, because one of the days is not known."""
_BLAME = frozenset(EVENT + kind for kind in ("responsible", "accuse", "conceal"))


Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """What makes a claim disputed: how sure it is in [0, 1], of which kind, and why."""

    score: float
    kind: DisputeKind
    reasons: tuple[str, ...]


def opposed(relations: Sequence[Relation], by_id: Mapping[str, Proposition], oppositions: Oppositions) -> set[Pair]:
    """The pairs of propositions, by id, that oppose one another, whatever claims they will be in."""
    found: set[Pair] = set()
    for relation in relations:
        first, second = by_id[relation.first], by_id[relation.second]
        if first.affirmed is None or second.affirmed is None:
            continue
        if (first.affirmed != second.affirmed) == oppositions.instead(first, second, relation):
            continue
        denies = not second.affirmed if first.affirmed != second.affirmed else second.denies
        sides = (first, second) if denies else (second, first)
        # What a reader of the two would doubt still says that both speak of one thing.
        if oppositions.between(*sides, relation, doubting=False) is not None:
            found.add((relation.first, relation.second))
    return found


def opposition(
    group: Group,
    oppositions: Oppositions,
    wholes: Wholes,
    settlements: Sequence[Settlement] = (),
    explained: Explained = as_it_is,
) -> list[tuple[Opposition, frozenset[str]]]:
    """The disputes within a group: for each what opposes, the surest first, and the ids of its members.

    These are the members that oppose one another, and those that say the same as one of them or leave it open; a
    member that only joined the claim by its wording stays outside. Members that oppose none of the others make a
    dispute of their own.
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
    found += wholes.opposed(group, found)
    found += decided(group, settlements, found, oppositions)
    made = [
        one
        for part in _parts(group, found)
        if (one := _dispute(group, part, by_id, oppositions, explained)) is not None
    ]
    return sorted(made, key=lambda one: (-one[0].score, sorted(one[1])))


def _parts(group: Group, found: Sequence[Opposed]) -> list[list[Opposed]]:
    """The opposed pairs that have members in common, or members near one another, together."""
    parts: list[tuple[set[str], list[Opposed]]] = []
    for opposed in found:
        names = set(_belonging(group, [opposed]))
        joined = [opposed]
        apart = []
        for known, pairs in parts:
            if known & names:
                names |= known
                joined += pairs
            else:
                apart.append((known, pairs))
        parts = [*apart, (names, joined)]
    return [pairs for _, pairs in parts]


def _dispute(
    group: Group,
    found: Sequence[Opposed],
    by_id: Mapping[str, Proposition],
    oppositions: Oppositions,
    explained: Explained,
) -> tuple[Opposition, frozenset[str]] | None:
    belonging = _belonging(group, found)
    denials = [by_id[name] for name in sorted(belonging) if group.stances[name] == "denies"]
    opposing = {one.affirming.id for one in found}
    belonging -= {
        name
        for name in belonging
        if group.stances[name] == "affirms"
        and (
            oppositions.taken_back(by_id[name], denials)
            or (name not in opposing and oppositions.granted(by_id[name], denials))
        )
    }
    found = [one for one in found if one.affirming.id in belonging]
    if not found:
        return None
    best = min(found, key=lambda one: (-one.score, one.relation.first, one.relation.second))
    implied = [note for note in best.affirming.notes if note == MORE]
    how = [*implied, *best.denying.notes, *([best.how] if best.how else [])] or ["says the opposite"]
    if best.relation.opposite:
        how.append("the two events exclude each other")
    if best.sign == "exchange":
        how.append("names the other's doer")
    if best.sign == "cause":
        how.append("names another cause")
    blamed = (best.affirming.head | best.denying.head) & _BLAME
    return (
        Opposition(
            score=best.score,
            kind="responsibility" if blamed or best.sign in ("exchange", "cause") else "event",
            reasons=(*explained(best.relation).reasons, *dict.fromkeys(how)),
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


def number_opposition(
    members: Sequence[Figure], linked: Mapping[str, set[str]], holders: Holders, grounds: Grounds
) -> Opposition | None:
    """The conflict of the figures of one thing, None if all of them can hold together or too little says that they
    cannot."""
    clashing = [
        (clash, score * (_UNDATED if _maybe_later(clash.one, clash.two) else 1.0))
        for clash in conflicts(members, linked)
        if _apart(clash.one, clash.two, holders)
        and clash.one.proposition.statement.id != clash.two.proposition.statement.id
        and (score := grounds.of(clash.one, clash.two, members)) is not None
    ]
    if not clashing:
        return None
    sides: Mapping[str, None] = dict.fromkeys(
        holders.key(figure.proposition) for clash, _ in clashing for figure in (clash.one, clash.two)
    )
    (one, two, why), _ = min(clashing, key=lambda each: _telling((each[0].one, each[0].two), holders))
    reasons = [f"{_shown(one)} against {_shown(two)}", f"same unit: {one.printed_unit}"]
    shared = (one.context | one.subject) & (two.context | two.subject)
    words = sorted(
        (key for key in shared if not key.startswith(EVENT)),
        key=lambda key: (key not in one.context & two.context, key),
    )
    if words:
        reasons.append(f"shares {'، '.join(words[:4])}")
    reasons.append(why)
    reasons.append(_by_days(one.proposition.day, two.proposition.day))
    score = round(max(score for _, score in clashing) * (1.0 if len(sides) > 1 else _ONE_HOLDER), 4)
    kind: DisputeKind = "date" if one.unit == DAY else "number"
    return Opposition(score=score, kind=kind, reasons=tuple(reasons))


def _maybe_later(one: Figure, two: Figure) -> bool:
    """Whether one count may be the other, grown since: a day is not known."""
    return one.counted and two.counted and None in (one.proposition.day, two.proposition.day)


def _by_days(one: str | None, two: str | None) -> str:
    """What the days on which two numbers were given say of their conflict."""
    if one is None or two is None:
        return "which is the later is not known"
    return "same day" if one == two else "not explained by the later day"


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
