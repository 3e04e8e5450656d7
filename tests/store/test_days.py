"""Days as they are written in a query."""

from __future__ import annotations

import pytest

from rawi.errors import UsageError
from rawi.store.days import first_day, last_day


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-06-07", "2023-06-07", "2023-06-07"),
    ],
)
def test_a_stretch_has_a_first_and_a_last_day(given: str, first: str, last: str) -> None:
    assert (first_day(given), last_day(given)) == (first, last)


@pytest.mark.parametrize("given", ["", "2023-00", "2023-02-29", "2023/02/01", "0000", "غدا", "2023-1", "2023-01-01T00"])
def test_anything_else_is_refused_with_a_hint(given: str) -> None:
    with pytest.raises(UsageError) as caught:
        first_day(given)
    assert "2017-10" in caught.value.hint
