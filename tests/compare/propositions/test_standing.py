from __future__ import annotations

import pytest
from tests.compare.newsroom import News, Said, document

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition, propositions, said_on, vocabulary
from rawi.model import Time
from rawi.model.statement import CueClass


def only(lexicon: CompareLexicon, cue: str, content: str, *, cls: CueClass = "express", after: str = "") -> Proposition:
    """The one proposition of a statement whose cue is a rejection."""
    said = Said("نقابة الصيادين", cue, content, denies=True)
    made = document(News(text=f"{cue} نقابة الصيادين {content}{after}.", said=(said,)))
    statement = made.statements[0]
    object.__setattr__(statement, "cue_class", cls)
    found = propositions(made, Keys(lexicon, vocabulary([made])), lexicon)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("cue", "content", "denies"),
    [
        ("نفت", "ذلك", True),
        ("رفضت", "هذه الاتهامات", True),
        ("رفضت", "ذلك", False),
        ("رفضت", "تأجيل الرحلة", False),
    ],
)
def test_whoever_refuses_that_does_not_say_that_it_is_not_so(
    cue: str, content: str, denies: bool, lexicon: CompareLexicon
) -> None:
    assert only(lexicon, cue, content, cls="deny").denies is denies


@pytest.mark.parametrize("cue", ["استنكرت", "أدانت", "أعربت عن استهجانها", "عبرت عن أسفها"])
def test_whoever_condemns_an_act_does_not_say_that_it_was_not(cue: str, lexicon: CompareLexicon) -> None:
    found = only(lexicon, cue, "حرق القوارب في ميناء الصدف")
    assert found.affirmed is None
    assert not found.denies


@pytest.mark.parametrize("cue", ["استبعدت", "أنكرت", "أعربت عن استغرابها ونفيها"])
def test_some_attitudes_deny(cue: str, lexicon: CompareLexicon) -> None:
    found = only(lexicon, cue, "حرق القوارب في ميناء الصدف")
    assert found.affirmed is False
    assert found.denies
    assert found.force == "assertion"


@pytest.mark.parametrize("lead", ["أعربت عن استغرابها ونفيها", "أبدت دهشتها وتكذيبها"])
def test_a_denial_added_to_an_attitude_denies(lead: str, lexicon: CompareLexicon) -> None:
    cue, _, _ = lead.rpartition(" ")
    said = Said("نقابة الصيادين", cue, "حرق القوارب في ميناء الصدف", cls="express")
    made = document(News(text=f"{lead} حرق القوارب في ميناء الصدف.", said=(said,)))
    (found,) = propositions(made, Keys(lexicon, vocabulary([made])), lexicon)
    assert found.affirmed is False
    assert found.denies
    assert any("ونفيها" in note or "وتكذيبها" in note for note in found.notes)


@pytest.mark.parametrize(("cls", "expected"), [("report", True), ("assert", None)])
def test_whoever_spreads_news_tells_it(cls: CueClass, expected: bool | None, lexicon: CompareLexicon) -> None:
    said = Said("رواد المنتديات", "تناقل", "نبأ إغلاق فرع المصرف في المكلا", cls=cls, kind="person")
    made = document(News(text="تناقل رواد المنتديات نبأ إغلاق فرع المصرف في المكلا.", said=(said,)))
    (found,) = propositions(made, Keys(lexicon, vocabulary([made])), lexicon)
    assert found.affirmed is expected


def test_auxiliaries_are_no_part_of_what_is_denied(lexicon: CompareLexicon) -> None:
    assert only(lexicon, "نفت", "يكون قد أحرق القوارب في ميناء الصدف", cls="deny").core.startswith("أحرق القوارب")


def test_refusing_what_is_wanted_is_a_call_and_refusing_what_is_said_a_denial(lexicon: CompareLexicon) -> None:
    assert only(lexicon, "رفضت", "نقل القوارب إلى ميناء الصدف", cls="deny").force == "call"
    accused = only(lexicon, "رفضت", "الاتهامات بحرق القوارب في ميناء الصدف", cls="deny")
    assert accused.force == "assertion"
    assert accused.denies


def test_a_number_that_fell_is_not_taken_back(lexicon: CompareLexicon) -> None:
    assert only(lexicon, "تراجعت", "نهاية الموسم البالغة أربعين طنا من السردين", cls="deny").affirmed is None


def test_doubt_is_not_denial(lexicon: CompareLexicon) -> None:
    assert only(lexicon, "قللت", "خطورة حرق القوارب في ميناء الصدف").affirmed is None


@pytest.mark.parametrize(("cue", "affirmed"), [("اعتذرت", None), ("طلبت", True)])
def test_who_is_excused_from_something_does_not_affirm_it(
    cue: str, affirmed: bool | None, lexicon: CompareLexicon
) -> None:
    said = Said("شركة القطارات", cue, "تعويض الركاب", cls="express")
    made = document(News(text=f"{cue} شركة القطارات تعويض الركاب.", said=(said,)))
    (found,) = propositions(made, Keys(lexicon, vocabulary([made])), lexicon)
    assert found.affirmed is affirmed


def test_a_question_asserts_nothing(lexicon: CompareLexicon) -> None:
    said = Said("النائب", "تساءل", "الوزارة ما زالت تعطل صرف التعويضات", kind="person")
    made = document(News(text="تساءل النائب: الوزارة ما زالت تعطل صرف التعويضات؟", said=(said,)))
    found = propositions(made, Keys(lexicon, vocabulary([made])), lexicon)
    assert [one.affirmed for one in found] == [None]


@pytest.mark.parametrize(
    "content", ["لو حذرنا قبل الفيضان", "هل وصل التحذير إلى الوزارة", "من أين جاءت اللجنة بهذا الرقم"]
)
def test_an_unreal_condition_asserts_nothing(content: str, lexicon: CompareLexicon) -> None:
    made = document(News(text=f"قال المدير {content}.", said=(Said("المدير", "قال", content, kind="person"),)))
    found = propositions(made, Keys(lexicon, vocabulary([made])), lexicon)
    assert {one.affirmed for one in found} == {None}


@pytest.mark.parametrize(
    ("content", "affirmed"),
    [
        ("لو حذرنا لأخلينا الوادي", False),
        ("السكان لو علموا لغادروا", False),
        ("لو كان العقد سليما لكنا وقعناه", False),
        ("لو لم يتدخل الحكم لوقعت مشاجرة", True),
    ],
)
def test_an_unreal_condition_with_its_consequence_denies(content: str, affirmed: bool, lexicon: CompareLexicon) -> None:
    made = document(News(text=f"قال المدير {content}.", said=(Said("المدير", "قال", content, kind="person"),)))
    (found,) = propositions(made, Keys(lexicon, vocabulary([made])), lexicon)
    assert found.affirmed is affirmed


@pytest.mark.parametrize(
    "content",
    [
        "لا نستطيع اليوم أن نقول إن الدواء آمن",
        "الوزارة لا تملك بعد معلومات عن سبب الحريق",
        "ليس في وسعنا الجزم بسبب انهيار الجسر",
        "لا نملك ما يسمح لنا بالجزم في سبب الحريق",
        "لا نستبعد أن يكون الحارس مصابا",
    ],
)
def test_leaving_open_is_not_denying(content: str, lexicon: CompareLexicon) -> None:
    made = document(News(text=f"قال المدير {content}.", said=(Said("المدير", "قال", content, kind="person"),)))
    (found,) = propositions(made, Keys(lexicon, vocabulary([made])), lexicon)
    assert found.affirmed is None


def test_who_refuses_to_take_a_stand_wants_nothing(lexicon: CompareLexicon) -> None:
    found = only(lexicon, "رفضت", "ترجيح أي من الروايتين في غرق القارب")
    assert (found.affirmed, found.force) == (None, "assertion")


@pytest.mark.parametrize(
    ("content", "affirmed"),
    [("تحميل أي طرف مسؤولية الحريق", None), ("تحميل البلدية مسؤولية الحريق", False), ("تحميلها مسؤولية الحريق", False)],
)
def test_who_refuses_to_blame_anybody_takes_no_stand(
    content: str, affirmed: bool | None, lexicon: CompareLexicon
) -> None:
    assert only(lexicon, "رفضت", content, cls="deny").affirmed is affirmed


def test_who_denies_that_it_was_without_leave_says_that_it_had_leave(lexicon: CompareLexicon) -> None:
    found = only(lexicon, "نفت", "تحرك القوارب نحو الميناء دون ترخيص من الوزارة", cls="deny")
    assert found.affirmed is True
    assert "@allow" in found.keys


def test_a_verdict_on_the_news_says_the_denial_again(lexicon: CompareLexicon) -> None:
    found = only(lexicon, "نفت", "بيع القوارب لا صحة لهذه الأخبار", cls="deny")
    assert found.affirmed is False
    assert only(lexicon, "نفت", "أن يكون الخبر كاذبا", cls="deny").affirmed is not False


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (None, "2024-03-10"),
        (Time(value="PRESENT_REF", earliest=None, latest=None, grain="unknown"), "2024-03-10"),
        (Time(value="2023-SU", earliest="2023-06-01", latest="2023-08-31", grain="season"), "2024-03-10"),
        (Time(value="2024-03-12", earliest="2024-03-12", latest="2024-03-12", grain="day"), "2024-03-10"),
        (Time(value="2024-03-09", earliest="2024-03-09", latest="2024-03-09", grain="day"), "2024-03-09"),
    ],
)
def test_a_statement_without_a_day_was_said_by_the_day_of_its_article(said: Time | None, expected: str) -> None:
    made = document(News(text="قال المدير إن المخزن فارغ.", said=(Said("المدير", "قال", "المخزن فارغ"),)))
    statement = made.statements[0]
    object.__setattr__(statement, "said", said)
    found = said_on(statement, made)
    assert found is not None
    assert found.earliest == expected


def test_without_any_day_nothing_is_made_up() -> None:
    news = News(text="قال المدير إن المخزن فارغ.", said=(Said("المدير", "قال", "المخزن فارغ"),), published=None)
    made = document(news)
    assert said_on(made.statements[0], made) is None


def test_refusing_to_confirm_or_deny_wants_nothing_and_takes_no_position(lexicon: CompareLexicon) -> None:
    found = only(lexicon, "رفضت", "تأكيد أو نفي حرق القوارب في ميناء الصدف")
    assert (found.affirmed, found.force) == (None, "assertion")


@pytest.mark.parametrize(
    ("content", "affirmed"), [("إلا أنه رجح إغلاق ميناء الصدف", True), ("إغلاق ميناء الصدف", False)]
)
def test_a_denial_ends_where_the_clause_turns(content: str, affirmed: bool, lexicon: CompareLexicon) -> None:
    assert only(lexicon, "نفت", content, cls="deny").affirmed is affirmed


def test_whoever_wonders_at_what_goes_round_does_not_tell_it(lexicon: CompareLexicon) -> None:
    said = Said("نقابة الصيادين", "استغربت", "ما يتم تداوله في بعض مواقع التواصل أن الميناء مغلق", cls="express")
    made = document(News(text=f"{said.cue} نقابة الصيادين {said.content}.", said=(said,)))
    assert [one.affirmed for one in propositions(made, Keys(lexicon, vocabulary([made])), lexicon)] == [None]
