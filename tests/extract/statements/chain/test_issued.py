"""Words said in a text or on an occasion just named: «أصدر بياناً قال فيه إن …»."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import Told, document, primary, said, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأصدرت وزارة النقل بيانا قالت فيه إن القطار سيتوقف.",
         said("قالت", "وزارة النقل", "القطار سيتوقف", chain=(("document", "بيان"),))),
        ("ردت وزارة الأشغال ببيان اعتبرت فيه أن الكلام مبالغ.",
         said("اعتبرت", "وزارة الأشغال", "الكلام مبالغ", chain=(("document", "بيان"),))),
        ("وعقد الوزير سمير الغوراني مؤتمرا صحفيا قال فيه إن الأسعار ستنخفض.",
         said("قال", "سمير الغوراني", "الأسعار ستنخفض")),
        ("ونشرت الممثلة لبنى الساريفي منشورا أكدت فيه أن العرض قائم.",
         said("أكدت", "لبنى الساريفي", "العرض قائم", chain=(("document", "منشور"),))),
        ("وأصدر مجلس القضاء بيانا جاء فيه أن القاضي أحيل إلى التقاعد.",
         said("جاء في", "مجلس القضاء", "القاضي أحيل إلى التقاعد", chain=(("document", "بيان"),))),
        ("ونشرت جمعية الأنهار تقريرا جاء فيه: «المياه ملوثة منذ عام».",
         said("جاء في", "جمعية الأنهار", "المياه ملوثة منذ عام", mode="direct", chain=(("document", "تقرير"),))),
        ("وأرسل نادي الوادي رسالة ورد فيها أن اللاعب باق.",
         said("ورد في", "نادي الوادي", "اللاعب باق", chain=(("document", "رسالة"),))),
        ("ونشر اللاعب وائل السنهاوي مقطعا مصورا على حسابه في «صفير» قال فيه إن الموسم انتهى.",
         said("قال", "وائل السنهاوي", "الموسم انتهى", chain=(("media", "حسابه في «صفير»"), ("document", "مقطع")))),
    ],
)  # fmt: skip
def test_issuer_is_the_speaker_and_the_text_a_link(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("أصدر اتحاد المزارعين بلاغا أعلن فيه استئناف الحكم.", "اتحاد المزارعين", "استئناف الحكم"),
        ("وأصدرت إدارة النادي بيانا نفت فيه رحيل المدرب.", "إدارة النادي", "رحيل المدرب"),
        ("وعقد الوزير مؤتمرا صحفيا مطولا أكد فيه أن المخزون كاف.", "الوزير", "المخزون كاف"),
    ],
)
def test_behind_fihi_stands_what_is_said(text: str, source: str, content: str) -> None:
    [one] = tell(text)
    assert (one.speaker, one.content) == (source, (content,))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أصدرت النيابة العامة إيضاحا بشأن الحكم، جاء فيه أن العقوبة هي الحبس ثلاث سنوات.", "النيابة العامة"),
        ("وزعت النقابة بلاغا على الصحافة، ورد فيه أن الإضراب مستمر.", "النقابة"),
        ("وذلك في بيان البنك المركزي الصادر أمس، والذي جاء فيه أن الاحتياطيات ارتفعت.", "البنك المركزي"),
        ("تفجرت القضية إثر شكوى رفعها ستون فلاحا، جاء فيها أن محاصيلهم لم تسجل.", "شكوى"),
    ],
)
def test_a_text_is_quoted_behind_a_comma(text: str, speaker: str) -> None:
    (only,) = primary(document(text))
    assert only.speaker.name == speaker
    assert only.cue is not None
    assert only.cue.text in ("جاء في", "ورد في")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("خرج وزير النقل عن صمته مؤكدا أن القرار نهائي.", "وزير النقل"),
        ("وفاجأ رئيس النادي الجميع بقوله إن اللاعب لن يرحل.", "رئيس النادي"),
        ("زار رئيس الوزراء المستشفى صباح اليوم، مشيدا بجهود الأطباء.", "رئيس الوزراء"),
        ("محذرا من الفوضى، دعا قائد الشرطة السكان إلى الهدوء.", "قائد الشرطة"),
    ],
)
def test_who_acts_while_he_speaks_is_the_speaker(text: str, speaker: str) -> None:
    assert primary(document(text))[0].speaker.name == speaker


def test_one_of_another_gender_is_not() -> None:
    assert primary(document("استقبل رئيس الوزراء الوفد صباح اليوم، مؤكدة أن القرار نهائي."))[0].speaker.span is None


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وحصل موقعنا على محضر الضبط، وفيه أن الكمية المصادرة ألف حبة.", "محضر الضبط", "الكمية المصادرة ألف حبة"),
        ("ونشر الحزب رسالة مفتوحة وفيها أن الانتخابات مزورة.", "الحزب", "الانتخابات مزورة"),
        ("وقدم النائب بيانا مطولا، وفيه أن الحكومة أخفت الأرقام.", "النائب", "الحكومة أخفت الأرقام"),
        ("وتسلمت المحكمة تقرير الطب الشرعي، وجاء فيه أن الوفاة نتجت عن نزف.",
         "تقرير الطب الشرعي", "الوفاة نتجت عن نزف"),
        ("وتداول ناشطون وثيقة منسوبة إلى البلدية، وفيها أن الأرض بيعت قبل عامين.", "البلدية", "الأرض بيعت قبل عامين"),
    ],
)  # fmt: skip
def test_what_stands_in_a_text_just_named(text: str, speaker: str, content: str) -> None:
    (found,) = tell(text)
    assert (found.speaker, found.content) == (speaker, (content,))
    assert [link[0] for link in found.chain] == ["document"]


@pytest.mark.parametrize(
    "text",
    [
        "ومما لا شك فيه أن الأزمة ستطول كثيرا.",
        "وهو بيت قديم، وفيه أن السقف من خشب.",
        "واطلع الوزير على تقرير لا جدال فيه أن الأرقام قديمة.",
        "وفي الحي مدرسة واحدة، وفيها أن الأطفال يجلسون على الأرض.",
    ],
)
def test_where_no_text_is_named_nothing_is_told_in_it(text: str) -> None:
    assert tell(text) == []


def test_a_record_is_not_the_word_of_whoever_spoke_before() -> None:
    found = tell(
        "وقال المحامي وائل السنهاوي إن موكله بريء. وحصل موقعنا على محضر الضبط، وفيه أن الكمية المصادرة ألف حبة."
    )
    assert [one.speaker for one in found] == ["وائل السنهاوي", "محضر الضبط"]
