"""Candidates: which pairs of propositions are worth scoring. Never all pairs of a collection.

Two propositions are brought together by the words that they share, never by their vectors: words are free, and what no
partner is found for is never encoded. Only in a story of moderate length is everything that somebody says looked at
beside everything else: it is about one course of events already, and its speakers leave out what all of it is about.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rawi.compare.claims.sets import Longs, Pairs, Sets, Truths, numbered, places
from rawi.compare.propositions.propositions import Proposition

_TOGETHER = 2
"""Keys that two propositions must share."""
_REPEATED = 0.6
"""The share of the shorter of two agreeing clauses of one article from which they may be one thing said twice."""
_SAME = 0.7
"""The share of the words of two sentences of outlets that both have, from which they are one text."""
_FREQUENT = 150
"""A key of more propositions than this brings no two of them together by itself."""
_WHOLE = 200
"""The most attributed propositions of a story of which all pairs are looked at."""
_APART = frozenset(("call", "pledge"))


def pairs(propositions: Sequence[Proposition], *, whole: int = _WHOLE) -> Pairs:
    """Pairs of propositions of one story that share several keys, by their numbers, the smaller first, in order.

    Of a story with up to `whole` sayings every two are a pair. Two sentences of outlets in their own voice are where
    they are one text printed twice, two clauses of one statement never, nor, in a longer story, two clauses of one
    article that agree and are worded differently.
    """
    keys = Sets([one.keys for one in propositions], places([one.keys for one in propositions]))
    found = _sharing(keys)
    found = found[_may_meet(propositions, keys, found)]
    statements = numbered(one.statement.id for one in propositions)
    sayings = np.flatnonzero([one.statement.mode != "own_voice" for one in propositions])
    if len(sayings) <= whole:
        first, second = np.triu_indices(len(sayings), 1)
        every = Pairs(sayings[first], sayings[second])
        found = found.joined(every[statements[every.first] != statements[every.second]])
    return found


def _sharing(keys: Sets) -> Pairs:
    """The pairs that share several keys which few have."""
    count, having = len(keys.lengths), keys.having()
    few = np.array([len(rows) <= _FREQUENT for rows in having], np.bool_)
    first: list[Longs] = []
    second: list[Longs] = []
    for number in range(count):
        rare = keys.row(number)
        beside = [having[key] for key in rare[few[rare]].tolist()]
        if len(beside) < _TOGETHER:
            continue
        found = np.flatnonzero(np.bincount(np.concatenate(beside), minlength=count) >= _TOGETHER)
        found = found[found > number]
        first.append(np.full(len(found), number, np.int64))
        second.append(found)
    none = np.zeros(0, np.int64)
    return Pairs(np.concatenate([none, *first]), np.concatenate([none, *second]))


def _may_meet(told: Sequence[Proposition], keys: Sets, found: Pairs) -> Truths:
    statements = numbered(one.statement.id for one in told)
    articles = numbered(one.article for one in told)
    standing = numbered(str(one.affirmed) for one in told)
    own = np.array([one.statement.mode == "own_voice" for one in told], np.bool_)
    numbers = np.array([bool(one.figures) for one in told], np.bool_)
    begun = [one.happenings for one in told]
    happenings = Sets(begun, places(begun))
    one, two = found.first, found.second
    both = keys.common(keys, found).counts()
    said, heard = keys.lengths[one], keys.lengths[two]
    elsewhere = articles[one] != articles[two]
    printed_twice = elsewhere & (both >= _SAME * (said + heard - both))
    told_both = (happenings.lengths[one] > 0) & (happenings.lengths[two] > 0)
    excluding = told_both & ~happenings.common(happenings, found).any()  # They may exclude each other.
    open_ = elsewhere | (standing[one] != standing[two]) | (numbers[one] & numbers[two]) | excluding
    repeated = both >= _REPEATED * np.minimum(said, heard)
    meet: Truths = (statements[one] != statements[two]) & np.where(own[one] & own[two], printed_twice, open_ | repeated)
    return meet


def comparable(propositions: Sequence[Proposition], found: Pairs) -> Truths:
    """Which pairs can belong to one claim at all: a call or a promise and an assertion never do."""
    force = numbered(one.force for one in propositions)
    apart = np.array([one.force in _APART for one in propositions], np.bool_)
    same: Truths = (force[found.first] == force[found.second]) | ~(apart[found.first] | apart[found.second])
    return same


def reprinted(first: Proposition, second: Proposition) -> bool:
    """Whether two sentences of different articles are one text: what else outlets tell themselves is not compared."""
    if first.article == second.article:
        return False
    return len(first.keys & second.keys) >= _SAME * len(first.keys | second.keys)
