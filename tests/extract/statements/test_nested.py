"""Nested statements: cues inside what is told."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, nested, said, told


def test_first_person_denies_and_urges_in_a_quotation() -> None:
    text = "قال القائد ماهر الصندقلي: «نحن ننفي أي علاقة لنا بالحادث، ونحث الجميع على الهدوء»."
    assert nested(text) == [
        said("ننفي", "ماهر الصندقلي", "أي علاقة لنا بالحادث", deny=True),
        said("نحث", "ماهر الصندقلي", "الهدوء"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وقالت الجمعية الزراعية في بيان: «ننفي ما نشر عن إغلاق الفروع».",
         "الجمعية الزراعية", "ما نشر عن إغلاق الفروع"),
        ("وقال نادي الصخرة: «ننفي وجود أي عرض للاعب».", "نادي الصخرة", "وجود أي عرض للاعب"),
    ],
)  # fmt: skip
def test_first_person_is_the_speaker_around_it(text: str, speaker: str, content: str) -> None:
    (found,) = nested(text)
    assert (found.speaker, found.content, found.polarity) == (speaker, (content,), "deny")


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وقال النائب مازن الصويلحي إن الوزير أكد أن الموازنة ستقر.", "الوزير", "الموازنة ستقر"),
        ("وأوضح المحامي نبيل الساحلاني أن الشاهد قال إن الباب كان مغلقا.", "الشاهد", "الباب كان مغلقا"),
    ],
)
def test_somebody_else_is_quoted_within(text: str, speaker: str, content: str) -> None:
    (found,) = nested(text)
    assert (found.speaker, found.content) == (speaker, (content,))


def test_nested_statement_lies_in_its_outer_one() -> None:
    read = document("وقال النائب مازن الصويلحي إن الوزير أكد أن الموازنة ستقر.")
    outer, inner = read.statements
    assert told(outer).cue == "قال"
    assert inner.nested_in == outer.id
    assert inner.cue is not None
    assert all(any(around.contains(span) for around in outer.content) for span in (inner.cue, *inner.content))
