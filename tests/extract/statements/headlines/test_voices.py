"""Voices: what shows behind a colon that somebody speaks; «زاكران» is a name that nothing else tells of."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary

BODY = "\n\nاجتمع الحاضرون في القاعة الكبرى وتبادلوا الآراء حول سير العمل خلال الأشهر الماضية.\n"


def _spoken(words: str, name: str = "زاكران") -> bool:
    return any(one.in_headline for one in primary(document(f"{name}: {words}{BODY}")))


@pytest.mark.parametrize(
    "words",
    [
        "لم نوقف الغاز ساعة واحدة",
        "لن أعتذر عن كلمة واحدة",
        "سنلجأ إلى المحكمة الدولية",
        "اصطدمنا بصخرة في الظلام",
        "العطل خارج عن إرادتنا",
        "نعم وقعت العقد",
        "موكلي حر في أغسطس",
    ],
)
def test_first_person_is_heard(words: str) -> None:
    assert _spoken(words)


@pytest.mark.parametrize("words", ["انهيار جسر قديم فجرا", "ميدالية ذهبية للناصري", "لم يصل المنقذون قبل الجمعة"])
def test_news_is_no_speech(words: str) -> None:
    assert not _spoken(words)


@pytest.mark.parametrize("words", ["الحركة المسلحة تجري تعديلا", "الأشغال تتوقف للمرة الثالثة"])
def test_what_somebody_does_in_a_town_is_news_from_there(words: str) -> None:
    assert not _spoken(words, "صفاقس")
