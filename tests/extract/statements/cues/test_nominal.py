"""Verbal nouns that report: who spoke, what he said, and what stays the outlet's."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, nested, primary

TOLD = [
    ("جاء ذلك بعد يومين من نفي الوزير ماهر الشنقر وصول أي تحذير إلى مصالحه.",
     "نفي", "ماهر الشنقر", "deny", "وصول أي تحذير إلى مصالحه"),
    ("بعد أربعة أيام من نفيه حصول أي تبديل للصناديق، أقر رئيس الهيئة بوقوع مخالفات.",
     "نفيه", "رئيس الهيئة", "deny", "حصول أي تبديل للصناديق"),
    ("على الرغم من إعلان وزارة الدفاع، أمس، إخلاء الموقع، ما زالت القوات متمركزة فيه.",
     "إعلان", "وزارة الدفاع", "assert", "إخلاء الموقع"),
    ("أنهى نادي الصنوبر الجدل، مساء السبت، بإعلانه التعاقد مع المهاجم لثلاثة مواسم.",
     "إعلانه", "نادي الصنوبر", "assert", "التعاقد مع المهاجم لثلاثة مواسم"),
    ("وخرج السكان من الوادي رغم تأكيد الوزير أن السد آمن.", "تأكيد", "الوزير", "assert", "السد آمن"),
    ("وجاءت الخطوة بعد إعلان النادي أن العقد انتهى، وغادر اللاعب المدينة.",
     "إعلان", "النادي", "assert", "العقد انتهى"),
    ("وهذا يفند قول المدير العام إن المصنع لا يلوث النهر.", "قول", "المدير العام", "assert", "المصنع لا يلوث النهر"),
    ("وتعليقا على قول المدرب إن الحكم ظلم فريقه، رد رئيس اللجنة بأن القرار سليم.",
     "قول", "المدرب", "assert", "الحكم ظلم فريقه"),
    ("ورغم إعلان الدفاع المدني السيطرة على الحريق، وثقت الكاميرات ألسنة اللهب.",
     "إعلان", "الدفاع المدني", "assert", "السيطرة على الحريق"),
    ("أثار إعلان وزارة الري زيارة وفدها إلى السد جدلا واسعا في البلدة.",
     "إعلان", "وزارة الري", "assert", "زيارة وفدها إلى السد"),
    ("وقوبل نفي الشركة وجود تسرب بسخرية السكان.", "نفي", "الشركة", "deny", "وجود تسرب"),
    ("وجاء إعلان المصرف رفع الفائدة قبل ساعات من افتتاح الأسواق.", "إعلان", "المصرف", "assert", "رفع الفائدة"),
    ("وأثار قول المدير إن العمال كسالى غضب النقابة.", "قول", "المدير", "assert", "العمال كسالى"),
    ("جاء ذلك بعد نفي المجلس وصول أي وفد.", "نفي", "المجلس", "deny", "وصول أي وفد"),
    ("وبخصوص قول الوزارة إنها لم تتسلم الإشعار، رد النقيب بأنه أودعه.",
     "قول", "الوزارة", "assert", "إنها لم تتسلم الإشعار"),
    ("ورغم تأكيدات الحكومة بأن القمح متوفر، اصطف السكان أمام الأفران.",
     "تأكيدات", "الحكومة", "assert", "القمح متوفر"),
    ("وعلى الرغم من نفي الشركة المتكرر وجود تلوث، أغلق الشاطئ.", "نفي", "الشركة", "deny", "وجود تلوث"),
    ("وبعد إعلان اللجنة المنظمة إلغاء الحفل، غادر الجمهور القاعة.",
     "إعلان", "اللجنة المنظمة", "assert", "إلغاء الحفل"),
    ("ورغم تعهد الحكومة بدفع الرواتب، واصل العمال إضرابهم.", "تعهد", "الحكومة", "assert", "دفع الرواتب"),
    ("ورغم إعلان الشركة ارتفاع أرباحها قال المتعاملون إن السهم تأثر بالنتائج.",
     "إعلان", "الشركة", "assert", "ارتفاع أرباحها"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "speaker", "polarity", "content"), TOLD)
def test_a_verbal_noun_reports(text: str, cue: str, speaker: str, polarity: str, content: str) -> None:
    first = primary(document(text))[0]
    assert first.cue is not None
    assert (first.cue.text, first.speaker.name, first.polarity) == (cue, speaker, polarity)
    assert [span.text for span in first.content] == [content]


def test_who_was_named_before_is_meant() -> None:
    read = primary(document("قالت وزارة الصحة إن اللقاح سليم. وتأتي الخطوة بعد يومين من نفيها سحب اللقاح."))
    assert (read[1].speaker.name, read[1].polarity) == ("وزارة الصحة", "deny")


def test_the_rest_of_its_sentence_is_the_outlets() -> None:
    text = "على الرغم من إعلان وزارة الدفاع إخلاء الموقع، ما زالت القوات متمركزة فيه."
    assert [one.mode for one in document(text).statements] == ["own_voice", "indirect"]


def test_one_behind_what_is_said_ends_it() -> None:
    text = "قالت الوزارة إنها سحبت اللقاح من المراكز، وذلك بعد يومين من نفيها سحبه."
    said, denied = primary(document(text))
    assert said.content[-1].text == "إنها سحبت اللقاح من المراكز"
    assert denied.polarity == "deny"


@pytest.mark.parametrize(
    "text",
    [
        "بعد إعلان النتائج النهائية للانتخابات خرج أنصاره إلى الشوارع.",
        "بعد إعلان وفاة الرئيس تولى نائبه السلطة.",
        "وتم إعلان حالة الطوارئ في الولاية الشرقية.",
        "ويتوقف صرف التعويضات على إعلان الحكومة أن المنطقة منكوبة.",
        "ومن المقرر إعلان الوزارة أن الدراسة تبدأ الأحد.",
        "وأدى إعلان حالة الطوارئ إلى إغلاق المدارس.",
        "وأثار إعلان النتائج جدلا واسعا.",
        "وصدر الحكم بعد إعلان بطلان عقد المجلس جلساته خارج المدينة.",
        "وعقب اعتراف فرنسا بالدولة الجديدة، استدعي السفير.",
        "وتم تأكيد المواعيد مع اللجنة.",
        "وينتظر السكان إعلان البلدية موعد إعادة المياه.",
    ],
)
def test_a_noun_that_nobody_speaks_reports_nothing(text: str) -> None:
    assert not primary(document(text))


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وبقي المعبر مغلقا خلافا لما أعلنته البلدية عن فتحه.", "البلدية", "فتحه"),
        ("وتتعارض مع ما أعلنته مؤسسة النفط في ندوتها أمس من أن التصدير مستمر.", "مؤسسة النفط", "التصدير مستمر"),
        ("خلافا لما أعلنه الوزير هاني الدست من أن بلاده وقعت، بقي النص بلا توقيع.", "هاني الدست", "بلاده وقعت"),
    ],
)
def test_what_somebody_said_is_told_of(text: str, speaker: str, content: str) -> None:
    (only,) = primary(document(text))
    assert (only.speaker.name, only.content[0].text) == (speaker, content)


def test_what_is_told_of_ends_before_what_it_is_called() -> None:
    text = "ووصف الناطق ما أعلنه الفصيل عن إسقاط طائرة بأنه كذب."
    assert [(one.speaker, one.content) for one in nested(text)] == [("الفصيل", ("إسقاط طائرة",))]


def test_what_is_denied_is_not_told_again() -> None:
    assert nested("ونفت الوزارة ما أعلنته النقابة من أن الإضراب مستمر.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال المدير راجح الصفدي إن المصنع سليم. وعما ذكرته صحيفة «السوق» من أن الشركة أفلست، أجاب: «هذا غير صحيح».",
         "راجح الصفدي"),
        ("قال الوزير ماهر الشنقر إن السد آمن. وبخصوص قول النائب إنه متصدع، رد: «كلام بلا دليل».", "ماهر الشنقر"),
        ("قال الوزير ماهر الشنقر إن السد آمن. وبعد إعلان وزارة الري أنه متصدع، قالت إنها ستفتحه.", "وزارة الري"),
    ],
)  # fmt: skip
def test_who_is_named_in_what_is_asked_does_not_answer(text: str, speaker: str) -> None:
    said, asked, answer = primary(document(text))
    assert answer.speaker.name == speaker
    assert said.speaker.name != asked.speaker.name


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("ورحب السكان بإعلان البلدية إعادة فتح الجسر.", "البلدية", "إعادة فتح الجسر"),
        ("وانتقد الناشطون إعلان الوزارة إغلاق المتحف.", "الوزارة", "إغلاق المتحف"),
        ("وأبدت النقابة استغرابها من نفي الإدارة وجود خلاف.", "الإدارة", "وجود خلاف"),
        ("وقال المدير إنه فوجئ بإعلان الوزارة إغلاق المصنع.", "الوزارة", "إغلاق المصنع"),
    ],
)
def test_an_attitude_to_what_somebody_said_tells_it(text: str, speaker: str, content: str) -> None:
    assert [(one.speaker, one.content) for one in nested(text)] == [(speaker, (content,))]


@pytest.mark.parametrize(
    "text", ["وطالب المحتجون بإعلان الحكومة وقف القتال.", "وأشاد الوزير بإعلان النتائج.", "وتعهد الوزير بصرف الرواتب."]
)
def test_what_is_still_asked_or_nobodys_is_not_told(text: str) -> None:
    assert nested(text) == []
