from __future__ import annotations

import pytest
from evals.relations_fit import Examples, bcubed, fitted, scores

A, B, C, D = "a", "b", "c", "d"


def story(name: str) -> Examples:
    """Two claims of two propositions each, told apart by `overlap`; `own_voice` says nothing."""
    pairs = ((A, B), (A, C), (A, D), (B, C), (B, D), (C, D))
    same = {(A, B), (C, D)}
    return Examples(
        name=name,
        pairs=pairs,
        values=tuple(
            {"overlap": 0.9, "own_voice": 1.0} if pair in same else {"overlap": 0.1, "own_voice": 0.9} for pair in pairs
        ),
        claims={A: frozenset({"1"}), B: frozenset({"1"}), C: frozenset({"2"}), D: frozenset({"2"})},
        ids=(A, B, C, D),
    )  # fmt: skip


def test_the_weights_part_pairs_of_one_claim_from_others_and_keep_their_sign() -> None:
    weights = fitted([story("one"), story("two")])
    assert weights["overlap"] > 0
    assert weights["own_voice"] == 0.0, "its pairs would give it a sign that it must not have"
    found = scores(story("three"), weights)
    assert min(found[A, B], found[C, D]) > max(found[A, C], found[B, D])


def test_bcubed_counts_strangers_against_a_group() -> None:
    whole = story("one")
    assert bcubed(whole, [[A, B], [C, D]]) == (1.0, 1.0)
    assert bcubed(whole, [[A], [B], [C], [D]]) == (1.0, 0.5)
    precision, recall = bcubed(whole, [[A, B, "stranger"], [C, D]])
    assert precision == pytest.approx((2 / 3 + 1) / 2)
    assert recall == 1.0


def test_a_pair_of_which_the_annotation_says_nothing_teaches_nothing() -> None:
    whole = story("one")
    silent = Examples(
        name="silent", pairs=whole.pairs, values=whole.values, claims={A: frozenset({"1"})}, ids=whole.ids
    )
    assert silent.taught() == [(0, False), (1, False), (2, False)]
