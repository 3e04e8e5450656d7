"""Labels of headlines: programmes and columns before a colon, behind which the outlet speaks."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary

BODY = "\n\nاجتمع الحاضرون في القاعة الكبرى وتبادلوا الآراء حول سير العمل خلال الأشهر الماضية.\n"


@pytest.mark.parametrize(
    ("title", "content"),
    [
        ("نشرة السادسة: البلدتان توقعان على تقاسم مياه النهر", "البلدتان توقعان على تقاسم مياه النهر"),
        ("نشرة الثانية عشرة: سحب دواء سعال للأطفال من الصيدليات", "سحب دواء سعال للأطفال من الصيدليات"),
        ("موجز الظهيرة: الحكومة تقر موازنة العام المقبل", "الحكومة تقر موازنة العام المقبل"),
        ("نشرة الحصاد الاقتصادية: أسعار الوقود ترتفع للشهر الثالث", "أسعار الوقود ترتفع للشهر الثالث"),
        ("رأي الجريدة في الخبر: محضر بلا توقيع الأغلبية ليس اتفاقا", "محضر بلا توقيع الأغلبية ليس اتفاقا"),
        ("الضفاف تنفرد: وفاة موقوف في مركز الاحتجاز", "وفاة موقوف في مركز الاحتجاز"),
    ],
)
def test_behind_the_label_the_outlet_speaks(title: str, content: str) -> None:
    own = [one for one in document(title + BODY, outlet="الضفاف").statements if one.in_headline]
    assert [(one.mode, one.content_text) for one in own] == [("own_voice", content)]


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("نشرة صندوق النقد: النمو يتباطأ هذا العام", "صندوق النقد الدولي"),
        ("رأي المحكمة: العقد باطل من أساسه", "المحكمة"),
        ("كلمة الوزير: لن نتراجع عن القرار", "كلمة الوزير"),
    ],
)
def test_somebodys_bulletin_or_word_is_his(title: str, speaker: str) -> None:
    (found,) = [one for one in primary(document(title + BODY)) if one.in_headline]
    assert found.speaker.name == speaker
