"""How near two propositions are."""

from __future__ import annotations

import pytest

from rawi.compare import CompareLexicon
from rawi.compare.claims.features import Features


@pytest.mark.parametrize("table", ["weights", "claim_weights"])
def test_all_that_is_weighed_is_a_feature(table: str, lexicon: CompareLexicon) -> None:
    assert set(lexicon.relations[table]) - {"bias", "meaning", "other_year"} <= set(Features._fields)
