"""Contents: how far they reach, and what of them stands between quotation marks."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import Told, document, primary, said, tell

PARAGRAPHS = "المرض ينتشر ببطء.\n\nونحن نراقب الوضع كل يوم.\n\nولا داعي للذعر"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال المفوض سالم القرواني: «الوضع تحت السيطرة».",
         said("قال", "سالم القرواني", "الوضع تحت السيطرة", mode="direct")),
        ('وقال الحارس زياد المرعشلاني "لعبنا جيدا حتى النهاية".',
         said("قال", "زياد المرعشلاني", "لعبنا جيدا حتى النهاية", mode="direct")),
        ("وصرح المدرب وائل السنهاوي بأن «الفريق جاهز».",
         said("صرح", "وائل السنهاوي", "الفريق جاهز", mode="direct")),
        ("وقالت الشركة إن القرار «مؤلم لكنه ضروري» للعمال.",
         said("قالت", "الشركة", "القرار «مؤلم لكنه ضروري» للعمال", mode="mixed")),
        ("وقال المدير هاني الدرعاوي إن «الخسائر كبيرة» في المصنع وإن الترميم سيستغرق عاما.",
         said("قال", "هاني الدرعاوي", "«الخسائر كبيرة» في المصنع وإن الترميم سيستغرق عاما", mode="mixed")),
        ("وقال القاضي هاني الدرعاوي إن الشاهد غائب، وإن الجلسة تأجلت.",
         said("قال", "هاني الدرعاوي", "الشاهد غائب، وإن الجلسة تأجلت")),
        ("وتساءل النائب مازن الصويلحي: «أين ذهبت الأموال؟».",
         said("تساءل", "مازن الصويلحي", "أين ذهبت الأموال؟", mode="direct")),
        (f"وقال الطبيب عصام الرواقي: «{PARAGRAPHS}».",
         said("قال", "عصام الرواقي", PARAGRAPHS, mode="direct")),
    ],
)  # fmt: skip
def test_content_and_mode(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وقال الوزير سمير الغوراني إن الدعم سيستمر، وذلك خلال لقاء مع المزارعين.", "الدعم سيستمر"),
        ("وأعلن الاتحاد أن البطولة ألغيت، دون ذكر الأسباب.", "البطولة ألغيت"),
    ],
)
def test_what_the_narrator_adds_is_no_content(text: str, content: str) -> None:
    (found,) = tell(text)
    assert found.content == (content,)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ودعت الهيئة إلى «انتظار النتائج الرسمية».", "انتظار النتائج الرسمية"),
        ("وندد المحتجون بـ«سياسة الأبواب المغلقة».", "سياسة الأبواب المغلقة"),
    ],
)
def test_short_quotation_that_is_all_of_the_content(text: str, content: str) -> None:
    [one] = tell(text)
    assert (one.content, one.mode) == ((content,), "direct")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ونفى النادي وجود مفاوضات جملة وتفصيلاً.", "وجود مفاوضات"),
        ("ورفضت النقابة العرض رفضاً قاطعاً.", "العرض"),
    ],
)
def test_manner_of_a_denial_is_no_content(text: str, content: str) -> None:
    [one] = tell(text)
    assert one.content == (content,)


def test_second_quotation_behind_a_joined_that() -> None:
    [one] = tell("وقالت النقابة إنها «لن تتراجع»، وإن «الحق سيعود».")
    assert (one.content, one.mode) == (("لن تتراجع", "الحق سيعود"), "direct")


@pytest.mark.parametrize(
    "text",
    [
        "وزعمت صفحات محلية أن المعبر أغلق، ولم يتسن التأكد من ذلك.",
        "وأوردت صحيفة الميزان أن المعبر أغلق، ولم يصدر أي توضيح حتى المساء.",
    ],
)
def test_what_the_narrator_could_not_confirm_is_no_content(text: str) -> None:
    assert tell(text)[0].content == ("المعبر أغلق",)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('وقال الوزير "نحن قلقون من الأمر".', "نحن قلقون من الأمر"),
        ("وقالت النقيبة هند السويركي «صبرنا طويلاً جداً»، مضيفة أن الإضراب باق.", "صبرنا طويلاً جداً"),
        ('وقال خليل "بالطبع خسرنا المباراة" وغادر الملعب.', "بالطبع خسرنا المباراة"),
    ],
)
def test_a_short_quotation_without_a_colon_is_what_was_said(text: str, content: str) -> None:
    first = tell(text)[0]
    assert (first.content, first.mode) == ((content,), "direct")


@pytest.mark.parametrize(
    "text",
    ["وقال مدير «الأفق الجديد» إن الأمر انتهى.", "وقال مدير «الأفق الجديد» و«النور الساطع» إن الأمر انتهى."],
)
def test_a_name_in_quotation_marks_is_not(text: str) -> None:
    assert [one.content for one in tell(text)] == [("الأمر انتهى",)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("أكد النادي أن «القرار مؤرخ في 6 نوفمبر»، وأن الشرط الجزائي يبلغ 12 مليونا.",
         ["القرار مؤرخ في 6 نوفمبر", "الشرط الجزائي يبلغ 12 مليونا"]),
        ("قال اللاعب رامي الكحيل إنه «نظيف»، وإن العلبة تسلمها من الطبيب، مضيفا أنه سيطعن.",
         ["نظيف", "العلبة تسلمها من الطبيب"]),
        ("نفى العداء ذلك، مؤكدا أنه «لم يغش يوما»، وأنه تقدم بطلب لفتح العينة الثانية.",
         ["لم يغش يوما", "أنه تقدم بطلب لفتح العينة الثانية"]),
    ],
)  # fmt: skip
def test_a_clause_that_is_joined_to_a_quotation_is_told_too(text: str, content: list[str]) -> None:
    told = [[span.text for span in one.content] for one in primary(document(text))]
    assert content in told


def test_a_new_verb_behind_a_quotation_is_another_statement() -> None:
    first, second = primary(document("وشدد على أن «الحوار هو الحل»، وأكد أن اللجنة ستجتمع غدا."))
    assert [span.text for span in first.content] == ["الحوار هو الحل"]
    assert [span.text for span in second.content] == ["اللجنة ستجتمع غدا"]
