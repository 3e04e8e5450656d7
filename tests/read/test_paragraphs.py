"""Paragraphs are lines; sentences end where Arabic prose ends them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.conftest import narrates

from rawi.model import Span
from rawi.read.paragraphs import paragraphs, sentences
from rawi.read.quotations import quotations

SHORT = frozenset({"د", "م", "ا", "ا.د", "ه"})
prose = st.text("«»“”\"'.!؟…:، \n\r\u2028دمأب1.5", max_size=60)


def _sentences(text: str) -> list[list[str]]:
    lines = paragraphs(text)
    quoted = quotations(text, lines, narrates)
    return [
        [
            span.text
            for span in sentences(text, line, [q for q in quoted if q.start < line.end and q.end > line.start], SHORT)
        ]
        for line in lines
    ]


def test_every_kind_of_line_break_divides() -> None:
    text = "سطر أول\r\n  سطر ثان \u2028\n\n\u2029سطر ثالث\x0b \x85سطر رابع"
    assert [span.text for span in paragraphs(text)] == ["سطر أول", "سطر ثان", "سطر ثالث", "سطر رابع"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # A harbour, a clinic, a match, a budget, a trial.
        ("رست السفينة فجراً. وغادر الركاب!", ["رست السفينة فجراً.", "وغادر الركاب!"]),
        ("قال د. نزار الوافي إن أ.د. سلمى المرج ستجري العملية. وشكرها.",
         ["قال د. نزار الوافي إن أ.د. سلمى المرج ستجري العملية.", "وشكرها."]),
        ("سجل الهداف 2.5 هدف في المباراة. وفاز.", ["سجل الهداف 2.5 هدف في المباراة.", "وفاز."]),
        ("تراجع العجز... ثم عاد. لماذا؟ لا أحد يدري…", ["تراجع العجز...", "ثم عاد.", "لماذا؟", "لا أحد يدري…"]),
        ("قال القاضي: «رفعت الجلسة. نعود غداً. انتهى». ثم خرج.",
         ["قال القاضي: «رفعت الجلسة. نعود غداً. انتهى».", "ثم خرج."]),
        ("قال: «انتهى الأمر.» ثم صمت.", ["قال: «انتهى الأمر.»", "ثم صمت."]),
        ("وصف الحكم بأنه «ظالم».وأعلن الطعن فيه.", ["وصف الحكم بأنه «ظالم».", "وأعلن الطعن فيه."]),
        ('وصفه بأنه "جائر."وأعلن الطعن.', ['وصفه بأنه "جائر."', "وأعلن الطعن."]),
        ("1. فتح الميناء. 2. خفض الرسوم.", ["1. فتح الميناء.", "2.", "خفض الرسوم."]),
        ("زر الموقع news.example.org اليوم", ["زر الموقع news.example.org اليوم"]),
        ("بلا نقطة في آخره", ["بلا نقطة في آخره"]),
        ("!", ["!"]),
    ],
)  # fmt: skip
def test_where_sentences_end(line: str, expected: list[str]) -> None:
    assert _sentences(line) == [expected]


def test_an_abbreviation_is_known_in_any_spelling() -> None:
    assert _sentences("عام 1440هـ. الموافق، وحضر ا. كريم وأ. كريمة.") == [
        ["عام 1440هـ. الموافق، وحضر ا. كريم وأ.", "كريمة."]
    ]


def test_a_quotation_left_open_holds_no_sentences_together() -> None:
    assert _sentences("قال الطبيب: «الحالة مستقرة. وغادر المريض.") == [["قال الطبيب: «الحالة مستقرة.", "وغادر المريض."]]


@given(prose)
def test_paragraphs_hold_all_that_is_visible(text: str) -> None:
    lines = paragraphs(text)
    assert "".join(line.text for line in lines).split() == "".join(lines_of(text)).split()
    for line in lines:
        assert line.text == text[line.start : line.end] == line.text.strip() != ""
    assert all(first.end < second.start for first, second in pairwise(lines))


def lines_of(text: str) -> list[str]:
    """The stripped lines of a text as Python divides them."""
    return [line.strip() for line in text.splitlines()]


@given(prose)
def test_sentences_divide_their_paragraph(text: str) -> None:
    lines = paragraphs(text)
    quoted = quotations(text, lines, narrates)
    for line in lines:
        found = sentences(text, line, quoted, SHORT)
        assert found[0].start == line.start
        assert found[-1].end == line.end
        for span in found:
            assert span == Span.of(text, span.start, span.end)
            assert span.text == span.text.strip() != ""
        for first, second in pairwise(found):
            assert first.end <= second.start
            assert not text[first.end : second.start].strip()
