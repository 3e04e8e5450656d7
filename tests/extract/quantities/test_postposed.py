"""Numbers after the noun they count."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.model import Quantity

Read = Callable[[str], tuple[Quantity, ...]]


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("اتصل الناجون الـ17 بذويهم", "الناجون الـ17", 17, "ناجون"),
        ("نقل الجرحى الـ12 إلى المستشفى", "الجرحى الـ12", 12, "wounded"),
        ("أفرجت النيابة عن الموقوفين الأربعة", "الموقوفين الأربعة", 4, "arrested"),
        ("تنازلت الدول الخمس عن ديونها", "الدول الخمس", 5, "countries"),
        ("لم يطلب النادي لاعباً واحداً", "لاعباً واحداً", 1, "لاعبا"),
        ("يكفي لتر واحد لكل مصباح", "لتر واحد", 1, "litres"),
        ("لم يسجل الفريق سوى نقطة واحدة", "نقطة واحدة", 1, "points"),
        ("طرد الحكم مشجعين اثنين من المدرج", "مشجعين اثنين", 2, "people"),
        ("أغلقت البلدية مدرستين اثنتين", "مدرستين اثنتين", 2, "schools"),
    ],
)
def test_a_number_behind_its_noun(quantities: Read, text: str, span: str, value: int, unit: str) -> None:
    (found,) = quantities(text)
    assert (found.span.text, found.low, found.high, found.unit) == (span, value, value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "افتتحت الدورة الـ25 من المعرض",
        "أحيت المدينة الذكرى الـ50 لتأسيسها",
        "سجل الهدف الـ20 له",
        "وصلوا في وقت واحد",
        "هي واحدة من القواعد القديمة",
        "تكلموا كلهم بصوت الرجل الواحد",
        "خسر الحكم للمرة الثالثة",
        "كتبه صحافي وأحد رجال القرية",
        "كرم الفائزين بالمراكز الأولى الثلاثة",
        "عاد موظفو القنصلية الأردنية العشرة",
    ],
)
def test_ordinals_and_idioms_are_none(quantities: Read, text: str) -> None:
    assert quantities(text) == ()
