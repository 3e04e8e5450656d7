"""What a negation inside a clause is about."""

from __future__ import annotations

import pytest
from tests.compare.disputes.test_countering import judged


@pytest.mark.parametrize(
    ("told", "negated", "meets"),
    [
        ("المدير استقال بسبب الاختلاس", "لست متهما بالاختلاس", False),
        ("المدير متهم بالاختلاس", "لست متهما بالاختلاس", True),
        ("الوفد بحث مع الوزير زيارة الجزيرة", "زيارة الوفد إلى الجزيرة لم تكن ناجحة", False),
        ("زيارة الوفد إلى الجزيرة كانت ناجحة", "زيارة الوفد إلى الجزيرة لم تكن ناجحة", True),
    ],
)
def test_what_is_denied_stands_behind_the_negation(told: str, negated: str, *, meets: bool) -> None:
    countering, affirming, denying = judged(told, negated, cue="قال")
    assert countering.meets(affirming, denying) is meets
