"""Words of others that are named beside what is said: who is answered, accused by or contradicted."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document

ANSWERED = [
    ("وأضاف رداً على حديث ناشطين عن إطلاق نار: «لم تخرج رصاصة واحدة».", "ناشطين", "إطلاق نار"),
    ("وردا على اتهامات المعارضة بالتزوير، قال رئيس الهيئة إن الصناديق سليمة.", "المعارضة", "التزوير"),
]

CONTRADICTED = [
    ("رفضت المنظمة اتهامات الجيش السندياني بنقل ذخائر في القافلة.", "الجيش السندياني", "نقل ذخائر في القافلة"),
    ("ونفت الشركة اتهامات النقابة لها بتسريح العمال.", "النقابة", "تسريح العمال"),
    ("ووصف المتحدث باسم المجلس كلام الجيش عن قطع الطريق بأنه «محض افتراء».", "الجيش", "قطع الطريق"),
    ("ونفى المحافظ تصريحات وزير النقل بشأن إغلاق المطار.", "وزير النقل", "إغلاق المطار"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), [*ANSWERED, *CONTRADICTED])
def test_who_is_named_holds_what_is_answered(text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in [(one.speaker.name, one.content[0].text) for one in document(text).statements]


@pytest.mark.parametrize(("text", "speaker", "content"), CONTRADICTED)
def test_inside_what_is_said_it_is_nested(text: str, speaker: str, content: str) -> None:
    assert [one.level for one in document(text).statements if one.content[0].text == content] == ["nested"]


def test_an_occasion_of_speaking_holds_nothing() -> None:
    read = document("وقال الوزير في حديث لوكالة الأنباء عن الأزمة إن الحل قريب.").statements
    assert [one.content[0].text for one in read] == ["الحل قريب"]


def test_a_judgement_on_words_names_nobody_for_them() -> None:
    read = document("وقال رئيس النادي: كلام عار عن الصحة.").statements
    assert [one.speaker.name for one in read] == ["رئيس النادي"]
