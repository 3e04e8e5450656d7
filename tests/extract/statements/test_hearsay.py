"""Hearsay: what goes round without anybody who says it."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, nested, primary, tell


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("وترددت أنباء عن استقالة المدرب بعد الخسارة.", "ترددت أنباء", "استقالة المدرب بعد الخسارة"),
        ("وسرت شائعات بأن السد سينهار.", "سرت شائعات", "السد سينهار"),
        ("وتردد أن الوزير التقى السفير سرا.", "تردد", "الوزير التقى السفير سرا"),
        ("ويتردد في الأوساط الرياضية أن النادي سيباع.", "يتردد", "النادي سيباع"),
        ("ويُحكى عن صفقة سرية بين الناديين.", "يُحكى", "صفقة سرية بين الناديين"),
        ("وأفيد بأن ثلاثة أشخاص أصيبوا.", "أفيد", "ثلاثة أشخاص أصيبوا"),
        ("وأفيد لاحقا عن سقوط قتيل.", "أفيد", "سقوط قتيل"),
        ("ويُشتبه في أن الحريق متعمد.", "يُشتبه", "الحريق متعمد"),
        ("وأشيع أن المعبر سيغلق.", "أشيع", "المعبر سيغلق"),
        ("وراجت على صفحات التواصل أخبار عن تأجيل الامتحان.", "راجت على صفحات التواصل أخبار", "تأجيل الامتحان"),
        ("وانتشرت في المدينة شائعات بأن السد انهار.", "انتشرت في المدينة شائعات", "السد انهار"),
    ],
)
def test_nobody_is_named(text: str, cue: str, content: str) -> None:
    (found,) = primary(document(text))
    assert found.cue is not None
    assert (found.cue.text, found.content_text, found.speaker.kind) == (cue, content, "anonymous")
    assert found.cue_class in ("report", "express")


@pytest.mark.parametrize("opening", ["من السابق لأوانه", "من المبكر", "يصعب"])
def test_to_speak_of_something_is_no_hearsay(opening: str) -> None:
    assert not nested(f"قال الوزير إنه {opening} الحديث عن موعد نهائي.")


@pytest.mark.parametrize("text", ["وقيل إن السفينة غرقت.", "وذُكر أن الطائرة هبطت اضطراريا."])
def test_a_passive_of_saying_passes_on(text: str) -> None:
    (found,) = primary(document(text))
    assert (found.cue_class, found.speaker.kind) == ("report", "anonymous")


@pytest.mark.parametrize(
    "text",
    [
        "وانتشرت القوات في شوارع المدينة.",
        "وانتشرت في الشارع قوات الأمن بعد أنباء سارة.",
        "وتسرب الغاز من الأنبوب إلى الحي.",
        "وتردد اسم المدرب في الملاعب.",
        "وشاع استعمال الطائرات المسيرة.",
    ],
)
def test_everyday_reading_of_the_same_verb(text: str) -> None:
    assert tell(text) == []


def test_what_goes_round_before_an_answer_to_it() -> None:
    first, second = tell("ورداً على ما أشيع حول إصابته، قال اللاعب وائل السنهاوي إنه بخير.")
    assert (first.cue, first.content) == ("أشيع", ("إصابته",))
    assert (second.cue, second.content) == ("قال", ("إنه بخير",))


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("ونفى المحافظ ما تردد عن نقص الوقود.", "تردد", "نقص الوقود"),
        ("ونفت الوزارة صحة الأنباء المتداولة عن رفع الأسعار.", "الأنباء", "رفع الأسعار"),
        ("ونفى النادي الشائعات حول رحيل اللاعب.", "الشائعات", "رحيل اللاعب"),
        ("وقال المتحدث إن ما يتداوله ناشطون عن إغلاق المستشفى غير صحيح.", "يتداوله", "إغلاق المستشفى"),
        ("وأعرب النائب عن استغرابه لما ورد في صحيفة الضفاف عن ثروته.", "ورد في", "ثروته"),
        ("وفند المصرف اتهامات المعارضة بالتلاعب في السعر.", "اتهامات", "التلاعب في السعر"),
        ("وقال الوزير إن ما يروج من أرقام «لا أساس له».", "يروج", "أرقام"),
        ("واستبعد الخبير صحة التقارير التي تتحدث عن انهيار العملة.", "تتحدث", "انهيار العملة"),
    ],
)
def test_hearsay_inside_what_is_said(text: str, cue: str, content: str) -> None:
    assert [(one.cue, one.content) for one in nested(text)] == [(cue, (content,))]


def test_a_happening_that_was_reported() -> None:
    (told,) = tell("وأُفيد بسقوط جرحى في صدامات بالمدينة.")
    assert (told.cue, told.content) == ("أُفيد", ("سقوط جرحى في صدامات بالمدينة",))


@pytest.mark.parametrize(
    ("text", "nested"),
    [
        ("وقال البيان إن «ما صدر عن العضو السابق فهد الهويملي لا يعبر إلا عن رأيه».", []),
        ("وقالت الوزارة إن ما نقل عن الوزير سامي الفرغاني غير دقيق.", []),
        ("وقال النادي إن ما تردد عن استقالة المدرب غير صحيح.", ["استقالة المدرب"]),
        ("وقال الوزير إن السد سليم، والحديث عن 30 قتيلا ضربٌ من الخيال.", ["30 قتيلا"]),
        ("وقال الوزير إن الحديث عن نقص الوقود مبالغ فيه.", ["نقص الوقود"]),
    ],
)
def test_whose_words_they_are_and_what_is_said_of_them_is_not_told(text: str, nested: list[str]) -> None:
    assert [one.content[0].text for one in document(text).statements if one.level == "nested"] == nested
