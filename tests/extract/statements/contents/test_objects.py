"""Objects told apart from the source phrases before them."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import Told, document, primary, said, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ونفى النادي الخبر.", said("نفى", "النادي", "الخبر", deny=True)),
        ("ورفضت النقابة العرض المقدم من الشركة.", said("رفضت", "النقابة", "العرض المقدم من الشركة", deny=True)),
        ("ونفت الوزارة هذه الأنباء.", said("نفت", "الوزارة", "هذه الأنباء", deny=True)),
        ("وانتقد خبراء غياب الرقابة.", said("انتقد", "خبراء", "غياب الرقابة")),
        ("لكن الشركة نفت ارتكاب أي مخالفات.", said("نفت", "الشركة", "ارتكاب أي مخالفات", deny=True)),
    ],
)  # fmt: skip
def test_object_right_behind_the_subject(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأعلن الحزب مرشحه للرئاسة.", said("أعلن", "الحزب", "مرشحه للرئاسة")),
        ("ونفت الشركة مسؤوليتها عن التسرب.", said("نفت", "الشركة", "مسؤوليتها عن التسرب", deny=True)),
    ],
)  # fmt: skip
def test_object_with_a_pronoun(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("نفت نقابة البحارة، أكبر نقابات القطاع، في بيان نشرته الجمعة، التوصل إلى أي اتفاق.", "التوصل إلى أي اتفاق"),
        ("وأكدت شركة السنابل، أكبر مطاحن البلاد، في بيان أصدرته أمس، تسريح ثلاثين عاملا.", "تسريح ثلاثين عاملا"),
        ("وكانت نقابة البحارة قد نفت في بيان التوصل إلى أي اتفاق مع الوزارة.", "التوصل إلى أي اتفاق مع الوزارة"),
    ],
)
def test_object_behind_who_the_speaker_is_and_where_it_was_said(text: str, content: str) -> None:
    [one] = tell(text)
    assert one.content == (content,)


@pytest.mark.parametrize("day", ["الخميس", "الثلاثاء"])
def test_a_day_behind_the_text_is_no_object(day: str) -> None:
    [one] = tell(f"وكانت الهيئة قد أكدت في بيان {day} أن المياه صالحة.")
    assert one.content == ("المياه صالحة",)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وأكد قائد المنطقة العسكرية الرابعة اللواء سالم القرواني وجود أسرى.", "سالم القرواني"),
        ("ونفى رئيس الحكومة المؤقتة ماهر الصندقلي وجود خلاف.", "ماهر الصندقلي"),
    ],
)
def test_adjective_and_name_behind_the_office_belong_to_the_source(text: str, source: str) -> None:
    [one] = tell(text)
    assert one.speaker.endswith(source)
    assert one.content[0].startswith("وجود")


def test_object_is_not_the_second_half_of_the_source() -> None:
    [one] = tell("أكد رئيس الرابطة البحرية لحقوق الإنسان أن التقرير جاهز.")
    assert one.content == ("التقرير جاهز",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("كشف مصدر في الشرطة تفاصيل الحادثة.", said("كشف", "مصدر في الشرطة", "تفاصيل الحادثة")),
        ("وشرح المهندس سالم القرواني مراحل البناء.", said("شرح", "سالم القرواني", "مراحل البناء")),
    ],
)  # fmt: skip
def test_object_shows_what_is_told(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وأوضحت الشركة في بيان لها على «تداول» أمس، أن الأرض واسعة.", "الأرض واسعة"),
        ("وأوضح باحث في معهد المرفأ للفيزياء التقنية أن القياس صعب.", "القياس صعب"),
    ],
)
def test_name_that_looks_like_an_object(text: str, content: str) -> None:
    [one] = tell(text)
    assert one.content == (content,)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وأكدت الوزارة مجدداً التزامها تطبيق الاتفاق.", "التزامها تطبيق الاتفاق"),
        ("وأعلن النادي إلغاء الحفل.", "إلغاء الحفل"),
        ("وأدانت الحكومة أمس بشدة عملية احتجاز الرهائن.", "عملية احتجاز الرهائن"),
    ],
)
def test_object_that_seems_to_have_the_article_or_stands_behind_an_adverb(text: str, content: str) -> None:
    [one] = tell(text)
    assert one.content == (content,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأعلن جهاز مكافحة الغش، أمس، ضبط شحنة من الأدوية.",
         said("أعلن", "جهاز مكافحة الغش", "ضبط شحنة من الأدوية")),
        ("ونفى جهاز حماية المستهلك ارتفاع الأسعار.", said("نفى", "جهاز حماية المستهلك", "ارتفاع الأسعار", deny=True)),
        ("ونفى رونالدو وجود الخلاف مع المدرب.", said("نفى", "رونالدو", "وجود الخلاف مع المدرب", deny=True)),
    ],
)  # fmt: skip
def test_a_verbal_noun_may_complete_the_name_of_a_body(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأنكر المتهمون جميع التهم.", said("أنكر", "المتهمون", "جميع التهم", deny=True)),
        ("ورفض المضربون كل العروض.", said("رفض", "المضربون", "كل العروض", deny=True)),
    ],
)
def test_a_nominative_plural_is_the_whole_subject(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("نفت شركة الأفق للنقل، مالكة العبارة، في بيان، تلقيها أي تحذير.", "تلقيها أي تحذير"),
        ("أكد وزير التعليم، الذي كان يتحدث في البرلمان، عدم وجود أي نية للتأجيل.", "عدم وجود أي نية للتأجيل"),
        ("أعلنت شرطة العاصمة أمس القبض على أربعة مشتبه فيهم.", "القبض على أربعة مشتبه فيهم"),
        ("نفى المقاول ذلك.", "ذلك"),
        ("نفى النادي نفيا قاطعا ما راج بخصوص تعرض الحكم للضرب.", "ما راج بخصوص تعرض الحكم للضرب"),
        ("ونفى المحافظ علمه بوجود اتفاق لنقل الحصة.", "علمه بوجود اتفاق لنقل الحصة"),
        ("وحمل المحافظ وزارة المالية تبعات التأخير.", "تبعات التأخير"),
    ],
)
def test_the_object_stands_behind_an_aside(text: str, content: str) -> None:
    (only,) = primary(document(text))
    assert [span.text for span in only.content] == [content]


def test_what_is_pointed_at_is_denied_by_another() -> None:
    first, second = primary(document("قالت الشركة إن الأعمال متواصلة، فيما نفى المقاول ذلك."))
    assert [span.text for span in first.content] == ["الأعمال متواصلة"]
    assert (second.speaker.name, second.content[0].text) == ("المقاول", "ذلك")


@pytest.mark.parametrize(
    "wish", ["شريطة عدم الكشف عن اسمه", "بشرط عدم ذكر اسمه", "طالبا عدم نشر اسمه", "مفضلا عدم ذكر هويته"]
)
def test_how_a_source_wants_to_be_named_is_no_object(wish: str) -> None:
    [one] = tell(f"وأكد مهندس في السد للصحيفة، {wish}، أن الوفد حضر بالفعل.")
    assert (one.speaker, one.content) == ("مهندس في السد", ("الوفد حضر بالفعل",))


def test_a_noun_before_an_aside_is_the_name_of_who_speaks() -> None:
    [one] = tell("ونفت شركة مسارات الضفاف، في بيان، أن يكون الربان قد غادر.")
    assert (one.speaker, one.content) == ("شركة مسارات الضفاف", ("يكون الربان قد غادر",))


@pytest.mark.parametrize("told", ["مرصاد", "الصحيفة", "مراسل الإذاعة"])
def test_behind_a_plural_verb_stands_who_was_told(told: str) -> None:
    [one] = tell(f"وكان شهود قد أفادوا {told} بأن شاحنة توقفت أمام المخزن.")
    assert (one.speaker, one.content) == ("شهود", ("شاحنة توقفت أمام المخزن",))


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("صدر بيان عن سالم البحري، أكد فيه نيته تقديم استقالته.", "سالم البحري", "نيته تقديم استقالته"),
        ("صدر بيان عن سالم البحري، أكد فيه نقيب البحارة تقديم الشكوى.", "نقيب البحارة", "تقديم الشكوى"),
        ("قال المدرب إنه بخير. ونفى اتصال إدارة النادي به.", "المدرب", "اتصال إدارة النادي به"),
        ("قال المدرب إنه بخير. ونفى سليم إدارة النادي بالوكالة.", "سليم", "إدارة النادي بالوكالة"),
    ],
)
def test_what_somebody_intends_or_did_is_nobody_who_speaks(text: str, speaker: str, content: str) -> None:
    *_, last = tell(text)
    assert (last.speaker, last.content) == (speaker, (content,))


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "وأعلن وكيل الجمهورية لدى محكمة تيهرت فتح تحقيق في الحادث.",
            "وكيل الجمهورية لدى محكمة تيهرت",
            "فتح تحقيق في الحادث",
        ),
        ("وأكد سالم الخالدي أسر أربعة جنود.", "سالم الخالدي", "أسر أربعة جنود"),
        ("وأكدت حركة فتح مقتل قيادي.", "حركة فتح", "مقتل قيادي"),
        ("وأكدت حركة فتح رفضها الاتفاق.", "حركة فتح", "رفضها الاتفاق"),
    ],
)
def test_what_was_done_is_no_part_of_a_name(text: str, speaker: str, content: str) -> None:
    (found,) = tell(text)
    assert (found.speaker, found.content) == (speaker, (content,))
