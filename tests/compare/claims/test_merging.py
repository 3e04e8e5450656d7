from __future__ import annotations

import pytest

from rawi.compare.claims.merging import joined

LIKE = {("a", "c"): 1.0, ("a", "d"): 0.2, ("b", "c"): 0.2}


def test_claims_that_an_opposed_pair_connects_become_one() -> None:
    assert joined([["a", "b"], ["c", "d"], ["e"]], LIKE, {("a", "c")}, 0.3) == [["a", "b", "c", "d"], ["e"]]


@pytest.mark.parametrize(("opposed", "threshold"), [({("a", "c")}, 0.4), (set(), 0.1), ({("a", "e")}, 0.1)])
def test_not_without_an_opposed_pair_nor_where_the_rest_is_too_far(
    opposed: set[tuple[str, str]], threshold: float
) -> None:
    assert joined([["a", "b"], ["c", "d"], ["e"]], LIKE, opposed, threshold) == [["a", "b"], ["c", "d"], ["e"]]


def test_the_order_of_groups_and_names_does_not_matter() -> None:
    opposed = {("a", "c"), ("b", "c")}
    assert joined([["d", "c"], ["b"], ["a"]], LIKE, opposed, 0.1) == joined(
        [["a"], ["b"], ["c", "d"]], LIKE, opposed, 0.1
    )
