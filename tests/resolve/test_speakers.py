"""Speakers: who is meant by an implicit subject, a pronoun, «البيان», «الأخير» or a bare title; what is carried on."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary, tell


def _speakers(text: str) -> list[str]:
    return [one.speaker for one in tell(text)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وقالت وزيرة الصحة رنا الزيتاوي إن الوباء ينحسر. والتقت مدير المستشفى هاني الدرعاوي. وأضافت أن اللقاح متوفر.",
         ["رنا الزيتاوي", "رنا الزيتاوي"]),
        ("وقال المدرب وائل السنهاوي إنه تعب. وقالت الوزيرة لبنى الساريفي إن الدعم كاف. وأضاف أنه عاتب. وأوضحت أنه سخي.",
         ["وائل السنهاوي", "لبنى الساريفي", "وائل السنهاوي", "لبنى الساريفي"]),
        ("وقال سكان الحي إن المياه مقطوعة منذ أسبوع. وأضافوا أن الشكاوى لم تجد نفعا.", ["سكان الحي", "سكان الحي"]),
        ("وقالت وكالة الأفق إن الهزة لم تخلف ضحايا. وأضافت أن مركزها في البحر.", ["وكالة الأفق", "وكالة الأفق"]),
    ],
)  # fmt: skip
def test_subject_left_out_agrees_with_the_verb(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقالت هيئة الموانئ في بيان إن الرصيف سيفتح. وأوضح البيان أن العمل اكتمل.", "هيئة الموانئ"),
        ("وأصدرت وزارة النقل بيانا قالت فيه إن القطار سيتوقف. وأضاف البيان أن الحافلات ستعوض الركاب.", "وزارة النقل"),
        ("وجاء في بلاغ لوزارة الداخلية أن الحدود مفتوحة. وأضاف البلاغ أن التفتيش مستمر.", "وزارة الداخلية"),
        ("وأعلنت نقابة المعلمين في بيان الإضراب. وقال مصدر أمني إن الشوارع هادئة. وأكد البيان أن المطالب مشروعة.",
         "نقابة المعلمين"),
    ],
)  # fmt: skip
def test_document_belongs_to_its_last_issuer(text: str, speaker: str) -> None:
    last = primary(document(text))[-1]
    assert (last.speaker.name, last.speaker.kind) == (speaker, "document")
    assert [link.role for link in last.chain] == ["document"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("والتقى وزير الزراعة سمير الغوراني نظيره مازن الصويلحي. وأكد الأخير أن التعاون سيستمر.", "مازن الصويلحي"),
        ("والتقى المدرب وائل السنهاوي الحارس زياد المرعشلاني. وقال الأخير إن المنافسة شريفة.", "زياد المرعشلاني"),
    ],
)
def test_the_latter_is_the_person_named_last(text: str, speaker: str) -> None:
    assert _speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال مصدر في النادي إن المدرب سيرحل. وأضاف المصدر نفسه أن البديل أجنبي.", "مصدر في النادي"),
        ("وقالت مصادر طبية إن الوباء ينحسر. وأكدت المصادر ذاتها أن اللقاح متوفر.", "مصادر طبية"),
        ("وقال مصدر قضائي إن الملف اكتمل. وقال المحامي نبيل الساحلاني إن موكله بريء. وأوضح المصدر ذاته أن الجلسة سرية.",
         "مصدر قضائي"),
    ],
)  # fmt: skip
def test_same_source_is_the_last_unnamed_one(text: str, speaker: str) -> None:
    assert _speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وزار وزير الري سمير الغوراني السد. وقال الوزير إن الخزان ممتلئ.", "سمير الغوراني"),
        ("ووصل المدرب وائل السنهاوي إلى الرمانة. وأكد المدرب أن الفريق جاهز.", "وائل السنهاوي"),
        ("وقالت شركة الوادي للطيران إن الرحلة ألغيت. وأوضحت الشركة أن التعويض جاهز.", "شركة الوادي للطيران"),
        ("قال المتحدث باسم وزارة الصحة هاني الدرعاوي إن الوباء ينحسر. وأضافت الوزارة أن اللقاح متوفر.", "وزارة الصحة"),
    ],
)
def test_short_form_is_the_one_named_in_full(text: str, speaker: str) -> None:
    assert _speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "chains"),
    [
        ("وقال رئيس اللجنة نادر البيرقاوي لوكالة الأفق إن النتائج جاهزة. وأضاف أن الفرز اكتمل.",
         [(("agency", "الأفق"),), (("agency", "الأفق", "inherited"),)]),
        ("وقالت هيئة الموانئ في بيان إن الرصيف سيفتح. وأشارت إلى أن السفن قريبة.",
         [(("document", "بيان"),), (("document", "بيان", "inherited"),)]),
        ("وقالت الممثلة لبنى الساريفي لصحيفة الضفاف إن العرض تأجل، مضيفة أن السبب مرض زميلها.",
         [(("media", "الضفاف"),), (("media", "الضفاف"),)]),
        ("وقال المحافظ ماهر الصندقلي لوكالة الأفق إن السد امتلأ. وقال الخبير نبيل الساحلاني إن الخطر زال.",
         [(("agency", "الأفق"),), ()]),
    ],
)  # fmt: skip
def test_links_hold_while_the_same_speaker_goes_on(text: str, chains: list[tuple[tuple[str, ...], ...]]) -> None:
    assert [one.chain for one in tell(text)] == chains


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قال وزير النقل كمال الأندراوي أمس إن القطار سيتوقف.", "2023-03-14"),
        ("وأعلن الاتحاد الخميس أن النهائي تأجل.", "2023-03-09"),
        ("وقالت الوزيرة لبنى الساريفي في مؤتمر صحفي الاثنين الماضي إن الموازنة جاهزة.", "2023-03-13"),
        ("وقال الطبيب عصام الرواقي اليوم إن المصاب استفاق.", "2023-03-15"),
        ("وقال المحافظ ماهر الصندقلي إن الجسر سيفتح غدا.", None),
    ],
)
def test_day_of_speaking_stands_in_the_reporting_clause(text: str, day: str | None) -> None:
    (found,) = primary(document(text, "2023-03-15"))
    assert (found.said.value if found.said is not None else None) == day


def test_communique_dated_once_dates_what_is_quoted_from_it() -> None:
    text = "وقالت هيئة الموانئ في بيان أمس إن الرصيف سيفتح. وأوضح البيان أن العمل اكتمل."
    found = primary(document(text, "2023-03-15"))
    assert [one.said.value for one in found if one.said is not None] == ["2023-03-14", "2023-03-14"]


@pytest.mark.parametrize("text", ["وأضاف أن الفريق سيسافر فجرا.", "قيل إن العقد وقع سرا.", "ويعتقد أن الحريق متعمد."])
def test_nobody_known_stays_unnamed(text: str) -> None:
    (found,) = primary(document(text))
    assert (found.speaker.kind, found.speaker.span) == ("anonymous", None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وقال المدرب إن الفريق جاهز.", "person"),
        ("وقالت الشركة إن المصنع سيغلق.", "organisation"),
        ("وقال وزير الري إن السد آمن.", "person"),
        ("وأكد النادي أن العقد سار.", "organisation"),
        ("وقال مصدر أمني إن الطريق سالك.", "anonymous"),
        ("وذكرت صحيفة الضفاف أن المعرض تأجل.", "media"),
    ],
)
def test_kind_of_speaker(text: str, kind: str) -> None:
    (found,) = primary(document(text))
    assert found.speaker.kind == kind


def test_what_is_inferred_is_explained() -> None:
    named, inferred = primary(document("وقال الطبيب عصام الرواقي إن المرض نادر. وأضاف أن العلاج متوفر."))
    assert named.reasons == ()
    assert inferred.reasons
    assert inferred.score < named.score


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال متحدث باسم الرئيس هاني الدرعاوي إن الزيارة ألغيت.", "متحدث باسم الرئيس هاني الدرعاوي"),
        ("وقالت محامية عن سمير الغوراني إن موكلها بريء.", "محامية عن سمير الغوراني"),
    ],
)
def test_name_behind_on_behalf_of_is_not_who_speaks(text: str, speaker: str) -> None:
    assert _speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وقال وزير الزراعة إن الموسم جيد. وكان وزير الزراعة سمير الغوراني قد زار الحقول.", ["سمير الغوراني"]),
        ("وأعلنت رئيسة اللجنة الفرز. وتتولى رئيسة اللجنة رنا الزيتاوي المنصب منذ عام.", ["رنا الزيتاوي"]),
    ],
)
def test_office_named_in_full_further_on(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال سكان الحي إن المياه مقطوعة. وقال المدير هاني الدرعاوي إن العطل بسيط. وأضاف أن الورشة تعمل.",
         "هاني الدرعاوي"),
        ("وقال مسؤولون في النادي إن اللقب قريب. وقال المدرب وائل السنهاوي إنه متعب. وأضافوا أن العقد سار.",
         "مسؤولون في النادي"),
    ],
)  # fmt: skip
def test_number_of_the_verb_tells_whom_it_means(text: str, speaker: str) -> None:
    assert _speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأوضح بيان صادر عن الهيئة أن المعبر مفتوح.", "الهيئة"),
        ("وقال الوزير كمال الأندراوي إن القمح يكفي. وأفاد بلاغ للنقابة بأن الإضراب مستمر.", "النقابة"),
        ("وقالت نقابة البحارة الجهوية إن الإضراب قائم. وأفاد بلاغ للنقابة بأنه مستمر.", "نقابة البحارة الجهوية"),
    ],
)
def test_document_that_says_whose_it_is(text: str, speaker: str) -> None:
    last = primary(document(text))[-1]
    assert (last.speaker.name, last.speaker.kind, [link.role for link in last.chain]) == (
        speaker,
        "document",
        ["document"],
    )


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقالت المخرجة هالة الدرعاوي إن الدعم قليل. وعن خلافها مع نقابة الفنانين، أضافت أن الحوار قائم.",
         "هالة الدرعاوي"),
        ("وقال الوزير سمير الغوراني إن السد ممتلئ. ومع المدير هاني الدرعاوي في الموقع، أكد أن العمل اكتمل.",
         "سمير الغوراني"),
    ],
)  # fmt: skip
def test_whom_a_preposition_governs_is_not_the_subject(text: str, speaker: str) -> None:
    assert _speakers(text)[-1] == speaker


def test_pronoun_of_but_can_mean_whom_a_preposition_governs() -> None:
    text = "وقالت الوزيرة لبنى الساريفي إن الدعم كاف. واتصلنا بالمتحدث وائل السنهاوي، لكنه رفض التعليق على الخبر."
    assert _speakers(text)[-1] == "وائل السنهاوي"


def test_body_of_a_named_person_is_not_the_person() -> None:
    assert _speakers("ونفى المكتب الإعلامي للنائب سمير الغوراني أن يكون قد استقال.") == [
        "المكتب الإعلامي للنائب سمير الغوراني"
    ]


def test_the_same_document_belongs_to_its_issuer() -> None:
    text = "وقالت نقابة المعلمين في بلاغ إن الإضراب قائم. وجاء في ذات البلاغ أن المطالب مشروعة."
    assert _speakers(text)[-1] == "نقابة المعلمين"


def test_believes_at_the_head_of_a_sentence_is_no_passive() -> None:
    text = "وقال المدير هاني الدرعاوي إن المياه نظيفة. ويرى أن الضجة انتخابية."
    assert _speakers(text)[-1] == "هاني الدرعاوي"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("زار الدكتور عماد الطرابشي، وزير الصحة، مستشفى الساحل. واستهل الوزير جولته بقسم الطوارئ، موجها بصرف الأدوية.",
         ["عماد الطرابشي"]),
        ("وكشف كريم البوسالي، وكيل أعمال المهاجم نوح الدرعاوي، أن الصفقة تمت. وأوضح أن اللاعب سعيد.",
         ["كريم البوسالي", "كريم البوسالي"]),
        ("وقال الناطق باسم خفر السواحل الرائد نادر المرعشلاني إن القارب غرق.", ["نادر المرعشلاني"]),
    ],
)  # fmt: skip
def test_offices_behind_a_name_and_in_the_sentence_tell_who_speaks(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("أكد سمير الغوراني، رئيس شركة المياه، أنه نقي. وقال محمد الدقوقي إنه عكر. وقال رئيس الشركة إنه نقي.",
         ["سمير الغوراني", "محمد الدقوقي", "سمير الغوراني"]),
        ("وصرحت هدى الساريفي، مديرة مدرسة الواحة، بأنه عيد. وقال طارق البلوشني إنهم هنا. وأكدت مديرة المدرسة أنه عطلة.",
         ["هدى الساريفي", "طارق البلوشني", "هدى الساريفي"]),
    ],
)  # fmt: skip
def test_a_title_means_who_was_introduced_with_that_office(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وقال مصدر أمني إن الطريق مغلق. وحسب بلاغ للنقابة، فإن الإضراب مستمر. وأورد المصدر ذاته أن العمال صامدون.",
         ["مصدر أمني", "النقابة", "النقابة"]),
        ("وقال مصدر طبي إن المصابين بخير. واعتبر الباحث يوسف البكوش أن الظاهرة تتوسع. وأبرز المتحدث نفسه أنها خطيرة.",
         ["مصدر طبي", "يوسف البكوش", "يوسف البكوش"]),
    ],
)  # fmt: skip
def test_the_same_source_again(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وأكد الوزير سامي الغالي أن العمل سينتهي. وأوضح معاليه أن القسم سيفتح.", ["سامي الغالي", "سامي الغالي"]),
        ("واستقبل سمو الأمير سالم بن فهد وزير النقل ناصر الحلو. وأكد سموه أن التعاون قائم.", ["سالم بن فهد"]),
        ("وأعلن مدير المشفى هاني الدرعاوي توسعته. وأضاف سعادته: «سنفتتح القسم غدا».",
         ["هاني الدرعاوي", "هاني الدرعاوي"]),
    ],
)  # fmt: skip
def test_a_title_with_a_pronoun_is_who_bears_it(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


def test_a_noun_that_looks_like_such_a_title_is_what_is_shown() -> None:
    assert _speakers("وأبدى المدرب وائل السنهاوي سعادته بالفوز.") == ["وائل السنهاوي"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وردت شركة «لابورا فارما» على الوزارة. وتابعت الشركة أن لقاحها سليم.", "شركة «لابورا فارما»"),
        ("وافتتح بنك الواحة فرعا جديدا. وأوضح البنك أن الفرع يخدم الضاحية.", "بنك الواحة"),
        ("واستقبل مستشفى الرازي جرحى. وأعلن المستشفى وفاة اثنين.", "مستشفى الرازي"),
        ("وانتقل نادي الشهاب إلى ملعبه الجديد. وجاء في بيان النادي أن التذاكر نفدت.", "نادي الشهاب"),
    ],
)
def test_a_noun_for_a_kind_is_the_body_as_printed_in_full(text: str, speaker: str) -> None:
    assert _speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("فالوزارة قالت إن الإعادة يوم الأحد.", "الوزارة"),
        ("فالنيابة العامة تقول إن الأمر صدر عن المدير.", "النيابة العامة"),
        ("وكان مصرف المرسى قد أفصح أمس للبورصة عن أنه أبرم عقد الاندماج.", "مصرف المرسى"),
    ],
)
def test_joined_letters_are_no_part_of_who_speaks(text: str, speaker: str) -> None:
    assert _speakers(text) == [speaker]


def test_outlets_that_nobody_names_are_as_many_as_articles() -> None:
    texts = ("كما علمت الجريدة أن الجسر ما زال مغلقا.", "كما علمت الجريدة أن الجسر لم يعد مغلقا.")
    one, two = (document(text).statements[0].speaker for text in texts)
    assert one.name == two.name
    assert one.entity is not None
    assert two.entity not in (None, one.entity)
    named = document(texts[0], outlet="المنارة").statements[0].speaker
    assert (named.name, named.entity) == ("المنارة", None)


@pytest.mark.parametrize(
    "brought_in",
    [
        "وقال تعالى: «يا أيها الذين آمنوا اتقوا الله وكونوا مع الصادقين».",
        "وقال صلى الله عليه وسلم: «عليكم بالصدق فإن الصدق يهدي إلى البر».",
    ],
)
def test_who_quotes_scripture_goes_on_behind_it(brought_in: str) -> None:
    text = f"وقال خطيب الجامع عادل المريني إن الصدق منجاة. {brought_in} وأكد أن الكذب مهلكة."
    first, scripture, last = _speakers(text)
    assert (first, last) == ("عادل المريني", "عادل المريني")
    assert scripture != first


def test_who_quotes_anybody_else_does_not() -> None:
    text = "وقال المدرب عادل المريني إن الفوز قريب. وقال اللاعب سامي الغالي: «سنفوز هذا المساء». وأكد أن الحارس جاهز."
    assert _speakers(text) == ["عادل المريني", "سامي الغالي", "سامي الغالي"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال المدرب وائل السنهاوي إن الفريق جاهز. وكانت تقارير صحفية قد تحدثت أمس عن خلاف مع الحارس.", "تقارير صحفية"),
        ("وقالت وزيرة الصحة رنا الزيتاوي إن اللقاح آمن. وحذرت دراسات سابقة من أعراض جانبية.", "دراسات سابقة"),
        ("وقالت هيئة الموانئ في بيان إن الرصيف سيفتح. وأوضح البيان أن العمل اكتمل.", "هيئة الموانئ"),
        ("وقالت هيئة الموانئ في بيان إن الرصيف سيفتح. وأضافت في بيان مقتضب أن العمل اكتمل.", "هيئة الموانئ"),
    ],
)  # fmt: skip
def test_texts_that_are_new_are_nobodys_of_before(text: str, speaker: str) -> None:
    assert _speakers(text)[-1] == speaker
