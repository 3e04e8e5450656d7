"""Company: what two propositions are near to beside each other.

Two short clauses can speak of one thing without a word in common, and two sound alike that do not. Whether they are
near the same others tells more than they do by themselves.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from itertools import repeat
from operator import mul

from rawi.compare.logistic import share

Pair = tuple[str, str]
_FAINT = 0.02
"""Likeness below which a neighbour is none."""
_EDGE = 1e-4
"""How near to 0 and 1 a likeness counts as that."""


def company(
    likeness: Mapping[Pair, float],
    pair: Pair,
    near: Mapping[str, Mapping[str, float]],
    lengths: Mapping[str, float] | None = None,
) -> float:
    """In [0, 1]: the cosine of what two are near to, each being wholly near to itself; 0 where they share nothing.

    `lengths` are those of `near`, where they are known already.
    """
    one, two = near.get(pair[0], {}), near.get(pair[1], {})
    if len(two) < len(one):
        one, two = two, one
    direct = likeness.get(pair, 0.0)
    shared = math.fsum([2 * direct, *map(mul, one.values(), map(two.get, one, repeat(0.0)))])
    if lengths is None:
        return shared / (_length(one) * _length(two))
    return shared / (lengths.get(pair[0], 1.0) * lengths.get(pair[1], 1.0))


def in_company(likeness: Mapping[Pair, float], weights: Mapping[str, float]) -> dict[Pair, float]:
    """How likely each pair is of one claim by its own likeness and by its company; pairs of names, the smaller first.

    `weights` are `bias`, `own` (of the log odds of the likeness) and `company`.
    """
    near = neighbours(likeness)
    lengths = {name: _length(beside) for name, beside in near.items()}
    bias, own, beside = weights["bias"], weights["own"], weights["company"]
    return {
        pair: share(bias + own * odds(value) + beside * company(likeness, pair, near, lengths))
        for pair, value in likeness.items()
    }


def neighbours(likeness: Mapping[Pair, float]) -> dict[str, dict[str, float]]:
    """What each is near to, and how."""
    near: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (first, second), value in likeness.items():
        if value >= _FAINT:
            near[first][second] = near[second][first] = value
    return dict(near)


def odds(value: float) -> float:
    """The log odds of a likeness."""
    return math.log((value + _EDGE) / (1 - value + _EDGE))


def _length(near: Mapping[str, float]) -> float:
    return math.sqrt(math.fsum([1.0, *(value * value for value in near.values())]))
