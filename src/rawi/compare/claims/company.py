"""Company: what two propositions are near to beside each other.

Two short clauses can speak of one thing without a word in common, and two sound alike that do not. Whether they are
near the same others tells more than they do by themselves.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise

import numpy as np

from rawi.compare.claims.sets import Floats, Longs, runs, summed
from rawi.compare.logistic import shares

Pair = tuple[str, str]
_FAINT = 0.02
"""Likeness below which a neighbour is none."""
_EDGE = 1e-4
"""How near to 0 and 1 a likeness counts as that."""


def company(likeness: Mapping[Pair, float]) -> dict[Pair, float]:
    """For each pair of names, in [0, 1]: the cosine of what the two are near to, each being wholly near to itself; 0
    where they share nothing."""
    names = {name: place for place, name in enumerate(sorted({name for pair in likeness for name in pair}))}
    pairs = sorted(likeness, key=lambda pair: (names[pair[0]], names[pair[1]]))
    first, second = (np.array([names[pair[side]] for pair in pairs], np.int64) for side in (0, 1))
    values = np.array([likeness[pair] for pair in pairs])
    beside = _Neighbours(first, second, values, len(names))
    shared = 2 * values + beside.shared(first, second)
    return dict(zip(pairs, (shared / (beside.sizes[first] * beside.sizes[second])).tolist(), strict=True))


def in_company(likeness: Mapping[Pair, float], weights: Mapping[str, float]) -> dict[Pair, float]:
    """How likely each pair is of one claim by its own likeness and by its company; pairs of names, the smaller first.

    `weights` are `bias`, `own` (of the log odds of the likeness) and `company`.
    """
    beside = company(likeness)
    own = np.array([odds(likeness[pair]) for pair in beside])
    found = shares(weights["bias"] + weights["own"] * own + weights["company"] * np.array(list(beside.values())))
    return dict(zip(beside, found.tolist(), strict=True))


def odds(value: float) -> float:
    """The log odds of a likeness."""
    return math.log((value + _EDGE) / (1 - value + _EDGE))


class _Neighbours:
    """What each of `count` is near to, one behind the other; `sizes` are the lengths of what each is near to, itself
    included."""

    def __init__(self, first: Longs, second: Longs, values: Floats, count: int) -> None:
        near = values >= _FAINT
        whose = np.concatenate([first[near], second[near]])
        others = np.concatenate([second[near], first[near]])
        order = np.lexsort((others, whose))
        self._others, self._values = others[order], np.concatenate([values[near], values[near]])[order]
        self._lengths = np.bincount(whose, minlength=count)
        self._starts = np.cumsum(self._lengths) - self._lengths
        self.sizes: Floats = np.sqrt(1.0 + summed(whose[order], self._values**2, count))

    def shared(self, first: Longs, second: Longs) -> Floats:
        """The products of how near two are to what both are near to, summed up for each pair; `first` rises."""
        found = np.zeros(len(first))
        table = np.zeros(len(self.sizes))
        for start, end in pairwise([*np.flatnonzero(np.diff(first, prepend=-1)).tolist(), len(first)]):
            one, others = first[start], second[start:end]
            mine = slice(self._starts[one], self._starts[one] + self._lengths[one])
            table[self._others[mine]] = self._values[mine]
            lengths = self._lengths[others]
            entries = runs(self._starts[others], lengths)
            products = self._values[entries] * table[self._others[entries]]
            found[start:end] = summed(np.repeat(np.arange(end - start), lengths), products, end - start)
            table[self._others[mine]] = 0.0
        return found
