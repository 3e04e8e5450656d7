"""Headlines in which two speak: each has his own words."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import tell

_BELOW = "\n\nتواصل الجدل أمس."


@pytest.mark.parametrize("mark", [" - ", " | ", ".. ", "، "])
def test_two_speakers_whom_a_mark_parts(mark: str) -> None:
    found = tell(f"المحافظ: الميناء جاهز{mark}النقابة: العمل متوقف{_BELOW}")
    assert [(one.speaker, one.content) for one in found] == [
        ("المحافظ", ("الميناء جاهز",)),
        ("النقابة", ("العمل متوقف",)),
    ]


@pytest.mark.parametrize(
    ("title", "content"),
    [
        ("المحافظ يؤكد جاهزية الميناء والنقابة تشكك", "جاهزية الميناء"),
        ("الجيش يتهم الفصائل بخرق الهدنة والفصائل تنفي", "خرق الهدنة"),
    ],
)
def test_an_answer_without_words_is_no_part_of_what_is_said(title: str, content: str) -> None:
    assert [one.content for one in tell(title + _BELOW)] == [(content,)]


def test_a_byline_is_nobody_who_answers() -> None:
    assert tell(f"بلدة السدير: هدوء حذر - سالم الكيلاني{_BELOW}") == []
