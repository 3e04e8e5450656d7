from __future__ import annotations

import pytest
from tests.compare.newsroom import News, Said, document

from rawi.compare.disputes.later_accounts import of_its_day
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition, propositions, vocabulary
from rawi.model import MentionType

NAMES: tuple[tuple[str, MentionType], ...] = (("الصدف", "LOC"), ("النور", "LOC"))


def one(lexicon: CompareLexicon, said: Said, published: str) -> Proposition:
    text = f"{said.cue} {said.speaker} {said.content}."
    made = document(News(text=text, said=(said,), published=published, names=NAMES))
    return propositions(made, Keys(lexicon, vocabulary([made])), lexicon)[0]


@pytest.mark.parametrize(
    ("told", "day", "same"),
    [
        ("هجوما وقع في الصدف", "2024-03-10", True),
        ("هجوما وقع في الصدف", "2024-03-09", True),
        ("هجوما وقع في الصدف", "2024-03-05", False),
        ("هجوما وقع في النور", "2024-03-10", False),
        ("اجتماعا عقد في الصدف", "2024-03-10", False),
    ],
)
def test_an_account_of_the_day_that_was_denied(told: str, day: str, same: bool, lexicon: CompareLexicon) -> None:
    denying = one(lexicon, Said("القيادة", "نفت", "وقوع أي هجوم في الصدف", denies=True, cls="deny"), "2024-03-10")
    telling = one(lexicon, Said("الوالي", "قال", told, about=day), "2024-05-02")
    assert of_its_day(telling, denying) is same


@pytest.mark.parametrize(
    ("content", "same"),
    [("لم يقع أي هجوم في الصدف", True), ("لم يعقد أي اجتماع في الصدف", False), ("لم تشهد الصدف أي هجوم", True)],
)
def test_it_was_denied_by_a_negated_clause(content: str, same: bool, lexicon: CompareLexicon) -> None:
    denying = one(lexicon, Said("القيادة", "قالت", content), "2024-03-10")
    telling = one(lexicon, Said("الوالي", "قال", "هجوما وقع في الصدف", about="2024-03-10"), "2024-05-02")
    assert of_its_day(telling, denying) is same


def test_who_denies_it_at_once_may_call_the_place_by_its_kind(lexicon: CompareLexicon) -> None:
    names: tuple[tuple[str, MentionType], ...] = (("ميناء الصدف", "FAC"),)
    text = "قال الوالي انفجارا وقع في ميناء الصدف."
    said = Said("الوالي", "قال", "انفجارا وقع في ميناء الصدف", about="2024-03-10")
    later = document(News(text=text, said=(said,), published="2024-05-02", names=names))
    telling = propositions(later, Keys(lexicon, vocabulary([later])), lexicon)[0]
    denying = one(lexicon, Said("القيادة", "نفت", "وقوع أي انفجار في الميناء", denies=True, cls="deny"), "2024-03-10")
    assert of_its_day(telling, denying)
