"""What is packed swiftly comes back as it was, and stays unchangeable."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, fields

import pytest

from rawi.model import Span
from rawi.model.swift import swift


def test_what_is_packed_comes_back() -> None:
    span = Span(start=3, end=7, text="بيان")
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(span, protocol))
        assert again == span
        assert hash(again) == hash(span)
    assert copy.copy(span) == copy.deepcopy(span) == span
    with pytest.raises(FrozenInstanceError):
        again.start = 4


def test_what_lacks_a_value_does_not_come_back() -> None:
    span = Span.__new__(Span)
    with pytest.raises(ValueError, match="shorter"):
        span.__setstate__((1, 2))  # type: ignore[attr-defined]
    assert swift(Span) is Span
    assert [field.name for field in fields(Span)] == ["start", "end", "text"]
