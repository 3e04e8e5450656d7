"""Fitting the weights of identity: logistic regression that starts from weights set by hand.

What is minimised is the log loss of the pairs plus a penalty for leaving the weights set by hand (ridge regression
towards them), so that a feature of which the pairs say little keeps its weight; a weight never changes its sign.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WEIGHTS = Path(__file__).parent.parent / "src" / "rawi" / "lexicon" / "identity_weights.toml"
_PULL = 0.4
"""How strongly a weight is held where it was, against one pair."""
_FIRM = 12.0
"""The same of what names alone say. The pairs are hard ones, chosen for what they share: of two names that merely met,
as most do in a library, they can tell nothing, and would have every name of one word shared be one thing."""
FIRM = frozenset(
    {
        "start", "whole name", "words shared", "words left out", "first name left out", "middle name left out",
        "last name left out", "short form", "no word shared", "other words", "other head", "other first name",
        "other last name", "other middle name", "other only name", "near word", "town left out", "one word only",
        "transliteration", "one letter off", "head left out", "telling head left out", "other qualifier",
        "nisba of the last name",
        "name of many", "name of one other letter", "other office", "same office", "same calling",
        "adjective left out", "words left out of a number", "left out but said beside",
    }
)  # fmt: skip
_STEPS = 4000
_RATE = 0.05
Vector = NDArray[np.float64]


def fitted(
    weights: Mapping[str, float], examples: Sequence[tuple[Mapping[str, float], bool]], *, margin: float = 0.0
) -> dict[str, float]:
    """The weights after fitting to examples: values by feature, and whether the two names are one."""
    names = sorted(weights)
    values = np.array([[example.get(name, 0.0) for name in names] for example, _ in examples])
    wanted = np.array([1.0 if same else -1.0 for _, same in examples])
    start = np.array([weights[name] for name in names])
    low = np.where(start > 0, 0.0, -np.inf)
    high = np.where(start < 0, 0.0, np.inf)
    low[start == 0.0], high[start == 0.0] = -np.inf, np.inf
    pull = np.array([_FIRM if name in FIRM else _PULL for name in names])
    found = start.copy()
    for _ in range(_STEPS):
        distance = wanted * (values @ found) - margin
        slope = -(values * (wanted / (1.0 + np.exp(np.clip(distance, -30, 30))))[:, None]).sum(axis=0)
        found = np.clip(found - _RATE * (slope + 2 * pull * (found - start)) / np.sqrt(len(examples)), low, high)
    return {name: round(float(weight), 2) for name, weight in zip(names, found, strict=True)}


def rewritten(text: str, table: str, weights: Mapping[str, float]) -> str:
    """The weights file with the numbers of one table replaced; comments and order stay."""
    head, rest = text.split(f"[{table}]\n", 1)
    body, *behind = re.split(r"(?=^\[)", rest, maxsplit=1, flags=re.MULTILINE)
    for name, weight in weights.items():
        body = re.sub(rf'^"{re.escape(name)}" = .*$', f'"{name}" = {weight}', body, flags=re.MULTILINE)
    return head + f"[{table}]\n" + body + "".join(behind)
