"""Second clauses of headlines: what somebody else does is no part of what was reported first."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary

BODY = "\n\nاجتمع الحاضرون في القاعة الكبرى وتبادلوا الآراء حول سير العمل خلال الأشهر الماضية.\n"


@pytest.mark.parametrize(
    ("title", "content"),
    [
        ("النقابة تهدد بالإضراب والوزارة تفتح تحقيقا", "الإضراب"),
        ("النقيب يتهم الاتحاد بالتزوير والنيابة تفتح تحقيقا عاجلا", "التزوير"),
        ("المدرب ينفي رحيله والحارس يغيب عن التدريب", "رحيله"),
        ("الوزير يعلن دعم المزارعين والشركات الصغيرة", "دعم المزارعين والشركات الصغيرة"),
        ("الوزير: القمح متوفر والسوق يستعيد هدوءه", "القمح متوفر والسوق يستعيد هدوءه"),
    ],
)
def test_where_the_first_clause_ends(title: str, content: str) -> None:
    (found,) = [one for one in primary(document(title + BODY)) if one.in_headline]
    assert found.content_text == content


def test_the_second_clause_is_the_outlets() -> None:
    own = [one for one in document("المدرب ينفي رحيله والحارس يغيب عن التدريب" + BODY).statements if one.in_headline]
    assert [one.content_text for one in own if one.mode == "own_voice"] == ["الحارس يغيب عن التدريب"]
