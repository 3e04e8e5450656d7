from __future__ import annotations

from evals.rivals_fit import Example, fitted

from rawi.compare.logistic import likelihood


def example(source: str, *, together: float, own: float, right: bool | None) -> Example:
    return Example(source=source, day=True, values={"together": together, "own_voice": own}, right=right)


def test_the_weights_part_rivals_from_others_and_keep_their_sign() -> None:
    given = [
        example("one", together=0.9, own=1.0, right=True),
        example("one", together=0.8, own=1.0, right=True),
        example("two", together=0.2, own=0.0, right=False),
        example("two", together=0.3, own=0.0, right=None),
    ] * 5
    weights = fitted(given)
    assert weights["together"] > 0
    assert "own_voice" not in weights, "its pairs would give it a sign that it must not have"
    assert likelihood(weights, given[0].values) > 0.5 > likelihood(weights, given[2].values)


def test_newspapers_weigh_less_than_what_somebody_annotated() -> None:
    right = [example("one", together=0.9, own=0.0, right=True)] * 4
    least = [example("two", together=0.1, own=0.0, right=False)] * 4
    told = [example("two", together=0.8, own=0.0, right=False)] * 4
    news = [example("news/2015", together=0.8, own=0.0, right=None)] * 4
    other = example("three", together=0.85, own=0.0, right=None)
    lightly, fully = (fitted(right + least + given) for given in (news, told))
    assert likelihood(lightly, other.values) > likelihood(fully, other.values)
