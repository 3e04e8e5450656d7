"""Days as they are written in a query."""

from __future__ import annotations

import pytest

from rawi.errors import UsageError
from rawi.store.days import check_order, first_day, last_day


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


@pytest.mark.parametrize(
    ("since", "until"), [("2024-03-06", "2024-03-05"), ("2025", "2024-12"), ("2024-03", "2024-02")]
)
def test_a_first_day_after_the_last_is_refused(since: str, until: str) -> None:
    with pytest.raises(UsageError, match="after the last") as caught:
        check_order(since, until)
    assert (caught.value.gaps, until in caught.value.hint) == ({"since": since, "until": until}, True)


@pytest.mark.parametrize(
    ("since", "until"), [(None, "2024"), ("2024", None), ("2024-03", "2024"), ("2024", "2024-01"), ("2024-03-05",) * 2]
)
def test_days_that_share_one_are_in_order(since: str | None, until: str | None) -> None:
    check_order(since, until)
