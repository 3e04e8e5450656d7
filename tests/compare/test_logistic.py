from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.compare.logistic import likelihood, share


@given(st.floats(-1e6, 1e6))
def test_a_share_lies_between_nothing_and_all(total: float) -> None:
    assert 0 < share(total) < 1
    assert share(total) == pytest.approx(1 - share(-total))


def test_more_of_what_speaks_for_it_is_likelier() -> None:
    weights = {"bias": -1.0, "near": 2.0, "far": -2.0}
    assert likelihood(weights, {"near": 0.5, "far": 0.0}) == pytest.approx(0.5)
    assert likelihood(weights, {"near": 1.0}) > 0.5 > likelihood(weights, {"near": 0.5, "far": 0.1})


def test_what_has_no_weight_weighs_nothing() -> None:
    assert likelihood({"bias": 0.0}, {"unknown": 7.0}) == pytest.approx(0.5)
