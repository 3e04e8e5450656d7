"""Headlines: a colon between source and words, labels, verbs without أن."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary, told

BODY = "\n\nاجتمع الحاضرون في القاعة الكبرى وتبادلوا الآراء حول سير العمل خلال الأشهر الماضية.\n"


def _headline(title: str) -> list[tuple[str, str, str]]:
    found = [one for one in primary(document(title + BODY)) if one.in_headline]
    return [(told(one).cue, one.speaker.name, one.content_text) for one in found]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("وزير الري: السد آمن ولا داعي للقلق", [(":", "وزير الري", "السد آمن ولا داعي للقلق")]),
        ("مسؤول عراقي لوكالة الأفق: الحقل عاد إلى العمل", [(":", "مسؤول عراقي", "الحقل عاد إلى العمل")]),
        ("عاجل: الدفاع المدني: إجلاء سكان الحي القديم", [(":", "الدفاع المدني", "إجلاء سكان الحي القديم")]),
        ("وزارة الصحة تحذر من موجة حر", [("تحذر", "وزارة الصحة", "موجة حر")]),
        ("النقابة تهدد بالإضراب والحكومة تدعو إلى الحوار",
         [("تهدد", "النقابة", "الإضراب"), ("تدعو", "الحكومة", "الحوار")]),
        ("المدرب وائل السنهاوي ينفي رحيله عن الصخرة", [("ينفي", "وائل السنهاوي", "رحيله عن الصخرة")]),
    ],
)  # fmt: skip
def test_headline_with_a_source(title: str, expected: list[tuple[str, str, str]]) -> None:
    assert _headline(title) == expected


@pytest.mark.parametrize(
    "title",
    ["عاجل: انهيار جسر في الرمانة", "بالفيديو: أهداف مباراة الصخرة والوادي", "نهائي الكأس: موعد المباراة والقنوات"],
)
def test_label_or_topic_before_the_colon_is_no_source(title: str) -> None:
    assert _headline(title) == []


def test_short_name_of_the_headline_is_the_full_name_of_the_body() -> None:
    text = "المدرب السنهاوي ينفي رحيله عن الصخرة\n\nنفى المدرب وائل السنهاوي رحيله عن نادي الصخرة.\n"
    found = primary(document(text))
    assert [(one.speaker.name, one.in_headline) for one in found] == [("وائل السنهاوي", True), ("وائل السنهاوي", False)]
    assert len({one.speaker.entity for one in found}) == 1
