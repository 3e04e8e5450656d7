"""Candidates: which pairs of propositions are worth scoring. Never all pairs of a collection.

Two propositions are brought together by the words that they share, never by their vectors: words are free, and what no
partner is found for is never encoded. Only in a story of moderate length is everything that somebody says looked at
beside everything else: it is about one course of events already, and its speakers leave out what all of it is about.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain, combinations

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


def pairs(propositions: Sequence[Proposition], *, whole: int = _WHOLE) -> list[tuple[int, int]]:
    """Index pairs (first < second) of propositions of one story that share several keys, in order.

    Of a story with up to `whole` sayings every two are a pair. Two sentences of outlets in their own voice are where
    they are one text printed twice, two clauses of one statement never, nor, in a longer story, two clauses of one
    article that agree and are worded differently.
    """
    having: defaultdict[str, list[int]] = defaultdict(list)
    for index, proposition in enumerate(propositions):
        for key in proposition.keys:
            having[key].append(index)
    rare = {key: where for key, where in having.items() if len(where) <= _FREQUENT}
    found = {
        (first, second)
        for first, proposition in enumerate(propositions)
        for second, times in Counter(chain.from_iterable(rare.get(key, ()) for key in proposition.keys)).items()
        if times >= _TOGETHER and first < second and _may_meet(proposition, propositions[second])
    }
    sayings = [index for index, proposition in enumerate(propositions) if proposition.statement.mode != "own_voice"]
    if len(sayings) <= whole:
        found.update(
            (first, second)
            for first, second in combinations(sayings, 2)
            if propositions[first].statement.id != propositions[second].statement.id
        )
    return sorted(found)


def _may_meet(first: Proposition, second: Proposition) -> bool:
    if first.statement.id == second.statement.id:
        return False
    if first.statement.mode == "own_voice" and second.statement.mode == "own_voice":
        return reprinted(first, second)
    if first.article != second.article or first.affirmed != second.affirmed or (first.figures and second.figures):
        return True
    if first.happenings and second.happenings and not first.happenings & second.happenings:
        return True  # They may exclude each other.
    return len(first.keys & second.keys) >= _REPEATED * min(len(first.keys), len(second.keys))


def reprinted(first: Proposition, second: Proposition) -> bool:
    """Whether two sentences of different articles are one text: what else outlets tell themselves is not compared."""
    if first.article == second.article:
        return False
    return len(first.keys & second.keys) >= _SAME * len(first.keys | second.keys)
