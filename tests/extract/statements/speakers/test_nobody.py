"""Nobody: words that stand where a speaker would and name none."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document as read
from tests.extract.statements.telling import nested, primary, tell


def _speakers(text: str) -> list[str]:
    return [one.speaker for one in tell(text)]


@pytest.mark.parametrize(
    "text",
    [
        "وبيع كيس الطحين بمئة دينار، الأمر الذي يؤكد ضعف الرقابة.",
        "وجفت ثلاث آبار في الوادي، وهو الأمر الذي قد ينذر بكارثة.",
        "وعاد الصيادون بلا سمك، وهذا يؤكد أن المخزون تراجع.",
        "وأغلقت المدرسة أسبوعا، ويشير ذلك إلى أن العدوى انتشرت.",
        "وزاد الحجز على الضعف، مما يؤكد نجاح المعرض.",
        "وغابت الطيور عن البحيرة، وهو ما ينذر بموسم جاف.",
        "وغابت الطيور عن البحيرة، ما يشير إلى موسم جاف.",
        "لكن الواقع يقول إن المهن تغيرت.",
        "وأثبت التاريخ أن الأنهار تغير مجراها.",
        "لكن هذا لا ينفي أن الموسم كان جيدا.",
    ],
)
def test_what_was_told_shows_and_says_nothing(text: str) -> None:
    assert tell(text) == []


def test_what_was_told_says_nothing_inside_a_quotation() -> None:
    text = "وقال الناطق ماهر الصندقلي: «هذا يؤكد أن الفريق جاهز، والأمر يدعو إلى التفاؤل»."
    assert _speakers(text) == ["ماهر الصندقلي"]
    assert nested(text) == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("ويؤكد أستاذ التاريخ سامي الغالي أن الأنهار تغير مجراها.", ["سامي الغالي"]),
        ("وأشار هؤلاء إلى أن الطريق مقطوع.", ["هؤلاء"]),
        ("وقالت المديرة هدى الغزالي إن الموظف غادر واعتبرت الأمر مزحة.", ["هدى الغزالي"]),
        ("وقال الوزير سامي الغالي إن الأمر يدعو إلى القلق.", ["سامي الغالي"]),
        ("هذا المدرب يؤكد أن الفريق جاهز.", ["هذا المدرب"]),
    ],
)
def test_who_is_pointed_at_speaks(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وغابت الطيور عن البحيرة، وهو ما رأت وزارة الزراعة أنه عابر.", "وزارة الزراعة"),
        ("وقالت وزارة الزراعة إن الموسم جيد، وهو ما نفاه رئيس الجمعية عادل المريني.", "عادل المريني"),
    ],
)
def test_somebody_says_it_of_what_was_told(text: str, speaker: str) -> None:
    assert _speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("هذا وقد أكد رئيس الجمعية عادل المريني أن المعرض باق.", "عادل المريني"),
        ("هذا وأعلنت بلدية الدورق أن الحديقة ستفتح غدا.", "بلدية الدورق"),
        ("ويأتي ذلك في الوقت الذي أعلنت فيه بلدية الدورق أن الجسر جاهز.", "بلدية الدورق"),
        ("وأكدت بلدية الدورق أن الشارع مغلق، في الوقت الذي دعت فيه إلى استخدام الجسر.", "بلدية الدورق"),
        ("وصفق الحاضرون لكلمة المدير الجديد الذي دعا إلى الصبر.", "المدير الجديد"),
    ],
)
def test_set_words_before_the_verb_are_no_subject(text: str, speaker: str) -> None:
    assert _speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وقال المزارعون إنهم يتوقعون أن يتأخر المطر.", ["المزارعون"]),
        ("وقالت وزارة الزراعة إنها تتوقع أن يتأخر المطر.", ["وزارة الزراعة"]),
        # Who they are is said nowhere.
        ("وقال المدرب وائل السنهاوي إنهم يرفضون أن يلعبوا ليلا.", ["مصدر لم يُسمَّ"]),
    ],
)
def test_pronoun_of_a_clause_is_who_says_it_where_the_verb_agrees(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in nested(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("ورفض الكاتب سامي الراوي الجائزة، لأنه رأى أن اللجنة منحازة.", ["سامي الراوي", "سامي الراوي"]),
        ("وأكدت الطبيبة رنا الزيتاوي أن اللقاح آمن.\nوالنعناع مفيد للمعدة لأنها تحث على الهضم.",
         ["رنا الزيتاوي", "مصدر لم يُسمَّ"]),
        ("وأكدت الطبيبة رنا الزيتاوي أن اللقاح آمن.\nلكنها دعت إلى الحذر.", ["رنا الزيتاوي", "رنا الزيتاوي"]),
    ],
)  # fmt: skip
def test_pronoun_of_a_reason_means_somebody_of_its_sentence(text: str, speakers: list[str]) -> None:
    found = read(text).statements
    assert [one.speaker.name for one in found if one.cue is not None] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "أعتقد أن الموسم سيكون صعبا على الجميع.",
        "لذلك أقترح أن تؤجل المباراة.",
        "وذهبت إلى السوق صباحا، لكني لاحظت أن الأسعار ارتفعت.",
        "غير أنني أستبعد أن يعود الماء قبل المساء.",
    ],
)
def test_first_person_is_the_writer(text: str) -> None:
    assert tell(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("اعتبر المدرب وائل السنهاوي أن اللقاء مهم.", "وائل السنهاوي"),
        ("وأعتبر المدرب وائل السنهاوي أن اللقاء مهم.", "وائل السنهاوي"),
        ("وأقر المدرب وائل السنهاوي بأن اللقاء مهم.", "وائل السنهاوي"),
    ],
)
def test_a_past_with_somebody_beside_it_is_none(text: str, speaker: str) -> None:
    assert [one.speaker.name for one in primary(read(text))] == [speaker]


def test_first_person_in_a_quotation_is_who_says_it() -> None:
    text = "وقالت الممثلة هدى الغزالي: «أحب المسرح، لكني لاحظت أن الجمهور قليل، وأعتقد أن التذاكر غالية»."
    assert [(one.cue, one.speaker) for one in nested(text)] == [
        ("لاحظت", "هدى الغزالي"), ("أعتقد", "هدى الغزالي"),
    ]  # fmt: skip


def test_a_reason_that_reports_nothing_is_passed_over() -> None:
    text = "وقال أحد الموظفين، والذي طلب عدم ذكر اسمه لأنه غير مخول بالحديث: «زر الحذف كان مجرد زر»."
    assert _speakers(text) == ["أحد الموظفين"]


def test_reason_names_a_woman_of_its_sentence() -> None:
    assert _speakers("واستقالت هدى الغزالي لأنها رفضت التدخل في عملها.") == ["هدى الغزالي"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("البلدية تعلن «استشهاد» ثلاثة من عمالها", ["البلدية"]),
        ("ويؤكد د. علي لـ«الأفق» أن الخلية تتجدد.", ["د. علي"]),
        ("ويؤكد الوزير سامي الغالي على أن السد آمن.", ["سامي الغالي"]),
        ("وشرحت الباحثة كيف أن الخلية تتجدد.", ["الباحثة"]),
        ("وقال المدير فقط إن الطريق مغلق.", ["المدير"]),
        ("وقال المصدر نفسه إن الطريق مغلق.", ["المصدر نفسه"]),
    ],
)
def test_words_that_are_no_part_of_a_speaker(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


@pytest.mark.parametrize(
    "text",
    ["وقال بعضهم إن الطريق مغلق.", "ورأى آخرون أن الجسر ضيق.", "وتشير المعلومات إلى أن الجسر ضيق."],
)
def test_some_and_others_are_unnamed(text: str) -> None:
    assert [one.speaker.kind for one in primary(read(text))] == ["anonymous"]


def test_what_one_asks_oneself_is_in_the_first_person() -> None:
    assert tell("وكما ذكرت لك أن المباراة صعبة.") == []
    text = "وقال المدرب وائل السنهاوي: «سألت نفسي: ما الذي جنيته من هذا العمل؟»."
    assert [one.speaker for one in nested(text)] == ["وائل السنهاوي"]
    assert _speakers("وذكرت لك المديرة أن المباراة صعبة.") == ["المديرة"]
