"""Chain: how likely each label of each word is, given what speaks for it and which label follows which.

The forward and backward sums of a linear chain (Rabiner 1989; Sutton and McCallum 2012, section 4.1), in probabilities
scaled at every word. Segments of one article go side by side, the longest first, so that a step is one multiplication.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rawi.extract.mentions.tagging.weights import Vector


def marginals(speaking: Vector, segments: Sequence[tuple[int, int]], transitions: Vector) -> NDArray[np.float32]:
    """For every word the probabilities of its labels.

    `speaking` has a row of log weights for each word, `segments` are ranges of rows that share no label. Rows outside
    them are zero in what is returned.
    """
    found = np.zeros_like(speaking)
    if not segments:
        return found
    ordered = sorted(segments, key=lambda one: one[0] - one[1])
    starts = np.array([first for first, _ in ordered])
    lengths = np.array([last - first for first, last in ordered])
    longest = int(lengths[0])
    active = [int(np.count_nonzero(lengths > step)) for step in range(longest)]
    likely = np.exp(speaking - speaking.max(axis=1, keepdims=True))
    onward = np.exp(transitions)
    backward = np.ascontiguousarray(onward.T)
    forward = np.empty((longest, len(ordered), speaking.shape[1]), np.float32)
    forward[0] = likely[starts]
    for step in range(1, longest):
        count = active[step]
        reached = forward[step - 1, :count] @ onward
        reached *= likely[starts[:count] + step]
        reached /= reached.sum(axis=1, keepdims=True)
        forward[step, :count] = reached
    behind = np.ones((len(ordered), speaking.shape[1]), np.float32)
    for step in range(longest - 1, -1, -1):
        count = active[step]
        rows = starts[:count] + step
        both = forward[step, :count] * behind[:count]
        both /= both.sum(axis=1, keepdims=True)
        found[rows] = both
        if step:
            earlier = (behind[:count] * likely[rows]) @ backward
            behind[:count] = earlier / earlier.sum(axis=1, keepdims=True)
    return found
