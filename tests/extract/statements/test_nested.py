"""Nested statements: cues inside what is told."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, nested, said, told


def test_first_person_denies_and_urges_in_a_quotation() -> None:
    text = "قال القائد ماهر الصندقلي: «نحن ننفي أي علاقة لنا بالحادث، ونحث الجميع على الهدوء»."
    assert nested(text) == [
        said("ننفي", "ماهر الصندقلي", "أي علاقة لنا بالحادث", deny=True, mode="direct"),
        said("نحث", "ماهر الصندقلي", "الهدوء", mode="direct"),
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


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "content"),
    [
        ("وقال الوزير إن الشركة تعهدت بدفع التعويضات.", "تعهدت", "الشركة", "دفع التعويضات"),
        ("وأكد المحامي أن موكله ينفي التهمة الموجهة إليه.", "ينفي", "موكله", "التهمة الموجهة إليه"),
        ("وقال المدرب إن اللاعبين يخشون من تكرار الخسارة.", "يخشون", "اللاعبين", "تكرار الخسارة"),
        ("وقال الخبير إن الجميع يعلمون أن السد في خطر.", "يعلمون", "الجميع", "السد في خطر"),
        ("وقال السفير إن بلاده تثمن دور الوسطاء.", "تثمن", "بلاده", "دور الوسطاء"),
        ("وقال رئيس البلدية إن السكان يتهمون المقاول بالغش.", "يتهمون", "السكان", "الغش"),
    ],
)
def test_somebody_else_takes_a_stance_within(text: str, cue: str, speaker: str, content: str) -> None:
    (found,) = nested(text)
    assert (found.cue, found.speaker, found.content) == (cue, speaker, (content,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقالت النقابة: «نطالب الحكومة بصرف الرواتب، وإلا فالإضراب».", [("نطالب", "صرف الرواتب")]),
        ("وقالت الشركة: «نأسف لما حدث ونعتذر لعملائنا عن التأخير».",
         [("نأسف", "ما حدث"), ("نعتذر", "التأخير")]),
        ("وأعلن الحزب في بيان: «نحن نرفض هذا الاتفاق ونؤيد العودة إلى الحوار».",
         [("نرفض", "هذا الاتفاق"), ("نؤيد", "العودة إلى الحوار")]),
        ("وقالت القيادة: «ننفي هذا الخبر جملة وتفصيلا. لا زيادة في القوات».", [("ننفي", "هذا الخبر")]),
        ("وقالت المخرجة سلمى الحاصباني: «ندعم كل فيلم، ولن نتراجع».", [("ندعم", "كل فيلم")]),
    ],
)  # fmt: skip
def test_first_person_ends_where_it_goes_on(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.cue, one.content[0]) for one in nested(text)] == expected
    assert {one.mode for one in nested(text)} == {"direct"}


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("وقال الناطق: «لا نعلم حتى الآن سبب الحريق».", "لا نعلم", "سبب الحريق"),
        ("وقال النائب مازن الصويلحي: «لا علم لنا بأي وساطة».", "لا علم لنا", "أي وساطة"),
    ],
)
def test_no_knowledge_takes_no_position(text: str, cue: str, content: str) -> None:
    (found,) = nested(text)
    assert (found.cue, found.content, found.commitment) == (cue, (content,), "neither")


@pytest.mark.parametrize(
    "text",
    [
        "وقال المدير إن الوزارة لم تطلب أي تقرير.",
        "وقال الخبير إن الأسعار ستتراجع عن مستواها.",
        "وقال القائد إن الجميع يجب أن يركز على الحوار.",
        "ورفض المتحدث توقع ما إذا كانت المحادثات ستستأنف.",
        "ووصف المدير التكهنات بأنها هراء.",
        "وقالت اللجنة إن الزوار يجدون معلومات عن المهرجان في الموقع.",
        "وقال المدير إن القارب عبر طريقا ضيقا بين الصخور.",
        "وقالت الشرطة إن شابا كان طالبا في الجامعة أصيب.",
    ],
)
def test_no_statement_within(text: str) -> None:
    assert nested(text) == []


def test_nested_statement_lies_in_its_outer_one() -> None:
    read = document("وقال النائب مازن الصويلحي إن الوزير أكد أن الموازنة ستقر.")
    outer, inner = read.statements
    assert told(outer).cue == "قال"
    assert inner.nested_in == outer.id
    assert inner.cue is not None
    assert all(any(around.contains(span) for around in outer.content) for span in (inner.cue, *inner.content))


def test_no_statement_is_told_twice() -> None:
    ids = [one.id for one in document("زعم استبعدت وفقا ل حسب تعبيره قال أن قال").statements]
    assert len(ids) == len(set(ids))
