"""Units of the gold beside the kinds of the lexicon."""

from __future__ import annotations

import pytest

from rawi.evaluate.counted import Kinds


@pytest.mark.parametrize(
    ("gold", "unit", "same"),
    [
        ("persons (killed)", "killed", True),
        ("persons (killed)", "people", False),
        ("persons (injured)", "wounded", True),
        ("persons", "people", True),
        ("persons", "arrested", True),
        ("persons (engineers)", "مهندس", True),
        ("persons", "", False),
        ("bodies", "killed", True),
        ("euro (a year)", "EUR", True),
        ("dinars", "IQD", True),
        ("dinars", "EUR", False),
        ("goals", "goals", True),
        ("goals", "اهداف", False),
        ("photographs", "صور", True),
        ("photographs", "houses", False),
        ("photographs", "", False),
    ],
)
def test_kinds(gold: str, unit: str, same: bool) -> None:
    assert Kinds.load().same(gold, unit) is same
