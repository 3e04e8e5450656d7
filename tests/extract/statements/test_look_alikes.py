"""Look-alikes: verbs of saying with an object that makes them something else."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import tell


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت الدولة الحرب على الفساد قبل عامين.",
        "وأعلن المدرب الحرب على الكسل في صفوف فريقه.",
        "وأعلن عن نفسه بهدفين في أول مباراة.",
        "وعبر المهاجرون عن طريق البحر إلى الجزيرة.",
        "وأكدت المحكمة الحكم الابتدائي.",
        "واعترف البرلمان بدولة جديدة.",
        "وأشار الحكم بيده إلى نقطة الجزاء.",
        "وأشار الشرطي برأسه إلى الباب.",
        "وأصدرت المحكمة أمرا بتوقيفه.",
        "وتراجع سعر صرف الدينار عن مستواه.",
        "وتراجعت الأسعار عن ذروتها.",
        "وجدد اللاعب عقده مع الصخرة.",
        "وأبدى الجنوب استعداده للتعاون.",
    ],
)
def test_reports_nothing(text: str) -> None:
    assert tell(text) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("وأعلن المدرب رحيله عن الصخرة.", "أعلن"),
        ("وعبر السكان عن غضبهم من الانقطاع.", "عبر"),
        ("وأشار الحكم إلى خطأ في التقرير.", "أشار"),
        ("وتراجع الوزير عن تصريحاته بشأن الضريبة.", "تراجع"),
        ("وتراجعت الشركة عن قرارها رفع الرسوم.", "تراجعت"),
        ("وأبدى الرئيس تفاؤله بنتائج الحوار.", "أبدى"),
    ],
)
def test_the_same_verb_reports(text: str, cue: str) -> None:
    (found,) = tell(text)
    assert found.cue.startswith(cue)
