"""Rulings of courts and committees are acts that the outlet tells; what they say and whom others support are not."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary, tell


@pytest.mark.parametrize(
    "text",
    [
        "أيدت لجنة الاستئناف في الاتحاد السدراوي لكرة القدم اليوم قرار لجنة الانضباط إلغاء المباراة، وخفضت الغرامة.",
        "رفضت محكمة النقض طعن المتهمين وأيدت الحكم الصادر بسجنهم.",
        "وترفض المحكمة الدستورية طلب الحكومة تأجيل الجلسة.",
        "ورفض القاضي التماس الدفاع الإفراج عن موكله.",
        "ورفضت اللجنة الانتخابية طعون المرشحين الأربعة.",
        "وأيدت لجنة العقوبات إيقاف اللاعب ست مباريات.",
    ],
)
def test_a_ruling_is_the_outlets_to_tell(text: str) -> None:
    (only,) = document(text).statements
    assert only.mode == "own_voice"
    assert only.content_text == text.removeprefix("و").rstrip(".") or only.content_text == text.rstrip(".")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ورفضت لجنة أولياء الأمور قرار الوزارة.", "لجنة أولياء الأمور"),
        ("وأيدت النقابة قرار المجلس.", "النقابة"),
        ("ورفض مجلس القبائل قرار الحكومة.", "مجلس القبائل"),
        ("وأيد القاضي الرأي القائل بأن القانون قديم.", "القاضي"),
    ],
)
def test_a_stance_is_somebodys(text: str, speaker: str) -> None:
    assert [one.speaker for one in tell(text)] == [speaker]


def test_what_a_court_says_is_its_word() -> None:
    (only,) = primary(document("ورفضت المحكمة التعليق على الحكم."))
    assert only.cue_class == "neither"
