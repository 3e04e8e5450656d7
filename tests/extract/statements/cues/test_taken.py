"""Taken: nouns that a cue has for its object and that are no speakers."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import said, tell


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("ولفت الانتباه إلى أن السفن حولت إلى مرفأ آخر.", "لفت الانتباه", "السفن حولت إلى مرفأ آخر"),
        ("ولفت النظر إلى تأخر الشحنات.", "لفت النظر", "تأخر الشحنات"),
        ("وكشف النقاب عن تأخر الشحنات.", "كشف النقاب", "تأخر الشحنات"),
        ("واختتم كلامه بقوله إن الموسم طويل.", "اختتم كلامه بقوله", "الموسم طويل"),
        ("وواصل حديثه قائلا إن الموسم طويل.", "واصل حديثه قائلا", "الموسم طويل"),
    ],
)
def test_the_object_belongs_to_the_cue_and_the_last_speaker_goes_on(text: str, cue: str, content: str) -> None:
    before = "وقال مدير المرفأ عادل المريني إن الرصيف مغلق. "
    assert tell(before + text)[-1] == said(cue, "عادل المريني", content)


def test_words_of_ones_own_before_a_quotation() -> None:
    text = "وقال المدرب وائل السنهاوي إن الفريق تعب. وختم حديثه: «سنعود أقوى في الموسم القادم»."
    assert tell(text)[-1] == said("ختم حديثه", "وائل السنهاوي", "سنعود أقوى في الموسم القادم", mode="direct")


@pytest.mark.parametrize(
    "text",
    [
        "لفت المدرب وائل السنهاوي الانتباه إلى أن الملعب مغلق.",
        "لفت المدرب وائل السنهاوي انتباه الحكم إلى أن الملعب مغلق.",
        "لفت المدرب وائل السنهاوي الأنظار إلى أن الملعب مغلق.",
        "لفت المدرب وائل السنهاوي إلى أن الملعب مغلق.",
    ],
)
def test_the_speaker_before_the_object_ends_there(text: str) -> None:
    assert tell(text) == [said("لفت", "وائل السنهاوي", "الملعب مغلق")]


@pytest.mark.parametrize(
    "text",
    [
        "لفت اللاعب الأنظار إلى موهبته في المباراة الأولى.",
        "لفت رئيس النادي انتباه الحكم.",
        "ومما يلفت الانتباه أن الأسعار لم ترتفع.",
        "وتابع المدرب حديثه مع اللاعبين.",
    ],
)
def test_looks_are_drawn_without_a_word(text: str) -> None:
    assert tell(text) == []


def test_an_object_with_another_verb_is_a_subject_all_the_same() -> None:
    assert [one.speaker for one in tell("وأظهر حديثه أن الخلاف قديم.")] == ["حديثه"]
