"""Numbers of positions in words: nouns agree with them, days are days, open bounds are told as open."""

from __future__ import annotations

import pytest

from rawi.model import Value
from rawi.model.document import Approximation
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
        (90, None, "ما لا يقل عن 90 قتيلاً", "at least 90 killed"),
        (None, 5, "ما لا يزيد على 5 قتلى", "at most 5 killed"),
        (80, 100, "من 80 إلى 100 قتيل", "from 80 to 100 killed"),
        (2, None, "ما لا يقل عن 2 قتلى", "at least 2 killed"),
    ],
)
def test_what_is_counted_agrees_with_its_number(
    low: float | None, high: float | None, arabic: str, english: str
) -> None:
    value = Value(low=low, high=high, unit="killed")
    assert quantity(value, ARABIC).striptags() == arabic
    assert quantity(value, ENGLISH).striptags() == english


@pytest.mark.parametrize(
    ("low", "high", "approximation", "arabic", "english"),
    [
        (90, None, "more than", "أكثر من 90 مقعداً", "more than 90 seats"),
        (90, None, "at least", "ما لا يقل عن 90 مقعداً", "at least 90 seats"),
        (None, 5, "less than", "أقل من 5 مقاعد", "less than 5 seats"),
        (None, 5, "at most", "ما لا يزيد على 5 مقاعد", "at most 5 seats"),
        (400, 400, "about", "نحو 400 مقعد", "about 400 seats"),
        (400, 400, "exact", "400 مقعد", "400 seats"),
        (300, None, "hundreds", "ما لا يقل عن 300 مقعد", "at least 300 seats"),
        (20, 30, "range", "من 20 إلى 30 مقعداً", "from 20 to 30 seats"),
    ],
)
def test_a_bound_is_told_as_the_speaker_gave_it(
    low: float | None, high: float | None, approximation: Approximation, arabic: str, english: str
) -> None:
    value = Value(low=low, high=high, unit="seats", approximation=approximation)
    assert quantity(value, ARABIC).striptags() == arabic
    assert quantity(value, ENGLISH).striptags() == english
    assert bounds(value, ARABIC).striptags() == arabic.rsplit(" ", 1)[0]


@pytest.mark.parametrize(
    ("number", "unit", "arabic", "english"),
    [
        (3, "barrels", "3 براميل", "3 barrels"),
        (2, "USD", "دولاران أمريكيان", "2 US dollars"),
        (15, "IQD", "15 ديناراً عراقياً", "15 Iraqi dinars"),
        (3e6, "IQD", "3,000,000 دينار عراقي", "3,000,000 Iraqi dinars"),
        (2.5, "tonnes", "2.5 طن", "2.5 tonnes"),
        (4, "million_dinars", "4 ملايين دينار", "4 million dinars"),
        (12, "kilometres per hour", "12 كيلومتراً في الساعة", "12 kilometres per hour"),
        (1, "percent", "1 في المئة", "1 percent"),
    ],
)
def test_measures_and_money_agree_with_their_number(number: float, unit: str, arabic: str, english: str) -> None:
    value = Value(low=number, high=number, unit=unit)
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
