"""Numbers of positions in words: nouns agree with them, days are days, open bounds are told as open."""

from __future__ import annotations

import pytest

from rawi.model import Value
from rawi.serve.catalogue import load
from rawi.serve.numbers import bounds, quantity

ARABIC, ENGLISH = load("ar"), load("en")


@pytest.mark.parametrize(
    ("low", "high", "arabic", "english"),
    [
        (0, 0, "لا قتيل", "0 killed"),
        (1, 1, "قتيل واحد", "1 killed"),
        (2, 2, "قتيلان", "2 killed"),
        (7, 7, "7 قتلى", "7 killed"),
        (27, 27, "27 قتيلاً", "27 killed"),
        (1200, 1200, "1,200 قتيل", "1,200 killed"),
        (90, None, "أكثر من 90 قتيلاً", "more than 90 killed"),
        (None, 5, "أقل من 5 قتلى", "less than 5 killed"),
        (80, 100, "من 80 إلى 100 قتيل", "from 80 to 100 killed"),
        (2, None, "أكثر من 2 قتلى", "more than 2 killed"),
    ],
)
def test_what_is_counted_agrees_with_its_number(
    low: float | None, high: float | None, arabic: str, english: str
) -> None:
    value = Value(low=low, high=high, unit="killed")
    assert quantity(value, ARABIC).striptags() == arabic
    assert quantity(value, ENGLISH).striptags() == english


def test_money_and_nouns_of_the_text_stand_behind_their_number() -> None:
    assert quantity(Value(low=3e6, high=3e6, unit="EUR"), ARABIC).striptags() == "3,000,000 يورو"
    assert quantity(Value(low=4, high=4, unit="رصيف"), ARABIC).striptags() == "4 رصيف"


@pytest.mark.parametrize(
    ("low", "high", "arabic", "english"),
    [
        (20310502, 20310502, "2 مايو 2031", "2 May 2031"),
        (20310502, None, "ليس قبل 2 مايو 2031", "not before 2 May 2031"),
        (None, 20310502, "ليس بعد 2 مايو 2031", "not after 2 May 2031"),
        (20310502, 20310504, "من 2 مايو 2031 إلى 4 مايو 2031", "from 2 May 2031 to 4 May 2031"),
    ],
)
def test_an_open_day_is_not_told_as_a_plain_one(
    low: float | None, high: float | None, arabic: str, english: str
) -> None:
    value = Value(low=low, high=high, unit="date")
    assert bounds(value, ARABIC).striptags() == arabic
    assert quantity(value, ENGLISH).striptags() == english
