"""Forms of reporting verbs that report nothing where they stand."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import Told, said, tell


@pytest.mark.parametrize(
    "text",
    [
        "ويعد المطار واحداً من عدة مطارات بنيت خلال الأزمة.",
        "وتبلغ كلفة الجسر مليون دينار بتمويل من الصندوق.",
        "ويعتبر الحدث الأكبر ضمن مهرجان هذا العام.",
        "وجددت إدارة النادي عقد الحارس لموسمين.",
        "واجه القسم رفضاً كبيراً من الكليات.",
        "كان لا يزال طالباً بجامعة المرفأ.",
        "وأبدت الشركة استعدادها للتعاون.",
        "وفوز الفريق اليوم، يعتبر تقدماً كبيراً في المجموعة.",
        "فاز على المنتخب الذي يعد أحد المرشحين للظفر بالبطولة.",
        "ينظر المجلس في وضع الضباط الذين يتهمون بقضايا الانضباط.",
        "كانت الميزانية تقدر بـ760 مليون دينار، في حين ينتظر أن تكون أكبر.",
        "وقع الحادث في مدينة المرفأ، وأصيب ثلاثة أشخاص.",
        "وقد أثار القرار انتقادات واسعة، لا سيما وأنه يناقض اللوائح.",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert tell(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ويعد وزير المالية بخفض الرسوم.", said("يعد", "وزير المالية", "خفض الرسوم")),
        ("وأقر المتهم سليم المعراوي خلال التحقيق بارتكاب المخالفة.",
         said("أقر", "سليم المعراوي", "ارتكاب المخالفة")),
        ("وجددت الوزارة رفضها لأي تأجيل.", said("جددت", "الوزارة", "رفضها لأي تأجيل")),
    ],
)  # fmt: skip
def test_the_same_forms_tell_where_someone_speaks(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


def test_prayer_ends_what_was_said() -> None:
    assert tell("وقال المدير إن المشروع اكتمل، داعياً الله أن ينفع به الناس.") == [
        said("قال", "المدير", "المشروع اكتمل")
    ]


def test_duty_is_no_answer() -> None:
    [one] = tell("وقال المدرب إن أي تبديل كان يجب أن يتم مبكراً.")
    assert one.content == ("أي تبديل كان يجب أن يتم مبكراً",)


def test_a_tail_of_saying_makes_it_a_verb_behind_its_subject() -> None:
    (only,) = tell("غير أن مدير المستشفى كاظم الهلالي رد بالقول إن الأوكسجين لم ينقطع.")
    assert (only.cue, only.speaker) == ("رد بالقول", "كاظم الهلالي")
