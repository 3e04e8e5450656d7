"""The linker: names that come one article after the other are linked as if all had come at once."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawi.model import Decision, DecisionKind, MentionType
from rawi.resolve.entities import entity_of
from rawi.resolve.identity import Knowledge, Linker, Named, Use, blocking, identify, scoring
from rawi.resolve.identity.units import units_of

GIVEN = ("سالم", "نواف", "ديفيد", "دايفيد", "كامل", "هيفاء")
FAMILIES = ("الراسبي", "الراسبية", "كراغنس", "كراجنس", "كراغينس", "البلهان", "البلهام", "Craggens")
PEOPLE = (*(f"{given} {family}" for given in GIVEN for family in FAMILIES), *FAMILIES, "وزير الري", "سالم نوري البلهان")
BODIES = (
    "وزارة الري", "وزارة الري والسدود", "شركة بهارون للملاحة", "بهارون", "بهارون للملاحة", "شركة بهرون للملاحة", "شبم",
)  # fmt: skip
PLACES = ("السدير", "مدينة السدير", "بلدة السدير")
NAMES: list[tuple[str, MentionType]] = [
    *((name, "PER") for name in PEOPLE), *((name, "ORG") for name in BODIES), *((name, "LOC") for name in PLACES)
]  # fmt: skip
OFFICES = ((), (), ("وزير الري",), ("عازف العود",), ("المتحدث باسم شركة بهارون",))
COUNTRIES = (frozenset[str](), frozenset[str](), frozenset({"OM"}), frozenset({"SD"}))
STEMS = ("سد", "ناقل", "عود", "مينا", "سفين", "وتر", "جسر", "قمح")


def articles(chance: random.Random) -> list[list[Named]]:
    """Some articles, each with uses of some names."""
    found = []
    for number in range(chance.randint(1, 18)):
        named = []
        for name, kind in chance.sample(NAMES, chance.randint(1, 6)):
            use = Use(
                article=f"art_{number:02}",
                day=chance.choice((None, "2024-03-10", "2024-04-01", "2021-01-05")),
                spellings=((name, 1),),
                offices=chance.choice(OFFICES) if kind == "PER" else (),
                countries=chance.choice(COUNTRIES),
                scene=chance.choice(COUNTRIES),
                company=tuple(entity_of(*one) for one in chance.sample(NAMES, 3)),
                around=tuple(chance.sample(STEMS, chance.randint(0, 4))),
                aliases=chance.choice(((), (), (), ("شبم",), ("السدير",))),
            )
            named.append(Named(entity=entity_of(name, kind), kind=kind, uses=(use,)))
        found.append(named)
    return found


def decision(kind: DecisionKind, one: tuple[str, MentionType], other: tuple[str, MentionType]) -> Decision:
    subjects = (entity_of(*one), entity_of(*other))
    return Decision(id=f"dec_{kind}", kind=kind, subjects=subjects, who="س", at="2025", why="")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.load()


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks are large and words common in a library of a handful of names."""
    monkeypatch.setattr(blocking, "_LARGEST", 2)
    monkeypatch.setattr(blocking, "_WINDOW", 1)
    monkeypatch.setattr(scoring, "_FEW", 4)


@pytest.mark.usefixtures("small")
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_in_any_order_and_any_portions_they_are_linked_as_at_once(seed: int, knowledge: Knowledge) -> None:
    chance = random.Random(seed)
    library = articles(chance)
    merge, split = decision("merge", ("سالم الراسبي", "PER"), ("شبم", "ORG")), decision("split", *NAMES[2:4])
    decisions = chance.choice(((), (), (merge,), (split,), (merge, split)))
    order = chance.sample(library, len(library))
    linker = Linker(decisions, knowledge=knowledge)
    at = 0
    while at < len(order):
        many = chance.randint(1, 3)
        linker.add(named for article in order[at : at + many] for named in article)
        at += many
    at_once = Linker(decisions, knowledge=knowledge)
    at_once.add(named for article in library for named in article)
    assert linker.identities() == at_once.identities()


def test_what_identify_finds_is_what_the_linker_finds(knowledge: Knowledge) -> None:
    uses = [Use(article=f"art_{number}", spellings=((name, 1),)) for number, (name, _) in enumerate(NAMES)]
    names = [
        Named(entity=entity_of(name, kind), kind=kind, uses=(use,))
        for use, (name, kind) in zip(uses, NAMES, strict=True)
    ]
    linker = Linker(knowledge=knowledge)
    for named in names:
        linker.add([named])
    assert linker.identities() == identify(names, knowledge=knowledge)
    assert len(linker.identities().identities) < len(names)


@pytest.mark.parametrize("kind", ["PER", "ORG", "LOC", "FAC", "NORP", "EVENT"])
def test_a_name_without_a_letter_is_passed_over(kind: MentionType, knowledge: Knowledge) -> None:
    names = [
        Named(entity=entity_of(name, kind), kind=kind, uses=(Use(article="art_1", spellings=((name, 1),)),))
        for name in ("«", "بهارون")
    ]
    assert [identity.name for identity in identify(names, knowledge=knowledge).identities] == ["بهارون"]


@pytest.mark.usefixtures("small")
def test_a_surname_of_many_brings_only_the_short_form_together_with_full_names(knowledge: Knowledge) -> None:
    names = ["سالم الراسبي", "نواف الراسبي", "كامل الراسبي", "الراسبي"]
    blocks = blocking.Blocks(knowledge, latin=True)
    units = {
        name: units_of(
            Named(entity=entity_of(name, "PER"), kind="PER", uses=(Use(article="art_1", spellings=((name, 1),)),)),
            knowledge,
        )[0]
        for name in names
    }
    for slot, name in enumerate(names):
        keys = blocks.keys(units[name], frozenset())
        blocks.put(slot, (name, "PER", 0), units[name], keys)
    full = blocks.keys(units["سالم الراسبي"], frozenset()) & blocks.keys(units["نواف الراسبي"], frozenset())
    assert full
    assert not [pair for pair in blocks.pairs(full) if 3 not in pair]
    assert [pair for pair in blocks.pairs(full) if 3 in pair]
