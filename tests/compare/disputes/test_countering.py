"""Pairs of statements, invented, that meet by their predicates, and some that only sound alike."""

from __future__ import annotations

import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare.comparison import Comparing
from rawi.compare.disputes.countering import Countering
from rawi.compare.propositions.propositions import Proposition

LEXICON = knowing.comparing()


def judged(told: str, denied: str, *, cue: str = "نفى") -> tuple[Countering, Proposition, Proposition]:
    one = document(News(text=f"قال سالم إن {told}.", said=(Said("سالم", "قال", told, kind="person"),), outlet="أ"))
    said = Said("خالد", cue, denied, denies=cue == "نفى", kind="person")
    two = document(News(text=f"{cue} خالد {denied}.", said=(said,), outlet="ب"))
    comparing = Comparing([one, two], HashingEncoder(), LEXICON)
    affirming = next(each for each in comparing.propositions if each.statement.speaker.name == "سالم")
    denying = next(each for each in comparing.propositions if each.statement.speaker.name == "خالد")
    return Countering(comparing.evidence, LEXICON, comparing.keys), affirming, denying


@pytest.mark.parametrize(
    ("told", "denied", "cue"),
    [
        ("أسئلة الكيمياء تسربت إلى الطلاب", "تسريب أسئلة الكيمياء", "نفى"),
        ("المدير تقدم باستقالته", "تقديم المدير استقالته", "نفى"),
        ("المصنع لوث مياه النهر", "تلوث مياه النهر", "نفى"),
        ("الوفد التقى رجال القبائل", "عقد أي لقاء مع رجال القبائل", "نفى"),
        ("النادي تلقى عرضا من الشركة", "النادي لم يتلق أي عرض من الشركة", "قال"),
        ("البلدية ستفرض رسوما على المراكب", "فرض رسوم على المراكب", "نفى"),
        ("سقف القاعة سقط على الزوار", "لم يسقط أي جزء من سقف القاعة", "قال"),
        ("عشرون عاملا تسمموا في مصنع الألبان", "لا حالات تسمم بين عمال مصنع الألبان", "قال"),
        ("رجال الأمن أطلقوا الرصاص المطاطي على المعتصمين", "لم يطلق الرصاص المطاطي على المعتصمين في أي مرحلة", "قال"),
        ("قيمة المخالفة ستخصم من راتب السائق", "لن يخصم شيء من راتب السائق", "قال"),
        ("المجلس سيمنح البحارة علاوة الموج", "منح البحارة علاوة الموج", "نفى"),
        ("شقوق كبيرة ظهرت في سد الوادي", "لم يحدث أي تشقق في سد الوادي", "قال"),
    ],
)
def test_a_predicate_is_known_again_in_another_form(told: str, denied: str, cue: str) -> None:
    countering, affirming, denying = judged(told, denied, cue=cue)
    assert countering.meets(affirming, denying)
    assert countering.near(affirming, denying, 0.9)


@pytest.mark.parametrize(("together", "near"), [(0.96, True), (0.7, False)])
def test_what_surely_is_of_one_claim_is_denied_in_other_words(together: float, near: bool) -> None:
    told, denied = "الدفاع قرر الطعن أمام محكمة التمييز", "هيئة الدفاع لن تلجأ إلى محكمة التمييز"
    countering, affirming, denying = judged(told, denied, cue="قال")
    assert not countering.meets(affirming, denying)
    assert countering.near(affirming, denying, together) is near


def test_two_banks_are_strangers_though_both_are_banks() -> None:
    told, denied = "قراصنة سرقوا بيانات عملاء بنك المرفأ", "بيانات عملائه لم تسرق"
    one = document(
        News(text=f"قال سالم إن {told}.", said=(Said("سالم", "قال", told),), names=(("بنك المرفأ", "ORG"),), outlet="أ")
    )
    text = f"قال بنك الواحة إن {denied}."
    two = document(
        News(text=text, said=(Said("بنك الواحة", "قال", denied),), names=(("بنك الواحة", "ORG"),), outlet="ب")
    )
    comparing = Comparing([one, two], HashingEncoder(), LEXICON)
    by_speaker = {each.statement.speaker.name: each for each in comparing.propositions}
    countering = Countering(comparing.evidence, LEXICON, comparing.keys)
    assert countering.strangers(by_speaker["سالم"], by_speaker["بنك الواحة"])


@pytest.mark.parametrize(
    ("told", "denied", "cue"),
    [
        ("الشرطة أغلقت السوق القديم", "مصادرة بضائع السوق القديم", "نفى"),
        ("النادي تلقى عرضا من الشركة", "النادي لم يتلق أي اتصال من الشركة", "قال"),
        ("الحكومة رفعت سعر الخبز في المخابز", "رفع سعر الوقود في محطات المدينة الجنوبية", "نفى"),
        ("الشرطة أغلقت السوق القديم", "إغلاق السوق القديم", "نفى بعيدا"),
    ],
)
def test_another_predicate_or_thing_is_not_denied(told: str, denied: str, cue: str) -> None:
    countering, affirming, denying = judged(told, denied, cue=cue.split()[0])
    assert not countering.near(affirming, denying, 0.2 if "بعيدا" in cue else 0.6)


def test_a_denial_of_just_the_same_things_needs_no_common_predicate() -> None:
    countering, affirming, denying = judged("تفشي الكوليرا في قرية الصفا", "ظهور الكوليرا في قرية الصفا")
    assert not countering.meets(affirming, denying)
    assert not countering.near(affirming, denying, 0.5)
    less = judged("تفشي الكوليرا في قرية الصفا بعد السيول وإغلاق المدارس", "ظهور الكوليرا في قرية النخيل")
    assert not less[0].near(*less[1:], 0.9)


def test_who_denies_it_of_himself_does_not_deny_it_of_a_stranger() -> None:
    told = "مصرف السنابل جمد حسابات المودعين"
    one = document(
        News(
            text=f"قال سالم إن {told}.",
            said=(Said("سالم", "قال", told, kind="person"),),
            outlet="أ",
            names=(("مصرف السنابل", "ORG"),),
        )
    )
    denied = "تجميد حسابات المودعين"
    for speaker, strange in (("مصرف الواحة", True), ("مصرف السنابل", False)):
        said = Said(speaker, "نفى", denied, denies=True)
        two = document(News(text=f"نفى {speaker} {denied}.", said=(said,), outlet="ب"))
        comparing = Comparing([one, two], HashingEncoder(), LEXICON)
        affirming = next(each for each in comparing.propositions if each.statement.speaker.name == "سالم")
        denying = next(each for each in comparing.propositions if each.statement.speaker.name == speaker)
        countering = Countering(comparing.evidence, LEXICON, comparing.keys)
        assert countering.strangers(affirming, denying) is strange


def test_kinds_that_exclude_each_other_are_told_of_the_same() -> None:
    countering, first, second = judged("رائد الحلبي فاز بالانتخابات", "رائد الحلبي خسر الانتخابات", cue="قال")
    assert countering.excludes(first, second, 0.7)
    countering, first, second = judged("رائد الحلبي فاز بالانتخابات", "الحزب خسر نصف مقاعده", cue="قال")
    assert not countering.excludes(first, second, 0.7)


def test_what_is_so_still_answers_the_contrary() -> None:
    countering, first, second = judged("جسر الوادي فتح أمام الشاحنات", "جسر الوادي لا يزال مغلقا", cue="قال")
    assert countering.excludes(first, second, 0.55)
    assert countering.excludes(second, first, 0.55)
    countering, first, second = judged("جسر الوادي فتح أمام الشاحنات", "جسر الوادي مغلق", cue="قال")
    assert not countering.excludes(first, second, 0.55)


@pytest.mark.parametrize(
    ("told", "denied", "there"),
    [
        ("مقاعد القطار متاحة لجميع الركاب", "لا وجود لنقص في مقاعد القطار", False),
        ("ركاب القطار يعانون نقصا في المقاعد", "لا وجود لنقص في مقاعد القطار", True),
        ("مقاعد القطار متاحة لجميع الركاب", "مقاعد القطار لم تتسع للركاب", True),
    ],
)
def test_what_is_said_not_to_be_there_must_be_told(told: str, denied: str, *, there: bool) -> None:
    countering, affirming, denying = judged(told, denied, cue="قال")
    assert countering.there(affirming, denying) is there
