"""Whose clause it is: relative clauses behind somebody who was just credited."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import nested, tell


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "وارتفع عدد الجرحى إلى 15، بحسب وزارة الصحة، التي قالت إن 12 منهم غادروا المستشفى.",
            ["وزارة الصحة", "وزارة الصحة"],
        ),
        (
            "وبلغ المطر 90 مليمترا، وفق ما أفاد به المرصد الجوي، الذي أشار إلى أن تحذيراته وصلت إلى السكان.",
            ["المرصد الجوي", "المرصد الجوي"],
        ),
        ("والصفقة ملغاة بحسب المدير الذي أكد أن النادي لن يفاوض.", ["المدير", "المدير"]),
        # Somebody else stands between the two, or the relative says nothing.
        ("وارتفع عدد الجرحى إلى 15، بحسب وزارة الصحة، التي يتبعها المستشفى.", ["وزارة الصحة"]),
        ("والصفقة ملغاة بحسب المدير الذي خلف شقيقه.", ["المدير"]),
    ],
)
def test_who_is_credited_goes_on_in_a_relative_clause(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in tell(text)] == speakers


@pytest.mark.parametrize(
    ("text", "holder", "content", "polarity"),
    [
        ("وقالت العائلة إن المدير اعتذر، ونفى أن يكون قد أهان ابنها.", "المدير", "يكون قد أهان ابنها", "deny"),
        ("وقالت المصادر إن المتهم انهار باكيا وأقرّ بأن العقود مزوّرة.", "المتهم", "العقود مزوّرة", "assert"),
        ("وأفاد مصدر في النيابة بأن المحاسب انهار، وأقر بأن الختم مزور.", "المحاسب", "الختم مزور", "assert"),
        ("وقالت النقابة إن الوزير وعد بالزيادة، وأكد أن الصرف قريب.", "الوزير", "الصرف قريب", "assert"),
    ],
)
def test_a_joined_verb_of_whom_the_speaker_tells(text: str, holder: str, content: str, polarity: str) -> None:
    (inner,) = nested(text)
    assert (inner.speaker, inner.content, inner.polarity) == (holder, (content,), polarity)
    assert len(tell(text)) == 1


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقالت الوزارة إن المصنع أغلق، وأكدت أن العمال نقلوا.", "الوزارة"),
        ("وقال المجلس إن المشروع تأخر، وأقر بأن التمويل ناقص.", "المجلس"),
        ("وقالت رئيسة الجمعية إن التبرعات وصلت، وأكدت أن التوزيع عادل.", "رئيسة الجمعية"),
    ],
)
def test_a_speaker_who_goes_on(text: str, speaker: str) -> None:
    assert [one.speaker for one in tell(text)] == [speaker, speaker]
