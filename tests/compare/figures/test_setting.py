"""Where figures stand: other matters, forecasts, distances, hospitals, texts printed twice; Gulf, Egypt, Maghreb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests import knowing
from tests.compare.figures.test_counting import disputes, told
from tests.compare.figures.test_days import opened
from tests.compare.newsroom import News, Number, Said, document

from rawi.compare.figures.setting import Setting, one_text, one_weekday, other_bodies, two_things
from rawi.model import Document, MentionType

LEXICON = knowing.comparing()
BUS = "انقلاب حافلة المعلمين على طريق الصبار خلف"


def people(words: str, number: int, unit: str = "killed") -> Number:
    return Number(words, number, number, unit, words.split()[-1])


@pytest.mark.parametrize(("opening", "found"), [("وفي سياق آخر، ", 0), ("", 1)])
def test_a_sentence_that_turns_to_another_matter_counts_other_people(opening: str, found: int) -> None:
    one, two = f"{BUS} 12 قتيلا", f"{BUS} 31 قتيلا"
    both = document(
        News(
            text=f"الضفة: قال المقدم إن {one}. {opening}قال الهلال إن {two}.",
            outlet="الضفة",
            said=(Said("المقدم", "قال", one), Said("الهلال", "قال", two)),
            names=(("طريق الصبار", "LOC"),),
            numbers=(people("12 قتيلا", 12), people("31 قتيلا", 31)),
        )
    )
    assert len(disputes(both)) == found


PROFIT = "أرباح مصنع الأسمنت في وادي السدر"


def money(words: str, number: float) -> Number:
    return Number(words, number, number, "dinar", "دينار")


@pytest.mark.parametrize(
    ("forecast", "found"), [("يتوقع أن تبلغ", 0), ("بلغت", 1), ("من المتوقع أن تبلغ في العام المقبل", 0)]
)
def test_what_was_expected_is_not_what_came(forecast: str, found: int) -> None:
    one = told("الضفة", "المحلل", f"{PROFIT} {forecast} 90 مليون دينار", money("90 مليون دينار", 90e6))
    two = told("النهر", "المدير", f"{PROFIT} بلغت 60 مليون دينار", money("60 مليون دينار", 60e6))
    assert len(disputes(one, two)) <= found


def test_two_forecasts_are_of_one_thing() -> None:
    assert not two_things(Setting(expected=True), Setting(to_come=True), later=True, one_article=False)
    assert not two_things(Setting(expected=True), Setting(expected=True), later=True, one_article=False)
    assert two_things(Setting(expected=True), Setting(), later=True, one_article=False)


def test_only_the_later_of_two_turns_away_from_the_other() -> None:
    aside = Setting(aside=True)
    assert two_things(Setting(), aside, later=True, one_article=True)
    assert not two_things(aside, Setting(), later=True, one_article=True)
    assert not two_things(Setting(), aside, later=True, one_article=False)


def test_distances_of_two_places_are_two() -> None:
    one, two = Setting(place=frozenset({"صفا"})), Setting(place=frozenset({"سدر"}))
    assert two_things(one, two, later=True, one_article=False)
    assert not two_things(one, one, later=True, one_article=False)
    assert not two_things(one, Setting(), later=True, one_article=False)


@pytest.mark.parametrize(("place", "found"), [("وادي السدر", 0), ("قرية الحناء", 1)])
def test_a_distance_is_of_the_place_before_it(place: str, found: int) -> None:
    def at(outlet: str, name: str, number: int) -> Document:
        names: Sequence[tuple[str, MentionType]] = tuple(
            (one, "LOC") for one in ("قرية الحناء", "وادي السدر") if one == name
        )
        words = f"{number} كيلومترا"
        content = f"القافلة توقفت في {name} التي تبعد {words} عن الساحل"
        return told(outlet, "السائق", content, Number(words, number, number, "km", "كيلومترا"), names=names)

    assert len(disputes(at("الضفة", "قرية الحناء", 118), at("النهر", place, 310))) <= found


def test_bodies_of_one_kind_that_do_not_know_each_other_are_two() -> None:
    hill, sea = frozenset({("مستشف", "تل")}), frozenset({("مستشف", "بحر")})
    one = Setting(bodies=hill, all_bodies=hill)
    two = Setting(bodies=sea, all_bodies=sea)
    kinds = frozenset({"مستشف"})
    assert other_bodies(one, two, kinds)
    assert other_bodies(one, two, None)
    assert not other_bodies(one, two, frozenset({"ناد"}))
    assert not other_bodies(one, replace(two, all_bodies=hill | sea), kinds)
    assert not other_bodies(one, Setting(), kinds)


def test_one_text_printed_on_two_days_gives_one_day() -> None:
    same, other = frozenset({"تدريب", "لاعب", "ملعب"}), frozenset({"تدريب"})
    assert one_text("قبل يومين", "قبل يومين", (same, same))
    assert not one_text("قبل يومين", "امس", (same, same))
    assert not one_text("قبل يومين", "قبل يومين", (other, other))


def test_a_day_has_its_weekday() -> None:
    assert one_weekday(3, 735801.0)  # 22 July 2015
    assert not one_weekday(4, 735801.0)
    assert not one_weekday(0, 735801.0)


@pytest.mark.parametrize(("week", "found"), [("في الأسبوع المنتهي ", 0), ("في ", 1)])
def test_a_day_that_closes_a_week_is_not_when_it_came(week: str, found: int) -> None:
    content = f"افتتاح جسر الهدهد في وادي الصفا يجري {week}"
    one = opened("الضفة", "الوزير", f"{content}30 يونيو", "30 يونيو", "2024-06-30", "2024-06-30", None)
    two = opened("النهر", "المقاول", f"{content}12 أغسطس", "12 أغسطس", "2024-08-12", "2024-08-12", None)
    assert len(disputes(one, two)) == found


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (f"{BUS} جرح السائق واثنان آخران", 0),
        (f"{BUS} قتيلين وثلاثة جرحى فارق أحدهم الحياة", 0),
        (f"{BUS} 5 جرحى", 1),
    ],
)
def test_who_is_counted_beside_others_is_no_whole(content: str, found: int) -> None:
    numbers = {
        "اثنان": Number("اثنان", 2, 2, "wounded", "آخران"),
        "قتيلين": Number("قتيلين", 2, 2, "killed", "قتيلين"),
        "5 جرحى": people("5 جرحى", 5, "wounded"),
    }
    inside = [number for words, number in numbers.items() if words in content]
    unit = inside[0].unit
    other = people("31 جريحا" if unit == "wounded" else "31 قتيلا", 31, unit)
    one = told("الضفة", "الشرطة", content, *inside)
    two = told("النهر", "الهلال", f"{BUS} {other.words}", other)
    assert len(disputes(one, two)) == found
