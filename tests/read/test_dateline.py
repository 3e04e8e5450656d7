"""Datelines in the manners of many agencies, and sentences that only look like one. All names are invented."""

from __future__ import annotations

import pytest
from tests.read.conftest import is_speech

from rawi.lexicon.furniture import Furniture
from rawi.model import Span
from rawi.read.dateline import DatelineWords, dateline, dateline_alone


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


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("وادي الريم – وكالة أنباء المدى", ["وكالة أنباء المدى"]),
        ("وادي الريم - وكالات", ["وكالات"]),
        ("وادي الريم / رويترز", ["رويترز"]),
        ("وادي الريم، رويترز", ["رويترز"]),
        ("وادي الريم (رويترز)", ["رويترز"]),
        ("وادي الريم (رويترز) -", ["رويترز"]),
        ("(رويترز)", ["رويترز"]),
        ("وادي الريم ـ «القدس العربي»:", ["القدس العربي"]),
        ("وادي الريم - رويترز، المدى", ["رويترز", "المدى"]),
        ("وادي الريم/الواحة – وكالات", ["وكالات"]),
    ],
)
def test_a_dateline_on_a_line_of_its_own(text: str, credits: list[str], known: DatelineWords) -> None:
    span, found = dateline_alone(Span(start=9, end=9 + len(text), text=text), is_speech, known)
    assert span is not None
    assert span.text == text
    assert [one.name for one in found] == credits
    assert all(text[one.span.start - 9 : one.span.end - 9] == one.name for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "وادي الريم - المدى",
        "وادي الريم (المدى)",
        "الرياض - المدينة",
        "قالت رويترز",
        "وكالة الفضاء - قالت إن القمر بعيد",
        "اتفاق بين وادي الريم والمدى",
        "رويترز في وادي الريم تغلق مكتبها",
        "سطر قصير",
        "",
    ],
)
def test_lines_that_are_no_dateline(text: str, known: DatelineWords) -> None:
    assert dateline_alone(Span(start=0, end=len(text), text=text), is_speech, known) == (None, ())
