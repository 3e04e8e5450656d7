"""Datelines in the manners of many agencies, and sentences that only look like one. All names are invented."""

from __future__ import annotations

import pytest
from tests.read.conftest import is_speech

from rawi.lexicon.furniture import Furniture
from rawi.model import Span
from rawi.read.dateline import DatelineWords, dateline


@pytest.fixture(scope="module")
def known() -> DatelineWords:
    return DatelineWords.of(Furniture.load())


def _read(text: str, known: DatelineWords) -> tuple[str | None, list[str]]:
    # The paragraph stands somewhere in a longer text.
    source = "عنوان\n\n" + text
    span, credits = dateline(Span.of(source, 7, len(source)), is_speech, known)
    for credit in credits:
        assert source[credit.span.start : credit.span.end] == credit.span.text == credit.name
    if span is None:
        return None, []
    assert source[span.start : span.end] == span.text
    assert source[7 : span.end].strip() == span.text
    return span.text, [credit.name for credit in credits]


@pytest.mark.parametrize(
    ("head", "credits"),
    [
        ("وادي الريم (وكالة المدى) -", ["وكالة المدى"]),
        ("وادي الريم (وكالة المدى) –", ["وكالة المدى"]),
        ("وادي الريم - (وكالة المدى) -", ["وكالة المدى"]),
        ("وادي الريم، 5 أيار (المدى برس) —", ["المدى برس"]),
        ("وادي الريم (المدى/الأفق) -", ["المدى", "الأفق"]),
        ("وادي الريم (الأفق 24) -", ["الأفق 24"]),
        ("(وكالة المدى) -", ["وكالة المدى"]),
        ("وادي الريم، الجمعة 25 جويلية 2025 (من مراسلنا) -", []),
        ("الريم، 3 تشرين الثاني 2024 -", []),
        ("(المدى / الأفق - 27 فبراير 2021)", ["المدى", "الأفق"]),
        ("(المدى / الأفق - الثلاثاء 5 أيار)", ["المدى", "الأفق"]),
        ("وادي الريم - المدى:", ["المدى"]),
        ("وادي الريم- المدى:", ["المدى"]),
        ("وادي الريم ـ المدى ـ", ["المدى"]),
        ("وادي الريم - المدى -", ["المدى"]),
        ("وادي الريم- المدى-", ["المدى"]),
        ("وادي الريم /المدى/", ["المدى"]),
        ("وادي الريم/ المدى/", ["المدى"]),
        ("وادي الريم / وكالة المدى:", ["وكالة المدى"]),
        ("وادي الريم – «المدى»:", ["المدى"]),
        ("سعيد الوافي - المدى -", ["المدى"]),
        ("وادي الريم -", []),
        ("الريم —", []),
        # Known agencies need less around them; their place is before or behind them.
        ("وادي الريم-رويترز", ["رويترز"]),
        ("وادي الريم - أ.ف.ب", ["أ.ف.ب"]),
        ("رويترز - وادي الريم:", ["رويترز"]),
        ("رويترز- الريم:", ["رويترز"]),
        ("الرياض - المدى:", ["المدى"]),
        ("وادي الريم (رويترز):", ["رويترز"]),
        ("(رويترز)", ["رويترز"]),
    ],
)
def test_manners_of_agencies(head: str, credits: list[str], known: DatelineWords) -> None:
    for body in ("أعلنت البلدية افتتاح السوق.", "ارتفع سعر القمح أمس."):
        assert _read(f"{head} {body}", known) == (head, credits)


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير (وهو طبيب) - بعد الجلسة - إن المشفى جاهز.",
        "سالم النجار (35 عاماً) يعمل في الميناء منذ صغره.",
        "حزب الواحة (معارض) يرفض الموازنة.",
        "سالم النجار (نجار): ننتظر الكهرباء منذ شهر.",
        "المدرب الجديد - الذي وصل أمس - وقع عقده.",
        "العمدة - وهي مهندسة - زارت الجسر.",
        "الراحل سالم -رحمه الله- كان أول من غرس النخل هنا.",
        "الراحل سالم - رحمه الله - كان أول من غرس النخل هنا.",
        "تعيش القرية -ولله الحمد- موسماً طيباً.",
        "وأضاف المصدر - حسب الصحيفة - أن القارب غرق.",
        "ارتفع مؤشر السوق /الواحة 30/ واحداً بالمئة.",
        "وكان سالم - الذي خسر مرتين - أول الواصلين.",
        "أما الأطفال - وعددهم سبعة - فنجوا جميعاً.",
        "أكدت الهيئة - المدى: لا صحة للخبر.",
        "فاز الفريق على ضيفه 3-1 في الدوري.",
        "(بلدية الريم) تعتذر عن انقطاع المياه.",
        "توفي الشاعر، 3 مايو 1998 كان يومها، ولم يعلم أحد.",
        "المجلس أصدر في 5 مايو 2020 - وهو يوم عطلة - قراره.",
        "(رويترز)",
        "وادي الريم (المدى) -",
        "سطر قصير",
        "- بند أول",
        "",
    ],
)
def test_sentences_that_only_look_like_one(text: str, known: DatelineWords) -> None:
    assert _read(text, known) == (None, [])


def test_a_long_opening_is_no_dateline(known: DatelineWords) -> None:
    place = " ".join(["قرية"] * 8)
    assert _read(f"{place} ({' و'.join(['المدى'] * 10)}) - افتتح السوق.", known) == (None, [])
