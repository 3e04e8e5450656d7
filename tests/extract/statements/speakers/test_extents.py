"""Extents: where a source phrase ends, and the adverbials around it."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary, tell


def _phrase(text: str) -> str | None:
    span = primary(document(text))[-1].speaker.span
    return span.text if span is not None else None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("وقالت الباحثة هالة الدرعاوي في ورقتها إن التربة مالحة.", "الباحثة هالة الدرعاوي"),
        ("وأعلنت شركة الوادي للطيران في إعلان أن الرحلة ألغيت.", "شركة الوادي للطيران"),
        ("وقال المدرب وائل السنهاوي عن الخسارة إنها قاسية.", "المدرب وائل السنهاوي"),
        ("وأكدت إدارة النادي في البيان الصادر أن العقد سار.", "إدارة النادي"),
        ("وقالت إدارة الميناء غداة القصف إن الأرصفة تعمل.", "إدارة الميناء"),
        ("وأكد محافظ الوادي عشية الانتخابات أن المراكز جاهزة.", "محافظ الوادي"),
    ],
)
def test_circumstance_behind_the_speaker_is_no_part_of_the_phrase(text: str, phrase: str) -> None:
    assert _phrase(text) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("وقال مصدر أمني طلب عدم نشر اسمه إن الطريق مغلقة.", "مصدر أمني"),
        ("وأوضح مسؤول في الاتحاد فضّل عدم ذكر اسمه أن القرعة تأجلت.", "مسؤول في الاتحاد"),
    ],
)
def test_wish_to_stay_unnamed_is_no_part_of_the_phrase(text: str, phrase: str) -> None:
    assert _phrase(text) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("وكان سمير الغوراني صرح قبل أشهر عدة بأن الخزان ممتلئ.", "سمير الغوراني"),
        ("وأعلنت النقابة بعد ساعات قليلة أن الإضراب مستمر.", "النقابة"),
    ],
)
def test_adjective_of_a_time_belongs_to_it(text: str, phrase: str) -> None:
    assert _phrase(text) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("وقال سامر الحلواني، أحد المتسوقين، وقد بدا غاضبا إن الأسعار نار.", "سامر الحلواني، أحد المتسوقين"),
        ("وغرد اللاعب وائل السنهاوي بالإنجليزية: «لن أرحل».", "اللاعب وائل السنهاوي"),
    ],
)
def test_phrase_ends_before_a_clause_or_manner(text: str, phrase: str) -> None:
    assert _phrase(text) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("وقال القاضي مبتسمًا: «اسألوا من يكتب».", "القاضي"),
        ("وتجيب المخرجة هالة الدرعاوي ضاحكة: «لا أعرف».", "المخرجة هالة الدرعاوي"),
        ("وقال مصدرٌ أمني إن الطريق مغلقة.", "مصدرٌ أمني"),
    ],
)
def test_manner_behind_the_speaker_is_no_part_of_the_phrase(text: str, phrase: str) -> None:
    assert _phrase(text) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("أعرب النائب عن كتلة البناء سمير الغوراني عن قلقه من التأخير.", "النائب عن كتلة البناء سمير الغوراني"),
        ("وصرحت المكلفة بالإعلام بوزارة التربية هالة الدرعاوي بأن الباب مفتوح.",
         "المكلفة بالإعلام بوزارة التربية هالة الدرعاوي"),
    ],
)  # fmt: skip
def test_preposition_of_the_office_is_not_that_of_the_content(text: str, phrase: str) -> None:
    assert _phrase(text) == phrase


def test_all_of_them_are_no_part_of_the_name_before() -> None:
    [denied] = tell("ونفت إدارة نادي الصخرة جميع الأنباء المتداولة عن بيع الحارس.")
    assert denied.speaker == "إدارة نادي الصخرة"


def test_a_question_that_is_answered_behind_a_comma_does_not_speak() -> None:
    [*_, added] = tell("وقالت الوزيرة إن الميزانية كافية. وأضافت، ردا على سؤال عن العجز، أن النفقات تراجعت.")
    assert (added.speaker, added.content) == ("الوزيرة", ("النفقات تراجعت",))


@pytest.mark.parametrize(
    ("text", "speaker", "media"),
    [
        ("وقالت المديرة للإعلام إن المستشفى جاهز.", "المديرة", []),
        ("وقال الوزير سامي الفرغاني للصحافة إن الطريق سالك.", "سامي الفرغاني", []),
        ("وقال النائب للإذاعة إن القانون مرفوض.", "النائب", ["الإذاعة"]),
        ("وصرح سامي الفرغاني للإذاعة الوطنية بأن القانون مرفوض.", "سامي الفرغاني", ["الإذاعة الوطنية"]),
        # An office or a body has the same words in its name.
        ("وقالت وزيرة الدولة للإعلام إن البث مستمر.", "وزيرة الدولة للإعلام", []),
        ("وأعلنت الهيئة الوطنية للصحافة أن الأجور سترتفع.", "الهيئة الوطنية للصحافة", []),
    ],
)
def test_the_press_at_large_is_a_hearer_and_no_medium(text: str, speaker: str, media: list[str]) -> None:
    (one,) = tell(text)
    assert (one.speaker, [link[1] for link in one.chain]) == (speaker, media)
