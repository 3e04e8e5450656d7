"""Where, inside a sentence, the narrator takes the word again, and where the reported words go on."""

from __future__ import annotations

import pytest
from tests.extract.statements.telling import document, primary, said, tell


def test_bare_past_behind_a_comma_belongs_to_what_is_reported() -> None:
    [one] = tell("وقال وزير الري إن السدود القديمة، رغم ترميمها، أعلنت غير صالحة للتخزين.")
    assert one.content[0].endswith("غير صالحة للتخزين")


@pytest.mark.parametrize(
    "text",
    [
        "تؤكد المديرية أن القطعة محفوظة، بيد أن موظفاً سابقاً فيها، اشترط إغفال اسمه، قال إن الصندوق فُتح مرتين.",
        "تؤكد الشركة أن الجسر آمن، غير أن مهندساً عمل فيه، رفض ذكر اسمه، قال إن الأعمدة تصدعت.",
    ],
)
def test_contrast_with_an_aside_behind_its_subject(text: str) -> None:
    first, second = tell(text)
    assert first.content[0].endswith(("محفوظة", "آمن"))
    assert second.cue == "قال"


def test_new_speaker_behind_a_joined_verb_without_a_comma() -> None:
    assert tell("يرى محامون أن القانون ضروري وطالب حقوقيون بوضع حد للتجاوزات.") == [
        said("يرى", "محامون", "القانون ضروري"),
        said("طالب", "حقوقيون", "وضع حد للتجاوزات"),
    ]


def test_new_speaker_before_a_colon_without_a_mark() -> None:
    first, second = tell("وقال اللاعب: أتطلع إلى الفوز غداً، وعن غياب الحارس قال المدرب: البديل جاهز للمباراة.")
    assert first.content == ("أتطلع إلى الفوز غداً",)
    assert (second.speaker, second.content) == ("المدرب", ("البديل جاهز للمباراة",))


def test_participle_that_opens_the_sentence_waits_for_its_verb() -> None:
    first, second = tell("محذراً من نقص الدم، دعا مدير المستشفى السكان إلى التبرع.")
    assert (first.content, second.content) == (("نقص الدم",), ("التبرع",))


@pytest.mark.parametrize(
    "text",
    [
        "وقال المدير إن الأشغال مستمرة، و أكد أن الجسر آمن و أوضح أن الكلفة ثابتة.",
        "وقالت الطبيبة إن الحالات قليلة، و أضافت أن اللقاح متوفر و أشارت إلى أن الوفيات تراجعت.",
    ],
)
def test_conjunction_written_apart(text: str) -> None:
    assert len(tell(text)) == 3


def test_conjunction_written_apart_is_no_speaker() -> None:
    [one] = tell("و أكد الكاتب العام للنقابة سمير الغوراني أن الإضراب ألغي.")
    assert one.speaker.endswith("سمير الغوراني")


@pytest.mark.parametrize(
    "text",
    [
        "وفيما أكد الوزير أن الوضع تحت السيطرة، قال سكان إنهم لم يروا أي مسعف.",
        "وبينما تقول الحكومة إن الانتخابات نزيهة، ترى المعارضة أنها مزورة.",
    ],
)
def test_main_verb_behind_a_clause_that_leads_up_to_it(text: str) -> None:
    first, second = tell(text)
    assert "،" not in first.content[0]
    assert second.content[0].startswith("إنهم" if "سكان" in text else "أنها")


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("نفى مصدر في البلدية صحة ما نشر عن استهداف محطة المياه وقال المصدر في تصريح خاص لنا ان ما حدث عطل فني.",
         ["نفى", "قال"]),
        ("واكد المدرب ان الفريق جاهز للمباراة القادمة مهما كانت الظروف ودعا المدير الفني الجماهير الى الحضور.",
         ["اكد", "دعا"]),
        ("وقال الناطق ان الحكومة نفذت ما يليها من الاتفاق داعياً الحركة إلى الكف عن المزايدات.", ["قال", "داعياً"]),
        ("وقال الطبيب إن اللقاح متوفر في كل المراكز ناصحاً المرضى بالتسجيل.", ["قال", "ناصحاً"]),
    ],
)  # fmt: skip
def test_clauses_without_a_comma_between_them(text: str, cues: list[str]) -> None:
    assert [one.cue for one in tell(text)] == cues


@pytest.mark.parametrize(
    "text",
    [
        "ونفى محامي المدير التهم الموجهة لموكله وقال في تصريحات للصحفيين إن الجهاز تعطل فجأة.",
        "ورفض المدرب الحديث عن الحكم وأكد في مؤتمر صحفي أن الفريق يستعد للنهائي.",
    ],
)
def test_an_occasion_behind_a_joined_verb_begins_a_clause(text: str) -> None:
    assert len(tell(text)) == 2


def test_who_is_accused_answers_behind_a_comma() -> None:
    read = primary(document("يتهم العداء الطبيب سليم الشقري بمنحه المكمل، والأخير ينفي ذلك."))
    assert [(one.speaker.name, one.content[0].text) for one in read] == [
        ("العداء", "منحه المكمل"), ("سليم الشقري", "ذلك"),
    ]  # fmt: skip


def test_what_is_answered_is_no_speaker() -> None:
    first, second = primary(document("وأضاف ردا على حديث ناشطين عن إطلاق نار: «لم تخرج رصاصة واحدة»."))
    assert first.speaker.span is None
    assert second.speaker.name == "ناشطين"


def test_a_body_answers_behind_a_comma() -> None:
    read = primary(document("قالت الشركة إن الأعمال متواصلة، ووزارة النقل تؤكد أنها متوقفة."))
    assert [(one.speaker.name, one.content[0].text) for one in read] == [
        ("الشركة", "الأعمال متواصلة"), ("وزارة النقل", "أنها متوقفة"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("وحول نفي النادي المغربي، أكد عضو الإدارة فهد الهويملي أنه مناورة.", [("فهد الهويملي", "assert")]),
        ("وعن نفي الوزارة للخبر، أكد النائب سعد الجوهري أنه غير مقنع.", [("سعد الجوهري", "assert")]),
        ("وبينما نفى النادي، أكد المدرب أن الصفقة تمت.", [("المدرب", "assert")]),
        ("وفيما رفضت الإدارة، أوضح الناطق سامي الفرغاني أن الحوار مستمر.", [("سامي الفرغاني", "assert")]),
        # What is denied before the comma is told all the same.
        ("وبعد نفي الوزارة، أمس، وجود إصابات، أكد الطبيب أن المرض منتشر.", [("الوزارة", "deny"), ("الطبيب", "assert")]),
        ("وفيما أكد المدير أن الماء صالح، قال السكان إنه ملوث.", [("المدير", "assert"), ("السكان", "assert")]),
        ("وأكد النادي، عبر حسابه في منصة «سراب»، أن اللاعب باق.", [("النادي", "assert")]),
        ("وأكد مصدر، طلب عدم ذكر اسمه، أن الجسر مغلق.", [("مصدر", "assert")]),
    ],
)  # fmt: skip
def test_words_behind_another_verb_of_saying_are_that_verbs(text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.speaker, one.polarity) for one in tell(text)] == told
