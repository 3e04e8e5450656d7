"""What numbers without a noun count."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.model import Quantity

Read = Callable[[str], tuple[Quantity, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال المسعفون إن عدد القتلى المدنيين أربعة", [("أربعة", "killed")]),
        ("ارتفعت حصيلة ضحايا انهيار منجم الصفا إلى 19", [("19", "killed")]),
        ("أعلن المشفى أن القتلى 26 لا 19", [("26", "killed"), ("19", "killed")]),
        ("تسلم المشفى 58 جثة بينها 17 لأطفال", [("58 جثة", "killed"), ("17", "killed")]),
        ("أحصت البلدية 31 قتيلاً والأهالي يتحدثون عن أكثر من 90", [("31 قتيلاً", "killed"), ("أكثر من 90", "killed")]),
        ("تعطل العمل في 12 مصنعا من مجموع 48", [("12 مصنعا", "مصنع"), ("48", "مصنع")]),
        (
            "تبلغ قيمة العقد 21 مليون يورو، منها مليونان عمولة",
            [("21 مليون يورو", "EUR"), ("مليونان", "EUR")],
        ),
        ("قال الرئيس إن المبلغ لا يقل عن 15 مليوناً، وكان العرض 12 مليون ريال", [
            ("لا يقل عن 15 مليوناً", "rial"), ("12 مليون ريال", "rial"),
        ]),
        ("إن 23 شخصا لا يزالون في عداد المفقودين", [("23 شخصا", "missing")]),
        ("لقي 19 معدنا تقليديا مصرعهم", [("19 معدنا تقليديا", "killed")]),
        ("سجل الفيروس 34 إصابة في المحافظة", [("34 إصابة", "cases")]),
        ("أوقع القصف 34 إصابة في المحافظة", [("34 إصابة", "wounded")]),
    ],
)  # fmt: skip
def test_the_unit_is_supplied(quantities: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(quantity.span.text, quantity.unit) for quantity in quantities(text)] == expected


def test_nothing_is_supplied_where_nothing_says_it(quantities: Read) -> None:
    (found,) = quantities("ارتفع المؤشر إلى 4500")
    assert found.unit == ""


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("أطلقوا 40 قذيفة هاون على الحي", "40 قذيفة هاون"),
        ("جهزت اللجنة خمسة آلاف مركز اقتراع", "خمسة آلاف مركز اقتراع"),
        ("احترقت 200 شجرة زيتون", "200 شجرة زيتون"),
        ("أوقف الخفر 23 مهاجرا غير نظامي", "23 مهاجرا غير نظامي"),
        ("تمتد المنطقة 40 ميلا بحريا", "40 ميلا بحريا"),
        ("تبلغ مساحتها 5000 م2 تقريبا", "5000 م2 تقريبا"),
        ("أصيب ستة بطريق الساحل", "ستة"),
        ("مقتل «22» مسلحا في الكمين", "«22» مسلحا"),
    ],
)
def test_the_span_takes_the_whole_name(quantities: Read, text: str, span: str) -> None:
    (found,) = quantities(text)
    assert found.span.text == span
