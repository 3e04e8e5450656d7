"""Cross-validation of who is who: printed by `python -m evals.identity --cross`.

The weights are fitted to four fifths of the pairs and asked about the last one, for several divisions. Pairs that have
a telling word in common stay in one part, so that no name is asked about that the weights were fitted to. The two
limits of a part are those that do best on the other parts' answers.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from evals.identity_fit import fitted

Values = Mapping[str, float]
SEEDS = 5
PARTS = 5
_FEW = 5
"""Pairs that a word may be in to be telling."""
_OPEN_COST, _UNTOLD_COST = 0.33, 0.25
"""What a pair left open costs against a wrong decision, and one decided that nobody could tell."""
_JOINS = tuple(step / 10 for step in range(-8, 17))
_WIDTHS = tuple(step / 10 for step in range(26))


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A pair as numbers: the words of its names, the `table` of its weights, the values of its features, whether it is
    one thing (None where nobody can tell), and whether the program has it as one before any score."""

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
    part: int


def cross_validated(examples: Sequence[Example], priors: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """Lines: what comes out for each division, in the mean, and the limits that do best on all answers."""
    pooled: list[Scored] = []
    rights, opens = [], []
    for seed in range(SEEDS):
        scored = _out_of_part(examples, priors, seed)
        pooled += scored
        right = wrong = left = 0
        for part in range(PARTS):
            join, lower = best_limits([one for one in scored if one.part != part])
            for one in scored:
                if one.part != part or one.example.same is None:
                    continue
                if lower <= one.score < join:
                    left += 1
                elif (one.score >= join) == one.example.same:
                    right += 1
                else:
                    wrong += 1
        rights.append(right / (right + wrong))
        opens.append(left / (right + wrong + left))
        yield f"division {seed + 1}: right {100 * rights[-1]:.1f} %, open {100 * opens[-1]:.1f} %"
    join, lower = best_limits(pooled)
    yield f"mean: right {100 * sum(rights) / SEEDS:.1f} %, open {100 * sum(opens) / SEEDS:.1f} %"
    yield f"limits that do best: join {join:.1f}, open {lower:.1f}"


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
        weights = {
            table: fitted(
                weights,
                [
                    (one.values, one.same)
                    for one, at in zip(examples, parts, strict=True)
                    if at != part and one.table == table and one.same is not None
                ],
            )
            for table, weights in priors.items()
        }
        for one, at in zip(examples, parts, strict=True):
            if at == part:
                score = sum(weights[one.table][name] * value for name, value in one.values.items())
                found.append(Scored(example=one, score=100.0 if one.settled else score, part=part))
    return found


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
