"""Cross-validation of who is who: printed by `python -m evals.identity --cross`.

The pairs of each author are asked about with weights that were fitted to those of all others, and with the two limits
that do best on the others' own answers: these in turn are from a division of the others' pairs in which pairs that
have a telling word in common stay in one part. Every author has turns of phrase, favourite names and traps, so what is
right of another author's pairs says more than what is right of another part of one's own.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from evals.identity_fit import fitted

Values = Mapping[str, float]
SEEDS = 2
PARTS = 5
_FEW = 5
"""Pairs that a word may be in to be telling."""
_OPEN_COST, _UNTOLD_COST = 0.33, 0.25
"""What a pair left open costs against a wrong decision, and one decided that nobody could tell."""
_SETTLED = 100.0
"""The score of a pair that is one before any score is asked."""
_JOINS = tuple(step / 10 for step in range(-8, 17))
_WIDTHS = tuple(step / 10 for step in range(26))


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A pair as numbers: its author, the words of its names, the `table` of its weights, the values of its features,
    whether it is one thing (None where nobody can tell), and whether the program has it as one before any score."""

    author: str
    words: frozenset[str]
    table: str
    values: Values
    same: bool | None
    settled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """An example with the score that weights fitted without it give."""

    example: Example
    score: float


def cross_validated(examples: Sequence[Example], priors: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """Lines: what comes out for each author's pairs, and the limits that do best on all answers."""
    pooled: list[Scored] = []
    right = wrong = left = 0
    for author in sorted({one.author for one in examples}):
        others = [one for one in examples if one.author != author] or examples
        join, lower = best_limits([one for seed in range(SEEDS) for one in _out_of_part(others, priors, seed)])
        scored = _answers([one for one in examples if one.author == author], _weights(others, priors))
        pooled += scored
        told = [one for one in scored if one.example.same is not None]
        open_ = sum(lower <= one.score < join for one in told)
        agreeing = sum((one.score >= join) == one.example.same and not lower <= one.score < join for one in told)
        right, wrong, left = right + agreeing, wrong + len(told) - open_ - agreeing, left + open_
        yield f"{author}: {_shares(agreeing, len(told) - open_ - agreeing, open_)} (join {join:.1f}, open {lower:.1f})"
    join, lower = best_limits(pooled)
    yield f"all: {_shares(right, wrong, left)}"
    yield f"limits that do best: join {join:.1f}, open {lower:.1f}"


def _shares(right: int, wrong: int, left: int) -> str:
    taken = right + wrong
    return f"right {100 * right / max(taken, 1):.1f} % of {taken}, open {100 * left / max(taken + left, 1):.1f} %"


def best_limits(scored: Sequence[Scored]) -> tuple[float, float]:
    """The upper and the lower limit with which wrong decisions and open pairs cost least."""

    def cost(limits: tuple[float, float]) -> tuple[float, float]:
        join, width = limits
        total = 0.0
        for one in scored:
            open_ = join - width <= one.score < join
            if one.example.same is None:
                total += 0.0 if open_ else _UNTOLD_COST
            elif open_:
                total += _OPEN_COST
            else:
                total += (one.score >= join) != one.example.same
        return total, width

    join, width = min(product(_JOINS, _WIDTHS), key=cost)
    return join, join - width


def _out_of_part(examples: Sequence[Example], priors: Mapping[str, Mapping[str, float]], seed: int) -> list[Scored]:
    parts = _parts(examples, seed)
    found: list[Scored] = []
    for part in range(PARTS):
        weights = _weights([one for one, at in zip(examples, parts, strict=True) if at != part], priors)
        found += _answers([one for one, at in zip(examples, parts, strict=True) if at == part], weights)
    return found


def _weights(examples: Sequence[Example], priors: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    return {
        table: fitted(
            weights, [(one.values, one.same) for one in examples if one.table == table and one.same is not None]
        )
        for table, weights in priors.items()
    }


def _answers(examples: Sequence[Example], weights: Mapping[str, Mapping[str, float]]) -> list[Scored]:
    return [
        Scored(
            example=one,
            score=_SETTLED if one.settled else sum(weights[one.table][name] * x for name, x in one.values.items()),
        )
        for one in examples
    ]


def _parts(examples: Sequence[Example], seed: int) -> list[int]:
    """The part of each example; those that share a telling word go together."""
    counted = Counter(word for one in examples for word in one.words)
    group: list[int] = []
    by_word: dict[str, int] = {}
    for number, one in enumerate(examples):
        telling = [word for word in one.words if counted[word] <= _FEW]
        known = [by_word[word] for word in telling if word in by_word]
        group.append(min(known, default=number))
        by_word.update(dict.fromkeys(telling, group[-1]))
    order = sorted(set(group))
    random.Random(seed).shuffle(order)
    place = {number: at % PARTS for at, number in enumerate(order)}
    return [place[number] for number in group]
