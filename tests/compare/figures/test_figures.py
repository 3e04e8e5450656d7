from __future__ import annotations

import pytest
from tests.compare.newsroom import HashingEncoder, News, Number, Said, document

from rawi.compare import CompareLexicon, compare
from rawi.compare.comparison import Comparing
from rawi.compare.figures.values import soft_bounds
from rawi.model import Comparison, Quantity, Span
from rawi.model.document import Approximation


def toll(speaker: str, number: int, day: str | None, outlet: str) -> News:
    text = f"{outlet}: قالت {speaker} إن حصيلة غرق العبارة في بحيرة السلسل بلغت {number} قتيلا."
    return News(
        text=text,
        published=day,
        outlet=outlet,
        said=(Said(speaker, "قالت", f"حصيلة غرق العبارة في بحيرة السلسل بلغت {number} قتيلا"),),
        names=(("بحيرة السلسل", "LOC"),),
        numbers=(Number(f"{number} قتيلا", number, number, "killed", "قتيلا"),),
    )


def compared(lexicon: CompareLexicon, encoder: HashingEncoder, *news: News) -> Comparison:
    return compare([document(one) for one in news], encoder, lexicon)


def test_two_tolls_of_one_day_are_a_dispute_of_numbers(lexicon: CompareLexicon, encoder: HashingEncoder) -> None:
    found = compared(
        lexicon, encoder, toll("الشرطة", 12, "2024-03-10", "الضفة"), toll("البلدية", 31, "2024-03-10", "النهر")
    )
    numbers = [dispute for dispute in found.disputes if dispute.kind == "number"]
    assert len(numbers) == 1
    assert {(position.holder.name, position.value.low) for position in numbers[0].positions if position.value} == {
        ("الشرطة", 12),
        ("البلدية", 31),
    }
    assert "same day" in numbers[0].reasons
    assert "their bounds do not meet on the same day" in numbers[0].reasons


@pytest.mark.parametrize("days", [(None, None), ("2024-03-10", None), (None, "2024-03-10")])
def test_tolls_of_unknown_days_are_said_to_be_of_unknown_days(
    lexicon: CompareLexicon, encoder: HashingEncoder, days: tuple[str | None, str | None]
) -> None:
    one, two = (
        compared(lexicon, encoder, toll("الشرطة", 12, first, "الضفة"), toll("البلدية", 31, second, "النهر")).disputes
        for first, second in (days, ("2024-03-10", "2024-03-10"))
    )
    assert "which is the later is not known" in one[0].reasons
    assert not any("day" in reason for reason in one[0].reasons)
    assert one[0].score < two[0].score


def test_a_later_higher_toll_is_an_update(lexicon: CompareLexicon, encoder: HashingEncoder) -> None:
    found = compared(
        lexicon, encoder, toll("الشرطة", 12, "2024-03-10", "الضفة"), toll("البلدية", 31, "2024-03-11", "النهر")
    )
    assert found.disputes == ()


def damage(speaker: str, number: int, day: str, outlet: str) -> News:
    content = f"{number} منزلا تضررت في بلدة الشعاب بسيول وادي الرمان"
    return News(
        text=f"{outlet}: قالت {speaker} إن {content}.",
        published=day,
        outlet=outlet,
        said=(Said(speaker, "قالت", content),),
        names=(("بلدة الشعاب", "LOC"), ("وادي الرمان", "LOC")),
        numbers=(Number(f"{number} منزلا", number, number, "houses", "منزلا"),),
    )


def test_what_a_disaster_hits_mounts_as_tolls_do(lexicon: CompareLexicon, encoder: HashingEncoder) -> None:
    first = damage("الشرطة", 12, "2024-03-10", "الضفة")
    assert compared(lexicon, encoder, first, damage("البلدية", 31, "2024-03-12", "النهر")).disputes == ()
    same_day = compared(lexicon, encoder, first, damage("البلدية", 31, "2024-03-10", "النهر")).disputes
    assert [dispute.kind for dispute in same_day] == ["number"]


def test_a_later_lower_toll_is_not(lexicon: CompareLexicon, encoder: HashingEncoder) -> None:
    found = compared(
        lexicon, encoder, toll("الشرطة", 31, "2024-03-10", "الضفة"), toll("البلدية", 12, "2024-03-11", "النهر")
    )
    assert [dispute.kind for dispute in found.disputes] == ["number"]
    assert "a count that can only grow is lower on the later day" in found.disputes[0].reasons


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        (("12 كيلومترا", 12, "kilometres"), ("12 ألف متر", 12_000, "metres"), []),
        (("12 كيلومترا", 12, "kilometres"), ("19 ألف متر", 19_000, "metres"), ["number"]),
        (("12 مليون دينار", 12e6, "dinar"), ("12,4 مليون دينار", 12.4e6, "dinar"), []),
    ],
)
def test_measures_are_compared_in_one_unit(
    lexicon: CompareLexicon,
    encoder: HashingEncoder,
    one: tuple[str, float, str],
    other: tuple[str, float, str],
    kinds: list[str],
) -> None:
    def news(given: tuple[str, float, str], outlet: str) -> News:
        words, number, unit = given
        content = f"مقياس نفق السلسل الجديد في جبل الميناء يبلغ {words}"
        return News(
            text=f"{outlet}: قالت إدارة {outlet} إن {content}.",
            outlet=outlet,
            said=(Said(f"إدارة {outlet}", "قالت", content),),
            names=(("نفق السلسل", "FAC"), ("جبل الميناء", "LOC")),
            numbers=(Number(words, number, number, unit),),
        )

    found = compared(lexicon, encoder, news(one, "الضفة"), news(other, "النهر"))
    assert [dispute.kind for dispute in found.disputes] == kinds


def test_a_price_and_a_salary_are_two_things(lexicon: CompareLexicon, encoder: HashingEncoder) -> None:
    def money(what: str, millions: int, outlet: str) -> News:
        content = f"{what} الحارس نادر في نادي الميناء {millions} مليون درهم"
        return News(
            text=f"{outlet}: قالت إدارة {outlet} إن {content}.",
            outlet=outlet,
            said=(Said(f"إدارة {outlet}", "قالت", content),),
            names=(("نادي الميناء", "ORG"), ("نادر", "PER")),
            numbers=(Number(f"{millions} مليون درهم", millions * 1e6, millions * 1e6, "AED"),),
        )

    found = compared(lexicon, encoder, money("قيمة صفقة", 40, "الضفة"), money("راتب", 7, "النهر"))
    assert not [dispute for dispute in found.disputes if dispute.kind == "number"]
    found = compared(lexicon, encoder, money("قيمة صفقة", 40, "الضفة"), money("قيمة صفقة", 70, "النهر"))
    assert [dispute.kind for dispute in found.disputes if dispute.kind == "number"] == ["number"]


@pytest.mark.parametrize(
    ("low", "high", "kind", "expected"),
    [
        (100, 100, "exact", (100, 100)),
        (100, 100, "about", (88, 112)),
        (100, None, "more than", (100, 150)),
        (None, 100, "at most", (0, 100)),
        (100, 999, "hundreds", (100, 999)),
        (100, 100, "at least", (100, 150)),
        (None, None, "several", None),
    ],
)
def test_what_a_newspapers_figure_can_mean(
    low: float | None, high: float | None, kind: Approximation, expected: tuple[float, float] | None
) -> None:
    quantity = Quantity(
        span=Span(start=0, end=1, text="1"), low=low, high=high, approximation=kind, unit="killed", of=""
    )
    found = soft_bounds(quantity)
    assert found == pytest.approx(expected) if expected else found is None


@pytest.mark.parametrize(
    ("content", "words", "measured"),
    [
        ("مؤشر السوق أقفل على هبوط 3 بالمئة", "3 بالمئة", {"trading"}),
        ("المتاجر أقفل 90 بالمئة منها", "90 بالمئة", set()),
        ("التجار أقفل 90 بالمئة من محالهم", "90 بالمئة", set()),
        ("التجار أقفل 90 بالمئة من محالهم في الإضراب", "90 بالمئة", {"turnout"}),
        ("الناخبون أدلوا بأصواتهم بنسبة 50 بالمئة", "50 بالمئة", {"turnout"}),
    ],
)
def test_a_share_of_some_is_no_close_of_trading(
    lexicon: CompareLexicon, encoder: HashingEncoder, content: str, words: str, measured: set[str]
) -> None:
    news = News(
        text=f"قالت الغرفة إن {content}.",
        said=(Said("الغرفة", "قالت", content),),
        numbers=(Number(words, 50, 50, "percent"),),
    )
    (figure,) = Comparing([document(news)], encoder, lexicon).figures()
    assert figure.measures == measured
