"""Complements: clauses with أن and إن, prepositions of the verb, verbal nouns as contents."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import Told, document, primary, said, tell


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("وقال الطبيب عصام الرواقي إن المريض تعافى.", "قال", "المريض تعافى"),
        ("وقال الطبيب عصام الرواقي إنها ستخضع لجراحة ثانية.", "قال", "إنها ستخضع لجراحة ثانية"),
        ("وأعلن الطبيب عصام الرواقي أن العيادة ستغلق.", "أعلن", "العيادة ستغلق"),
        ("وأعلن الطبيب عصام الرواقي أننا أمام موجة ثانية.", "أعلن", "أننا أمام موجة ثانية"),
        ("وصرح الطبيب عصام الرواقي بأن الدواء متوفر.", "صرح", "الدواء متوفر"),
        ("واعترف الطبيب عصام الرواقي بأنه أخطأ.", "اعترف", "أنه أخطأ"),
        ("وأشار الطبيب عصام الرواقي إلى أن الوباء ينحسر.", "أشار", "الوباء ينحسر"),
        ("ولفت الطبيب عصام الرواقي إلى نقص الأسرة.", "لفت", "نقص الأسرة"),
        ("وشدد الطبيب عصام الرواقي على أن الوقاية كافية.", "شدد", "الوقاية كافية"),
        ("وحذر الطبيب عصام الرواقي من أن المرض قد يعود.", "حذر", "المرض قد يعود"),
        ("وكشف الطبيب عصام الرواقي عن إصابة ثلاثة ممرضين.", "كشف", "إصابة ثلاثة ممرضين"),
        (
            "وأعلن الطبيب عصام الرواقي، في مؤتمر صحفي عقده مساء أمس بمقر النقابة، أن العيادة ستغلق.",
            "أعلن",
            "العيادة ستغلق",
        ),
        ("وأعلن الطبيب عصام الرواقي في لقاء عقده اليوم، استقالته.", "أعلن", "استقالته"),
    ],
)
def test_complementiser_stays_outside_unless_a_pronoun_hangs_on_it(text: str, cue: str, content: str) -> None:
    assert tell(text) == [said(cue, "عصام الرواقي", content)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نفى نادي الصخرة وجود أي مفاوضات مع المهاجم.",
         said("نفى", "نادي الصخرة", "وجود أي مفاوضات مع المهاجم", deny=True)),
        ("ونفت وزارة الصحة تسجيل إصابات جديدة.", said("نفت", "وزارة الصحة", "تسجيل إصابات جديدة", deny=True)),
        ("ونفت وزارة التموين والتجارة الداخلية إلغاء الدعم.",
         said("نفت", "وزارة التموين والتجارة", "إلغاء الدعم", deny=True)),
        ("وأكد وزير الخارجية مازن الصويلحي حرص بلاده على استقرار المنطقة.",
         said("أكد", "مازن الصويلحي", "حرص بلاده على استقرار المنطقة")),
        ("وأكدت الشركة الوطنية للملاحة استئناف الرحلات.",
         said("أكدت", "الشركة الوطنية للملاحة", "استئناف الرحلات")),
        ("وأعلنت بلدية الرمانة إغلاق الشاطئ حتى الأحد.", said("أعلنت", "بلدية الرمانة", "إغلاق الشاطئ حتى الأحد")),
        ("وجدد رئيس الحكومة عادل الخضراني التزامه بدفع الرواتب.",
         said("جدد", "عادل الخضراني", "التزامه بدفع الرواتب")),
        ("واقترح النائب مازن الصويلحي تعديل القانون.", said("اقترح", "مازن الصويلحي", "تعديل القانون")),
        ("وأدان مجلس الوزراء الهجوم على الحافلة.", said("أدان", "مجلس الوزراء", "الهجوم على الحافلة")),
        ("وثمن المجلس جهود المتبرعين.", said("ثمن", "المجلس", "جهود المتبرعين")),
        ("واستنكرت النقابة الاعتداء على الطبيب.", said("استنكرت", "النقابة", "الاعتداء على الطبيب")),
        ("وأنكر صاحب المصنع كمال الأندراوي أن يكون الحريق متعمدا.",
         said("أنكر", "كمال الأندراوي", "يكون الحريق متعمدا", deny=True)),
        ("ونفى المتهم صلته بالشبكة.", said("نفى", "المتهم", "صلته بالشبكة", deny=True)),
    ],
)  # fmt: skip
def test_verbal_noun_is_the_content(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأشاد الوزير بجهود المتطوعين.", said("أشاد", "الوزير", "جهود المتطوعين")),
        ("وندد المتظاهرون بغلاء الأسعار.", said("ندد", "المتظاهرون", "غلاء الأسعار")),
        ("ورحبت وزارة الخارجية بإطلاق الرهائن.", said("رحبت", "وزارة الخارجية", "إطلاق الرهائن")),
        ("وهددت نقابة السائقين بإغلاق الطرق.", said("هددت", "نقابة السائقين", "إغلاق الطرق")),
        ("وتعهد رئيس الوزراء عادل الخضراني بدفع التعويضات.", said("تعهد", "عادل الخضراني", "دفع التعويضات")),
        ("وأفاد باحثون في الجامعة بأن الدواء فعال.", said("أفاد", "باحثون في الجامعة", "الدواء فعال")),
    ],
)  # fmt: skip
def test_preposition_written_on_to_the_content(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ووصف المدرب وائل السنهاوي الهزيمة بأنها قاسية.",
         said("وصف", "وائل السنهاوي", "الهزيمة بأنها قاسية")),
        ("ووصفت السفيرة ريم الحوراوي المحادثات بالبناءة.", said("وصفت", "ريم الحوراوي", "المحادثات بالبناءة")),
        ("ووصف وزير الاقتصاد كمال الأندراوي الاتفاق بأنه تاريخي.",
         said("وصف", "كمال الأندراوي", "الاتفاق بأنه تاريخي")),
    ],
)  # fmt: skip
def test_content_holds_object_and_judgement(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وعزا الخبير نبيل الساحلاني الغلاء إلى شح الأمطار.", said("عزا", "نبيل الساحلاني", "شح الأمطار")),
        ("وأرجع المدرب كريم البوراسي الخسارة إلى كثرة الإصابات.", said("أرجع", "كريم البوراسي", "كثرة الإصابات")),
    ],
)  # fmt: skip
def test_content_of_an_explanation_is_the_cause(text: str, expected: Told) -> None:
    assert tell(text) == [expected]


def test_clause_belongs_to_the_verb_nearest_to_it() -> None:
    assert tell("ونشر اللاعب زياد المرعشلاني تغريدة قال فيها إنه باق.") == [
        said("قال", "زياد المرعشلاني", "إنه باق", chain=(("document", "تغريدة"),))
    ]


def test_verb_of_an_adverbial_is_no_object() -> None:
    [one] = tell("أكدت وزارة الإسكان في بلاغ أصدرته الخميس يتعلق بالقروض أن البرنامج مستمر.")
    assert one.content == ("البرنامج مستمر",)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وتساءل النائب عما إذا كانت الأموال قد صرفت.", "ما إذا كانت الأموال قد صرفت"),
        ("وكشف المدير عما دار في الاجتماع.", "ما دار في الاجتماع"),
        ("وحذر الخبير مما يجري في السوق.", "ما يجري في السوق"),
    ],
)
def test_preposition_grown_together_with_what(text: str, content: str) -> None:
    [one] = tell(text)
    assert one.content == (content,)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وقال متضررون: إن القنصلية وعدت بتحريك الملف.", "القنصلية وعدت بتحريك الملف"),
        ("وقالت البعثة في بيان: إن المعبر سيفتح مساء اليوم.", "المعبر سيفتح مساء اليوم"),
    ],
)
def test_that_behind_a_colon_is_no_content(text: str, content: str) -> None:
    [one] = tell(text)
    assert one.content == (content,)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وأهابت الوزارة، في منشور، بالمواطنين تحري الدقة.", "تحري الدقة"),
        ("وأهاب الاتحاد بالجماهير التزام الهدوء.", "التزام الهدوء"),
        ("ودعا الوزير المواطنين للمشاركة في الحملة.", "لمشاركة في الحملة"),
        ("وأثنى المدرب على اللاعبين، مثمناً جهود الجمهور.", "جهود الجمهور"),
        ("وتوقع تقرير صادر عن شركة الأفق أن تبلغ الأرباح مليوناً.", "تبلغ الأرباح مليوناً"),
    ],
)
def test_objects_behind_whoever_is_addressed_or_speaks(text: str, content: str) -> None:
    assert tell(text)[-1].content == (content,)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وتوقع خبراء الأرصاد هطول أمطار غزيرة.", "هطول أمطار غزيرة"),
        ("وأفادت مصادر محلية بسقوط قذيفتين على الحي.", "سقوط قذيفتين على الحي"),
        ("وأكدت وزارة الصحة توفر الدواء.", "توفر الدواء"),
    ],
)
def test_nouns_of_action_without_a_telling_shape(text: str, content: str) -> None:
    assert [one.content for one in tell(text)] == [(content,)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("وقال بوزيان في بث مباشر عبر Instagram إن الجمهور غاضب.", "قال"),
        ("وأكدت المديرة في حوار عبر المنصة أن المدرسة ستفتح.", "أكدت"),
    ],
)
def test_the_preposition_across_is_no_verb(text: str, cue: str) -> None:
    assert [one.cue for one in tell(text)] == [cue]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وأفاد مصدر طبي بالمستشفى الجهوي لإذاعتنا بأن سبعة جرحى نقلوا إليه.",
         "مصدر طبي بالمستشفى الجهوي", "سبعة جرحى نقلوا إليه"),
        ("وصرح مصدر مسؤول لموقعنا بأن الصفقة لم تحسم.", "مصدر مسؤول", "الصفقة لم تحسم"),
        ("أقر وزير النفط كامل العرضي، في مقابلة بثتها القناة الرسمية، بأن القرار اتخذ.", "كامل العرضي", "القرار اتخذ"),
    ],
)  # fmt: skip
def test_where_a_speaker_is_belongs_to_him(text: str, speaker: str, content: str) -> None:
    (only,) = primary(document(text))
    assert (only.speaker.name, only.content[0].text) == (speaker, content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وتذهب مصادر مطلعة إلى أن الصفقة ألغيت.", ["الصفقة ألغيت"]),
        ("وذهب الخبير إلى القول إن السوق هادئة.", ["السوق هادئة"]),
        ("وذهب الفريق إلى المعسكر بعد التأكد من أن الطريق سالك.", []),
        ("وذهبت أموال الصندوق إلى الخزينة العامة.", []),
    ],
)
def test_a_verb_of_going_holds_something_only_before_a_clause(text: str, content: list[str]) -> None:
    assert [one.content[0] for one in tell(text)] == content


@pytest.mark.parametrize("office", ["المتحدث", "مكتب المحافظ", "مكتب رئيس البلدية"])
def test_an_office_keeps_from_speaking(office: str) -> None:
    text = f"وامتنع {office} عن التعليق على التسجيل."
    assert [(one.speaker, one.content) for one in tell(text)] == [(office, ("التعليق على التسجيل",))]


def test_who_accuses_nobody_keeps_from_speaking_and_who_does_not_vote_does_not() -> None:
    assert [one.cue for one in tell("وامتنع المحافظ عن اتهام أحد بالحريق.")] == ["امتنع"]
    assert tell("وامتنع المحافظ عن حضور الحفل.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وصرحت السيدة فاطمة ب. بأن المياه جرفت بيتها.", "المياه جرفت بيتها"),
        ("وأفاد الشاهد رامي ب. بأن السيارة لم تتوقف.", "السيارة لم تتوقف"),
        ("وطالب النائب بـ «تحقيق عاجل».", "تحقيق عاجل"),
    ],
)
def test_the_initial_of_a_name_is_no_preposition(text: str, content: str) -> None:
    assert [one.content for one in tell(text)] == [(content,)]
