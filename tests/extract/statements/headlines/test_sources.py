"""Sources of headlines: who can speak before a colon."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary

BODY = "\n\nاجتمع الحاضرون في القاعة الكبرى وتبادلوا الآراء حول سير العمل خلال الأشهر الماضية.\n"


def _speakers(title: str, body: str = BODY) -> list[str]:
    found = [one for one in primary(document(title + body)) if one.in_headline]
    return [one.speaker.span.text for one in found if one.speaker.span is not None]


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("نقابة: أربعون بئرا جفت في الواحات", "نقابة"),
        ("خبيرة: مخزون القمح يكفي شهرين", "خبيرة"),
        ("نائبة تحت القبة: أموال الصندوق اختفت", "نائبة"),
        ("باحثة مغربية: اللغة القديمة لم تندثر", "باحثة مغربية"),
        ("متحدث «الكهرباء»: لا تخفيف للأحمال", "متحدث «الكهرباء»"),
        ("مربو النحل: المبيدات قتلت نصف الخلايا", "مربو النحل"),
        ("مكتب طربنجي: الورقة مزورة من أولها", "مكتب طربنجي"),
        ("زاكران: لم نوقف الغاز ساعة واحدة", "زاكران"),
        ("قائد السفينة: اصطدمنا بصخرة في الظلام", "قائد السفينة"),
        ("تقرير اقتصادي: نصف المصانع متوقفة", "تقرير اقتصادي"),
        ("والدتها: ستأخذ حقها كاملا", "والدتها"),
        ("المورد يخرج عن صمته: الدقيق سليم والتلف في المخازن", "المورد"),
    ],
)
def test_common_noun_or_first_person_makes_a_speaker(title: str, speaker: str) -> None:
    assert _speakers(title) == [speaker]


@pytest.mark.parametrize(
    ("title", "body", "speaker"),
    [
        ("قبيلة الزهران: الأرض مغصوبة منذ عقود",
         "\n\nوقالت قبيلة الزهران في بيان إن الأرض مغصوبة منذ عقود.\n", "قبيلة الزهران"),
        ("حماية المستهلك: الزيت مغشوش في نصف المتاجر",
         "\n\nوقدرت جمعية حماية المستهلك أن الزيت مغشوش في نصف المتاجر.\n", "حماية المستهلك"),
        ("الرابطة المحترفة: لم نتخذ أي قرار",
         "\n\nوأكدت الرابطة المحترفة أن القرار لم يتخذ بعد.\n", "الرابطة المحترفة"),
    ],
)  # fmt: skip
def test_who_speaks_in_the_body_speaks_in_the_headline(title: str, body: str, speaker: str) -> None:
    assert _speakers(title, body) == [speaker]


def test_town_is_no_noun_with_a_pronoun() -> None:
    assert _speakers("صيادة: تلميذان يفوزان بجائزة الخط") == []


def test_who_only_complains_in_the_body_need_not_speak() -> None:
    body = "\n\nوتطرقت الصحفية إلى النقائص التي تشكو منها المستشفيات في البلاد.\n"
    assert _speakers("المستشفيات في البلاد: نقص في الأطباء ومرضى ينتظرون", body) == []


def test_competition_of_that_name_is_a_topic() -> None:
    body = "\n\nوأكدت الرابطة المحترفة أن القرار لم يتخذ بعد.\n"
    assert _speakers("الرابطة المحترفة: نتائج الجولة الخامسة كاملة", body) == []
