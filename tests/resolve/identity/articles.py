"""Articles of invented names at random, for what has to hold of any library."""

from __future__ import annotations

import random

import pytest

from rawi.model import Decision, DecisionKind, MentionType
from rawi.resolve.entities import entity_of
from rawi.resolve.identity import Named, Use, blocking, grouping, naming, units

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


def articles(chance: random.Random, most: int = 18) -> list[list[Named]]:
    """Some articles, each with uses of some names."""
    found = []
    names = chance.sample(NAMES, chance.choice((8, len(NAMES))))
    for number in range(chance.randint(1, most)):
        company = tuple(entity_of(*one) for one in chance.sample(NAMES, 3))
        named = []
        for name, kind in chance.sample(names, chance.randint(1, 6)):
            use = Use(
                article=f"art_{number:02}",
                day=chance.choice((None, "2024-03-10", "2024-04-01", "2021-01-05")),
                spellings=((name, 1),),
                offices=chance.choice(OFFICES) if kind == "PER" else (),
                countries=chance.choice(COUNTRIES),
                scene=chance.choice(COUNTRIES),
                company=company,
                around=tuple(chance.sample(STEMS, chance.randint(0, 4))),
                aliases=chance.choice(((), (), (), ("شبم",), ("السدير",))),
                also=(entity_of(f"متحدث {name}", kind),) if chance.random() < 0.1 else (),
            )
            named.append(Named(entity=entity_of(name, kind), kind=kind, uses=(use,)))
        found.append(named)
    return found


def decisions(chance: random.Random) -> tuple[Decision, ...]:
    """None, or some that merge and split."""
    merge = _decision("merge", ("سالم الراسبي", "PER"), ("شبم", "ORG"))
    split = _decision("split", *NAMES[2:4])
    retype = Decision(
        id="dec_retype", kind="retype", subjects=(entity_of("بهارون", "ORG"),), who="س", at="2025", why="", value="PER"
    )
    apart = Decision(
        id="dec_apart", kind="split", subjects=(entity_of("الراسبي", "PER"),), who="س", at="2025", why="",
        articles=("art_02", "art_05"),
    )  # fmt: skip
    return chance.choice(((), (), (merge,), (split,), (merge, split), (retype,), (apart, merge)))


def article_of(named: list[Named]) -> str:
    """The id of one of the articles."""
    return named[0].uses[0].article


def _decision(kind: DecisionKind, one: tuple[str, MentionType], other: tuple[str, MentionType]) -> Decision:
    subjects = (entity_of(*one), entity_of(*other))
    return Decision(id=f"dec_{kind}", kind=kind, subjects=subjects, who="س", at="2025", why="")


def limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let blocks and components be large and samples full in a library of a handful of names."""
    monkeypatch.setattr(blocking, "_LARGEST", 2)
    monkeypatch.setattr(blocking, "_WINDOW", 1)
    monkeypatch.setattr(units, "SAMPLE", 3)
    monkeypatch.setattr(naming, "SAMPLE", 3)
    monkeypatch.setattr(grouping, "_LARGEST", 2)
