"""The sums over all ways to label a segment, against trying every way."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from rawi.extract.mentions.tagging.chain import marginals
from rawi.extract.mentions.tagging.weights import Vector


def _tried(speaking: Vector, transitions: Vector) -> Vector:
    """The probabilities of one segment's labels, every way of labelling it weighed by itself."""
    count, labels = speaking.shape
    found = np.zeros((count, labels))
    for way in product(range(labels), repeat=count):
        weight = sum(float(speaking[at, label]) for at, label in enumerate(way))
        weight += sum(float(transitions[one, other]) for one, other in pairwise(way))
        for at, label in enumerate(way):
            found[at, label] += np.exp(weight)
    tried: Vector = found / found.sum(axis=1, keepdims=True)
    return tried


@pytest.mark.parametrize("seed", range(5))
def test_every_segment_has_the_probabilities_that_trying_every_way_gives(seed: int) -> None:
    chance = np.random.default_rng(seed)
    speaking = chance.normal(0, 2, (13, 3)).astype(np.float32)
    transitions = chance.normal(0, 2, (3, 3)).astype(np.float32)
    segments = [(0, 4), (5, 6), (6, 12)]
    found = marginals(speaking, segments, transitions)
    for first, last in segments:
        assert np.allclose(found[first:last], _tried(speaking[first:last], transitions), atol=1e-4)
    assert not found[4].any()
    assert not found[12].any()


def test_strong_weights_and_long_segments_stay_probabilities() -> None:
    speaking = np.full((400, 4), 90.0, np.float32)
    speaking[:, 2] = 120.0
    found = marginals(speaking, [(0, 400)], np.zeros((4, 4), np.float32))
    assert np.allclose(found.sum(axis=1), 1.0, atol=1e-4)
    assert (found.argmax(axis=1) == 2).all()


def test_nothing_to_label() -> None:
    assert marginals(np.zeros((0, 3), np.float32), [], np.zeros((3, 3), np.float32)).shape == (0, 3)
