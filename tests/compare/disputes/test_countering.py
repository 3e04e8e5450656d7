"""Pairs of statements, invented, that meet by their predicates, and some that only sound alike."""

from __future__ import annotations

import pytest
from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare import CompareLexicon
from rawi.compare.comparison import Comparing
from rawi.compare.disputes.countering import Countering
from rawi.compare.propositions.propositions import Proposition

LEXICON = CompareLexicon.load()


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
    ],
)
def test_a_predicate_is_known_again_in_another_form(told: str, denied: str, cue: str) -> None:
    countering, affirming, denying = judged(told, denied, cue=cue)
    assert countering.meets(affirming, denying)
    assert countering.near(affirming, denying, 0.9)


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
    assert not countering.near(affirming, denying, 0.3 if "بعيدا" in cue else 0.6)


def test_kinds_that_exclude_each_other_are_told_of_the_same() -> None:
    countering, first, second = judged("رائد الحلبي فاز بالانتخابات", "رائد الحلبي خسر الانتخابات", cue="قال")
    assert countering.excludes(first, second, 0.7)
    countering, first, second = judged("رائد الحلبي فاز بالانتخابات", "الحزب خسر نصف مقاعده", cue="قال")
    assert not countering.excludes(first, second, 0.7)
