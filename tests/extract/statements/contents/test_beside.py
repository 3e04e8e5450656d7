"""What stands behind «فيما» and its like: still what was said, or the narrator's."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, tell

STILL_SAID = [
    "وقالت الوزارة إن الحريق أتى على مئتي هكتار، فيما أصيب ثلاثة من رجال الإطفاء بحروق.",
    "وأكد البنك أن الودائع نمت أربعة في المئة، في حين تراجعت القروض إلى ثلاثين مليارا.",
    "وذكرت أمانة جدارا أن السوق القديم سيغلق شهرا، بينما ينقل الباعة إلى ساحة المحطة.",
    "وأفاد الدفاع المدني بأن عاملين قضيا، فيما نقل سبعة آخرون إلى مستشفى الوادي.",
    "وأوضح المدير أن اللجنة شكلت فرقا جديدة، فيما يتعلق بالتفتيش ومتابعة الشكاوى.",
]

NARRATOR = [
    "وقال سكان الحي إن الماء مقطوع، فيما ظلت الصهاريج متوقفة عند المدخل.",
    "وقال النادي إن الحارس تعافى، فيما قرر الاتحاد تأجيل اللقاء أسبوعا.",
    "وقالت الطبيبة إن القتلى تسعة، فيما لم تعدل المديرية حصيلتها منذ الظهر.",
    "وذكرت النيابة أن الموقوفين خمسة، بينما بلغ عدد المطلوبين عشرة وفق بيان الشرطة.",
    "وأوضح العقيد أن ما جرى حادث عابر، في حين كان مصدر أمني ومصدر طبي أشارا إلى هجوم مدبر.",
    "ودعت النقابة إلى إضراب شامل غدا، فيما امتلأت شوارع المدينة بالمتظاهرين.",
]


@pytest.mark.parametrize("text", STILL_SAID)
def test_what_is_set_beside_what_was_said_is_said_too(text: str) -> None:
    (only,) = document(text).statements
    assert only.content[-1].end == len(text) - 1


@pytest.mark.parametrize("text", NARRATOR)
def test_the_narrator_takes_the_word(text: str) -> None:
    first = next(one for one in document(text).statements if one.cue is not None)
    assert text[first.content[-1].end] == "،"


def test_a_participle_behind_goes_on_with_the_speaker() -> None:
    text = "وأوضح المدرب أن الفريق استعاد مدافعيه، بينما يغيب الحارس عن اللقاء، مشيرا إلى أن القائمة ستعلن غدا."
    assert [(one.speaker, one.content) for one in tell(text)] == [
        ("المدرب", ("الفريق استعاد مدافعيه، بينما يغيب الحارس عن اللقاء",)),
        ("المدرب", ("القائمة ستعلن غدا",)),
    ]
