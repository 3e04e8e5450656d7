"""Candidates: which pairs of propositions are worth scoring. Never all pairs in Python."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from rawi.compare.encoders import Vectors
from rawi.compare.propositions import Proposition

NEAREST = 40
"""Neighbours by meaning that each proposition is compared with."""
_BLOCK = 512
_FREQUENT = 25
"""A key of more propositions than this brings no two of them together by itself."""
_TOGETHER = 3
"""Infrequent keys that two propositions must share to be compared whatever their vectors say."""


def pairs(propositions: Sequence[Proposition], vectors: Vectors, floor: float) -> Iterator[tuple[int, int, float]]:
    """Index pairs (first < second) with their cosine: near by meaning, or sharing several infrequent keys.

    Ordered; the same set of pairs for any order of the collection, as long as cosines do not tie at the cut.
    """
    chosen: set[tuple[int, int]] = set()
    count = len(propositions)
    for start in range(0, count, _BLOCK):
        scores = vectors[start : start + _BLOCK] @ vectors.T
        for row in range(scores.shape[0]):
            here = start + row
            line = scores[row]
            line[here] = -1
            if count > NEAREST + 1:
                cut = np.partition(line, -NEAREST)[-NEAREST]
                # All ties at the cut are kept: copies of one sentence must not push each other out.
                near = np.nonzero(line >= max(float(cut), floor) - 1e-6)[0]
            else:
                near = np.nonzero(line >= floor)[0]
            chosen.update((min(here, int(other)), max(here, int(other))) for other in near)
    chosen.update(_by_keys(propositions))
    for first, second in sorted(chosen):
        yield first, second, float(vectors[first] @ vectors[second])


def _by_keys(propositions: Sequence[Proposition]) -> Iterator[tuple[int, int]]:
    where: defaultdict[str, list[int]] = defaultdict(list)
    for index, proposition in enumerate(propositions):
        for key in proposition.keys:
            where[key].append(index)
    together: defaultdict[tuple[int, int], int] = defaultdict(int)
    for indices in where.values():
        if 1 < len(indices) <= _FREQUENT:
            for position, first in enumerate(indices):
                for second in indices[position + 1 :]:
                    together[first, second] += 1
    return (pair for pair, times in together.items() if times >= _TOGETHER)
