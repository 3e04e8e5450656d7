"""The reader as a whole: spans, order, the date an article states of itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.extract.times import TimeReader
from rawi.model import Reading

Make = Callable[[str, str | None], Reading]
PIECES = [
    "أمس", "الخميس", "16", "أكتوبر", "2017", "من", "الشهر", "الماضي", "و", "منتصف", "عام",
    "(تشرين الأول)", "الساعة", "8:30", "مساء", "كل", "يوم", "ثلاثة", "أيّام", "للمرحلة", "المقبلة",
    "/", "،", ".", "الـ24", "ساعة", "هـ", "1439", "رمضان", "قتل", "بين", "وليلة", "\n", "«", "»",
    "اليوم", "السنوات", "ربع", "قرن", "إلى", "5", "ماي", "ونصف",
]  # fmt: skip


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=25), published=st.sampled_from([None, "2017-10-18"]))
def test_spans_are_exact_ordered_and_apart(
    times: TimeReader, reading: Make, pieces: list[str], published: str | None
) -> None:
    text = " ".join(pieces)
    end = 0
    for time in times.read(reading(text, published)):
        assert time.span.text == text[time.span.start : time.span.end]
        assert time.span.text == time.span.text.strip() != ""
        assert time.span.start >= end
        end = time.span.end
        if time.earliest is not None and time.latest is not None:
            assert time.earliest <= time.latest


@given(text=st.text(st.characters(codec="utf-8"), max_size=80))
def test_any_text_can_be_read(times: TimeReader, reading: Make, text: str) -> None:
    for time in times.read(reading(text, "2017-10-18")):
        assert time.span.text == text[time.span.start : time.span.end]


def test_marks_and_tatweel_stay_in_the_span(times: TimeReader, reading: Make) -> None:
    text = "عاد ولـيـلة الثُّلاثاءِ"
    (found,) = times.read(reading(text, "2017-10-18"))
    assert found.span.text == "لـيـلة الثُّلاثاءِ"
    assert found.value == "2017-10-17TNI"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(وكالة الوادي - 27 فبراير 2021ء) قال المتحدث إن السد آمن", "2021-02-27"),
        ("الواحة 25 شوال 1436هـ الموافق 10 أغسطس 2015م و.أ أكد المدير أن المزرعة آمنة", "2015-08-10"),
        ("تكريم عشرين متطوعا في حفل ختام الموسم\n\nالواحة 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م", "2015-08-10"),
        ("الدار البيضاء - 12 غشت 2019 - افتتح المعرض أبوابه", "2019-08-12"),
        ("عنوان الخبر\n\nتاريخ النشر: 3 مارس 2022\n\nقالت الشركة إنها ستعيد التشغيل", "2022-03-03"),
        ("عنوان الخبر\n\nالخميس 3 مارس 2022\n\nقالت الشركة إنها ستعيد التشغيل", "2022-03-03"),
    ],
)
def test_an_article_states_its_own_date(times: TimeReader, reading: Make, text: str, value: str) -> None:
    stated = times.stated_date(reading(text, None))
    assert stated is not None
    assert stated.value == value


@pytest.mark.parametrize(
    "text",
    [
        "قال المتحدث إن السد انهار في 27 فبراير 2021 بعد السيول",
        "وقع الحادث يوم 27 فبراير 2021 قرب الميناء",
        "قال المتحدث أمس إن السد آمن",
        "تراجع النمو إثر حريق السوق (26 جوان 2015) مقابل نمو سابق",
        "تنظم الجامعة خلال الفترة 19 - 21 شوال 1436هـ ملتقى عن الآثار",
        "تعيينات الحكام\n\nالأحد 26 فيفري 2017\n\nيدير اللقاء الحكم سالم الورغي",
        "برنامج الجولة\n\nتدور غدا مقابلات الجولة وفي ما يلي البرنامج:\nالسبت 06 ماي 2017\nالنجم والسهل",
        "تعيينات الحكام : الأحد 26 فيفري 2017\n\nيدير اللقاء الحكم سالم الورغي",
        "خطة الفريق\n\nhttp://site.example/2015/06/01/a.jpg كشف المدرب خطته",
    ],
)
def test_a_date_that_is_told_is_not_stated(times: TimeReader, reading: Make, text: str) -> None:
    assert times.stated_date(reading(text, None)) is None
