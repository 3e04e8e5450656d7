"""How far two annotators agree is told by what they say of the same passages."""

from __future__ import annotations

import pytest
from evals.agreement import Annotation, Passage, agreement, bcubed, first, same_claims

from rawi.evaluate.gold_stories import GoldClaim, GoldMember, GoldStory
from rawi.model import Span
from rawi.model.claim import Stance


def member(number: int, stance: Stance, origin: str = "w1") -> GoldMember:
    span = Span(start=number, end=number + 3, text="سدد")
    return GoldMember(
        article="dam-01", span=span, holder="الوالي", stance=stance, value=None, narrator=False, origin=origin
    )


def at(number: int) -> Passage:
    return "dam-01", number, number + 3


STORY = GoldStory(
    name="dam",
    claims=(
        GoldClaim(id="c1", about="انهار السد", members=(member(0, "affirms"), member(10, "denies")), dispute="event"),
        GoldClaim(id="c2", about="أخليت القرية", members=(member(20, "affirms", "w2"),), dispute=None),
    ),
    copies=(),
)


def other(**changed: object) -> Annotation:
    gold = first(STORY)
    parts = {"stances": gold.stances, "origins": gold.origins, "disputed": gold.disputed, **changed}
    return Annotation(**parts)  # type: ignore[arg-type]


def test_who_says_the_same_agrees_wholly() -> None:
    found = agreement([(STORY, other())])
    assert (found.claims, found.stance, found.origins, found.found, found.right) == (1, 1, 1, 1, 1)


def test_the_other_side_of_a_claim_is_the_same_claim() -> None:
    turned = {"x": {at(0): "denies", at(10): "affirms"}, "y": {at(20): "affirms"}}
    found = agreement([(STORY, other(stances=turned, disputed=frozenset("x")))])
    assert (found.claims, found.stance, found.found) == (1, 1, 1)


def test_another_stance_origin_and_dispute_are_told() -> None:
    stances = {"c1": {at(0): "affirms", at(10): "affirms"}, "c2": {at(20): "affirms"}}
    origins = {at(0): "a", at(10): "b", at(20): "a"}
    found = agreement([(STORY, other(stances=stances, origins=origins, disputed=frozenset(("c1", "c2"))))])
    assert found.stance == pytest.approx(2 / 3)
    assert found.origins == 1, "each position has one"
    assert (found.found, found.right) == (1, 0.5)


def test_claims_that_are_parted_or_lumped_cost() -> None:
    apart = {"a": {at(0): "affirms"}, "b": {at(10): "denies"}, "c": {at(20): "affirms"}}
    assert agreement([(STORY, other(stances=apart))]).claims == pytest.approx(0.8)
    one = {number: frozenset("a") for number in (at(0), at(10), at(20))}
    two = {at(0): frozenset("a"), at(10): frozenset("a"), at(20): frozenset("b")}
    assert bcubed(one, one) == 1
    assert bcubed(one, two) == bcubed(two, one) < 1


def test_claims_are_the_same_by_the_passages_that_they_have_in_common() -> None:
    stances = {"x": {at(20): "affirms"}, "y": {at(0): "affirms", at(10): "denies"}, "z": {at(30): "affirms"}}
    assert same_claims(first(STORY), other(stances=stances)) == {"c1": "y", "c2": "x"}
