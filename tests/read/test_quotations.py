"""Quotation marks as newspapers print them, and as they lose them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.conftest import narrates

from rawi.model import Quotation
from rawi.read.paragraphs import paragraphs
from rawi.read.quotations import quotations

marked = st.text("«»‹›“”„\"'`,: .؟\n5(وبأل", max_size=60)


def _found(text: str) -> list[Quotation]:
    return list(quotations(text, paragraphs(text), narrates))


def _inner(text: str) -> list[str]:
    return [text[quotation.inner_start : quotation.inner_end] for quotation in _found(text)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("قال المدرب: «لعبنا بشجاعة» ومضى.", ["لعبنا بشجاعة"]),
        ("قال المدرب: “لعبنا بشجاعة” ومضى.", ["لعبنا بشجاعة"]),
        ("قال المدرب: ”لعبنا بشجاعة“ ومضى.", ["لعبنا بشجاعة"]),
        ("قال: ”لعبنا” ثم ”فزنا” فرحاً.", ["لعبنا", "فزنا"]),
        ('قال المدرب: "لعبنا بشجاعة" ومضى.', ["لعبنا بشجاعة"]),
        ('قال المدرب:"لعبنا بشجاعة"ومضى.', ["لعبنا بشجاعة"]),
        ('قال المدرب: " لعبنا بشجاعة " ومضى.', [" لعبنا بشجاعة "]),
        ("قال المدرب: ''لعبنا بشجاعة'' ومضى.", ["لعبنا بشجاعة"]),
        ("قال المدرب: ``لعبنا بشجاعة'' ومضى.", ["لعبنا بشجاعة"]),
        ("قال المدرب: ‹لعبنا بشجاعة› ومضى.", ["لعبنا بشجاعة"]),
        # Turned round, with the full stop inside and outside.
        ("قال المدرب: »لعبنا بشجاعة« ومضى.", ["لعبنا بشجاعة"]),
        ("قال المدرب: »لعبنا بشجاعة.« ومضى.", ["لعبنا بشجاعة."]),
        ("»نعم«، ثم »لا«.", ["نعم", "لا"]),
        # Particles written on to the mark.
        ('وصف العقد بـ"الغامض" و"المجحف" لـ"الطرفين".', ["الغامض", "المجحف", "الطرفين"]),
        ("بين «الهيئة» و«الديوان» و«المرصد».", ["الهيئة", "الديوان", "المرصد"]),
        ('في ("المرصد") فقط', ["المرصد"]),
        # Inches are none.
        ('بيعت شاشة 55" وأخرى 32"، وثالثة 27".', []),
        ('عُرضت شاشة 55" باسم "الأفق" أمس', ["الأفق"]),
        ("لا علامة في هذا السطر", []),
    ],
)
def test_the_words_between_the_marks(text: str, inner: list[str]) -> None:
    assert _inner(text) == inner
    assert all(quotation.opened and quotation.closed for quotation in _found(text))


def test_a_number_inside_a_quotation_may_stand_before_its_closing_mark() -> None:
    assert _inner('قالت الوزيرة: "لن نتجاوز 55" وغادرت.') == ["لن نتجاوز 55"]


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("قال: «سمعت كلمة \"لا\" مراراً».", "سمعت كلمة \"لا\" مراراً", "لا"),
        ("قال: “إن «المرصد» أخطأ”.", "إن «المرصد» أخطأ", "المرصد"),
        ("قال: «إن «المرصد» أخطأ».", "إن «المرصد» أخطأ", "المرصد"),
    ],
)  # fmt: skip
def test_one_quotation_inside_another(text: str, outer: str, inner: str) -> None:
    assert _inner(text) == [outer, inner]
    assert [quotation.depth for quotation in _found(text)] == [0, 1]


def test_a_missing_closing_mark_ends_with_the_paragraph() -> None:
    text = "قال الصياد: «البحر هائج، ولن نخرج.\nوعاد القارب إلى المرسى."
    (quotation,) = _found(text)
    assert text[quotation.inner_start : quotation.inner_end] == "البحر هائج، ولن نخرج"
    assert quotation.opened
    assert not quotation.closed


def test_a_colon_and_a_new_mark_end_what_was_left_open() -> None:
    text = "قالت العمدة: «المياه ستعود. وأضافت: «الخزان جديد» ثم انصرفت."
    assert _inner(text) == ["المياه ستعود", "الخزان جديد"]
    assert [quotation.closed for quotation in _found(text)] == [False, True]
    assert [quotation.depth for quotation in _found(text)] == [0, 0]


def test_what_was_left_open_does_not_end_inside_a_quotation_within_it() -> None:
    text = "«ألف «باء.» جيم: «دال» هاء"
    spans = [(quotation.start, quotation.end) for quotation in _found(text)]
    assert spans == [(0, text.index("«دال")), (5, 11), (17, 22)]


def test_a_missing_opening_mark_is_told() -> None:
    text = "قال الحكم إن المباراة انتهت» وغادر."
    (quotation,) = _found(text)
    assert not quotation.opened
    assert text[quotation.start : quotation.end] == "»"
    assert quotation.inner_start == quotation.inner_end == quotation.start


@pytest.mark.parametrize(("opening", "closing"), [("«", "»"), ("“", "”"), ('"', '"')])
def test_a_quotation_over_several_paragraphs(opening: str, closing: str) -> None:
    text = f"وجاء في الخطاب: {opening}أيها العمال.\nلقد طال الانتظار.\nوآن الأوان{closing}.\nثم صفق الحضور."
    (quotation,) = _found(text)
    assert text[quotation.inner_start : quotation.inner_end] == "أيها العمال.\nلقد طال الانتظار.\nوآن الأوان"
    assert quotation.closed


def test_a_mark_opened_again_in_every_paragraph() -> None:
    text = "قال: «أولاً نبني.\n«ثانياً نزرع.\n«ثالثاً نحصد».\nانتهى."
    assert _inner(text) == ["أولاً نبني", "ثانياً نزرع", "ثالثاً نحصد"]
    assert [quotation.closed for quotation in _found(text)] == [False, False, True]


def test_a_quotation_does_not_run_on_for_ever() -> None:
    text = "قال: «بدأنا.\n" + "سطر من الخبر.\n" * 6 + "ثم عاد» إلى بيته."
    first, last = _found(text)
    assert text[first.inner_start : first.inner_end] == "بدأنا"
    assert not last.opened


@given(marked)
def test_offsets_are_in_order_and_inside_the_text(text: str) -> None:
    found = _found(text)
    assert found == sorted(found, key=lambda quotation: (quotation.start, -quotation.end))
    for quotation in found:
        assert 0 <= quotation.start <= quotation.inner_start <= quotation.inner_end <= quotation.end <= len(text)
        assert quotation.start < quotation.end
        assert not quotation.closed or quotation.opened is False or quotation.inner_end < quotation.end


@given(marked)
def test_quotations_nest_and_never_cross(text: str) -> None:
    found = _found(text)
    for quotation in found:
        around = 0
        for other in found:
            if other is quotation or not other.opened:
                continue
            apart = other.end <= quotation.start or quotation.end <= other.start
            within = other.start <= quotation.start and quotation.end <= other.end
            holds = quotation.start <= other.start and other.end <= quotation.end
            assert apart or within or holds, (quotation, other)
            around += within
        assert quotation.depth == around


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('قال المدير: "الوضع جيد، مضيفا ان الماء متوفر', ["الوضع جيد"]),
        ("قال المدير: «الوضع جيد. وأضاف أن الماء متوفر.", ["الوضع جيد"]),
        ('قال ان "الجاني معروف، مضيفا ان الاداة "سكين" فقط', ["الجاني معروف", "سكين"]),
        ('كانت الاداة ""سكين مطبخ"" فقط', ["سكين مطبخ"]),
        ("قال: «الوضع جيد، والماء متوفر. لا مشكلة", ["الوضع جيد، والماء متوفر. لا مشكلة"]),
    ],
)
def test_the_narrator_ends_what_nobody_closed(text: str, inner: list[str]) -> None:
    assert _inner(text) == inner


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("وأضاف (نحن جاهزون للسلام وللحرب) ثم غادر", ["نحن جاهزون للسلام وللحرب"]),
        ("وقال المدرب: (سنفوز في المباراة القادمة)", ["سنفوز في المباراة القادمة"]),
        ("وقال أحمد (34 عاماً) إن الجو حار", []),
        ("وأعلن (حزب الأمة) رفضه", []),
    ],
)
def test_round_brackets_behind_a_verb_of_saying_or_a_colon(text: str, inner: list[str]) -> None:
    def reports(printed: str, following: str) -> bool:
        return printed == "وأضاف" and following == "("

    found = quotations(text, paragraphs(text), reports)
    assert [text[one.inner_start : one.inner_end] for one in found] == inner
