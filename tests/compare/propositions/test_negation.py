from __future__ import annotations

import pytest

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.negation import Judgement, judge


def judged(text: str, lexicon: CompareLexicon) -> Judgement:
    return judge([word for word in words(text) if word.kind != "mark"], lexicon)


@pytest.mark.parametrize(
    "text",
    [
        "لم يصل الفريق إلى الملعب قبل المباراة",
        "لن ترفع الحكومة أسعار الخبز هذا العام",
        "الشركة لا تملك أي حصة في الميناء",
        "عدم وجود أي اتصال بين الطرفين",
        "ليس هناك اتفاق على تمديد العقد",
        "المصنع الذي افتتح العام الماضي لم ينتج شيئا",
        "ما قيل عن استقالة المدير عارٍ عن الصحة",
        "الخبر المتداول غير صحيح",
        "ننفي هذا الكلام نفيا قاطعا",
        "اللاعب لم يعد على ذمة النادي",
        "المدينة خالية من أي إصابات بالكوليرا",
        "القرية خالية من الإصابات",
        "مفيش إضراب في المصنع من الأساس",
        "ألا نية لإغلاق المصنع",
        "ألا يعود اللاعب إلى النادي",
        "لاصحة لإغلاق المصنع",
        "لايوجد أي مصاب بين ركاب العبارة",
        "الكتاب لا وجود له في السجلات",
        "لا أساس لخبر انفصال الفنانة",
        "كلام المدرب كذب",
        "وألا مسؤولية للشركة عن الحريق",
        "كل ما راج حول بيع النادي مجرد إشاعات لا أساس لها",
        "مكتب المدعي العام لا علاقة له بالتسريب",
        "الحارس لا ذنب له في الحريق",
        "نقل المباراة إلى الخارج أمر غير وارد",
        "ربط الحريق بالإضراب لا يستند إلى أي دليل",
        "إصابة الحارس مختلقة",
        "إذا هطل المطر فلن تقام المباراة",
        "وإن لم تصل الباخرة فلن يفرغ الميناء الشحنة",
        "الموظفون الذين حضروا الدورة لم يجتازوا الاختبار",
        "القائد سامي الحداد رئيس أركان الميناء لا يجري أي مفاوضات",
        "اللجنة المشرفة على السوق لا تتم فيها أي مناقصة",
        "إلا أن أهالي المتدرب لم يكملوا الأوراق",
        "القرار وحده لا يكفي",
        "عدم تعرض أي مقر آخر لمحاولة تفجير",
    ],
)
def test_a_negative_main_clause_is_negated(text: str, lexicon: CompareLexicon) -> None:
    assert judged(text, lexicon).negated


@pytest.mark.parametrize(
    "text",
    [
        "الجسر لا يزال مغلقا أمام الشاحنات",
        "الجسر لايزال مغلقا أمام الشاحنات",
        "ألا يقل عمر المتقدم عن ثلاثين عاما",
        "ولا تقل القصيدة عن عشرة أبيات",
        "ألا يتجاوز وزن الحقيبة عشرين كيلوغراما",
        "سيكون مديرا لمن انتخبه ومن لم ينتخبه",
        "ولا يزال مصير الركاب مجهولا",
        "التلة خالية من أي جندي",
        "لا يمكن إنكار تراجع الأسعار",
        "الصرف لا يتم إلا بموافقة المدير",
        "المصرف الذي لم يفلس دفع الودائع كاملة",
        "الأسعار ارتفعت لأن المحصول لم يكف السوق",
        "العقد يمتد خمس سنوات لا أربعا",
        "لم يتبق غير فحص اللاعب وتوقيع العقد",
        "لا أدل على خطورة الحريق من عدد المصابين",
        "عدد الحضور لا يقل عن ألفي متفرج",
        "المفاوضات غير المباشرة بدأت أمس",
        "نفى عدم علمه بالقرار",
        "ليس هذا صحيحا بل اتفق الطرفان",
        "وإن لم تصل الباخرة فإن الميناء سيؤجل التفريغ",
        "إذا لم يدفع النادي الغرامة فسوف يخصم منه",
        "الموظفون الذين لا يحضرون الدورة ولا يجتازون الاختبار ينقلون إلى فرع آخر",
        "المصنع في القرية لا تحت الجسر",
        "لم يكمل الأوراق إلا أهالي المتدرب",
        "إيرادات الميناء في نيسان لا تبلغ سبعة ملايين",
        "عدم وجود إدارة أخر توقيع العقد",
    ],
)
def test_what_only_looks_negative_is_not_negated(text: str, lexicon: CompareLexicon) -> None:
    assert not judged(text, lexicon).negated


def test_a_particle_printed_together_with_its_word_leaves_the_word(lexicon: CompareLexicon) -> None:
    found = judged("لاصحة لبيع المصنع", lexicon)
    assert found.marks == ("لا صحة",)
    assert [word.text for word in found.rest] == ["لبيع", "المصنع"]


def test_the_particle_and_the_verdict_leave_the_words_of_the_proposition(lexicon: CompareLexicon) -> None:
    found = judged("لا صحة لبيع المصنع جملة وتفصيلا", lexicon)
    assert [word.text for word in found.rest] == ["لبيع", "المصنع"]
    assert found.marks == ("لا صحة",)


def test_taking_no_position_is_not_a_negation(lexicon: CompareLexicon) -> None:
    found = judged("لا نؤكد ولا ننفي اهتمام النادي باللاعب", lexicon)
    assert found.noncommittal
    assert not found.negated


@pytest.mark.parametrize(
    "text",
    [
        "حصيلة الغرقى بقيت عند اثنين وليس خمسة كما يشاع",
        "النقابة لن تقبل بأقل من تسعين دينارا",
        "سمعت انفجارين لا انفجارا واحدا",
        "عدد الغرقى ثلاثة لا أكثر ولا أقل",
        "القطاران وصلا يوم الأحد وليس في يوم العاصفة، ثم توقفت الحركة على الخط بالكامل",
    ],
)
def test_a_correction_and_a_least_negate_nothing(text: str, lexicon: CompareLexicon) -> None:
    assert not judged(text, lexicon).negated


@pytest.mark.parametrize(
    "text",
    [
        "من السابق لأوانه الجزم بسبب الحريق",
        "لا نستطيع أن نقول إن القارب غرق",
        "لم يتسن التحقق من غرق القارب",
        "الغرفة ليس لديها ما يثبت أو ينفي تلف الشحنة",
        "لا أستطيع الحكم على سلامة الجسر قبل الفحص",
        "تحديد من بدأ الشجار متروك للمحكمة",
        "الفحص سيحدد ما إذا كان الحريق متعمدا",
        "إنه لن يعلق على مسألة الترخيص",
        "الوزارة لا تستبق نتائج الفحص",
        "الحارس لا يعرف من أشعل النار",
        "لا نعلم سبب انهيار الرصيف",
        "لسنا معنيين بمسألة تأجيل المباراة",
        "ننتظر نتائج المختبر المركزي",
        "التحقيق لم يصل إلى جواب في شأن الطلقة الأولى",
        "سبب غرق القارب غير معروف",
        "مصير الركاب لا يزال غير واضح",
        "الحارس لا يعرف لأي نقابة ينتمي المضربون",
        "إنها لن تعلن أسباب الاستقالة قبل الجلسة",
        "الشركة ليست في وضع يتيح لها تأكيد الصفقة",
        "كل الاحتمالات قائمة ومنها الإهمال",
        "لا أقول إن الحكم أخطأ",
        "لن ندخل في سجال مع النقابة حول الرواتب",
        "القناة لم تتمكن من التحقق من صحة التسجيل",
        "الحديث عن الهدنة سابق لأوانه",
    ],
)
def test_some_phrases_take_no_position(text: str, lexicon: CompareLexicon) -> None:
    assert judged(text, lexicon).noncommittal


@pytest.mark.parametrize(
    "text",
    [
        "النقابة لن تعلق إضرابها",
        "الوزير لا يعرف المقاول",
        "الفريق لم يحسم اللقب",
        "الشركة لا تعلم بالعطل",
        "سرق المتجر رجال من عصابة غير معروفة",
        "الشركة لم تعلن الصفقة",
    ],
)
def test_others_with_the_same_verbs_do(text: str, lexicon: CompareLexicon) -> None:
    assert not judged(text, lexicon).noncommittal


def test_what_joins_a_verdict_to_its_clause_goes_with_it(lexicon: CompareLexicon) -> None:
    found = judged("ما نشر عن غرق القارب بأنه كلام عار من الصحة", lexicon)
    assert found.explicit
    assert [word.text for word in found.rest] == ["ما", "نشر", "عن", "غرق", "القارب"]


def test_a_particle_is_told_without_which_the_verb_is_no_arabic(lexicon: CompareLexicon) -> None:
    assert judged("الشركة لم تكن على علم بالعطل", lexicon).jussive
    assert not judged("الشركة لا تملك أي حصة في الميناء", lexicon).jussive
    assert not judged("الشركة باعت حصتها في الميناء", lexicon).jussive


@pytest.mark.parametrize(
    "text",
    [
        "لا معلومات لديه عمن أشعل الحريق",
        "إنها لا تعرف ما إذا كانت المباراة قد ألغيت",
        "لا يمكنني اليوم تأكيد فرضية الغرق",
        "لسنا في موقع يسمح لنا بتأكيد ذلك",
        "ولم يتسن للصحيفة التحقق من صحة هذه الأنباء",
    ],
)
def test_who_does_not_know_takes_no_position(text: str, lexicon: CompareLexicon) -> None:
    assert judged(text, lexicon).noncommittal


def test_what_a_joined_particle_negates_behind_a_short_head_is_something_else(lexicon: CompareLexicon) -> None:
    assert not judged("مخالفات متفرقة ولا جزم بشأن الصناديق", lexicon).marks


def test_a_negative_condition_by_itself_is_not_asserted(lexicon: CompareLexicon) -> None:
    assert not judged("وإن لم تصل الباخرة هذا الأسبوع", lexicon).asserted
    assert judged("لم تصل الباخرة هذا الأسبوع", lexicon).asserted


@pytest.mark.parametrize(
    ("text", "asserted"),
    [
        ("أنه في حال قدم المدير استقالته سيغلق المصنع", False),
        ("دعني أفترض أن القهوة تشفي من الصداع", False),
        ("المصنع في حال جيدة بعد الحريق", True),
        ("المدير قدم استقالته في حال غضب", True),
    ],
)
def test_what_is_supposed_is_not_asserted(text: str, asserted: bool, lexicon: CompareLexicon) -> None:
    assert judged(text, lexicon).asserted is asserted
