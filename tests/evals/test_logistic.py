"""Regression: weights in the units of the features, examples that count less, the pull to zero."""

from __future__ import annotations

import numpy as np
import pytest
from evals.logistic import regression

_VALUES = np.array([[0.0], [10.0], [20.0], [30.0]])
_TARGET = np.array([0.0, 0.0, 1.0, 1.0])


def test_a_feature_that_goes_with_the_answer_speaks_for_it() -> None:
    weights, bias = regression(_VALUES, _TARGET, 0.1)
    assert weights[0] > 0
    assert bias + 15 * weights[0] == pytest.approx(0, abs=1e-4)


def test_a_stronger_pull_makes_weights_smaller() -> None:
    assert regression(_VALUES, _TARGET, 10)[0][0] < regression(_VALUES, _TARGET, 0.1)[0][0]


def test_what_counts_nothing_changes_nothing() -> None:
    values, target = np.vstack([_VALUES, [[0.0], [30.0]]]), np.append(_TARGET, [1.0, 0.0])
    fewer = regression(values, target, 1.0, np.array([1.0, 1.0, 1.0, 1.0, 0.0, 0.0]))[0][0]
    assert fewer > regression(values, target, 1.0)[0][0]
