"""Attribution by a preposition or fixed phrase, and the circumstances that look like one."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import Told, document, primary, said, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بحسب وزارة الصحة، بلغ عدد المصابين 40 شخصا.", said("بحسب", "وزارة الصحة", "بلغ عدد المصابين 40 شخصا")),
        ("وفقا لمدير السجن هاني الدرعاوي، فإن السجناء نقلوا ليلا.",
         said("وفقا", "هاني الدرعاوي", "السجناء نقلوا ليلا")),
        ("ووفق مصدر في الشرطة، فر السائق بعد الحادث.", said("وفق", "مصدر في الشرطة", "فر السائق بعد الحادث")),
        ("وحسب شهود عيان، انهار السقف فجأة.", said("حسب", "شهود عيان", "انهار السقف فجأة")),
        ("وحسب مدرب المنتخب وائل السنهاوي فإن اللاعبين جاهزون.",
         said("حسب", "وائل السنهاوي", "اللاعبين جاهزون")),
        ("وعلى حد قول رئيس النادي سالم القرواني، فإن العقد انتهى.",
         said("على حد قول", "سالم القرواني", "العقد انتهى")),
    ],
)  # fmt: skip
def test_source_leads(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وبلغ عدد المصابين 40 شخصا، بحسب وزارة الصحة.", said("بحسب", "وزارة الصحة", "وبلغ عدد المصابين 40 شخصا")),
        ("وانخفضت الأسعار هذا الأسبوع، وفقا لتجار في السوق.",
         said("وفقا", "تجار في السوق", "وانخفضت الأسعار هذا الأسبوع")),
        ("وهبط الدينار إلى أدنى مستوى، وفق وكالة الأفق.", said("وفق", "وكالة الأفق", "وهبط الدينار إلى أدنى مستوى")),
        ("وأصيب ثلاثة عمال، نقلا عن مصدر طبي.", said("نقلا عن", "مصدر طبي", "وأصيب ثلاثة عمال")),
    ],
)  # fmt: skip
def test_source_trails(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("وبحسب وكالة الأفق، قال المحافظ ماهر الصندقلي إن السد امتلأ.", ("agency", "الأفق")),
        ("وقال المحافظ ماهر الصندقلي، بحسب صحيفة الضفاف، إن السد امتلأ.", ("media", "الضفاف")),
    ],
)
def test_credit_in_another_clause_is_a_link(text: str, chain: tuple[str, str]) -> None:
    assert tell(text) == [said("قال", "ماهر الصندقلي", "السد امتلأ", chain=(chain,))]


@pytest.mark.parametrize(
    "text",
    [
        "وأقيم الحفل وفق الخطة المعلنة.",
        "ويصرف الدواء حسب الحاجة.",
        "ورفع العمال مطالبهم وفق القانون.",
        "وتقام المباريات حسب الجدول المعتمد.",
        "ووزعت المياه على الأحياء وفق تنسيق بين البلديات.",
    ],
)
def test_circumstance_is_no_source(text: str) -> None:
    assert tell(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("جاء في بيان لوزارة الداخلية أن الحدود مفتوحة.", "وزارة الداخلية", "الحدود مفتوحة"),
        ("وورد في بيان الدفاع المدني أن الحريق أخمد.", "الدفاع المدني", "الحريق أخمد"),
        ("وجاء في تقرير لوزارة الثقافة أن المسرح متصدع.", "وزارة الثقافة", "المسرح متصدع"),
    ],
)
def test_document_speaks_for_its_issuer(text: str, speaker: str, content: str) -> None:
    (found,) = tell(text)
    assert (found.speaker, found.content) == (speaker, (content,))
    assert [link[0] for link in found.chain] == ["document"]


def test_his_word_for_it() -> None:
    found = tell("وقال رئيس النادي سالم القرواني إن اللاعب رفض العرض. والعقد انتهى على حد قوله.")
    assert found == [
        said("قال", "سالم القرواني", "اللاعب رفض العرض"),
        said("على حد قوله", "سالم القرواني", "العقد انتهى"),
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("ووفقا للوزارة، فإن أسعار الزيت لم تتغير.", "الوزارة"),
        ("ووفقا لمدير الميناء، فإن الرصيف سيفتح غدا.", "مدير الميناء"),
    ],
)
def test_an_office_or_a_body_with_the_preposition_on_it(text: str, source: str) -> None:
    [one] = tell(text)
    assert one.speaker == source


def test_a_law_with_the_preposition_on_it_is_no_source() -> None:
    assert tell("ويعاقب المخالف وفقا للقانون، فإن عاد ضوعفت الغرامة.") == []


def test_a_label_before_a_credit_is_no_content() -> None:
    read = primary(document("التاريخ: بحسب مكتب النزاهة، جمعت العينة في 21 يونيو."))
    assert [span.text for span in read[0].content] == ["جمعت العينة في 21 يونيو"]


def test_the_newest_of_a_bodys_texts_is_a_source() -> None:
    (only,) = primary(document("وبحسب آخر بيانات وزارة الصحة، بلغت الحصيلة 33 قتيلا."))
    assert (only.speaker.name, only.content[0].text) == ("وزارة الصحة", "بلغت الحصيلة 33 قتيلا")
