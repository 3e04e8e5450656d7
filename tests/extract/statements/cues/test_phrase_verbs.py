"""Verbs that report only in a fixed phrase: «مضى قائلاً»، «أنهى كلمته بالقول»، «آثر عدم التعليق»."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary, tell

READ = [
    # sport
    ("ومضى المدرب إلى القول إن الحارس جاهز.", "مضى", "المدرب", "الحارس جاهز", "committed"),
    ("وبدأت اللاعبة حديثها بالقول إن الموسم طويل.", "بدأت", "اللاعبة", "الموسم طويل", "committed"),
    # economy
    ("وأنهى المحافظ كلمته بالقول إن الاحتياطي يكفي.", "أنهى", "المحافظ", "الاحتياطي يكفي", "committed"),
    ("واستهلت الوزيرة مداخلتها بالقول إن العجز تراجع.", "استهلت", "الوزيرة", "العجز تراجع", "committed"),
    # courts, health
    ("المحامية فضلت عدم التعليق على الحكم.", "فضلت عدم التعليق", "المحامية", "الحكم", "neither"),
    ("المستشفى آثر عدم التعليق على الوفاة.", "آثر عدم التعليق", "المستشفى", "الوفاة", "neither"),
]


@pytest.mark.parametrize(("text", "cue", "speaker", "content", "commitment"), READ)
def test_the_phrase_reports(text: str, cue: str, speaker: str, content: str, commitment: str) -> None:
    (found,) = primary(document(text))
    assert found.cue is not None
    assert found.speaker.span is not None
    assert (found.cue.text, found.speaker.span.text, found.content_text) == (cue, speaker, content)
    assert found.commitment == commitment


@pytest.mark.parametrize(
    "text",
    [
        "ومضى عام على أن توقفت الأشغال.",
        "وعاد «النجم» إلى الصدارة بعد غياب.",
        "وبدأت الشركة بأن خفضت الأجور.",
        "ويفضل السكان أن يبقوا في بيوتهم.",
        "وأنهى الفريق الموسم بأن فاز بالكأس.",
        "وهذا يؤثر على الأسعار وعلى الرواتب.",
    ],
)
def test_without_its_phrase_the_verb_is_an_everyday_word(text: str) -> None:
    assert primary(document(text)) == []


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("واختتم المدرب وائل السنهاوي تصريحاته قائلاً: «النصر قريب».", "اختتم", "النصر قريب"),
        ("وأنهى الوزير ماهر الصندقلي كلمته قائلاً إن الباب مفتوح.", "أنهى", "الباب مفتوح"),
    ],
)
def test_the_second_part_may_be_a_participle_behind_the_speaker(text: str, cue: str, content: str) -> None:
    [one] = tell(text)
    assert (one.cue, one.content) == (cue, (content,))


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("وتهكم النائب سعد الجوهري بالقول: «كل سنة نسمع الوعد نفسه».", "تهكم", "كل سنة نسمع الوعد نفسه"),
        ("وختم النقيب سعد الجوهري متسائلاً: «لمن يشتكي البحار؟».", "ختم", "لمن يشتكي البحار؟"),
        ("اكتفت لجنة الحكام، عبر حسابها في منصة «سراب»، بالقول إن الحالات قيد الدرس.", "اكتفت", "الحالات قيد الدرس"),
        ("ونُقل على لسان الوزير سعد الجوهري أن «الفراغ طال».", "على لسان", "الفراغ طال"),
    ],
)
def test_a_phrase_around_its_speaker(text: str, cue: str, content: str) -> None:
    assert [(one.cue, one.content) for one in tell(text)] == [(cue, (content,))]
