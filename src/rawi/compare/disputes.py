"""Disputes: claims that one holder affirms and another denies, and figures that cannot both hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rawi.compare.claims import Group
from rawi.compare.figures import Figure, conflicts, spread
from rawi.compare.holders import Holders
from rawi.compare.keys import EVENT
from rawi.compare.propositions import Proposition
from rawi.compare.relations import Relation
from rawi.model.claim import DisputeKind

_SHARED = 2
"""Content words that a clause negated by a particle must share with what it opposes; a denying cue needs none."""
_DAYS = 3
"""Days after which a holder's negated clause is a change of position, not another wording of the same."""
_BLAME = frozenset(EVENT + kind for kind in ("responsible", "accuse", "conceal"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """What makes a claim disputed: how sure it is in [0, 1], of which kind, and why."""

    score: float
    kind: DisputeKind
    reasons: tuple[str, ...]


def opposition(group: Group, holders: Holders, *, denied: float, negated: float) -> Opposition | None:
    """The surest opposing pair of a group's members; None if no affirming and denying member are near each other.

    `denied` is how near two members must be where one is an explicit denial, `negated` where it only negates a clause.

    One speaker on one day does not dispute with himself: two clauses of his that look opposed are about two things.
    """
    by_id = {member.id: member for member in group.members}
    best: tuple[float, Relation, Proposition, Proposition] | None = None
    for relation in group.relations:
        first, second = by_id[relation.first], by_id[relation.second]
        least = denied if "deny" in (first.statement.polarity, second.statement.polarity) else negated
        stances = group.stances[first.id], group.stances[second.id]
        if set(stances) != {"affirms", "denies"} or relation.same < least or not _two_sides(first, second, holders):
            continue
        affirming, denying = (first, second) if stances[0] == "affirms" else (second, first)
        entry = (relation.same * _certainty(affirming, denying, relation), relation, affirming, denying)
        if best is None or (-entry[0], relation.first, relation.second) < (-best[0], best[1].first, best[1].second):
            best = entry
    if best is None:
        return None
    score, relation, affirming, denying = best
    how = [*denying.notes] or ["says the opposite"]
    if relation.opposite:
        how.append("the two events exclude each other")
    kind: DisputeKind = "responsibility" if (affirming.head | denying.head) & _BLAME else "event"
    return Opposition(score=round(score, 4), kind=kind, reasons=(*relation.reasons, *dict.fromkeys(how)))


def _two_sides(first: Proposition, second: Proposition, holders: Holders) -> bool:
    if first.statement.id == second.statement.id:
        return False
    explicit = "deny" in (first.statement.polarity, second.statement.polarity)
    if not explicit and len(first.keys & second.keys) < _SHARED:
        return False
    if holders.key(first) != holders.key(second):
        return True
    return first.article != second.article and _days_apart(first, second) >= (1 if explicit else _DAYS)


def _days_apart(first: Proposition, second: Proposition) -> int:
    try:
        return abs((date.fromisoformat(first.day or "") - date.fromisoformat(second.day or "")).days)
    except ValueError:
        return 0


def _certainty(affirming: Proposition, denying: Proposition, relation: Relation) -> float:
    """An explicit denial weighs more than a negated clause, and that more than an event that excludes the other."""
    if denying.statement.polarity == "deny" or any(note.startswith("points at") for note in denying.notes):
        return 1.0
    return 0.8 if relation.opposite and denying.affirmed else 0.9


def number_opposition(members: Sequence[Figure], linked: Mapping[str, set[str]], holders: Holders) -> Opposition | None:
    """The conflict of the figures of one thing, None if all of them can hold together."""
    clashing = [
        (one, two)
        for one, two in conflicts(members, linked)
        if one.proposition.statement.id != two.proposition.statement.id
    ]
    clashing = [
        (one, two)
        for one, two in clashing
        if one.proposition.article != two.proposition.article
        or holders.key(one.proposition) != holders.key(two.proposition)
    ]
    clashing = [
        (one, two)
        for one, two in clashing
        if one.counted or holders.key(one.proposition) != holders.key(two.proposition)
    ]
    if not clashing:
        return None
    sides: Mapping[str, None] = dict.fromkeys(holders.key(figure.proposition) for pair in clashing for figure in pair)
    one, two = min(clashing, key=lambda pair: _telling(pair, holders))
    days = sorted({figure.proposition.day or "" for figure in (one, two)})
    reasons = [f"{_shown(one)} against {_shown(two)}", f"same unit: {one.unit}"]
    if one.measure & two.measure:
        reasons.append(f"shares {'، '.join(sorted(one.measure & two.measure)[:3])}")
    reasons.append("same day" if len(days) == 1 else "not explained by the later day")
    score = 0.9 if len(sides) > 1 else 0.6
    return Opposition(score=score, kind="number", reasons=tuple(reasons))


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
    return figure.quantity.span.text
