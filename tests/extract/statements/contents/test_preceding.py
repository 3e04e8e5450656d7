"""Contents before their cue, and quotations that the cue divides."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import Told, said, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«الجسر سيفتح قريبا»، قال مدير الأشغال عماد الطبلاني.",
         said("قال", "عماد الطبلاني", "الجسر سيفتح قريبا", mode="direct")),
        ("«لن نبيع اللاعب»، هكذا قال رئيس نادي الصخرة سالم القرواني.",
         said("قال", "سالم القرواني", "لن نبيع اللاعب", mode="direct", negated=True)),
        ('"الأسعار ستنخفض في الصيف"، وفق ما أعلن وزير التجارة كمال الأندراوي.',
         said("أعلن", "كمال الأندراوي", "الأسعار ستنخفض في الصيف", mode="direct")),
        ("“اللجنة محايدة”، تؤكد القاضية رنا الزيتاوي.",
         said("تؤكد", "رنا الزيتاوي", "اللجنة محايدة", mode="direct")),
    ],
)  # fmt: skip
def test_quotation_then_cue(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«المحصول وفير هذا العام»، يقول المزارع حسن الدقوقي، «لكن الأسعار متدنية».",
         ("يقول", "المحصول وفير هذا العام", "لكن الأسعار متدنية")),
        ("«سنعود إلى الملعب»، أكد الحارس زياد المرعشلاني، «ولن نخسر مرة أخرى».",
         ("أكد", "سنعود إلى الملعب", "ولن نخسر مرة أخرى")),
        ("«اللقاح آمن»، شدد الطبيب عصام الرواقي، «وقد جربناه على مئات المتطوعين».",
         ("شدد", "اللقاح آمن", "وقد جربناه على مئات المتطوعين")),
    ],
)  # fmt: skip
def test_cue_inside_a_divided_quotation(text: str, expected: tuple[str, str, str]) -> None:
    cue, *halves = expected
    found = tell(text)
    assert [(one.cue, one.content, one.mode) for one in found] == [(cue, tuple(halves), "direct")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وستغلق المدارس يومين، كما أعلن وزير التربية جميل الأسوداني.",
         said("أعلن", "جميل الأسوداني", "وستغلق المدارس يومين")),
        ("الطريق سالك أمام الشاحنات، قال شرطي المرور في المعبر.",
         said("قال", "شرطي المرور في المعبر", "الطريق سالك أمام الشاحنات")),
        ("وخسر الفريق نصف لاعبيه، حسبما أكد المدرب وائل السنهاوي.",
         said("أكد", "وائل السنهاوي", "وخسر الفريق نصف لاعبيه")),
    ],
)  # fmt: skip
def test_clause_then_cue(text: str, expected: Told) -> None:
    assert tell(text) == [expected]
