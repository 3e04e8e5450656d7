from __future__ import annotations

import gc

import pytest

from rawi.compare.collecting import seldom_collecting


def comparing() -> None:
    with seldom_collecting():
        assert gc.get_threshold()[0] > 700
        raise LookupError


def test_python_looks_more_seldom_within_and_as_before_after_it() -> None:
    before = gc.get_threshold()
    with pytest.raises(LookupError):
        comparing()
    assert gc.get_threshold() == before


@pytest.mark.parametrize("first", [0, 10**6])
def test_who_looks_seldom_or_not_at_all_goes_on_so(first: int) -> None:
    before = gc.get_threshold()
    try:
        gc.set_threshold(first)
        with seldom_collecting():
            assert gc.get_threshold()[0] == first
    finally:
        gc.set_threshold(*before)
