"""Two values of one thing."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import knowing

from rawi.compare.figures.units import Units
from rawi.compare.figures.values import Given, ValueRelation, far, relate, relate_quantities
from rawi.model import Quantity, Span
from rawi.model.document import Approximation

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
        # counted until an hour, a part of all
        (Given(31, 31, MONDAY), Given(33, 33, MONDAY + "T20:00"), True, "updated"),
        (Given(31, 31, MONDAY + "T20:00"), Given(33, 33, MONDAY), True, "conflicting"),
        (Given(31, 31, MONDAY + "T09"), Given(33, 33, MONDAY + "T20"), True, "updated"),
        (Given(12, 12, MONDAY, partial=True), Given(60, 60, MONDAY), True, "compatible"),
        (Given(60, 60, MONDAY, partial=True), Given(12, 12, MONDAY), True, "conflicting"),
        # money, sport
        (Given(15e6, inf), Given(12e6, 12e6), False, "conflicting"),
        (Given(17e6, 19e6), Given(18e6, 18e6), False, "compatible"),
        (Given(15e6, 18e6), Given(17e6, 20e6), False, "compatible"),
        (Given(3, 3, MONDAY), Given(4, 4, TUESDAY), False, "conflicting"),
    ],
)
def test_relations(one: Given, other: Given, growing: bool, relation: ValueRelation) -> None:
    assert relate(one, other, growing=growing).relation == relation


def test_a_bound_that_lies_far_off_is_drawn_in() -> None:
    below, above = far(Given(0, 3e6)), far(Given(10, 15))
    assert relate(below, Given(2.64e6, 3.36e6)).relation == "conflicting"
    assert relate(above, Given(10.5, 10.5)).relation == "conflicting"
    assert relate(above, Given(14, 14)).relation == "compatible"


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


@given(
    one=VALUES,
    other=VALUES,
    growing=st.booleans(),
    below=st.integers(0, 9),
    above=st.one_of(st.integers(0, 9), st.just(inf)),
)
def test_a_wider_bound_never_makes_a_conflict(
    one: Given, other: Given, growing: bool, below: int, above: float
) -> None:
    wider = one._replace(low=one.low - below, high=one.high + above)
    if relate(one, other, growing=growing).relation in {"equal", "compatible"}:
        assert relate(wider, other, growing=growing).relation in {"equal", "compatible"}


UNITS = Units.of(
    {"metres": {"kilometres": 1000}, "kilograms": {"tonnes": 1000, "quintals": 100}, "percent": {"share": 100}}
)
Bounds = tuple[float | None, float | None]


def quantity(low: float | None, high: float | None, unit: str, kind: Approximation = "exact") -> Quantity:
    return Quantity(span=Span(start=0, end=1, text="4"), low=low, high=high, approximation=kind, unit=unit, of="")


def exact(number: float, unit: str) -> Quantity:
    return quantity(number, number, unit)


@pytest.mark.parametrize(
    ("one", "other", "relation", "why"),
    [
        # bounds and vague numbers
        (exact(45, "killed"), quantity(10, 99, "killed", "tens"), "compatible", "within the bounds"),
        (exact(140, "killed"), quantity(10, 99, "killed", "tens"), "compatible", "too vague"),
        (exact(45, "people"), quantity(40, None, "people", "more than"), "compatible", "within the bounds"),
        (exact(42, "wounded"), quantity(40, 40, "wounded", "about"), "compatible", "within the bounds"),
        (exact(60, "wounded"), quantity(40, 40, "wounded", "about"), "conflicting", "do not meet"),
        (exact(90, "officials"), quantity(None, 80, "officials", "at most"), "conflicting", "do not meet"),
        (exact(70, "officials"), quantity(None, 80, "officials", "at most"), "compatible", "within the bounds"),
        # round numbers
        (exact(12.4e6, "USD"), exact(12e6, "USD"), "compatible", "round numbers"),
        (exact(54.3, "percent"), exact(54, "percent"), "compatible", "round numbers"),
        (exact(54.3, "percent"), exact(53, "percent"), "conflicting", "do not meet"),
        (exact(20e6, "EUR"), exact(21e6, "EUR"), "conflicting", "do not meet"),
        (exact(12e6, "EUR"), exact(13e6, "EUR"), "conflicting", "do not meet"),
        (exact(40, "killed"), exact(42, "killed"), "conflicting", "do not meet"),
        (exact(120, "killed"), exact(124, "killed"), "conflicting", "do not meet"),
        # units
        (exact(3, "tonnes"), exact(3000, "kilograms"), "equal", "same value"),
        (exact(14, "kilometres"), exact(14_200, "metres"), "compatible", "round numbers"),
        (exact(14, "kilometres"), exact(1400, "metres"), "conflicting", "do not meet"),
        (exact(0.5, "share"), exact(50, "percent"), "equal", "same value"),
        (exact(0.3333, "share"), exact(33, "percent"), "compatible", "round numbers"),
        (exact(2, "quintals"), exact(0.2, "tonnes"), "equal", "same value"),
    ],
)
def test_quantities(one: Quantity, other: Quantity, relation: ValueRelation, why: str) -> None:
    for judged in (relate_quantities(one, other, UNITS), relate_quantities(other, one, UNITS)):
        assert judged is not None
        assert judged.relation == relation
        assert why in judged.reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (exact(18e6, "USD"), exact(18e6, "EUR")),
        (exact(5, "IQD"), exact(5, "KWD")),
        (exact(5, "killed"), exact(5, "wounded")),
        (exact(5, "kilometres"), exact(5, "tonnes")),
        (exact(5, "killed"), quantity(None, None, "killed")),
    ],
)
def test_what_cannot_be_compared_is_not_judged(one: Quantity, other: Quantity) -> None:
    assert relate_quantities(one, other, UNITS) is None


def test_only_a_count_that_grows_is_updated() -> None:
    one, other, days = exact(31, "killed"), exact(47, "killed"), (MONDAY, TUESDAY)
    grown = relate_quantities(one, other, UNITS, days=days, growing=True)
    shrunk = relate_quantities(other, one, UNITS, days=days, growing=True)
    fixed = relate_quantities(one, other, UNITS, days=days)
    assert [judged and judged.relation for judged in (grown, shrunk, fixed)] == [
        "updated",
        "conflicting",
        "conflicting",
    ]
    assert shrunk is not None
    assert shrunk.reason == "a count that can only grow is lower on the later day"


def test_no_currency_is_converted() -> None:
    units = knowing.comparing().units
    money = ("USD", "EUR", "GBP", "SAR", "EGP", "IQD", "KWD", "dinar", "dirham", "rial", "lira", "pound")
    assert {units.base(unit) for unit in money} == set(money)


QUANTITIES = st.builds(
    lambda low, width, kind, unit: quantity(low, low + (0 if kind == "exact" else width), unit, kind),
    st.integers(1, 20_000_000),
    st.integers(0, 5000),
    st.sampled_from(["exact", "about", "range", "at least"]),
    st.sampled_from(["metres", "kilometres"]),
)


@given(one=QUANTITIES, other=QUANTITIES)
def test_quantities_are_judged_alike_from_both_sides(one: Quantity, other: Quantity) -> None:
    judged = relate_quantities(one, other, UNITS)
    assert judged == relate_quantities(other, one, UNITS)
    assert judged is not None
    itself = relate_quantities(one, one, UNITS)
    assert itself is not None
    assert itself.relation == "equal"
