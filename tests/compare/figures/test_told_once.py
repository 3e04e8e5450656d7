"""What an article says of a number in one place holds of it in all: quakes."""

from __future__ import annotations

from dataclasses import replace

from tests.compare.figures.test_counted_things import LEXICON, killed, told
from tests.compare.newsroom import HashingEncoder

from rawi.compare.comparison import Comparing
from rawi.compare.figures.told_once import told_once


def test_a_number_that_is_given_twice_has_risen_in_both_places() -> None:
    content = "زلزال الكرمة خلف 31 قتيلا"
    (figure,) = Comparing(
        [told("الضفة", "الوالي", content, killed("31 قتيلا", 31, 31))], HashingEncoder(), LEXICON
    ).figures()
    risen = replace(figure, setting=replace(figure.setting, risen=True))
    other = replace(figure, low=40.0, high=40.0)
    assert [one.setting.risen for one in told_once([figure, risen, other])] == [True, True, False]


def test_a_headline_counts_until_when_its_text_does() -> None:
    content = "زلزال الكرمة خلف 31 قتيلا"
    (figure,) = Comparing(
        [told("الضفة", "الوالي", content, killed("31 قتيلا", 31, 31))], HashingEncoder(), LEXICON
    ).figures()
    evening = replace(figure, moment=f"{figure.moment}T19")
    other = replace(figure, low=40.0, high=40.0)
    assert [one.dated for one in (figure, evening)] == [False, True]
    assert [one.moment for one in told_once([figure, evening, other])] == [evening.moment] * 2 + [figure.moment]
