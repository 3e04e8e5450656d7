"""Contents that a credit between commas parts, and where the clause does not go on behind it."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary

PARTED = [
    ("وبلغت الحصيلة، بحسب بيان لوزارة الصحة صدر عصر الأربعاء، 13 قتيلا و38 جريحا.", "13 قتيلا و38 جريحا"),
    ("حصدت المواجهات، بحسب مدير المستشفى ناظم العبسي، أرواح ستة أشخاص.", "أرواح ستة أشخاص"),
    ("وتراجعت الصادرات، وفقا للهيئة العامة للإحصاء، بنسبة 12 في المئة.", "بنسبة 12 في المئة"),
    (
        "وأغلقت السلطات، وفق ما أعلنته وزارة الداخلية، جميع المعابر مع الجارة الشمالية.",
        "جميع المعابر مع الجارة الشمالية",
    ),
    ("وفي الجنوب، بحسب شهود عيان، قتل شخصان في قصف مدفعي.", "قتل شخصان في قصف مدفعي"),
    ("وتصدر اللاعب، وفق موقع الاتحاد، قائمة الهدافين برصيد 15 هدفا.", "قائمة الهدافين برصيد 15 هدفا"),
]

AT_ONCE = [
    ("وبلغت الحصيلة الجديدة وفق الهيئة 3350 حالة و82 وفاة.", "الهيئة", "3350 حالة و82 وفاة"),
    ("وبلغ عدد النازحين بحسب المفوضية خمسة آلاف شخص.", "المفوضية", "خمسة آلاف شخص"),
    ("وأسفر الحريق بحسب مصدر طبي عن إصابة ثلاثة عمال.", "مصدر طبي", "عن إصابة ثلاثة عمال"),
    ("وارتفعت الأسعار وفقا لوزارة التجارة إلى أعلى مستوى منذ عام.", "وزارة التجارة", "إلى أعلى مستوى منذ عام"),
    ("ويصل الإنتاج بحسب مدير الحقل سالم الحربي إلى نحو ألفي برميل.", "سالم الحربي", "إلى نحو ألفي برميل"),
]

WHOLE = [
    "وقتل خمسة جنود، بحسب مصدر أمني، فيما أصيب آخرون.",
    "وقتل خمسة جنود، بحسب مصدر أمني، مضيفا أن العملية مستمرة.",
    "والتقى الوزير نظيره، بحسب الوكالة الرسمية، التي نقلت عنه أن اللقاء كان مثمرا.",
    "وارتفع عدد المستفيدين، وفق سهام الخرزي، المديرة التنفيذية للمؤسسة.",
]


@pytest.mark.parametrize(("text", "rest"), PARTED)
def test_the_clause_goes_on_behind_the_credit(text: str, rest: str) -> None:
    (only,) = primary(document(text))
    assert [span.text for span in only.content][1:] == [rest]


@pytest.mark.parametrize("text", WHOLE)
def test_a_clause_of_its_own_behind_the_credit_is_no_part_of_it(text: str) -> None:
    assert len(primary(document(text))[0].content) == 1


@pytest.mark.parametrize(("text", "speaker", "rest"), AT_ONCE)
def test_a_count_that_the_verb_waits_for_follows_without_a_comma(text: str, speaker: str, rest: str) -> None:
    (only,) = primary(document(text))
    assert (only.speaker.name, only.content[-1].text, len(only.content)) == (speaker, rest, 2)


@pytest.mark.parametrize("text", ["وصدر الحكم وفق المادة 15 من القانون.", "وصرف التعويض وفق القرار 12 لسنة 2015."])
def test_the_number_of_a_decree_is_no_count(text: str) -> None:
    assert primary(document(text)) == []
