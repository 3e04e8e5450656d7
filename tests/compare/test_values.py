"""Two values of one thing."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.compare.values import Given, ValueRelation, relate

MONDAY, TUESDAY = "2025-04-07", "2025-04-08"


@pytest.mark.parametrize(
    ("one", "other", "growing", "relation"),
    [
        # tolls
        (Given(31, 31, MONDAY), Given(31, 31, TUESDAY), True, "equal"),
        (Given(31, 31, MONDAY), Given(47, 47, TUESDAY), True, "updated"),
        (Given(47, 47, TUESDAY), Given(31, 31, MONDAY), True, "updated"),
        (Given(74, 74, MONDAY), Given(47, 47, TUESDAY), True, "conflicting"),
        (Given(31, 31, MONDAY), Given(93, 93, MONDAY), True, "conflicting"),
        (Given(31, 31, MONDAY), Given(93, 93), True, "conflicting"),
        (Given(40, inf, MONDAY), Given(47, 47, MONDAY), True, "compatible"),
        (Given(10, 99, MONDAY, vague=True), Given(140, 140, MONDAY), True, "compatible"),
        # money, sport
        (Given(15e6, inf), Given(12e6, 12e6), False, "conflicting"),
        (Given(17e6, 19e6), Given(18e6, 18e6), False, "compatible"),
        (Given(15e6, 18e6), Given(17e6, 20e6), False, "compatible"),
        (Given(3, 3, MONDAY), Given(4, 4, TUESDAY), False, "conflicting"),
    ],
)
def test_relations(one: Given, other: Given, growing: bool, relation: ValueRelation) -> None:
    assert relate(one, other, growing=growing).relation == relation


VALUES = st.builds(
    lambda low, width, day, vague: Given(low, low + width, day, vague),
    st.integers(0, 50),
    st.integers(0, 20),
    st.sampled_from([None, MONDAY, TUESDAY]),
    st.booleans(),
)


@given(one=VALUES, other=VALUES, growing=st.booleans())
def test_the_order_of_two_values_does_not_matter(one: Given, other: Given, growing: bool) -> None:
    assert relate(one, other, growing=growing) == relate(other, one, growing=growing)


@given(one=VALUES, growing=st.booleans())
def test_a_value_is_equal_to_itself(one: Given, growing: bool) -> None:
    assert relate(one, one, growing=growing).relation == "equal"


@given(one=VALUES, other=VALUES, growing=st.booleans())
def test_values_whose_bounds_meet_never_conflict(one: Given, other: Given, growing: bool) -> None:
    judged = relate(one, other, growing=growing)
    meet = one.low <= other.high and other.low <= one.high
    assert (judged.relation in {"equal", "compatible"}) >= meet
    assert judged.reason
