"""Claims: propositions grouped about one core, without chaining.

Grouping is by stars (Aslam, Pelekhov and Rus, "The star clustering algorithm", 2004): the proposition with the most and
surest neighbours becomes a core, its neighbours join it, and every member must be near the core itself. A member whose
event excludes the core's counts as denying it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rawi.compare.propositions import Proposition
from rawi.compare.relations import Relation
from rawi.model import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Propositions about one thing. `stances` gives each member's stance towards the core worded positively;
    `relations` are the scored relations among the members."""

    core: Proposition
    members: tuple[Proposition, ...]
    stances: Mapping[str, Stance]
    relations: tuple[Relation, ...]


def comparable(first: Proposition, second: Proposition) -> bool:
    """Whether two propositions can belong to one claim at all: a call and an assertion never do."""
    if first.force == second.force:
        return True
    return {first.force, second.force} <= {"assertion", "attitude"} and (
        first.affirmed is None or second.affirmed is None
    )


def group(propositions: Sequence[Proposition], relations: Sequence[Relation], threshold: float) -> list[Group]:
    """Every proposition in exactly one group, alone if nothing is near it; ordered by the core's id."""
    by_id = {proposition.id: proposition for proposition in propositions}
    near: defaultdict[str, dict[str, Relation]] = defaultdict(dict)
    for relation in relations:
        if relation.same >= threshold and comparable(by_id[relation.first], by_id[relation.second]):
            near[relation.first][relation.second] = relation
            near[relation.second][relation.first] = relation
    cores = _cores(by_id, near)
    members: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(by_id):
        members[name if name in cores else _best(name, near[name], cores)].append(name)
    return [_group(by_id[core], [by_id[name] for name in members[core]], near) for core in sorted(members)]


def _cores(by_id: Mapping[str, Proposition], near: Mapping[str, Mapping[str, Relation]]) -> set[str]:
    """Stars in order of their weight. A bare pointer's derived wording and a headline fragment make poor cores."""
    weight = {name: round(sum(relation.same for relation in near.get(name, {}).values()), 9) for name in by_id}
    order = sorted(
        by_id, key=lambda name: (-weight[name], by_id[name].affirmed is not True, -len(by_id[name].keys), name)
    )
    cores: set[str] = set()
    taken: set[str] = set()
    for name in order:
        if name not in taken:
            cores.add(name)
            taken.add(name)
            taken.update(near.get(name, {}))
    return cores


def _best(name: str, neighbours: Mapping[str, Relation], cores: set[str]) -> str:
    reachable = [core for core in neighbours if core in cores]
    return min(reachable, key=lambda core: (-round(neighbours[core].same, 9), core)) if reachable else name


def _group(core: Proposition, members: Sequence[Proposition], near: Mapping[str, Mapping[str, Relation]]) -> Group:
    names = {member.id for member in members}
    relations = [
        relation
        for name in sorted(names)
        for other, relation in sorted(near.get(name, {}).items())
        if name < other and other in names
    ]
    stances: dict[str, Stance] = {}
    for member in members:
        link = near.get(core.id, {}).get(member.id)
        turned = link is not None and link.opposite
        stances[member.id] = (
            "neither" if member.affirmed is None else "affirms" if member.affirmed != turned else "denies"
        )
    return Group(core=core, members=tuple(members), stances=stances, relations=tuple(relations))
