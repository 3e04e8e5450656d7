from __future__ import annotations

from rawi.compare.claims.sides import parted
from rawi.model import Stance

ALL: dict[str, Stance] = {"core": "affirms", "near": "affirms", "far": "affirms", "open": "neither"}
NEAR = {"core": 0.0, "near": 0.8, "far": 0.2, "open": 0.1}


def test_who_opposes_a_member_of_its_own_side_stands_on_the_other() -> None:
    found = parted(ALL, {("far", "near")}, "core", NEAR)
    assert found == {"core": "affirms", "near": "affirms", "far": "denies", "open": "neither"}


def test_the_core_stays_where_it_is() -> None:
    assert parted(ALL, {("core", "near")}, "core", {**NEAR, "core": -1.0})["core"] == "affirms"


def test_who_opposes_the_other_side_already_stays() -> None:
    given: dict[str, Stance] = {"core": "affirms", "near": "affirms", "far": "denies"}
    assert parted(given, {("far", "near"), ("core", "far")}, "core", NEAR) == given


def test_the_order_of_pairs_makes_no_difference() -> None:
    given: dict[str, Stance] = dict.fromkeys("abcde", "affirms")
    pairs = [("b", "c"), ("c", "d"), ("d", "e"), ("a", "e")]
    results = [parted(given, set(turned), "a", {}) for turned in (pairs, pairs[::-1], pairs[2:] + pairs[:2])]
    assert results[0] == results[1] == results[2]
    assert set(results[0].values()) == {"affirms", "denies"}
