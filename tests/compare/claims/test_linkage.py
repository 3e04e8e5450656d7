from __future__ import annotations

from itertools import permutations

from rawi.compare.claims.linkage import average_link

CHAIN = {("a", "b"): 0.9, ("b", "c"): 0.5, ("c", "d"): 0.9}


def test_a_weak_link_between_two_pairs_makes_no_chain() -> None:
    assert average_link(["a", "b", "c", "d"], CHAIN, 0.4) == [["a", "b"], ["c", "d"]]


def test_what_speaks_against_a_pair_counts() -> None:
    links = {("a", "b"): 1.0, ("a", "c"): 1.0, ("b", "c"): -2.0}
    assert average_link(["a", "b", "c"], links, 0.9) == [["a", "b"], ["c"]]


def test_the_order_of_the_links_does_not_matter() -> None:
    found = [average_link(["a", "b", "c", "d"], dict(order), 0.4) for order in permutations(CHAIN.items())]
    assert all(groups == found[0] for groups in found)
