"""Membership: why a clause is of its claim, in words for the user."""

from __future__ import annotations

from collections.abc import Callable

from rawi.compare.claims.claims import Group
from rawi.compare.claims.relations import Relation
from rawi.compare.figures.figure import Figure
from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition

CENTRE = "nearest to all other clauses of its claim"
"""Of the clause that the others were compared with."""
ANOTHER = "by way of another clause of its claim"
AVERAGE = "near to the other clauses of its claim on average"
TURNED = "affirms what cannot hold beside it"
"""Of a clause that denies the centre of its claim by what it affirms."""
_MOST = 4
"""Words in common that are told."""
Explained = Callable[[Relation], Relation]
"""Gives a relation with its reasons."""


def as_it_is(relation: Relation) -> Relation:
    """A relation that has its reasons already."""
    return relation


def of_member(member: Proposition, group: Group, explained: Explained = as_it_is) -> tuple[str, ...]:
    """Why a proposition is in its group, then what makes it a denial; nothing of the first where it is alone."""
    turned = member.affirmed is not None and member.affirmed != (group.stances[member.id] == "affirms")
    return tuple(dict.fromkeys((*_grouped(member, group, explained), *member.notes, *((TURNED,) if turned else ()))))


def of_figure(figure: Figure, figures: tuple[Figure, ...]) -> tuple[str, ...]:
    """Why a number is taken for one of the same thing as others."""
    found = [f"same unit: {figure.printed_unit}"]
    others = {key for other in figures if other.id != figure.id for key in other.context | other.subject}
    shared = sorted(key for key in figure.context & others if not key.startswith(EVENT))
    if shared:
        found.append(f"shares {'، '.join(shared[:_MOST])}")
    return tuple(found)


def _grouped(member: Proposition, group: Group, explained: Explained) -> tuple[str, ...]:
    if len(group.members) == 1:
        return ()
    if member.id == group.core.id:
        return (CENTRE,)
    links = [one for one in group.relations if member.id in (one.first, one.second)]
    link = next((one for one in links if group.core.id in (one.first, one.second)), None)
    if link is not None and (reasons := explained(link).reasons):
        return reasons
    nearest_first = sorted(links, key=lambda one: (one.together, one.first, one.second), reverse=True)
    nearest = next((reasons for one in nearest_first if (reasons := explained(one).reasons)), None)
    return (ANOTHER, *nearest) if nearest else (AVERAGE,)
