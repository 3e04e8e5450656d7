"""Candidates: which pairs of propositions are worth scoring. Never all pairs of a collection.

Two propositions are brought together by the words that they share, never by their vectors: words are free, and the
score (`rawi.compare.relations`) can make one claim of two contents only if they share telling ones. What no partner is
found for is never encoded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rawi.compare.propositions import Proposition

_FREQUENT = 25
"""A key of more propositions than this brings no two of them together by itself."""
_TOGETHER = 2
"""Keys that two propositions must share."""
_REPEATED = 0.6
"""The share of the shorter of two agreeing clauses of one article from which they may be one thing said twice."""
_ONE_STORY = 150
"""The same for propositions of one story, which are about one thing already."""


def pairs(propositions: Sequence[Proposition], stories: Sequence[str]) -> list[tuple[int, int]]:
    """Index pairs (first < second) of propositions that share several keys, in order.

    `stories` gives the story of each proposition: keys that are too frequent in the whole collection may still bring
    together two propositions of one story. Two sentences of outlets in their own voice are never a pair, nor are two
    clauses of one statement, nor two clauses of one article that agree and are worded differently.
    """
    together: defaultdict[tuple[int, int], int] = defaultdict(int)
    everywhere: defaultdict[str, list[int]] = defaultdict(list)
    inside: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, proposition in enumerate(propositions):
        for key in proposition.keys:
            everywhere[key].append(index)
            inside[stories[index], key].append(index)
    rare = {key for key, where in everywhere.items() if len(where) <= _FREQUENT}
    _count(together, (everywhere[key] for key in rare))
    _count(together, (where for (_, key), where in inside.items() if key not in rare and len(where) <= _ONE_STORY))
    return sorted(
        pair
        for pair, times in together.items()
        if times >= _TOGETHER and _may_meet(propositions[pair[0]], propositions[pair[1]])
    )


def _count(together: defaultdict[tuple[int, int], int], lists: Iterable[Sequence[int]]) -> None:
    for where in lists:
        for position, first in enumerate(where):
            for second in where[position + 1 :]:
                together[first, second] += 1


def _may_meet(first: Proposition, second: Proposition) -> bool:
    if first.statement.id == second.statement.id:
        return False
    if first.statement.mode == "own_voice" and second.statement.mode == "own_voice":
        return False
    if first.article != second.article or first.affirmed != second.affirmed or (first.figures and second.figures):
        return True
    if first.happenings and second.happenings and not first.happenings & second.happenings:
        return True  # They may exclude each other.
    return len(first.keys & second.keys) >= _REPEATED * min(len(first.keys), len(second.keys))
