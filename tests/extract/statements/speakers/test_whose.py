"""Whose clause it is: relative clauses behind somebody who was just credited."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import tell


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "وارتفع عدد الجرحى إلى 15، بحسب وزارة الصحة، التي قالت إن 12 منهم غادروا المستشفى.",
            ["وزارة الصحة", "وزارة الصحة"],
        ),
        (
            "وبلغ المطر 90 مليمترا، وفق ما أفاد به المرصد الجوي، الذي أشار إلى أن تحذيراته وصلت إلى السكان.",
            ["المرصد الجوي", "المرصد الجوي"],
        ),
        ("والصفقة ملغاة بحسب المدير الذي أكد أن النادي لن يفاوض.", ["المدير", "المدير"]),
        # Somebody else stands between the two, or the relative says nothing.
        ("وارتفع عدد الجرحى إلى 15، بحسب وزارة الصحة، التي يتبعها المستشفى.", ["وزارة الصحة"]),
        ("والصفقة ملغاة بحسب المدير الذي خلف شقيقه.", ["المدير"]),
    ],
)
def test_who_is_credited_goes_on_in_a_relative_clause(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in tell(text)] == speakers
