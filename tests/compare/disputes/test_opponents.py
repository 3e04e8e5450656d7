"""Who may contradict whom at all."""

from __future__ import annotations

import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Said, document

from rawi.compare.comparison import Comparing
from rawi.compare.disputes.opponents import Opponents, Sign
from rawi.compare.propositions.propositions import Proposition

LEXICON = knowing.comparing()
TOLD = "مصنع الألبان سرح عشرين عاملا"
OTHER = "مصنع الألبان لم يسرح أحدا"


def told(*news: News) -> tuple[Opponents, dict[str, Proposition]]:
    found = Comparing([document(one) for one in news], HashingEncoder(), LEXICON)
    return found.oppositions.opponents, {one.statement.content_text: one for one in found.propositions}


def said(who: str, what: str, day: str = "2024-03-10", outlet: str = "الضفة") -> News:
    text = f"قال {who} إن {what}."
    return News(text=text, said=(Said(who, "قال", what, kind="person"),), outlet=outlet, published=day)


@pytest.mark.parametrize(
    ("who", "day", "sign", "against"),
    [
        ("خالد", "2024-03-10", "negation", True),
        ("سالم", "2024-03-11", "negation", False),
        ("سالم", "2024-03-11", "denial", True),
        ("سالم", "2024-03-20", "negation", True),
    ],
)
def test_one_holder_changes_position_only_after_days(who: str, day: str, sign: Sign, against: bool) -> None:
    opponents, found = told(said("سالم", TOLD), said(who, OTHER, day, "النهر"))
    assert opponents.two_sides(found[TOLD], found[OTHER], sign) is against


@pytest.mark.parametrize(
    ("who", "day", "late"),
    [("خالد", "2024-03-15", False), ("خالد", "2024-04-15", True), ("سالم", "2024-04-15", False)],
)
def test_many_days_part_two_holders_but_not_one(who: str, day: str, late: bool) -> None:
    opponents, found = told(said("سالم", TOLD), said(who, OTHER, day, "النهر"))
    assert opponents.late(found[TOLD], found[OTHER]) is late
