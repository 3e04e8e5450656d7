"""Numbers and days of two things, each told by an article of its own: weather, festivals, patrols, clinics."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compare.figures.test_counting import LEXICON, WRECK, disputes, told
from tests.compare.newsroom import HashingEncoder, News, Number, Said, document

from rawi.compare.comparison import Comparing
from rawi.compare.figures.figure import Figure
from rawi.compare.figures.two_reports import given_together
from rawi.model import Document, MentionType, Span, TimeMention, Value
from rawi.model.time import TimeType

DEAD = "انقلاب حافلة المعلمين على طريق الصبار خلف"


def number(words: str, low: float, unit: str, of: str = "") -> Number:
    return Number(words, low, low, unit, of or words.split()[-1])


def with_times(made: Document, *times: tuple[str, str, TimeType]) -> Document:
    text, found = made.article.text, []
    for words, value, kind in times:
        start = text.index(words)
        day = None if kind == "DURATION" else value[:10]
        span = Span.of(text, start, start + len(words))
        found.append(
            TimeMention(
                span=span, type=kind, value=value, mod=None, earliest=day, latest=day,
                grain="day" if day else "unknown",
                needs_publication_date=False,
            )
        )  # fmt: skip
    return replace(made, times=tuple(found))


OPENED = "افتتاح سوق طريق الصبار في وادي السدر {}"


@pytest.mark.parametrize(
    ("words", "published", "found"),
    [
        (("اليوم الأحد 10 مارس", "اليوم الأحد 17 مارس"), ("2024-03-10", "2024-03-17"), 0),
        (("اليوم الأحد 10 مارس", "اليوم الاثنين 11 مارس"), ("2024-03-10", "2024-03-11"), 0),
        (("يوم 10 مارس", "يوم 17 مارس"), ("2024-03-08", "2024-03-08"), 1),
    ],
)
def test_each_article_tells_of_its_own_day(words: tuple[str, str], published: tuple[str, str], found: int) -> None:
    dates = [f"2024-03-{one.split()[-2]}" for one in words]
    documents = [
        with_times(told(outlet, speaker, OPENED.format(f"يجري {one}"), on=on), (one, date, "DATE"))
        for outlet, speaker, one, date, on in zip(
            ("الضفة", "النهر"), ("الوزير", "المحافظ"), words, dates, published, strict=True
        )
    ]
    assert len(disputes(*documents)) == found


@pytest.mark.parametrize(("speaker", "found"), [("الوزير", 0), ("النقيب", 1)])
def test_who_gives_both_dates_tells_of_two_happenings(speaker: str, found: int) -> None:
    first, more = OPENED.format("يجري يوم 10 مارس"), "جلسة الدائنين تعقد يوم 17 مارس"
    both = document(
        News(
            text=f"قال الوزير إن {first}. وذكر {speaker} أن {more}.",
            outlet="الضفة",
            said=(Said("الوزير", "قال", first), Said(speaker, "وذكر", more)),
            names=WRECK,
        )
    )
    one = with_times(both, ("يوم 10 مارس", "2024-03-10", "DATE"), ("يوم 17 مارس", "2024-03-17", "DATE"))
    other = told("النهر", "المحافظ", OPENED.format("يجري يوم 17 مارس"))
    assert len(disputes(one, with_times(other, ("يوم 17 مارس", "2024-03-17", "DATE")))) == found


@pytest.mark.parametrize(("words", "kind", "found"), [("الساعة العاشرة صباحا", "TIME", 0), ("يوم 10 مارس", "DATE", 1)])
def test_an_hour_is_no_day(words: str, kind: TimeType, found: int) -> None:
    one = with_times(told("الضفة", "الوزير", OPENED.format(f"يجري {words}")), (words, "2024-03-10", kind))
    two = told("النهر", "المحافظ", OPENED.format("يجري يوم 17 مارس"))
    assert len(disputes(one, with_times(two, ("يوم 17 مارس", "2024-03-17", "DATE")))) == found


def figure(content: str, first: Number, *others: Number) -> Figure:
    made = told("الضفة", "الشرطة", content, first, *others)
    (proposition,) = Comparing([made], HashingEncoder(), LEXICON).propositions
    empty = frozenset[str]()
    return Figure(
        proposition=proposition, span=made.quantities[0].span, unit=first.unit,
        value=Value(low=first.low, high=first.high, unit=first.unit), low=first.low or 0.0, high=first.high or 0.0,
        governors=empty, measures=empty, who=empty, context=empty, subject=empty, alone=True, counted=True, tally=False,
    )  # fmt: skip


@pytest.mark.parametrize(("left", "unit", "together"), [(8, "cases", True), (9, "cases", False), (8, "beds", False)])
def test_a_clause_that_gives_the_other_number_too_measures_another_thing(left: int, unit: str, together: bool) -> None:
    words = f"عدد المصابين بلغ 540 حالة وبقيت {left} حالات في العيادة"
    one = figure(words, number("540 حالة", 540, "cases"), number(f"{left} حالات", left, unit))
    two = figure("العيادة تعالج 8 حالات", number("8 حالات", 8, "cases"))
    assert given_together(one, two, frozenset()) is together
    assert given_together(two, one, frozenset()) is together


@pytest.mark.parametrize(("women", "found"), [(19, 0), (4, 1)])
def test_men_beside_women_who_come_to_the_other_number_are_a_part_of_it(women: int, found: int) -> None:
    parts = (number("12 رجلا", 12, "killed"), number(f"{women} امرأة", women, "women"))
    one = told("الضفة", "الشرطة", f"{DEAD} موت 12 رجلا و{women} امرأة", *parts)
    two = told("النهر", "الهلال", f"{DEAD} موت 31 شخصا", number("31 شخصا", 31, "killed"))
    assert len(disputes(one, two)) == found


@pytest.mark.parametrize(
    ("first", "second", "found"), [("طفلا", "قتيلا", 0), ("قتيلا", "طفلا", 1), ("قتيلا", "قتيلا", 1)]
)
def test_children_may_be_among_all_who_died_but_not_the_other_way(first: str, second: str, found: int) -> None:
    one = told("الضفة", "الشرطة", f"{DEAD} موت 12 {first}", number(f"12 {first}", 12, "killed"))
    two = told("النهر", "الهلال", f"{DEAD} موت 31 {second}", number(f"31 {second}", 31, "killed"))
    assert len(disputes(one, two)) == found


@pytest.mark.parametrize(("over", "found"), [("خلال أربعة أيام", 0), ("قبل أربعة أيام", 1)])
def test_what_is_summed_up_over_a_length_of_time_is_another_number(over: str, found: int) -> None:
    one = told("الضفة", "الشرطة", f"{DEAD} 12 قتيلا {over}", number("12 قتيلا", 12, "killed"))
    two = told("النهر", "الهلال", f"{DEAD} 31 قتيلا", number("31 قتيلا", 31, "killed"))
    assert len(disputes(with_times(one, ("أربعة أيام", "P4D", "DURATION")), two)) == found


@pytest.mark.parametrize(("known", "found"), [("", 0), ("قال السائق إن القافلة غادرت رأس النخل أمس. ", 1)])
def test_places_of_which_the_other_article_says_nothing_are_others(known: str, found: int) -> None:
    names: tuple[tuple[str, MentionType], ...] = (*WRECK, ("رأس النخل", "LOC"), ("خليج المرجان", "LOC"))
    words = "انقلاب حافلة المعلمين على طريق الصبار قرب {} خلف {}"
    one = told("الضفة", "الشرطة", words.format("رأس النخل", "12 قتيلا"), number("12 قتيلا", 12, "killed"), names=names)
    two = told(
        "النهر", "الهلال", words.format("خليج المرجان", "31 قتيلا"), number("31 قتيلا", 31, "killed"),
        names=names, lead=known,
    )  # fmt: skip
    assert len(disputes(one, two)) == found


@pytest.mark.parametrize(("place", "found"), [("خليج المرجان", 0), ("رأس النخل", 1)])
def test_goods_are_those_of_the_places_at_the_head_of_an_article(place: str, found: int) -> None:
    names: tuple[tuple[str, MentionType], ...] = (("رأس النخل", "LOC"), ("خليج المرجان", "LOC"))
    one, two = (
        told(
            outlet, speaker, f"إنتاج مصنع السنابل من السكر الأحمر بلغ {printed}", number(printed, low, "kilograms"),
            names=names, lead=f"في {lead}. ",
        )
        for outlet, speaker, printed, low, lead in (
            ("الضفة", "الوزير", "12 كيلوغراما", 12, "رأس النخل"),
            ("النهر", "النقيب", "31 كيلوغراما", 31, place),
        )
    )  # fmt: skip
    assert len(disputes(one, two)) == found
