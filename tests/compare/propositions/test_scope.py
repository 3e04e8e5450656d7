"""Negations that are of a part of a clause, and some that look like it and are the clause's own."""

from __future__ import annotations

import pytest

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.negation import judge
from rawi.compare.propositions.scope import corrected_behind, restricted_behind


def negated(text: str, lexicon: CompareLexicon) -> bool:
    return judge([word for word in words(text) if word.kind != "mark"], lexicon).negated


@pytest.mark.parametrize(
    "text",
    [
        "الحريق ناجم عن أسطوانة غاز لم تفحص",
        "رغبتهم في السفر أعاقها عدم وجود تأشيرة",
        "عدم وجود طبيب مناوب يؤخر العمليات",
        "تسلم النادي عرضا من شركة لم يسمها",
        "تحميل الركاب ثمن تذاكر لم يشتروها",
        "عثر الصيادون على قارب لم يسجل",
        "لا تصرف الإعانة ما لم يوقع المدير الطلب",
        "عمره ما بين مئتين وثلاثمئة عام",
        "لدى الحراس تعليمات بعدم فتح البوابة ليلا",
        "تلقى السائقون أوامر صارمة بعدم التوقف",
        "عندنا تعليمات باش ما نحكيوش مع الصحافة",
        "معانا أوامر عشان ما نفتحش المخزن",
        "قدم المدير وعدا بألا يسرح أحدا",
    ],
)
def test_a_negation_of_a_part_leaves_the_clause(text: str, lexicon: CompareLexicon) -> None:
    assert not negated(text, lexicon)


@pytest.mark.parametrize(
    "text",
    [
        "عدد من موظفي الشركة لم يتسلموا رواتبهم",
        "كريم لم يبلغه بموعد الرحلة",
        "وصل الوفد إلى القاعة والوزير لم يستقبله",
        "حارسان في المصنع لم يسمعا الانفجار",
        "عدم العثور حتى يتوقف المطر على المفقودين",
        "عدم صرف الرواتب منذ شهرين",
        "عدم قبول أي طلب جديد قبل أن يؤجل الموعد",
        "أدى الخلاف إلى عدم توقيع العقد",
        "في هذا الوقت لا يوجد اتفاق على الهدنة",
        "المتهم لايستطيع السفر",
        "عمره ما طلب مساعدة",
        "لم تصدر أي تعليمات بعدم فتح البوابة",
        "التعليمات لم تصل إلى الفروع",
        "الوزير وعد بعدم رفع الأسعار",
        "المدير أمر بعدم فتح المخزن",
    ],
)
def test_a_negation_of_its_own_negates_it(text: str, lexicon: CompareLexicon) -> None:
    assert negated(text, lexicon)


@pytest.mark.parametrize(
    ("behind", "restricted"),
    [
        ("، التي أقرت أمس، إلا بعد الاجتماع.", True),
        ("، التي أقرت أمس، إلا أن أعضاءه علموا بها.", False),
        ("، التي لم تعرض إلا على اللجنة.", False),
        ("، وقالت إنها لا تعمل إلا ليلا.", False),
        (". والخطة التي أقرت أمس لا تنفذ إلا بمال.", False),
    ],
)
def test_an_exception_behind_an_aside_restricts(behind: str, restricted: bool, lexicon: CompareLexicon) -> None:
    text = f"لم تبلغ الوزارة المجلس بالخطة{behind}"
    assert restricted_behind(text, len("لم تبلغ الوزارة المجلس بالخطة"), lexicon) is restricted


@pytest.mark.parametrize(
    ("behind", "corrected"),
    [
        (" من أجل الكراسي، بل من أجل المدينة.", True),
        (" استنادا إلى شكوى واحدة، وإنما لأن التقرير أوصى به.", True),
        ("، بل أجل الجلسة.", False),
        (". ثم سافر، بل بسبب المرض.", False),
        ("، وقال في مؤتمر صحفي طويل عقده مساء في القاعة الكبرى: لم نأت بسبب كذا، بل من أجل العمل.", False),
    ],
)
def test_another_cause_behind_a_negated_clause_leaves_the_thing(
    behind: str, *, corrected: bool, lexicon: CompareLexicon
) -> None:
    text = f"المجلس لم يعزل المدير{behind}"
    assert corrected_behind(text, len("المجلس لم يعزل المدير"), lexicon) is corrected
