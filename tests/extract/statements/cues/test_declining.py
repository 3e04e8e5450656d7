"""Declining: clauses that say of somebody that he did not speak to a thing."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import said, tell


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "content"),
    [
        (
            "ولم يشأ مصدر في الاتحاد التعليق على الراتب الوارد في العقد.",
            "لم يشأ", "مصدر في الاتحاد", "التعليق على الراتب الوارد في العقد",
        ),
        (
            "ولم يرد المتحدث باسم المصرف على استفسارات الجريدة بخصوص القروض.",
            "لم يرد", "المتحدث باسم المصرف", "استفسارات الجريدة بخصوص القروض",
        ),
        (
            "ولم ترد إدارة النادي على طلب القناة التعليق على خبر الإقالة.",
            "لم ترد", "إدارة النادي", "طلب القناة التعليق على خبر الإقالة",
        ),
        (
            "ولم توضح الشركة ما إذا كانت ستعوض الركاب.",
            "لم توضح", "الشركة", "ما إذا كانت ستعوض الركاب",
        ),
        ("وفضل العميد عدم الخوض في واقعة الغش.", "فضل", "العميد", "الخوض في واقعة الغش"),
        ("واعتذر الحكم عن عدم التعليق على الهدف.", "اعتذر", "الحكم", "التعليق على الهدف"),
        ("ولم يصدر عن القاضي أي تعليق على كتاب الاستقالة.", "لم يصدر", "القاضي", "تعليق على كتاب الاستقالة"),
    ],
)  # fmt: skip
def test_who_does_not_speak_takes_no_position(text: str, cue: str, speaker: str, content: str) -> None:
    assert tell(text) == [said(cue, speaker, content, neither=True)]


@pytest.mark.parametrize("office", ["المتحدث", "مكتب المحافظ", "مكتب رئيس البلدية"])
def test_an_office_keeps_from_speaking(office: str) -> None:
    text = f"وامتنع {office} عن التعليق على التسجيل."
    assert [(one.speaker, one.content) for one in tell(text)] == [(office, ("التعليق على التسجيل",))]


@pytest.mark.parametrize(
    "text",
    [
        "ولم يرد الفريق على هدف ضيفه إلا في الشوط الثاني.",
        "ولم تستطع الفرق الوصول إلى القرية بسبب السيول.",
        "وفضل المدرب عدم إشراك الحارس في المباراة.",
        "ولم يصدر عن المصنع أي دخان منذ شهر.",
        "ولم يتمكن العمال من تحديد مواعيد إجازاتهم، فبقوا.",
    ],
)
def test_deeds_that_are_left_undone_are_no_silence(text: str) -> None:
    assert [one for one in tell(text) if one.commitment == "neither"] == []


def test_inside_what_is_said_it_is_not_the_narrators() -> None:
    found = tell("وقال الوزير إن البنك لم يرد على طلب الشركة تأجيل السداد.")
    assert [(one.speaker, one.commitment) for one in found] == [("الوزير", "committed")]


def test_behind_what_is_said_the_narrator_adds_it() -> None:
    found = tell("وقال الوزير إن العقد سار، لكنه لم يشأ التعليق على قيمته.")
    assert [(one.speaker, one.commitment) for one in found] == [("الوزير", "committed"), ("الوزير", "neither")]
