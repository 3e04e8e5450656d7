"""Units of the gold beside the kinds of the lexicon."""

from __future__ import annotations

import pytest

from rawi.evaluate.counted import Kinds


@pytest.mark.parametrize(
    ("gold", "unit", "of", "counted", "same"),
    [
        ("persons (killed)", "killed", "شخصا", "12 شخصا", True),
        ("persons (killed)", "people", "شخصا", "12 شخصا", False),
        ("soldiers (killed)", "killed", "جنود", "أربعة جنود", True),
        ("soldiers (killed)", "troops", "جنود", "أربعة جنود", False),
        ("persons (injured)", "wounded", "", "12", True),
        ("persons", "people", "رجلا", "12 رجلا", True),
        ("persons", "arrested", "الموقوفين", "الموقوفين الثلاثة", True),
        # What the article does not say befell them.
        ("persons", "arrested", "شخصا", "40 شخصا", False),
        ("persons", "متطوع", "متطوعا", "15 متطوعا", True),
        ("persons", "vehicles", "شخصا", "15 شخصا", False),
        ("persons (engineers)", "مهندس", "مهندسا", "11 مهندسا", True),
        ("persons", "", "", "15", False),
        ("bodies", "killed", "جثة", "15 جثة", True),
        ("euro (a year)", "EUR", "يورو", "3 ملايين يورو", True),
        ("dinars", "IQD", "دينار عراقي", "3 ملايين دينار عراقي", True),
        ("dinars", "EUR", "", "3 ملايين", False),
        ("goals", "goals", "أهداف", "3 أهداف", True),
        ("goals", "اهداف", "أهداف", "3 أهداف", False),
        # Words that the lexicon has no kind for: the noun of the span, whatever kind it belongs to.
        ("visitors", "people", "زائر", "84 ألف زائر", True),
        ("visitors", "killed", "زائر", "84 ألف زائر", False),
        ("photographs", "صور", "صور", "3 صور", True),
        ("photographs", "اطفال", "أطفال", "3 صور لأطفال", False),
        ("photographs", "صور", "", "3", True),
        ("photographs", "houses", "", "3", False),
        ("photographs", "", "", "3 صور", False),
        ("share", "share", "", "الثلث", True),
    ],
)
def test_kinds(gold: str, unit: str, of: str, counted: str, same: bool) -> None:
    assert Kinds.load().same(gold, unit, of=of, counted=counted) is same
