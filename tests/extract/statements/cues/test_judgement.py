"""Judgement: class, polarity, commitment and negation."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary, tell


@pytest.mark.parametrize(
    ("text", "cue_class", "polarity", "commitment"),
    [
        ("وقال المدرب وائل السنهاوي إن فريقه جاهز.", "assert", "assert", "committed"),
        ("وأكد القائد ماهر الصندقلي أن المدينة آمنة.", "confirm", "assert", "committed"),
        ("وأكدت وزارة البيئة على ضرورة حماية الشاطئ.", "urge", "assert", "committed"),
        ("ونفى المصرف إفلاسه.", "deny", "deny", "committed"),
        ("وفندت هيئة الطيران أنباء عن تعطل الرادار.", "deny", "deny", "committed"),
        ("واستبعد الخبير نبيل الساحلاني حدوث ركود.", "express", "deny", "committed"),
        ("وعارض النواب رفع سعر الخبز.", "express", "deny", "committed"),
        ("ونفى المدير سالم القرواني علمه بالصفقة.", "deny", "deny", "neither"),
        ("ونفت الوزارة علمها بوجود خلاف.", "deny", "deny", "neither"),
        ("ورفض المدرب وائل السنهاوي التعليق على القرار.", "neither", "deny", "neither"),
        ("وامتنعت الوزارة عن التعليق على الأنباء.", "neither", "deny", "neither"),
        ("وأحجم المتحدث طارق البلوشني عن تأكيد الخبر.", "neither", "deny", "neither"),
        ("وحذرت الأرصاد من عاصفة رملية.", "warn", "assert", "committed"),
        ("وتوعد قائد الشرطة ماهر الصندقلي بملاحقة المهربين.", "threaten", "assert", "committed"),
        ("ووعد المحافظ بتعبيد الطريق.", "promise", "assert", "committed"),
        ("وطالب الأهالي بفتح تحقيق.", "demand", "assert", "committed"),
        ("وأوصت اللجنة بإغلاق المصنع.", "urge", "assert", "committed"),
        ("وذكر المدير هاني الدرعاوي أن المخزن احترق.", "assert", "assert", "committed"),
        ("وذكرت صحيفة الضفاف أن المخزن احترق.", "report", "assert", "committed"),
        ("وذكر مصدر أمني أن المخزن احترق.", "report", "assert", "committed"),
    ],
)
def test_stance(text: str, cue_class: str, polarity: str, commitment: str) -> None:
    (found,) = primary(document(text))
    assert (found.cue_class, found.polarity, found.commitment) == (cue_class, polarity, commitment)


@pytest.mark.parametrize(
    ("content", "negated"),
    [
        ("بلاده لن تشارك في القمة", True),
        ("الهزة لم تخلف ضحايا", True),
        ("المحكمة لا تنظر في الملف", True),
        ("عدم صرف الرواتب سبب الأزمة", True),
        ("الفريق ليس جاهزا للنهائي", True),
        ("الأزمة لا تزال قائمة", False),
        ("اللاعب الذي لم يشارك أمس سيعود", False),
        ("المصنع سيعمل ولن يغلق", False),
        ("الموسم كان جيدا", False),
        ("أنا ما سبتش الفريق", True),
        ("الملعب مش جاهز", True),
        ("الوزارة لا علم لها بالحادث", True),
        ("العقد يمتد خمس سنوات كاملة لا أربعاً", False),
        ("الاجتماع قد يؤجل إذا لم يعلق الإضراب", False),
        ("المبلغ لا يقل عن مليون", False),
        ("الأمر شائعات لا أكثر", False),
    ],
)
def test_negation_of_the_main_clause(content: str, negated: bool) -> None:
    (found,) = tell(f"وقال النائب مازن الصويلحي إن {content}.")
    assert found.negated is negated


@pytest.mark.parametrize(
    "content", ["لا تعليق لدينا على الخبر", "لا نؤكد ولا ننفي وقوع الهجوم", "لا نعلم متى يفتح الملعب"]
)
def test_content_that_takes_no_position(content: str) -> None:
    (found,) = tell(f"وقال المتحدث طارق البلوشني: «{content}».")
    assert found.commitment == "neither"
