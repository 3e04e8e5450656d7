"""Two who agree although one of them negates: what is said in passing, and what a denial takes for granted."""

from __future__ import annotations

import pytest
from tests.compare.disputes.test_oppositions import compared, news
from tests.compare.newsroom import Said


def disputes(told: str, denied: str, cue: str = "قال", *, denies: bool = False, that: str = "إن ") -> int:
    one = news(f"النهر: قالت نقابة العمال إن {told}.", Said("نقابة العمال", "قالت", told), outlet="النهر")
    said = Said("مدير الميناء", cue, denied, denies=denies, cls="deny" if denies else "assert", kind="person")
    return len(compared(one, news(f"{cue} مدير الميناء {that}{denied}.", said)).disputes)


@pytest.mark.parametrize(
    "told",
    [
        "شركة المرساة باعت رصيف الحاويات في ميناء الصدف وسفنا لم تغلق بعد",
        "شركة المرساة شغلت رصيف الحاويات في ميناء الصدف دون إغلاقه",
        "شركة المرساة غير مستعدة لإغلاق رصيف الحاويات في ميناء الصدف",
        "شركة المرساة تصر على عدم إغلاق رصيف الحاويات في ميناء الصدف",
    ],
)
def test_who_says_in_passing_that_it_is_not_so_agrees_with_who_negates_it(told: str) -> None:
    assert disputes(told, "شركة المرساة لم تغلق رصيف الحاويات في ميناء الصدف") == 0


def test_another_negation_in_passing_leaves_the_opposition() -> None:
    told = "شركة المرساة أغلقت رصيف الحاويات في ميناء الصدف دون إنذار"
    assert disputes(told, "شركة المرساة لم تغلق رصيف الحاويات في ميناء الصدف") == 1


@pytest.mark.parametrize(("beside", "found"), [("مستودع الأسماك", 0), ("بوابة الركاب", 1)])
def test_another_clause_of_the_statement_that_negates_the_same_agrees(beside: str, found: int) -> None:
    told = f"شركة المرساة أغلقت رصيف الحاويات في ميناء الصدف ولم تغلق {beside}"
    assert disputes(told, "شركة المرساة لم تغلق مستودع الأسماك في ميناء الصدف") == 0 or found
    assert disputes(told, "شركة المرساة لم تغلق رصيف الحاويات في ميناء الصدف") == 1


@pytest.mark.parametrize(
    ("denied", "found"),
    [
        ("يكون الإغلاق في ميناء الصدف بسبب ديون شركة المرساة", 0),
        ("يكون إغلاق شركة المرساة رصيف الحاويات في ميناء الصدف قد جاء إرضاء للعمال", 0),
        ("تكون شركة المرساة قد أغلقت رصيف الحاويات في ميناء الصدف", 1),
    ],
)
def test_a_denial_of_why_something_came_takes_it_for_granted(denied: str, found: int) -> None:
    told = "شركة المرساة أغلقت رصيف الحاويات في ميناء الصدف منذ أيام"
    assert disputes(told, denied, "نفى", denies=True, that="أن ") == found


def test_a_denial_of_the_reason_that_another_gives_opposes_him() -> None:
    told = "شركة المرساة أغلقت رصيف الحاويات في ميناء الصدف بسبب ديون شركة المرساة"
    denied = "يكون إغلاقه رصيف الحاويات في ميناء الصدف بسبب ديون شركة المرساة"
    assert disputes(told, denied, "نفى", denies=True, that="أن ") == 1


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("إغلاق رصيف الحاويات في ميناء الصدف نجم عن قرار سياسي", 1),
        ("إغلاق رصيف الحاويات في ميناء الصدف قرار سياسي", 1),
        ("إغلاق رصيف الحاويات في ميناء الصدف قرار جديد", 0),
    ],
)
def test_a_denial_of_a_cause_opposes_who_tells_that_cause_in_other_words(told: str, found: int) -> None:
    denied = "يكون إغلاق رصيف الحاويات في ميناء الصدف ناجما عن قرار سياسي"
    assert disputes(told, denied, "نفى", denies=True, that="أن ") == found


def test_who_tells_only_what_is_taken_for_granted_holds_no_position_in_the_dispute_of_its_cause() -> None:
    cause = "إغلاق رصيف الحاويات في ميناء الصدف نجم عن قرار سياسي"
    beside = "إغلاق رصيف الحاويات في ميناء الصدف بدأ أمس"
    denied = "يكون إغلاق رصيف الحاويات في ميناء الصدف ناجما عن قرار سياسي"
    (dispute,) = compared(
        news(f"النهر: قالت نقابة العمال إن {cause}.", Said("نقابة العمال", "قالت", cause), outlet="النهر"),
        news(f"الضفة: قالت البلدية إن {beside}.", Said("البلدية", "قالت", beside), outlet="الضفة"),
        news(f"نفى مدير الميناء أن {denied}.", Said("مدير الميناء", "نفى", denied, denies=True, cls="deny")),
    ).disputes
    assert {one.holder.name for one in dispute.positions} == {"نقابة العمال", "مدير الميناء"}


@pytest.mark.parametrize(("opening", "found"), [("وبذلك ", 0), ("", 1)])
def test_what_follows_from_the_clause_before_does_not_oppose_it(opening: str, found: int) -> None:
    told = "شركة المرساة أغلقت رصيف الحاويات في ميناء الصدف"
    negated = f"{opening}لم تعد شركة المرساة تغلق رصيف الحاويات في ميناء الصدف"
    one = news(
        f"قالت نقابة العمال إن {told}. وقال مدير الجمارك: «{negated}».",
        Said("نقابة العمال", "قالت", told),
        Said("مدير الجمارك", "وقال", negated, kind="person"),
    )
    assert len(compared(one).disputes) == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("من المتوقع أن تغلق شركة المرساة رصيف الحاويات في ميناء الصدف", 0),
        ("شركة المرساة أغلقت رصيف الحاويات في ميناء الصدف", 1),
    ],
)
def test_what_is_expected_is_not_opposed_by_what_has_not_come_yet(told: str, found: int) -> None:
    assert disputes(told, "شركة المرساة لم تغلق رصيف الحاويات في ميناء الصدف") == found


def test_what_is_expected_is_opposed_by_who_rules_it_out() -> None:
    told = "من المتوقع أن تغلق شركة المرساة رصيف الحاويات في ميناء الصدف"
    assert disputes(told, "شركة المرساة لن تغلق رصيف الحاويات في ميناء الصدف") == 1


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("سفنا رست في ميناء الصدف إلا أن ناطقا باسم المرسى، نفى لوكالة النهر إغلاق رصيف الحاويات في ميناء الصدف", 0),
        ("سفنا رست في ميناء الصدف بعد إغلاق رصيف الحاويات في ميناء الصدف", 1),
    ],
)
def test_who_tells_of_the_denial_itself_is_not_denied(told: str, found: int) -> None:
    assert disputes(told, "إغلاق رصيف الحاويات في ميناء الصدف", "نفى", denies=True, that="") == found


@pytest.mark.parametrize(
    ("told", "denied", "found"),
    [
        ("الانفجار في رصيف الحاويات بميناء الصدف كسر زجاج المخازن", "الانفجار مدبرا", 0),
        ("الانفجار في رصيف الحاويات بميناء الصدف مدبر", "الانفجار مدبرا", 1),
        ("انفجارا في رصيف الحاويات بميناء الصدف كسر زجاج المخازن", "انفجارا مدبرا", 0),
        ("انفجارا مدبرا في رصيف الحاويات بميناء الصدف كسر الزجاج", "انفجارا مدبرا", 1),
    ],
)
def test_a_denial_of_how_something_was_takes_it_for_granted(told: str, denied: str, found: int) -> None:
    words = f"يكون {denied} في رصيف الحاويات بميناء الصدف"
    assert disputes(told, words, "نفى", denies=True, that="أن ") == found


@pytest.mark.parametrize(("case", "found"), [("إلا بعد موافقة مدير الميناء", 0), ("بعد موافقة مدير الميناء", 1)])
def test_who_says_that_it_is_so_in_one_case_only_agrees_with_who_negates_it(case: str, found: int) -> None:
    negated = "لن " if found == 0 else ""
    told = f"شركة المرساة {negated}تغلق رصيف الحاويات في ميناء الصدف {case}"
    assert disputes(told, "شركة المرساة لن تغلق رصيف الحاويات في ميناء الصدف") == found
