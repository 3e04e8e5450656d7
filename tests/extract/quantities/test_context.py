"""What happened to those counted, and numbers that count nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawi.model import Quantity

Read = Callable[[str], tuple[Quantity, ...]]
Expected = list[tuple[str, float | None, float | None, str]]


def told(found: tuple[Quantity, ...]) -> Expected:
    return [(one.span.text, one.low, one.high, one.unit) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل 5 وإصابة 12 في الانفجار", [("5", 5, 5, "killed"), ("12", 12, 12, "wounded")]),
        ("أسفر الانفجار عن سقوط 3 قتلى و20 جريحا", [("3 قتلى", 3, 3, "killed"), ("20 جريحا", 20, 20, "wounded")]),
        ("لقي 4 أشخاص مصرعهم في الحادث", [("4 أشخاص", 4, 4, "killed")]),
        ("ارتفاع حصيلة القتلى إلى 40", [("40", 40, 40, "killed")]),
        ("بلغ عدد النازحين 3 آلاف", [("3 آلاف", 3000, 3000, "displaced")]),
        ("سقط 12 قتيلاً بينهم 3 أطفال", [("12 قتيلاً", 12, 12, "killed"), ("3 أطفال", 3, 3, "children")]),
        ("توقيف 6 أشخاص في المداهمة", [("6 أشخاص", 6, 6, "arrested")]),
        ("اختطف مسلحون ثلاثة مهندسين أجانب", [("ثلاثة مهندسين أجانب", 3, 3, "hostages")]),
        ("أفرج الخاطفون عن 21 تلميذة", [("21 تلميذة", 21, 21, "released")]),
        ("أنقذ خفر السواحل 87 مهاجرا", [("87 مهاجرا", 87, 87, "rescued")]),
        ("فقد 30 صيادا في البحر", [("30 صيادا", 30, 30, "missing")]),
        ("اعتقلت الأجهزة الأمنية 14 ناشطا", [("14 ناشطا", 14, 14, "arrested")]),
        ("أصيب في التدافع 60 مشجعا", [("60 مشجعا", 60, 60, "wounded")]),
        ("قتل في غزة 12 شخصا", [("12 شخصا", 12, 12, "killed")]),
        ("اعتقلت القوات، ليلة أمس، 11 فلسطينيا", [("11 فلسطينيا", 11, 11, "arrested")]),
        ("استشهاد 3 فلسطينيين برصاص الاحتلال", [("3 فلسطينيين", 3, 3, "killed")]),
        ("توفي 3 مرضى بسبب انقطاع الأوكسجين", [("3 مرضى", 3, 3, "killed")]),
        ("نقل 14 مصابا بحروق إلى المستشفى", [("14 مصابا", 14, 14, "wounded")]),
        ("قضت المحكمة بإعدام 9 متهمين", [("9 متهمين", 9, 9, "killed")]),
        ("أحالت النيابة 22 متهما إلى المحاكمة", [("22 متهما", 22, 22, "suspects")]),
        (
            "سجلت الوزارة 1245 إصابة جديدة بفيروس كورونا و12 وفاة",
            [("1245 إصابة جديدة", 1245, 1245, "cases"), ("12 وفاة", 12, 12, "killed")],
        ),
        (
            "صوت 130 نائبا لصالح القانون مقابل 45 ضده",
            [("130 نائبا", 130, 130, "officials"), ("45", 45, 45, "officials")],
        ),
    ],
)
def test_what_befell(quantities: Read, text: str, expected: Expected) -> None:
    assert told(quantities(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "حل الفريق في المركز 14",
        "توفي عن 85 عاما",
        "دامت الجلسة أربع ساعات",
        "حبسه 4 أيام على ذمة التحقيق",
        "يلعب في الجولة الـ11 من دوري الأضواء",
        "الدورة 34 من المهرجان",
        "إحدى الناجيات قالت ذلك",
        "خسر السهم ربع قيمته",
        "ضبطت كمية من الذهب",
        "قررت صاحبة اللعبة 2 السيدة نور",
        "شهدت سنة 2017 قال وزيرها",
    ],
)
def test_no_quantity(quantities: Read, text: str) -> None:
    assert quantities(text) == ()
