"""Unknown names behind a head: told from adjectives by agreement, spelling and what completes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقعت شركة توراميكا اليابانية عقدا أمس.", ("ORG", "شركة توراميكا")),
        ("فاز حزب نجمة الشاطئ بثلاثة مقاعد.", ("ORG", "حزب نجمة الشاطئ")),
        ("زار الوفد بلدة سنجلون ثم عاد.", ("LOC", "بلدة سنجلون")),
        ("فاض نهر تارمين فوق الجسر.", ("LOC", "نهر تارمين")),
        ("افتتح الوزير مهرجان ليالي المرمر أمس.", ("EVENT", "مهرجان ليالي المرمر")),
        ("قال حزب العهد المتحد إنه ينسحب.", ("ORG", "حزب العهد المتحد")),
        ("أودى إعصار ماريسا بحياة عشرين شخصا.", ("EVENT", "إعصار ماريسا")),
    ],
)
def test_an_unknown_name_behind_its_head(names: Names, text: str, expected: tuple[str, str]) -> None:
    assert expected in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقعت شركة صغيرة عقدا أمس.",
        "زار الوفد بلدة نائية ثم عاد.",
        "استقبل حزب معارض الوفد.",
        "عقد مؤتمر صحفي في المساء.",
    ],
)
def test_an_adjective_behind_a_head_is_no_name(names: Names, text: str) -> None:
    assert not [name for kind, name in names(text) if kind in ("ORG", "LOC", "EVENT") and " " in name]


def test_the_nationality_of_a_foreign_company_is_a_people(names: Names) -> None:
    found = names("وقعت شركة توراميكا اليابانية عقدا أمس.")
    assert ("NORP", "اليابانية") in found


def test_what_a_facility_is_called_is_no_place(names: Names) -> None:
    found = names("وصل الوفد إلى مطار الشراع صباحا ثم غادر مطار الشراع ليلا.")
    assert ("FAC", "مطار الشراع") in found
    assert ("LOC", "الشراع") not in found


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("منحت هيئة الرقابة على التأمين موافقتها أمس.", "هيئة الرقابة على التأمين"),
        ("لاحق الجنود تنظيم الراية السوداء في الجبال.", "تنظيم الراية السوداء"),
    ],
)
def test_a_body_goes_on_to_the_end_of_its_task_and_colours(names: Names, text: str, body: str) -> None:
    assert ("ORG", body) in names(text)


def test_how_a_body_stands_is_no_part_of_its_name(names: Names) -> None:
    assert ("ORG", "حزب الشروق") in names("انسحب حزب الشروق الحاكم من الجلسة.")


def test_the_adjective_of_a_government_is_a_people(names: Names) -> None:
    found = names("طالبت الحكومة الدروبية بالتعويض، وانتقد نواب دروبيون القرار.")
    assert ("ORG", "الحكومة الدروبية") in found
    assert ("NORP", "دروبيون") in found


def test_the_place_at_the_opening_of_a_clause(names: Names) -> None:
    text = "استقبل الوزير الوفد. وفي سورمان، قال المتحدث إن اللقاء تأجل. ثم عاد الوفد من سورمان ليلا."
    assert ("LOC", "سورمان") in names(text)
