from __future__ import annotations

from itertools import permutations

import pytest

from rawi.compare.claims.company import company, in_company, neighbours

WEIGHTS = {"bias": -3.0, "own": 0.3, "company": 5.0}
LIKENESS = {("a", "b"): 0.1, ("a", "c"): 0.9, ("b", "c"): 0.9, ("d", "e"): 0.1, ("a", "f"): 0.8, ("d", "g"): 0.8}


def test_two_that_are_near_the_same_others_are_likelier_than_two_that_are_not() -> None:
    found = in_company(LIKENESS, WEIGHTS)
    assert found["a", "b"] > 2 * found["d", "e"]


def test_company_is_whole_for_what_is_near_the_same_and_nothing_for_what_shares_nothing() -> None:
    likeness = {("a", "b"): 1.0, ("a", "c"): 0.5, ("b", "c"): 0.5, ("d", "e"): 0.5}
    near = neighbours(likeness)
    assert company(likeness, ("a", "b"), near) == pytest.approx(1.0)
    assert company(likeness, ("a", "d"), near) == 0.0
    assert company(likeness, ("a", "unknown"), near) == 0.0


def test_company_does_not_hang_on_the_order_of_the_pairs() -> None:
    found = [in_company(dict(order), WEIGHTS) for order in permutations(LIKENESS.items())]
    assert all(one == found[0] for one in found)
