"""Logistic: the likelihood that a sum of weighed features stands for."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

_MOST = 30.0
"""The sum beyond which more changes nothing that is shown."""
_DIGITS = 12
"""Digits to which likelihoods that are reckoned together agree on any processor."""


def share(total: float) -> float:
    """The likelihood in (0, 1) of a sum of log odds."""
    if not -_MOST <= total <= _MOST:
        total = math.copysign(_MOST, total)
    return 1 / (1 + math.exp(-total))


def shares(totals: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The likelihoods of many sums."""
    found: npt.NDArray[np.float64] = 1 / (1 + np.exp(-np.clip(totals, -_MOST, _MOST)))
    return np.round(found, _DIGITS)


def likelihood(weights: Mapping[str, float], shown: Mapping[str, float]) -> float:
    """The likelihood of what shows features, by name, under weights with a `bias`; a feature without one weighs
    nothing."""
    return share(weights["bias"] + math.fsum([weights.get(name, 0.0) * value for name, value in shown.items()]))
