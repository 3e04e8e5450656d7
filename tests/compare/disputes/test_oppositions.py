"""Pairs that look opposed and are not, and some that are: Gulf, Egypt, Levant, Maghreb."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare import compare
from rawi.model import Comparison, Dispute, Document, MentionType, Mode, Span, TimeMention

LEXICON = knowing.comparing()
PLACES = (("ميناء الصدف", "LOC"), ("شركة المرساة", "ORG"))


def compared(*documents: Document) -> Comparison:
    return compare(documents, HashingEncoder(), LEXICON)


def news(text: str, *said: Said, outlet: str = "الضفة", day: str = "2024-03-10") -> Document:
    names = tuple((name, kind) for name, kind in PLACES if name in text)
    return document(News(text=text, said=said, outlet=outlet, published=day, names=names))  # type: ignore[arg-type]


def holders(dispute: Dispute) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for position in dispute.positions:
        found.setdefault(position.stance, set()).add(position.holder.name)
    return found


UNNAMED = next(iter(LEXICON.unnamed))
CLOSED = "شركة المرساة أغلقت رصيف الحاويات في ميناء الصدف"


def affirmed(outlet: str = "النهر") -> Document:
    return news(
        f"{outlet}: قالت نقابة العمال إن {CLOSED} منذ أيام.", Said("نقابة العمال", "قالت", CLOSED), outlet=outlet
    )


def test_a_negated_clause_of_the_same_predicate_opposes() -> None:
    words = "شركة المرساة لم تغلق رصيف الحاويات في ميناء الصدف"
    other = news(f"قال مدير الميناء إن {words}.", Said("مدير الميناء", "قال", words, kind="person"))
    found = compared(affirmed(), other).disputes
    assert [holders(dispute) for dispute in found] == [{"affirms": {"نقابة العمال"}, "denies": {"مدير الميناء"}}]
    assert any(reason.startswith("negated: لم") for reason in found[0].reasons)


def test_a_negated_clause_of_another_predicate_does_not() -> None:
    words = "شركة المرساة لم تدفع أجور عمال رصيف الحاويات في ميناء الصدف"
    other = news(f"قال مدير الميناء إن {words}.", Said("مدير الميناء", "قال", words, kind="person"))
    assert compared(affirmed(), other).disputes == ()


@pytest.mark.parametrize(("role", "disputes"), [("المتحدث باسم نقابة عمال الميناء", 0), ("مدير الجمارك", 1)])
def test_a_body_and_who_speaks_for_it_in_one_article_hold_one_thing(role: str, disputes: int) -> None:
    negated = "شركة المرساة لم تغلق رصيف الحاويات في ميناء الصدف"
    both = news(
        f"قالت نقابة عمال الميناء إن {CLOSED}. وقال {role} إن {negated}.",
        Said("نقابة عمال الميناء", "قالت", CLOSED),
        Said(role, "قال", negated, kind="person"),
    )
    assert len(compared(both).disputes) == disputes


@pytest.mark.parametrize(("name", "disputes"), [("مصدر في الجمارك", 1), (UNNAMED, 0)])
def test_an_unnamed_source_who_goes_on_is_somebody_and_one_who_is_left_out_nobody(name: str, disputes: int) -> None:
    words = "شركة المرساة لم تغلق رصيف الحاويات في ميناء الصدف"
    other = news(f"وأضاف أن {words}.", Said(name, "أضاف", words, kind="anonymous", form="implicit"))
    assert len(compared(affirmed(), other).disputes) == disputes


def test_not_only_is_no_negation() -> None:
    words = "ليست شركة المرساة وحدها أغلقت رصيف الحاويات في ميناء الصدف"
    other = news(f"قال مدير الميناء إن {words}.", Said("مدير الميناء", "قال", words, kind="person"))
    assert compared(affirmed(), other).disputes == ()


def test_a_denial_of_something_else_of_the_same_people_does_not_oppose() -> None:
    words = "وجود خلاف مع شركة المرساة في ميناء الصدف"
    other = news(f"نفى مدير الميناء {words}.", Said("مدير الميناء", "نفى", words, denies=True, kind="person"))
    assert compared(affirmed(), other).disputes == ()


def test_condemning_an_act_is_not_denying_it() -> None:
    words = "إغلاق شركة المرساة رصيف الحاويات في ميناء الصدف"
    other = news(f"استنكر مدير الميناء {words}.", Said("مدير الميناء", "استنكر", words, denies=True, kind="person"))
    object.__setattr__(other.statements[0], "cue_class", "express")
    assert compared(affirmed(), other).disputes == ()


def test_a_demand_and_its_refusal_are_no_dispute_about_facts() -> None:
    words = "إغلاق رصيف الحاويات في ميناء الصدف"
    one = news(f"طالب الصيادون بـ{words}.", Said("الصيادون", "طالب", words, cls="demand"))
    two = news(f"رفض مدير الميناء {words}.", Said("مدير الميناء", "رفض", words, denies=True), outlet="النهر")
    assert compared(one, two).disputes == ()


def test_a_content_inside_another_content_is_not_opposed_to_it() -> None:
    inner = "الرصيف ليس ملك شركة المرساة في ميناء الصدف"
    text = f"قال المحامي إن النقابة أجمعت على أن {inner}."
    one = news(
        text, Said("المحامي", "قال", f"النقابة أجمعت على أن {inner}", kind="person"), Said("النقابة", "أجمعت", inner)
    )
    assert compared(one).disputes == ()


def test_a_person_under_the_full_and_the_short_name_does_not_contradict_himself() -> None:
    text = f"قال حاتم الرملي إن {CLOSED}. وأضاف الرملي أن شركة المرساة لم تغلق رصيف الحاويات في ميناء الصدف كله."
    one = news(
        text,
        Said("حاتم الرملي", "قال", CLOSED, kind="person"),
        Said("الرملي", "وأضاف", "شركة المرساة لم تغلق رصيف الحاويات في ميناء الصدف كله", kind="person"),
    )
    assert compared(one).disputes == ()


def test_saying_something_of_statements_is_not_denying_them() -> None:
    words = "هذه التصريحات لا تعكس نوايا حسنة لدى شركة المرساة في ميناء الصدف"
    text = f"قالت نقابة العمال إن {CLOSED}. وقال مدير الميناء إن {words}."
    one = news(text, Said("نقابة العمال", "قالت", CLOSED), Said("مدير الميناء", "وقال", words, kind="person"))
    assert compared(one).disputes == ()


def own_voice(document_: Document) -> Document:
    mode: Mode = "own_voice"
    statements = tuple(
        replace(
            one, cue=None, mode=mode, speaker=replace(one.speaker, name=document_.article.outlet or "", kind="outlet")
        )
        for one in document_.statements
    )
    return replace(document_, statements=statements)


def test_an_outlets_own_sentence_is_opposed_by_a_denial_and_not_by_another_outlets_sentence() -> None:
    denied = news(
        "نفت إدارة الميناء أن تكون شركة المرساة أغلقت رصيف الحاويات في ميناء الصدف.",
        Said("إدارة الميناء", "نفت", "تكون شركة المرساة أغلقت رصيف الحاويات في ميناء الصدف", denies=True),
    )
    found = compared(own_voice(affirmed()), denied).disputes
    assert [holders(dispute) for dispute in found] == [{"affirms": {"النهر"}, "denies": {"إدارة الميناء"}}]
    words = "شركة المرساة لم تغلق رصيف الحاويات في ميناء الصدف"
    other = own_voice(news(f"{words} قط.", Said("الضفة", "", words)))
    assert compared(own_voice(affirmed()), other).disputes == ()


@pytest.mark.parametrize(("verb", "disputes"), [("لم يهرب", 1), ("لم يشتك", 0)])
def test_who_negates_just_what_an_outlet_tells_itself_opposes_it(verb: str, disputes: int) -> None:
    title = "هروب حارس مستودع الوقود من المدينة القديمة"
    told = own_voice(news(f"{title}.", Said("النهر", "", title), outlet="النهر"))
    words = f"حارس مستودع الوقود {verb} من المدينة القديمة"
    other = news(f"قال محامي العمال إن {words}.", Said("محامي العمال", "قال", words, kind="person"))
    assert len(compared(told, other).disputes) == disputes


def test_denying_any_of_a_kind_opposes_whoever_tells_of_one() -> None:
    told = "الوزارة تجاهلت تقريرا تسلمته في مارس وحذر من تصدع سد الصنوبر"
    one = document(
        News(
            text=f"اتهمت رابطة الأهالي وزارة المياه، وقالت إن {told}. ونفت وزارة المياه تلقيها أي تحذير.",
            said=(
                Said("رابطة الأهالي", "وقالت", told),
                Said("وزارة المياه", "ونفت", "تلقيها أي تحذير", denies=True),
            ),
            names=(("سد الصنوبر", "FAC"), ("رابطة الأهالي", "ORG"), ("وزارة المياه", "ORG")),
        )
    )
    found = compared(one).disputes
    assert [holders(dispute) for dispute in found] == [{"affirms": {"رابطة الأهالي"}, "denies": {"وزارة المياه"}}]


def test_a_denial_of_a_warning_before_an_event_does_not_deny_the_event() -> None:
    toll = "أربعين شخصا قتلوا في انهيار سد الصنوبر"
    words = "تكون الوزارة قد تلقت إنذارا قبل انهيار سد الصنوبر"
    one = document(
        News(
            text=f"قال الدفاع المدني إن {toll}. ونفى الوزير أن {words}.",
            said=(Said("الدفاع المدني", "قال", toll), Said("الوزير", "ونفى", words, denies=True, kind="person")),
            names=(("سد الصنوبر", "FAC"),),
        )
    )
    found = compared(one)
    assert found.disputes == ()
    assert all(len({position.stance for position in claim.positions}) == 1 for claim in found.claims)


def test_an_outlet_that_tells_of_years_before_is_not_opposed() -> None:
    denied = news(
        "نفت إدارة الميناء أن تكون شركة المرساة أغلقت رصيف الحاويات في ميناء الصدف.",
        Said("إدارة الميناء", "نفت", "تكون شركة المرساة أغلقت رصيف الحاويات في ميناء الصدف", denies=True),
    )
    words = "شركة المرساة أغلقت رصيف الحاويات في ميناء الصدف عام 2003"
    past = own_voice(news(f"{words} أول مرة.", Said("النهر", "", words), outlet="النهر"))
    assert len(compared(past, denied).disputes) == 1
    start = past.article.text.index("2003")
    year = TimeMention(
        span=Span.of(past.article.text, start, start + 4), type="DATE", value="2003", mod=None, earliest="2003-01-01",
        latest="2003-12-31", grain="year", needs_publication_date=False,
    )  # fmt: skip
    assert compared(replace(past, times=(year,)), denied).disputes == ()


def test_an_outlet_that_tells_of_what_others_published_holds_nothing() -> None:
    denied = news(
        "نفت إدارة الميناء نشر إعلان عن إغلاق رصيف الحاويات في ميناء الصدف.",
        Said("إدارة الميناء", "نفت", "نشر إعلان عن إغلاق رصيف الحاويات في ميناء الصدف", denies=True),
    )
    words = "نشرت مواقع أجنبية إعلانا عن إغلاق رصيف الحاويات في ميناء الصدف"
    told = own_voice(news(f"{words} أمس.", Said("النهر", "", words), outlet="النهر"))
    assert compared(told, denied).disputes == ()


def test_an_outlet_that_tells_of_one_person_is_not_opposed_by_a_denial_about_another() -> None:
    people: tuple[tuple[str, MentionType], ...] = (("حاتم الرملي", "PER"), ("نادي المرساة", "ORG"))
    words = "نادي المرساة باع مهاجمه إلى فريق الضفة الشرقية بعقد طويل"
    told = own_voice(document(News(text=f"{words} أمس.", said=(Said("النهر", "", words),), names=people[1:])))
    content = "بيع مهاجمه حاتم الرملي إلى فريق الضفة الشرقية بعقد طويل"
    denied = document(
        News(
            text=f"نفى مدير نادي المرساة {content}.",
            said=(Said("مدير نادي المرساة", "نفى", content, denies=True),),
            names=people,
        )
    )
    assert compared(told, denied).disputes == ()


def test_a_denial_needs_a_kindred_happening() -> None:
    words = "زيارة وفد رصيف الحاويات في ميناء الصدف"
    other = news(
        f"نفى مدير الميناء اعتقال منظمي {words}.", Said("مدير الميناء", "نفى", f"اعتقال منظمي {words}", denies=True)
    )
    told = news(f"قالت النقابة إن {words} تكررت.", Said("النقابة", "قالت", f"{words} تكررت"))
    assert compared(other, told).disputes == ()


def test_two_prints_of_one_text_do_not_contradict_each_other() -> None:
    words = "شركة المرساة لم تغلق رصيف الحاويات في ميناء الصدف"
    one = replace(affirmed(), article=replace(affirmed().article, agency="وكالة الساحل"))
    text = f"قال مدير الميناء إن {words}."
    two = document(
        News(
            text=text,
            said=(Said("مدير الميناء", "قال", words, kind="person", agency="وكالة الساحل"),),
            names=(("ميناء الصدف", "LOC"), ("شركة المرساة", "ORG")),
        )
    )
    assert len(compared(affirmed(), two).disputes) == 1
    statements = tuple(replace(each, chain=two.statements[0].chain) for each in one.statements)
    assert compared(replace(one, statements=statements), two).disputes == ()


def test_whoever_denies_a_thing_is_not_shown_to_affirm_it_in_the_same_article() -> None:
    text = f"قالت نقابة العمال إن {CLOSED}. ونفت إدارة الميناء أن {CLOSED}. وكتبت الإدارة أن {CLOSED}."
    one = news(
        text,
        Said("نقابة العمال", "قالت", CLOSED),
        Said("إدارة الميناء", "ونفت", CLOSED, denies=True),
        Said("إدارة الميناء", "وكتبت", CLOSED),
    )
    (found,) = compared(one).disputes
    assert holders(found) == {"affirms": {"نقابة العمال"}, "denies": {"إدارة الميناء"}}
    assert not found.self_contradiction


def test_what_a_dispute_is_about_is_not_worded_by_an_outlet_where_somebody_says_it() -> None:
    denied = news(f"نفت إدارة الميناء أن {CLOSED}.", Said("إدارة الميناء", "نفت", CLOSED, denies=True))
    own = own_voice(news(f"{CLOSED} أمس.", Said("النهر", "", f"{CLOSED} أمس"), outlet="النهر"))
    (found,) = compared(own, affirmed(), denied).disputes
    assert found.about == CLOSED


def test_the_headline_of_a_denial_does_not_affirm_what_is_denied() -> None:
    title = "خبراء يبرئون شركة المرساة من إغلاق رصيف الحاويات في ميناء الصدف"
    content = "تكون شركة المرساة أغلقت رصيف الحاويات في ميناء الصدف"
    one = news(
        f"{title}\n\nنفى خبير الموانئ أن {content}.",
        Said("النهر", "", title),
        Said("خبير الموانئ", "نفى", content, denies=True, kind="person"),
        outlet="النهر",
    )
    first, second = one.statements
    own = replace(own_voice(replace(one, statements=(first,))).statements[0], in_headline=True)
    assert compared(replace(one, statements=(own, second))).disputes == ()


def test_who_has_no_comment_takes_no_position_on_what_was_just_told() -> None:
    text = f"قالت نقابة العمال إن {CLOSED}. وقال مدير الميناء: لا تعليق."
    one = news(
        text,
        Said("نقابة العمال", "قالت", CLOSED),
        Said("مدير الميناء", "وقال", "لا تعليق", kind="person", commitment="neither"),
    )
    claim = next(claim for claim in compared(one).claims if len(claim.positions) > 1)
    assert {position.holder.name: position.stance for position in claim.positions} == {
        "نقابة العمال": "affirms",
        "مدير الميناء": "neither",
    }


@pytest.mark.parametrize("denied", ["سحب الحاويات الملوثة", "سحب الحاويات"])
def test_a_short_denial_of_what_another_of_the_story_tells_opposes_it(denied: str) -> None:
    told = "شركة المرساة سحبت الحاويات الملوثة من ميناء الصدف"
    one = news(f"قالت نقابة العمال إن {told} بعد شكاوى.", Said("نقابة العمال", "قالت", told), outlet="النهر")
    two = news(
        f"نفى مدير ميناء الصدف {denied}. وتعمل شركة المرساة في ميناء الصدف منذ أعوام، وتملك الحاويات الملوثة كلها.",
        Said("مدير ميناء الصدف", "نفى", denied, denies=True, kind="person"),
    )
    found = compared(one, two)
    assert len(found.stories) == 1
    assert [holders(one) for one in found.disputes] == [{"affirms": {"نقابة العمال"}, "denies": {"مدير ميناء الصدف"}}]


def test_who_names_the_others_doer_opposes() -> None:
    first = "حراس شركة المرساة هم الذين ضربوا عمال ميناء الصدف"
    second = "عمال ميناء الصدف هاجموا حراس شركة المرساة بالحجارة"
    one = news(f"قالت نقابة العمال إن {first}.", Said("نقابة العمال", "قالت", first))
    two = news(f"قال مدير الميناء إن {second}.", Said("مدير الميناء", "قال", second, kind="person"), outlet="النهر")
    found = compared(one, two).disputes
    assert [(dispute.kind, len(holders(dispute))) for dispute in found] == [("responsibility", 2)]
    assert "names the other's doer" in found[0].reasons


def test_who_names_another_cause_opposes() -> None:
    first = "حريق رصيف الحاويات في ميناء الصدف نجم عن تماس كهربائي"
    second = "حريق رصيف الحاويات في ميناء الصدف سببه أسطوانة غاز"
    one = news(f"قالت نقابة العمال إن {first}.", Said("نقابة العمال", "قالت", first))
    two = news(f"قال مدير الميناء إن {second}.", Said("مدير الميناء", "قال", second, kind="person"), outlet="النهر")
    found = compared(one, two).disputes
    assert [(dispute.kind, len(holders(dispute))) for dispute in found] == [("responsibility", 2)]
    assert "names another cause" in found[0].reasons


def test_two_who_tell_of_their_own_deeds_do_not() -> None:
    first = "حراس شركة المرساة ضربوا عمالا في ميناء الصدف"
    second = "عمال ميناء الصدف هاجموا حراس شركة المرساة بالحجارة"
    one = news(f"قالت نقابة العمال إن {first}.", Said("نقابة العمال", "قالت", first))
    two = news(f"قال مدير الميناء إن {second}.", Said("مدير الميناء", "قال", second, kind="person"), outlet="النهر")
    assert compared(one, two).disputes == ()


def test_a_denial_of_the_very_kind_opposes_where_no_word_is_shared() -> None:
    first, second = "شركة المرساة فصلت 18 بحارا الشهر الماضي", "تسريح أي عمال"
    one = news(f"قالت نقابة العمال إن {first}.", Said("نقابة العمال", "قالت", first))
    two = news(
        f"نفت شركة المرساة {second}.", Said("شركة المرساة", "نفت", second, denies=True, cls="deny"), outlet="النهر"
    )
    found = compared(one, two).disputes
    assert [holders(dispute) for dispute in found] == [{"affirms": {"نقابة العمال"}, "denies": {"شركة المرساة"}}]


def test_who_says_just_the_opposite_of_what_he_said_changes_position_though_little_is_in_common() -> None:
    before, after = "قيمة المخالفات ستخصم من رواتب السائقين", "لن تخصم قيمة المخالفات من الرواتب"
    for speaker, changed in (("منذر العلي", 1), ("سليم الخطيب", 0)):
        first = news(f"قال منذر العلي إن {before}.", Said("منذر العلي", "قال", before, kind="person"), outlet="النهر")
        said = Said(speaker, "قال", after, kind="person")
        found = compared(first, news(f"قال {speaker}: {after}.", said, day="2024-03-17")).disputes
        assert [one.self_contradiction for one in found] == [True] * changed


def test_one_holder_may_change_position_after_weeks_and_two_speak_of_two_times() -> None:
    raised, kept = (f"شركة المرساة {verb} رسوم رصيف الحاويات في ميناء الصدف" for verb in ("سترفع", "لن ترفع"))
    said = Said("منذر العلي", "قال", kept, kind="person")
    first = news(f"قال منذر العلي إن {kept}.", said, outlet="النهر", day="2024-03-01")
    for speaker, changed in (("منذر العلي", 1), ("سليم الخطيب", 0)):
        second = news(f"قال {speaker} إن {raised}.", Said(speaker, "قال", raised, kind="person"), day="2024-03-24")
        found = compared(first, second).disputes
        assert len(found) == changed
        assert all(dispute.self_contradiction for dispute in found)


@pytest.mark.parametrize(("cue", "disputes"), [("لم تستبعد", 0), ("توقعت", 1)])
def test_who_does_not_rule_a_thing_out_holds_nothing(cue: str, disputes: int) -> None:
    words = "إغلاق رصيف الحاويات في ميناء الصدف"
    said = (
        Said("نقابة العمال", cue, words),
        Said("مدير الميناء", "استبعد", f"{words} اليوم", denies=True, kind="person"),
    )
    assert (
        len(compared(news(f"{cue} نقابة العمال {words}. استبعد مدير الميناء {words} اليوم.", *said)).disputes)
        == disputes
    )
