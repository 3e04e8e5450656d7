"""Asides between a verb and its content: who held the occasion, who has a copy of the text."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import tell


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ونفت شركة الصدف، في بيان تلقى راديو الرمانة نسخة منه، وجود أي تسرب.", "وجود أي تسرب"),
        ("ونفت شركة الصدف في بلاغ توصلت الجريدة بنسخة منه إغلاق المصنع.", "إغلاق المصنع"),
        ("وأعلن المدير كمال الأندراوي خلال مؤتمر صحفي عقده مساء أمس، أن المصنع سيغلق.", "المصنع سيغلق"),
        ("وأعلنت بلدية الرمانة في لقاء نظمته اليوم، إغلاق الشاطئ.", "إغلاق الشاطئ"),
    ],
)
def test_what_stands_between_is_no_content(text: str, content: str) -> None:
    assert [one.content for one in tell(text)] == [(content,)]


def test_a_copy_is_what_is_said_where_it_is_no_aside() -> None:
    assert [one.content for one in tell("وأكدت بلدية الرمانة أنها تلقت نسخة من القرار.")] == [
        ("أنها تلقت نسخة من القرار",)
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وأقر الجوهري، خلال جلسة استماع بالبرلمان، بأن المستحقات لم تصرف.", "المستحقات لم تصرف"),
        ("ونفى الوزير، خلال جلسة مساءلة، أن يكون المال قد صرف.", "يكون المال قد صرف"),
        ("وأعلنت الهيئة، في بيان نُشر على موقع الرئاسة، أن المعبر مغلق.", "المعبر مغلق"),
        ("وأكدت الشركة، في إفصاح على موقع السوق المالي اليوم، أنه لا مفاوضات.", "أنه لا مفاوضات"),
        ("ونفى الوزير، في حديث لقناة الأفق، وجود أزمة، مؤكدا أن المخزون كاف.", "وجود أزمة"),
        ("وأعلن الوزير، في افتتاح المعرض، عن جائزة جديدة.", "جائزة جديدة"),
    ],
)
def test_a_circumstance_between_commas_is_no_part_of_what_is_said(text: str, content: str) -> None:
    assert tell(text)[0].content == (content,)
