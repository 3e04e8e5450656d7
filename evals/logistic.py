"""Ridge logistic regression, for the weights that are kept as readable tables."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
_STEPS = 30


def regression(values: Vector, target: Vector, ridge: float, counts: Vector | None = None) -> tuple[Vector, float]:
    """Weights of the features, in their own units, and the bias, by Newton's method.

    `values` has a row for each example and a column for each feature, `target` 1 or 0 for each example, `counts` how
    much each counts (1 without). `ridge` is the pull to zero of a weight on a feature of unit deviation.
    """
    counts = np.ones(len(values)) if counts is None else counts
    mean, deviation = values.mean(axis=0), values.std(axis=0) + 1e-9
    scaled = np.c_[(values - mean) / deviation, np.ones(len(values))]
    pull = np.r_[np.full(values.shape[1], ridge), 1e-6]
    found = np.zeros(scaled.shape[1])
    for _ in range(_STEPS):
        share = 1 / (1 + np.exp(-np.clip(scaled @ found, -30, 30)))
        slope = scaled.T @ (counts * (share - target)) + pull * found
        curve = (scaled * (counts * share * (1 - share))[:, None]).T @ scaled + np.diag(pull)
        found = found - np.linalg.solve(curve, slope)
    weights = found[:-1] / deviation
    return weights, float(found[-1] - weights @ mean)
