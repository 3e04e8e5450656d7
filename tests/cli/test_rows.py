"""Rows of tables: values in words that a reader knows."""

from __future__ import annotations

from rawi.cli.rows import amount
from rawi.model import Holder, Position, Value


def test_a_day_as_value_is_written_as_a_day() -> None:
    holder = Holder(name="كامل", entity=None)
    position = Position(
        holder=holder,
        stance="value",
        value=Value(low=20250717, high=20250717, unit="date"),
        said=None,
        statements=(),
        articles=(),
        origins=(),
    )
    assert amount(position) == "2025-07-17"
