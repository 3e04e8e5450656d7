"""Verbs that lead to a noun of saying: the noun says what their subject holds."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import said, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وسارع الوزير إلى نفي الخبر.", said("نفي", "الوزير", "الخبر", deny=True)),
        (
            "وسارعت إدارة المطار إلى نفي وقوع أي انفجار.",
            said("نفي", "إدارة المطار", "وقوع أي انفجار", deny=True),
        ),
        ("ودأبت الشركة على نفي صلتها بالتسرب.", said("نفي", "الشركة", "صلتها بالتسرب", deny=True)),
        ("وكان النادي قد بادر إلى تكذيب الخبر.", said("تكذيب", "النادي", "الخبر", deny=True)),
        ("وجدد النادي نفيه وجود أي مفاوضات.", said("نفيه", "النادي", "وجود أي مفاوضات", deny=True)),
        ("وسارع المتحدث إلى التأكيد أن الرحلات مستمرة.", said("التأكيد", "المتحدث", "الرحلات مستمرة")),
        ("واضطر النادي إلى الاعتراف بأن اللاعب مصاب.", said("الاعتراف", "النادي", "اللاعب مصاب")),
    ],
)
def test_a_noun_of_saying_that_a_verb_leads_to(text: str, expected: object) -> None:
    assert tell(text) == [expected]


def test_who_goes_on_after_a_denial() -> None:
    _, second = tell("ونفى المدير ما نشر، وسارع إلى التأكيد أن الرواتب صرفت.")
    assert second == said("التأكيد", "المدير", "الرواتب صرفت")


@pytest.mark.parametrize(
    "text",
    ["وسارع رجال الإطفاء إلى إخماد الحريق.", "ودأب الفلاحون على زراعة القمح.", "ولم يسارع الوزير إلى نفي الخبر."],
)
def test_what_else_is_hastened_to(text: str) -> None:
    assert tell(text) == []
