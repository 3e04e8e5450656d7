from __future__ import annotations

import math
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.compare.claims.company import company, in_company

WEIGHTS = {"bias": -3.0, "own": 0.3, "company": 5.0}
LIKENESS = {("a", "b"): 0.1, ("a", "c"): 0.9, ("b", "c"): 0.9, ("d", "e"): 0.1, ("a", "f"): 0.8, ("d", "g"): 0.8}


def test_two_that_are_near_the_same_others_are_likelier_than_two_that_are_not() -> None:
    found = in_company(LIKENESS, WEIGHTS)
    assert found["a", "b"] > 2 * found["d", "e"]


def test_company_is_whole_for_what_is_near_the_same_and_nothing_for_what_shares_nothing() -> None:
    likeness = {("a", "b"): 1.0, ("a", "c"): 0.5, ("b", "c"): 0.5, ("a", "d"): 0.0, ("d", "e"): 0.5}
    found = company(likeness)
    assert found["a", "b"] == pytest.approx(1.0)
    assert found["a", "d"] == 0.0


def test_company_of_nothing_is_nothing() -> None:
    assert company({}) == {}


@given(st.dictionaries(st.sampled_from(list(combinations("abcdef", 2))), st.floats(0, 1)))
def test_company_is_the_cosine_of_what_two_are_near_to(likeness: dict[tuple[str, str], float]) -> None:
    near = {name: {name: 1.0} for pair in likeness for name in pair}
    for (first, second), value in likeness.items():
        if value >= 0.02:
            near[first][second] = near[second][first] = value
    found = company(likeness)
    for (first, second), value in likeness.items():
        one, two = near[first], near[second]
        shared = sum(one[name] * two.get(name, 0.0) for name in one) + (2 * value if value < 0.02 else 0.0)
        lengths = [math.sqrt(sum(each**2 for each in beside.values())) for beside in (one, two)]
        assert found[first, second] == pytest.approx(shared / (lengths[0] * lengths[1]))


def test_company_does_not_hang_on_the_order_of_the_pairs() -> None:
    found = [in_company(dict(order), WEIGHTS) for order in permutations(LIKENESS.items())]
    assert all(one == found[0] for one in found)
