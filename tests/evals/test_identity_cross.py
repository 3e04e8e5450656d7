"""Cross-validation of who is who: an author at a time, limits that leave the doubtful open."""

from __future__ import annotations

from evals.identity_cross import Example, Scored, best_limits, cross_validated


def example(number: int, same: bool | None) -> Example:
    values = {"start": 1.0, "alike": 1.0 if same else 0.0}
    words = frozenset({"بيت", f"اسم{number // 2}"})
    return Example(author="ab"[number % 2], words=words, table="people", values=values, same=same, settled=False)


def test_limits_leave_open_what_scores_cannot_tell() -> None:
    sure = [Scored(example=example(n, n > 5), score=2.0 if n > 5 else -2.0) for n in range(12)]
    doubtful = [Scored(example=example(n, n % 2 == 0), score=0.3) for n in range(6)]
    join, lower = best_limits([*sure, *doubtful])
    assert lower <= 0.3 < join <= 2.0
    assert lower > -2.0


def test_what_is_learned_from_some_pairs_answers_for_others() -> None:
    lines = list(cross_validated([example(n, n % 4 < 2) for n in range(40)], {"people": {"start": -1.0, "alike": 1.0}}))
    assert any(line.startswith("all: right 100.0 % of 40, open 0.0 %") for line in lines)
