"""Claims: propositions grouped by what they speak of, without chaining.

Groups are joined while they are alike on average (`rawi.compare.claims.linkage`); the member that is nearest to all
others is the core. A member whose event excludes the core's counts as denying it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from rawi.compare.claims.company import in_company
from rawi.compare.claims.linkage import average_link
from rawi.compare.claims.merging import joined
from rawi.compare.claims.relations import Relation
from rawi.compare.claims.settlements import Settlement, settled
from rawi.compare.claims.sides import parted
from rawi.compare.propositions.propositions import Proposition
from rawi.model import Stance

_SURE = 0.5
"""How likely two that oppose each other must be of one claim for either to be turned by it."""
Turned = Callable[[Proposition, Sequence[Proposition]], Set[str]]
"""Gives the ids of those members who by affirming what they say deny the core."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Propositions about one thing. `stances` gives each member's stance towards the core worded positively;
    `relations` are the scored relations among the members."""

    core: Proposition
    members: tuple[Proposition, ...]
    stances: Mapping[str, Stance]
    relations: tuple[Relation, ...]


def group(
    propositions: Sequence[Proposition],
    relations: Sequence[Relation],
    threshold: float,
    opposed: Set[tuple[str, str]] = frozenset(),
    settlements: Sequence[Settlement] = (),
    *,
    joining: float = 1.0,
    company: Mapping[str, float] | None = None,
    turned: Turned | None = None,
) -> list[Group]:
    """Every proposition in exactly one group, alone if nothing is near it; ordered by the first member's id.

    What is `opposed` (pairs of ids, the smaller first) is surely about one thing, and groups that it connects become
    one where they are alike by `joining`. `company` are the weights of what two are near to beside each other
    (`rawi.compare.claims.company`), which counts for nothing without them. `turned` is asked who denies the core by
    what he affirms. `settlements` overrule what is found.
    """
    by_id = {proposition.id: proposition for proposition in propositions}
    near: defaultdict[str, dict[str, Relation]] = defaultdict(dict)
    likeness: dict[tuple[str, str], float] = {}
    for relation in sorted(relations, key=lambda one: (one.first, one.second)):
        near[relation.first][relation.second] = near[relation.second][relation.first] = relation
        likeness[relation.first, relation.second] = relation.together
    if company is not None:
        likeness = in_company(likeness, company)
    likeness.update(dict.fromkeys(opposed & likeness.keys(), 1.0))

    def together(one: str, other: str) -> float:
        return near[one][other].together if other in near[one] else 0.0

    linked = joined(average_link(sorted(by_id), likeness, threshold), likeness, opposed, joining)
    found = settled(linked, settlements, together)
    return [_group([by_id[name] for name in names], near, turned or _never, opposed) for names in found]


def _near(core: Proposition, member: Proposition, near: Mapping[str, Mapping[str, Relation]]) -> float:
    relation = near.get(core.id, {}).get(member.id)
    return relation.together if relation is not None else 0.0


def _never(_core: Proposition, _members: Sequence[Proposition]) -> Set[str]:
    return frozenset()


def _core(members: Sequence[Proposition], near: Mapping[str, Mapping[str, Relation]]) -> Proposition:
    """The member that is nearest to all others. A denial's derived wording and a fragment make poor cores."""
    names = {member.id for member in members}

    def weight(member: Proposition) -> float:
        return round(sum(link.together for other, link in near.get(member.id, {}).items() if other in names), 9)

    return min(members, key=lambda one: (-weight(one), one.affirmed is not True, -len(one.keys), one.id))


def _group(
    members: Sequence[Proposition],
    near: Mapping[str, Mapping[str, Relation]],
    turned: Turned,
    opposed: Set[tuple[str, str]],
) -> Group:
    core = _core(members, near)
    names = [member.id for member in members]
    relations = [near[one][two] for one in names for two in names if one < two and two in near.get(one, {})]
    stances: dict[str, Stance] = {}
    other = turned(core, sorted(members, key=lambda one: (-_near(core, one, near), one.id)))
    for member in members:
        denies = member.affirmed is not None and member.affirmed == (member.id in other)
        stances[member.id] = "neither" if member.affirmed is None else "denies" if denies else "affirms"
    sure = {(one.first, one.second) for one in relations if one.together >= _SURE} & opposed
    stances = parted(stances, sure, core.id, {member.id: _near(core, member, near) for member in members})
    return Group(core=core, members=tuple(members), stances=stances, relations=tuple(relations))
