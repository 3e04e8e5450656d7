"""Credits by a verb, and verbs whose pronoun points back to what was said."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import Told, said, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("توقفت الملاحة في الميناء، وذلك بحسب ما ذكرته عدة صحف محلية.",
         said("ذكرت", "عدة صحف محلية", "توقفت الملاحة في الميناء")),
        ("أغلق الطريق الجبلي مساء أمس وفق ما أكدته مديرية الأمن.",
         said("أكدت", "مديرية الأمن", "أغلق الطريق الجبلي مساء أمس")),
        ("تمت المصادقة على المخطط الخماسي، بحسب ما أكده في تصريحات وزير الري سالم القرواني.",
         said("أكد", "سالم القرواني", "تمت المصادقة على المخطط الخماسي")),
        ("نفق ألف رأس من الماشية حسبما أعلنت وزارة الزراعة.",
         said("أعلنت", "وزارة الزراعة", "نفق ألف رأس من الماشية")),
    ],
)  # fmt: skip
def test_credit_behind_the_clause(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ووفق ما أكده المدرب وائل السنهاوي، سيغيب الحارس شهراً.",
         said("أكد", "وائل السنهاوي", "سيغيب الحارس شهراً")),
        ("بحسب ما أعلنته وزارة المالية فإن الرواتب ستصرف غداً.",
         said("أعلنت", "وزارة المالية", "الرواتب ستصرف غداً")),
    ],
)  # fmt: skip
def test_credit_before_the_clause(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


def test_credit_of_a_reported_clause_is_a_link() -> None:
    assert tell("أعلنت وزارة النقل تأجيل الافتتاح، حسب ما ذكرت صحيفة الميزان.") == [
        said("أعلنت", "وزارة النقل", "تأجيل الافتتاح", chain=(("media", "الميزان"),))
    ]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("قالت إذاعة المرفأ إن المحافظ استقال، وهو ما نفاه مكتبه الإعلامي.",
         said("نفا", "مكتبه الإعلامي", "ه", deny=True)),
        ("قال شهود إن النيران امتدت إلى السوق، الأمر الذي أكدته قيادة الدفاع المدني.",
         said("أكدت", "قيادة الدفاع المدني", "ه")),
        ("قال الوزير إن المشروع سينتهي قريباً، وهو ما شكك فيه نواب.",
         said("شكك", "نواب", "ه", deny=True)),
        ("قالت مصادر إن الصفقة تمت، وهو ما لم يؤكده نادي الصقور.",
         said("لم يؤكد", "نادي الصقور", "ه", neither=True)),
    ],
)  # fmt: skip
def test_pronoun_that_points_back(text: str, second: Told) -> None:
    first, found = tell(text)
    assert found == second
    assert not first.content[0].endswith("ه")
