"""Known speakers: a short name in a headline for a full one in the body."""

from __future__ import annotations

import pytest

from rawi.arabic.fold import fold
from rawi.extract.statements.headlines.known import bare, short_for
from rawi.model import Word

SHELLS = frozenset({fold("هيئة"), fold("وزارة")})


def _bare(text: str) -> list[str]:
    return bare([Word(0, len(part), part, fold(part), "word") for part in text.split()])


@pytest.mark.parametrize(
    ("name", "full", "expected"),
    [
        ("نقابة", "النقابة الوطنية للمعلمين", True),
        ("الدفاع عن الخولاني", "هيئة الدفاع عن نديم الخولاني", True),
        ("والصحة", "وزارة الصحة", True),
        ("النقابة الجهوية", "النقابة الوطنية للمعلمين", False),
        ("السباحة", "الاتحاد الدولي للسباحة", False),
        ("الرمانة", "محافظ الرمانة", False),
        ("المعلمين النقابة", "النقابة الوطنية المعلمين", False),
    ],
)
def test_short_name(name: str, full: str, *, expected: bool) -> None:
    assert short_for(_bare(name), _bare(full), SHELLS) is expected


def test_relative_adjective_stands_for_the_place() -> None:
    assert short_for(_bare("زاكران"), _bare("الزاكرانية للطيران"), frozenset())
