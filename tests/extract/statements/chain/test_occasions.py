"""Occasions: texts and occasions that something is said in, and where the speaker's name ends before them."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import tell


@pytest.mark.parametrize(
    ("text", "speaker", "links"),
    [
        ("وقال المدرب وائل السنهاوي في مقطع مصور إن الفريق جاهز.", "وائل السنهاوي", ("مقطع",)),
        ("وقالت المحكمة في حيثيات حكمها إن المتهم مذنب.", "المحكمة", ("حيثيات",)),
        ("وكتبت الرابطة في سلسلة تغريدات أن الإضراب قائم.", "الرابطة", ("تغريدات",)),
        ("وأكدت هيئة الموانئ في أول بيان لها أن الرصيف سليم.", "هيئة الموانئ", ("بيان",)),
        ("وأوضحت الشركة في بيانها أن العطل أصلح.", "الشركة", ("بيانها",)),
        ("وذكر رئيس الشعبة حامد الكباشي في تسجيل صوتي أن المنجم انهار.", "حامد الكباشي", ("تسجيل",)),
        ("وقال وائل السنهاوي، في مقال نشرته صحيفة «الضفاف»، إن الدوري مات.", "وائل السنهاوي", ("مقال", "الضفاف")),
        ("وقال الرئيس سالم القرواني في خطاب متلفز إن البلاد بخير.", "سالم القرواني", ()),
        ("وقال النائب سالم القرواني في ندوة إن القانون ناقص.", "سالم القرواني", ()),
    ],
)
def test_text_is_a_link_and_an_occasion_is_none(text: str, speaker: str, links: tuple[str, ...]) -> None:
    (found,) = tell(text)
    assert (found.speaker, tuple(link[1] for link in found.chain)) == (speaker, links)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("وقالت هيئة الموانئ في بيان نشرته على موقعها الإلكتروني إن الرصيف سيفتح.", ("بيان",)),
        ("وقال المدرب في مقطع مصور نشره على حسابه في منصة «صفير» إن الفريق جاهز.", ("مقطع", "حسابه في منصة «صفير»")),
        ("وكتبت الوزيرة على صفحتها في منصة «صفير» أن اللقاح آمن.", ("صفحتها في منصة «صفير»",)),
    ],
)
def test_own_site_carries_a_document_and_an_account_is_a_medium(text: str, links: tuple[str, ...]) -> None:
    (found,) = tell(text)
    assert tuple(link[1] for link in found.chain) == links
