"""Which line is the headline, which the line above it, and which belongs to the page."""

from __future__ import annotations

import pytest
from tests.read.conftest import Read

LEAD = "افتتحت بلدية الريم صباح الأحد سوق السمك الجديد بحضور عشرات الصيادين."
LONG = "افتتحت بلدية الريم صباح الأحد سوق السمك الجديد بحضور عشرات الصيادين من القرى المجاورة، بعد عامين من العمل فيه."
MORE = "وبلغت كلفة المشروع مليوني دينار، ويضم ثلاثين دكاناً ومخزناً للتبريد."
LAST = "ويعمل في المرفأ نحو أربعمئة صياد من القرى المجاورة."
TITLE = "سوق جديد للسمك يفتح أبوابه في الريم"


def _kinds(read: Read, *lines: str, title_length: int = 0) -> list[str]:
    return [paragraph.kind for paragraph in read("\n\n".join(lines), title_length).paragraphs]


def test_a_headline_and_its_text(read: Read) -> None:
    reading = read("\n".join((TITLE, LEAD, MORE)))
    assert [paragraph.kind for paragraph in reading.paragraphs] == ["title", "body", "body"]
    assert reading.title is not None
    assert reading.title.text == TITLE
    assert reading.kicker is None


def test_a_line_above_the_headline(read: Read) -> None:
    reading = read("\n".join(("بعد عامين من الانتظار", TITLE, LEAD, MORE, LAST)))
    assert reading.kicker is not None
    assert reading.title is not None
    assert (reading.kicker.text, reading.title.text) == ("بعد عامين من الانتظار", TITLE)


@pytest.mark.parametrize(
    "title",
    [
        "مفاجأة.. الريم تفتح سوقها رسمياً!",
        "من يملك سوق السمك الجديد؟",
        "«لن نبيع السوق!»",
        "الريم تنتظر: هل يعود الصيادون؟!",
    ],
)
def test_a_headline_may_exclaim_or_ask(title: str, read: Read) -> None:
    reading = read("\n".join((title, LONG, MORE)))
    assert [paragraph.kind for paragraph in reading.paragraphs] == ["title", "body", "body"]
    assert reading.title is not None
    assert reading.title.text == title


@pytest.mark.parametrize(
    "sentence",
    [
        "انتظر الصيادون السوق عامين كاملين. وها هو يفتح أبوابه أخيراً!",
        "قال رئيس بلدية الريم إن السوق الجديد فتح أبوابه أمام الصيادين من كل القرى المجاورة بعد عامين من الانتظار!",
    ],
)
def test_a_sentence_that_exclaims_is_no_headline(sentence: str, read: Read) -> None:
    assert _kinds(read, sentence, LONG, MORE) == ["body", "body", "body"]


def test_a_question_above_a_short_line_is_no_headline(read: Read) -> None:
    assert _kinds(read, "من يملك السوق؟", "سؤال يطرحه الصيادون.", LONG) == ["body", "body", "body"]


def test_a_question_below_the_headline_is_no_headline(read: Read) -> None:
    assert _kinds(read, TITLE, "فمن يملكه اليوم؟", LONG, MORE) == ["title", "body", "body", "body"]


def test_a_title_given_apart_is_the_title(read: Read) -> None:
    sentence = "السوق يفتح أبوابه. أخيراً."
    assert _kinds(read, sentence, LEAD, MORE, title_length=len(sentence)) == ["title", "body", "body"]


def test_a_text_without_a_headline(read: Read) -> None:
    reading = read("\n".join((LEAD, MORE)))
    assert reading.title is None
    assert [paragraph.kind for paragraph in reading.paragraphs] == ["body", "body"]


def test_a_single_line_is_the_text(read: Read) -> None:
    assert _kinds(read, TITLE) == ["body"]


def test_a_standfirst_is_said_again_in_the_lead(read: Read) -> None:
    summary = "افتتحت بلدية الريم صباح الأحد سوق السمك"
    assert _kinds(read, TITLE, summary, "الريم - " + LEAD, MORE) == ["title", "standfirst", "body", "body"]


def test_section_headings(read: Read) -> None:
    assert _kinds(read, TITLE, LEAD, "كلفة المشروع", MORE, "من يعمل فيه", LAST) == [
        "title", "body", "heading", "body", "heading", "body",
    ]  # fmt: skip


def test_the_last_line_is_no_heading(read: Read) -> None:
    assert _kinds(read, TITLE, LEAD, MORE, "انتهى الخبر")[-1] == "body"


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ أيضاً: مهرجان الصيد ينطلق الجمعة",
        "إقرأ أيضا: مهرجان الصيد ينطلق الجمعة",
        "- اقرأ أيضاً مهرجان الصيد",
        "شارك",
        "شــارك",
        "شارك الخبر:",
        "التعليقات (12)",
        "الوسوم: صيد، مرافئ",
        "سمات: صيد، مرافئ، تنفي إغلاق السوق",
        "الكلمات الدلالية: صيد، مرافئ",
        "تابعونا على قناتنا",
        "جميع الحقوق محفوظة © 2019",
        "Share on Twitter",
        "Photo: Example",
        "* * *",
        "12:45",
    ],
)
def test_lines_of_the_page(line: str, read: Read) -> None:
    reading = read("\n".join((TITLE, LEAD, line, MORE)))
    assert reading.paragraphs[2].kind == "boilerplate"
    assert [span.text for span in reading.boilerplate] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "شارك عشرات الصيادين في افتتاح السوق يوم الأحد.",
        "شارك اللاعب في المباراة.",
        "سمات الشاطئ تغيرت بعد العاصفة، وفق البلدية.",
        "المزيد من السفن سيصل غداً، وفق البلدية.",
        "كتب: نص طويل جداً لا يمكن أن يكون اسم كاتب الخبر أبداً.",
        "يستعمل الصيادون نظام GPS في قواربهم.",
    ],
)
def test_sentences_are_no_lines_of_the_page(line: str, read: Read) -> None:
    reading = read("\n".join((TITLE, LEAD, line, MORE)))
    assert reading.paragraphs[2].kind == "body"
    assert not reading.boilerplate


@pytest.mark.parametrize("line", ["كتب: سعيد الوافي", "كتبت - ليلى المرج", "إعداد/ سعيد الوافي", "تحرير : قسم الأخبار"])
def test_bylines(line: str, read: Read) -> None:
    assert _kinds(read, TITLE, line, LEAD, MORE) == ["title", "byline", "body", "body"]


def test_a_headline_may_follow_lines_of_the_page(read: Read) -> None:
    reading = read("\n".join(("الرئيسية", "12:45", TITLE, LEAD, MORE)))
    assert reading.title is not None
    assert reading.title.text == TITLE


def test_a_dateline_on_a_line_of_its_own_is_no_headline(read: Read) -> None:
    reading = read("\n".join((TITLE, "وادي الريم – وكالة أنباء المدى", LEAD, MORE)))
    assert [paragraph.kind for paragraph in reading.paragraphs] == ["title", "body", "body", "body"]
    assert reading.title is not None
    assert reading.title.text == TITLE
    assert reading.dateline is not None
    assert [credit.name for credit in reading.agencies] == ["وكالة أنباء المدى"]
    assert all(sentence.paragraph != 1 for sentence in reading.sentences)
