"""People named by what stands before them: kin, by-names, a nationality, a person already named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("حضر التاجر الجلسة ومعه نجله مازن.", "مازن"),
        ("أسس الشركة الأخوان هشام وطارق الصفدي قبل عامين.", "طارق الصفدي"),
        ("أوقفت الشرطة رجلا يقود العصابة الملقب بـ«أبو شوكة» فجرا.", "أبو شوكة"),
        ("أضاف البرازيلي جواو كالديرينو الهدف الثاني.", "جواو كالديرينو"),
    ],
)
def test_people_named_by_what_stands_before_them(names: Names, text: str, person: str) -> None:
    assert ("PER", person) in names(text)


def test_a_relation_is_no_name(names: Names) -> None:
    assert not [name for kind, name in names("استقال مدير المصنع، وهو ابن عم المحافظ، أمس.") if kind == "PER"]


def test_a_verb_at_the_opening_of_a_sentence_is_no_first_name(names: Names) -> None:
    assert ("PER", "عصام الدرداري") in names("ورد عصام الدرداري بأن القرار سليم.")
