"""Denials of what a claim's members say together: a bank and its regulator, a club and its coach, a ministry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from typing import cast

import pytest
from tests import knowing
from tests.compare.newsroom import News, Said, document

from rawi.compare.claims.claims import Group
from rawi.compare.claims.evidence import Evidence
from rawi.compare.claims.relations import Relation
from rawi.compare.disputes.countering import Countering
from rawi.compare.disputes.oppositions import Oppositions
from rawi.compare.disputes.wholes import WHOLE, Wholes
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition, propositions, vocabulary
from rawi.model import Stance

LEXICON = knowing.comparing()


class Anybody:
    """Holds that anybody may contradict anybody."""

    def can(self, affirming: Proposition, denying: Proposition, sign: str) -> bool:
        return True

    def doubted(self, affirming: Proposition, denying: Proposition, relation: Relation, sign: str) -> bool:
        return False

    def agree(self, affirming: Proposition, denying: Proposition, sign: str) -> bool:
        return False

    def said(self, denying: Proposition) -> frozenset[str]:
        return Countering(Evidence((denying,), LEXICON.things), LEXICON, Keys(LEXICON, ())).said(denying)


def grouped(*said: Said, near: float = 0.65) -> Group:
    """One claim of everything that is said, all equally near."""
    made = document(News(text=" ".join(f"{one.cue} {one.speaker} {one.content}." for one in said), said=said))
    members = propositions(made, Keys(LEXICON, vocabulary([made])), LEXICON)
    stances: Mapping[str, Stance] = {one.id: "denies" if one.affirmed is False else "affirms" for one in members}
    relations = tuple(
        Relation(
            first=min(one.id, two.id), second=max(one.id, two.id), same=0.3, together=near, meaning=0.9,
            opposite=False, scored=True, reasons=(),
        )
        for one, two in combinations(members, 2)
    )  # fmt: skip
    return Group(core=members[0], members=tuple(members), stances=stances, relations=relations)


def denying(group: Group) -> list[tuple[str, str | None]]:
    wholes = Wholes(cast(Oppositions, Anybody()), Evidence(group.members, LEXICON.things), LEXICON)
    return [(one.denying.statement.speaker.name, one.how) for one in wholes.opposed(group, [])]


AGREED = (
    Said("مصدر مصرفي", "قال", "مجلس المصرف أقر الطلب مساء أمس"),
    Said("رئيس الشركة", "قال", "الموافقة صدرت وستعلن قريبا"),
)
RESIGNED = (
    Said("النادي", "قال", "المدرب استقال بعد المباراة"),
    Said("مدير الكرة", "قال", "الرجل استقال شفاهة أمام شهود"),
)


@pytest.mark.parametrize(
    ("told", "denial"),
    [
        (AGREED, Said("المصرف المركزي", "نفى", "منح الموافقة", denies=True)),
        (AGREED, Said("المصرف المركزي", "قال", "لا صحة لصدور أي موافقة")),
        (RESIGNED, Said("المدرب", "قال", "لا وجود لأي استقالة مكتوبة")),
        (RESIGNED, Said("الاتحاد", "قال", "لم يثبت تقديم أي استقالة")),
    ],
)
def test_a_denial_of_the_kind_that_others_tell_together_opposes_them(told: tuple[Said, ...], denial: Said) -> None:
    assert denying(grouped(*told, denial)) == [(denial.speaker, WHOLE)]


@pytest.mark.parametrize(
    "beside",
    [
        Said("والد الطفل", "قال", "لم يتلق أي اتصال من الوزارة"),
        Said("المدرب", "قال", "لم يكن الملعب جاهزا"),
    ],
)
def test_a_negation_of_something_else_opposes_nobody(beside: Said) -> None:
    told = Said("الوزارة", "قالت", "الوزارة تلقت إشعار الشركة في مارس")
    assert denying(grouped(told, beside)) == []


def test_what_is_hardly_near_opposes_nobody() -> None:
    denial = Said("المصرف المركزي", "نفى", "منح الموافقة", denies=True)
    assert denying(grouped(*AGREED, denial, near=0.3)) == []


def test_what_was_in_an_earlier_year_is_not_denied() -> None:
    group = grouped(*AGREED, Said("المصرف المركزي", "نفى", "منح الموافقة", denies=True))
    once = tuple(
        replace(one, years=frozenset({"1999"})) if group.stances[one.id] == "affirms" else one for one in group.members
    )
    assert denying(replace(group, members=once)) == []


def test_an_outlet_denies_no_claim_by_itself() -> None:
    group = grouped(*AGREED, Said("المصرف المركزي", "نفى", "منح الموافقة", denies=True))
    own = tuple(
        replace(one, statement=replace(one.statement, mode="own_voice")) if one.affirmed is False else one
        for one in group.members
    )
    assert denying(replace(group, members=own)) == []
