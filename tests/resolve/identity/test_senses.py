"""One name, several things: what is told of them, not that they share a name, makes them one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests import knowing

from rawi.model import Identities, MentionType
from rawi.resolve.entities import entity_of
from rawi.resolve.identity import Knowledge, Named, Use, identify


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowing.names()


def found(name: str, kind: MentionType, uses: Sequence[Use], knowledge: Knowledge) -> Identities:
    return identify([Named(entity=entity_of(name, kind), kind=kind, uses=tuple(uses))], knowledge=knowledge)


def use(article: str, name: str, **told: object) -> Use:
    return Use(article=article, spellings=((name, 1),), **{"day": "2024-03-10", **told})  # type: ignore[arg-type]


def test_a_club_and_a_force_of_one_name_are_two(knowledge: Knowledge) -> None:
    name = "حرس السواحل"
    uses = [use("art_1", name, topics=frozenset({"sport"})), use("art_2", name, topics=frozenset({"force"}))]
    assert len(found(name, "ORG", uses, knowledge).identities) == 2


def test_a_man_and_a_woman_of_one_name_are_two(knowledge: Knowledge) -> None:
    name = "نضال المرجاني"
    uses = [use("art_1", name, gender="f"), use("art_2", name, gender="m")]
    assert len(found(name, "PER", uses, knowledge).identities) == 2


def test_who_is_told_as_dead_does_not_work_afterwards(knowledge: Knowledge) -> None:
    name = "سعفان المرجاني"
    uses = [use("art_1", name, day="2015-01-02", dead=True), use("art_2", name, offices=("مدير زراعة الوادي",))]
    assert len(found(name, "PER", uses, knowledge).identities) == 2


def test_two_ministries_at_one_time_are_two_people_s(knowledge: Knowledge) -> None:
    name = "محمد إبراهيم"
    uses = [
        use("art_1", name, offices=("وزير الداخلية",), scene=frozenset({"EG"})),
        use("art_2", name, offices=("وزير الآثار",), scene=frozenset({"EG"})),
    ]
    assert len(found(name, "PER", uses, knowledge).identities) == 2


def test_a_family_name_alone_is_that_of_the_holder_of_the_office_then(knowledge: Knowledge) -> None:
    name = "المرجاني"
    early = [use(f"art_{n}", name, day=f"2003-02-0{n}", offices=("رئيس الحكومة",)) for n in (1, 2)]
    late = [use("art_9", name, day="2018-05-01", offices=("رئيس الحكومة",))]
    identities = found(name, "PER", [*early, *late], knowledge)
    assert identities.identity_of("art_1", entity_of(name, "PER")) == identities.identity_of(
        "art_2", entity_of(name, "PER")
    )
    assert identities.identity_of("art_1", entity_of(name, "PER")) != identities.identity_of(
        "art_9", entity_of(name, "PER")
    )


def test_a_rare_full_name_is_one_person_s_though_nothing_else_is_shared(knowledge: Knowledge) -> None:
    name = "سعفان المرجاني"
    uses = [use("art_1", name, around=("سوق", "سمك")), use("art_2", name, around=("منح", "طلاب"))]
    assert len(found(name, "PER", uses, knowledge).identities) == 1


def test_articles_that_say_little_do_not_part_what_others_join(knowledge: Knowledge) -> None:
    short, long = "كريم بسولي", "كريم باسولي"
    company = ("ent_p", "ent_q", "ent_r", "ent_s")
    told = {"offices": ("محافظ إقليم الوادي",), "company": company, "scene": frozenset({"IQ"})}
    names = [
        Named(entity=entity_of(short, "PER"), kind="PER", uses=(use("art_1", short, **told), use("art_2", short))),
        Named(entity=entity_of(long, "PER"), kind="PER", uses=(use("art_3", long, **told),)),
    ]
    assert len(identify(names, knowledge=knowledge).identities) == 1


def test_a_broadcaster_is_no_region_and_a_town_is_nobody(knowledge: Knowledge) -> None:
    given: list[tuple[str, MentionType]] = [
        ("كوردستان 24", "ORG"), ("إقليم كردستان", "LOC"), ("كيدورا", "LOC"), ("الكيدوري", "PER")
    ]  # fmt: skip
    names = [
        Named(entity=entity_of(name, kind), kind=kind, uses=(use(f"art_{at}", name, scene=frozenset({"IQ"})),))
        for at, (name, kind) in enumerate(given)
    ]
    found = identify(names, knowledge=knowledge)
    assert len(found.identities) == len(names)
    assert found.open_pairs == ()
