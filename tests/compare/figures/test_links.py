"""Which two figures are held against each other, by what each of them is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.compare.figures.test_counting import LEXICON, dead, told
from tests.compare.newsroom import HashingEncoder

from rawi.compare.comparison import Comparing
from rawi.compare.figures.figure import Figure


def two_tolls() -> tuple[Comparing, Figure, Figure]:
    (one, first), (two, second) = dead(12), dead(31)
    documents = told("الضفة", "الشرطة", one, first), told("النهر", "الهلال", two, second)
    comparing = Comparing(documents, HashingEncoder(), LEXICON)
    found = {figure.value.low: figure for figure in comparing.figures()}
    return comparing, found[12], found[31]


@pytest.mark.parametrize(
    ("ours", "theirs", "linked"),
    [
        ({}, {}, True),
        ({"rate": True}, {"rate": True}, True),
        ({"rate": True}, {}, False),
        ({"firm": False}, {}, False),
        ({"outrun": True}, {}, False),
        ({"alone": False}, {}, False),
        ({"alone": False, "rejected": frozenset({(31.0, 31.0)})}, {}, True),
        ({"alone": False}, {"rejected": frozenset({(12.0, 12.0)})}, True),
        ({"alone": False, "rejected": frozenset({(50.0, 50.0)})}, {}, False),
    ],
)  # fmt: skip
def test_figures_stand_alone_or_one_rejects_the_other(
    ours: dict[str, Any], theirs: dict[str, Any], linked: bool
) -> None:
    comparing, one, two = two_tolls()
    found = [replace(one, **ours), replace(two, **theirs)]
    counting = comparing.counting()
    links = counting.linked(found, comparing.story_of, counting.told(found, comparing.story_of))
    assert links == ({one.id: {two.id}, two.id: {one.id}} if linked else {})


def test_rivals_are_linked_both_ways() -> None:
    comparing, one, two = two_tolls()
    found = [replace(one, alone=False), replace(two, alone=False)]
    counting = comparing.counting()
    told_apart = counting.told(found, comparing.story_of)
    links = counting.linked(found, comparing.story_of, told_apart, {frozenset((one.id, two.id))})
    assert links == {one.id: {two.id}, two.id: {one.id}}


def test_a_figure_knows_the_days_and_years_that_it_is_of() -> None:
    _, one, _ = two_tolls()
    said = one.proposition.said
    assert said is not None
    assert one.said == date(2024, 3, 10).toordinal()
    assert one.years == {"2024"}
    month = replace(one, proposition=replace(one.proposition, said=replace(said, earliest="2024-03")))
    assert month.said is None
    assert month.years == {"2024"}
    assert replace(one, proposition=replace(one.proposition, said=None)).years == frozenset()
    assert replace(one, proposition=replace(one.proposition, years=frozenset({"1987"}))).years == {"1987"}
