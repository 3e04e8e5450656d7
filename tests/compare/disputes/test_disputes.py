"""Disputes within a claim: who is in one, and how many there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import cast

from tests.compare.claims.test_claims import ALL, relation

from rawi.compare.claims.claims import Group, group
from rawi.compare.claims.relations import Relation
from rawi.compare.disputes.disputes import opposition
from rawi.compare.disputes.oppositions import Opposed, Oppositions
from rawi.compare.disputes.wholes import Wholes
from rawi.compare.propositions.propositions import Proposition


class Judging:
    """Holds every two propositions of these pairs opposed."""

    def __init__(self, *pairs: tuple[Proposition, Proposition]) -> None:
        self.pairs = [{one.id, two.id} for one, two in pairs]

    def between(self, affirming: Proposition, denying: Proposition, link: Relation) -> Opposed | None:
        if {affirming.id, denying.id} not in self.pairs:
            return None
        return Opposed(affirming=affirming, denying=denying, relation=link, sign="exclusion", score=link.same)

    def taken_back(self, affirming: Proposition, denials: Iterable[Proposition]) -> bool:
        return False

    def granted(self, affirming: Proposition, denials: Iterable[Proposition]) -> bool:
        return False


class Nothing:
    """Finds nobody to deny a claim as a whole."""

    def opposed(self, group: Group, found: Sequence[Opposed]) -> list[Opposed]:
        return []


def found(judging: Judging, *links: Relation, among: Sequence[Proposition] = ALL) -> list[set[str]]:
    groups = group(among, links, 0.1, turned=lambda core, members: {one.id for one in members if one is ALL[1]})
    return [
        set(names)
        for each in groups
        for _, names in opposition(each, cast(Oppositions, judging), cast(Wholes, Nothing()))
    ]


def test_a_member_that_opposes_nobody_and_is_not_near_a_side_stays_outside() -> None:
    one, two, beside, near = ALL[:4]
    links = [relation(one, two, 0.9, opposite=True), relation(one, beside, 0.6), relation(one, near, 0.95)]
    assert found(Judging((one, two)), *links) == [{one.id, two.id, near.id}]


def test_a_claim_may_hold_two_disputes() -> None:
    one, three = ALL[0], ALL[2]
    two, four = (replace(denying, affirmed=False) for denying in (ALL[1], ALL[3]))
    links = [
        relation(one, two, 0.9),
        relation(three, four, 0.8),
        *(relation(first, second, 0.5) for first in (one, two) for second in (three, four)),
    ]
    disputes = found(Judging((one, two), (three, four)), *links, among=(one, two, three, four))
    assert disputes == [{one.id, two.id}, {three.id, four.id}]


def test_what_opposes_nobody_is_no_dispute() -> None:
    assert found(Judging(), relation(ALL[0], ALL[1], 0.9, opposite=True)) == []
