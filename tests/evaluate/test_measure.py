"""Measures add up, and figures exist only where there was something to judge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.evaluate.measure import Hits, Share, figures, total

COUNT = st.integers(0, 1000)


@given(COUNT, COUNT, COUNT)
def test_f1_lies_between_precision_and_recall(tp: int, fp: int, fn: int) -> None:
    hits = Hits(tp=tp, fp=fp, fn=fn)
    if hits.precision is None or hits.recall is None or hits.f1 is None:
        assert 0 in (tp + fp, tp + fn)
        return
    low, high = sorted((hits.precision, hits.recall))
    assert low - 1e-9 <= hits.f1 <= high + 1e-9


def test_nothing_to_judge_has_no_figure() -> None:
    assert figures("a", Hits()) == {}
    assert figures("a", Share()) == {}
    assert figures("a", Hits(fp=1)) == {"a.precision": 0.0, "a.f1": 0.0}


def test_total() -> None:
    summed = total([{"a": Hits(tp=1), "b": Share(right=1, of=2)}, {"b": Share(of=1), "a": Hits(fn=2)}])
    assert summed == {"a": Hits(tp=1, fn=2), "b": Share(right=1, of=3)}
    with pytest.raises(TypeError, match="two ways"):
        total([{"a": Hits()}, {"a": Share()}])
