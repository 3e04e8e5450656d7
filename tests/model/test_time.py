"""How exactly a time is known."""

from __future__ import annotations

import pytest

from rawi.model import Time


@pytest.mark.parametrize(
    ("earliest", "latest", "known"),
    [
        ("2031-05-02", "2031-05-02", True),
        ("2031-05-02T09:00", "2031-05-02T23:59", True),
        ("2031-05-02", "2031-05-08", True),
        ("2031-05-02", "2031-05-09", False),
        ("2031-05-02", None, False),
        (None, "2031-05-02", False),
        ("once", "upon a time", False),
    ],
)
def test_within_a_week(earliest: str | None, latest: str | None, known: bool) -> None:
    assert Time(value="", earliest=earliest, latest=latest, grain="unknown").within(7) is known
