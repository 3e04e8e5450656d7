"""How surely two propositions are of one thing, asked in any order."""

from rawi.compare.figures.near import Near

NEAR = Near({("p1", "p2"): 0.4, ("p2", "p3"): 0.1})


def test_the_order_of_two_does_not_matter_and_nothing_is_known_of_most() -> None:
    assert NEAR("p1", "p2") == NEAR("p2", "p1") == 0.4
    assert NEAR("p1", "p3") == NEAR("p1", "p1") == 0.0


def test_the_pairs_of_at_least_so_much() -> None:
    assert list(NEAR.pairs(0.4)) == [("p1", "p2")]
    assert list(NEAR.pairs(0.1)) == [("p1", "p2"), ("p2", "p3")]
