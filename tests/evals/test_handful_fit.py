from __future__ import annotations

from evals.handful_fit import Example, fitted

from rawi.compare.logistic import likelihood


def example(scene: str, together: float, *, right: bool, count: float = 1.0) -> Example:
    return Example(
        scene=scene,
        values={"together": together, "own": 0.0},
        disputes=frozenset({0} if right else ()),
        count=count,
        denial="sta_1",
    )


def test_the_weights_part_what_is_opposed_from_what_is_not() -> None:
    given = [example(str(number), (0.1, 0.9)[number % 2], right=bool(number % 2)) for number in range(12)]
    weights = fitted(given)
    assert weights["together"] > 0
    assert likelihood(weights, given[1].values) > 0.5 > likelihood(weights, given[0].values)


def test_the_pairs_of_one_dispute_count_less_each_than_those_of_many() -> None:
    no = [example(f"no{number}", 0.1, right=False) for number in range(6)]
    one = fitted([example("one", 0.9, right=True)] * 6 + no)
    many = fitted([example(f"yes{number}", 0.9, right=True) for number in range(6)] + no)
    assert likelihood(one, {"together": 0.9}) < likelihood(many, {"together": 0.9})


def test_what_the_annotation_does_not_speak_of_counts_less() -> None:
    yes = [example(f"yes{number}", 0.9, right=True) for number in range(6)]
    sure, unsure = (
        fitted(yes + [example(f"no{number}", 0.5, right=False, count=count) for number in range(6)])
        for count in (1.0, 0.6)
    )
    assert likelihood(sure, {"together": 0.5}) < likelihood(unsure, {"together": 0.5})
