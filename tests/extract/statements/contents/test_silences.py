"""Who refuses to speak: what he keeps silent on is the content, and what is told beside it is not."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import said, tell


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ورفضت الشركة التعليق، ولم ترد مرسى الخليج على طلب للتعليق.", "التعليق"),
        ("ورفضت الشركة التعليق على الأرقام ولم ترد على رسائل الصحيفة.", "التعليق على الأرقام"),
        ("ورفضت الشركة تأكيد سقوط الطائرة أو نفيه، وسقطت قذيفتان في الميناء.", "تأكيد سقوط الطائرة أو نفيه"),
        ("ورفضت الشركة التعليق على القضية لأنها منظورة.", "التعليق على القضية لأنها منظورة"),
    ],
)
def test_a_refusal_ends_where_the_narrator_goes_on(text: str, content: str) -> None:
    (found,) = tell(text)
    assert (found.speaker, found.content, found.commitment) == ("الشركة", (content,), "neither")


def test_a_silence_is_not_about_the_next_one() -> None:
    assert tell("ولم تعلق الشركة، ولم يصدر أي بيان عن المصرف.") == []


@pytest.mark.parametrize(
    "text",
    [
        "ولم ترد وزارة الري على طلب للتعليق.",
        "ولم يتسن الحصول على تعليق من إدارة المستشفى.",
        "ولم يصدر أي تعليق عن النادي.",
    ],
)
def test_silence_that_nobody_announces_is_the_narrator_s_word(text: str) -> None:
    assert tell(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "واكتفى المدير بالإشارة إلى أن التحقيق مستمر.",
        "واكتفى المدير بتأكيد أن التحقيق مستمر.",
        "واكتفى المدير بالقول إن التحقيق مستمر.",
    ],
)
def test_who_says_no_more_than_something_says_that(text: str) -> None:
    assert tell(text) == [said("اكتفى", "المدير", "التحقيق مستمر")]


def test_a_noun_that_is_said_ends_where_the_narrator_goes_on() -> None:
    (found,) = tell("وأعلنت المحافظة قرب فتح الجسر، وأغلقت الشرطة الطريق القديم.")
    assert found == said("أعلنت", "المحافظة", "قرب فتح الجسر")
