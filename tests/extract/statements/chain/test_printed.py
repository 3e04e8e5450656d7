"""Texts printed whole behind their announcement: the issuer speaks, in the quotation and inside it."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary

WORDS = "تؤكد النقابة أن الأجور لم تصرف. كما تنفي النقابة نفيا قاطعا تعليق الإضراب، وتدعو العمال إلى الصبر"


@pytest.mark.parametrize(
    ("opening", "issuer"),
    [
        ("صدر عن نقابة عمال النسيج البيان الآتي:", "نقابة عمال النسيج"),
        ("وأصدرت نقابة عمال النسيج أمس البلاغ التالي:", "نقابة عمال النسيج"),
        ("البيان التالي:", "البيان"),
    ],
)
def test_the_issuer_speaks(opening: str, issuer: str) -> None:
    whole, *_ = primary(document(f"{opening} «{WORDS}»."))
    assert (whole.speaker.name, whole.content_text, whole.mode) == (issuer, WORDS, "direct")
    assert [link.role for link in whole.chain] == ["document"]


def test_it_may_begin_in_the_next_paragraph_and_have_several() -> None:
    second = "وتم نقل المصابين إلى المستشفى"
    read = document(f"صدر عن نقابة عمال النسيج البيان الآتي:\n\n«{WORDS}.\n\n{second}».\n\nوقال الوزير إن الأجور صرفت.")
    whole, *_, after = primary(read)
    assert (whole.speaker.name, whole.content_text) == ("نقابة عمال النسيج", f"{WORDS}.\n\n{second}")
    assert after.content_text == "الأجور صرفت"


def test_what_it_reports_of_itself_is_read_inside_it() -> None:
    read = document(f"صدر عن نقابة عمال النسيج البيان الآتي: «{WORDS}».")
    inside = [(one.cue.text, one.content_text) for one in read.statements if one.level == "nested" and one.cue]
    assert inside[:2] == [("تؤكد", "الأجور لم تصرف"), ("تنفي", "تعليق الإضراب")]


def test_the_narrator_goes_on_behind_it() -> None:
    whole, after = primary(
        document(f"صدر عن نقابة عمال النسيج البيان الآتي: «{WORDS}». وقال وزير العمل إن الأجور صرفت.")
    )
    assert (whole.content_text, after.content_text) == (WORDS, "الأجور صرفت")


@pytest.mark.parametrize(
    "text", ["وجاء الترتيب على النحو الآتي: «الصقور» أولا ثم «النسور».", "وأعلن البرنامج التالي: «ليلة»."]
)
def test_a_list_is_no_text(text: str) -> None:
    assert all(one.reasons != ("a text is printed whole",) for one in primary(document(text)))
