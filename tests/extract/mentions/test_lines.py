"""Lines that only say where a report comes from and who wrote it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("line", "body", "expected"),
    [
        ("الزرنيخة / برق", "خرج المزارعون في الزرنيخة غاضبين.", [("LOC", "الزرنيخة"), ("ORG", "برق")]),
        ("كفر شمعان - نديم حرفوش", "زارت اللجنة كفر شمعان أمس.", [("LOC", "كفر شمعان"), ("PER", "نديم حرفوش")]),
        ("حوار: سامر زعفراني", "تقول المخرجة ذلك.", [("PER", "سامر زعفراني")]),
        ("كتبت: نهلة شنواني", "فاز الفريق أمس.", [("PER", "نهلة شنواني")]),
    ],
)
def test_a_line_of_place_writer_and_agency(names: Names, line: str, body: str, expected: list[tuple[str, str]]) -> None:
    found = names(f"{line}\n{body}")
    assert all(pair in found for pair in expected)


@pytest.mark.parametrize(
    "text",
    ["إخراج: ميرفا شندول\nدراما اجتماعية.", "النتائج: فوز وخسارة\nانتهت الجولة.", "الزرنيخة / برق\nانتهى الموسم."],
)
def test_a_line_that_names_no_place(names: Names, text: str) -> None:
    assert not any(kind == "LOC" for kind, _ in names(text))


def test_the_country_in_brackets_before_the_agency(names: Names) -> None:
    found = names("زرلوف (بلطونيا) - سنابل: أعلنت البلدية ذلك.")
    assert [text for kind, text in found if kind == "LOC"] == ["زرلوف", "بلطونيا"]
    assert ("ORG", "سنابل") in found


def test_our_own_correspondent(names: Names) -> None:
    assert ("PER", "فتحي بلغربال") in names("مرسى النوارس ـ من مبعوثنا فتحي بلغربال\nغرق مركب أمس.")
