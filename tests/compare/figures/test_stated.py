"""Numbers in clauses of which something else is negated: courts, fires, strikes, health."""

from __future__ import annotations

import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Number, Said, document

from rawi.compare.comparison import Comparing

LEXICON = knowing.comparing()


def firm(content: str, number: str, unit: str, *, headline: bool = False) -> bool:
    """Whether a number of a statement is read as stated."""
    news = News(
        text=f"الوزارة: {content}." if headline else f"قالت الوزارة إن {content}.",
        said=(Said("الوزارة", ":" if headline else "قالت", content, headline=headline),),
        numbers=(Number(number, 40, 40, unit, number.split()[-1]),),
    )
    comparing = Comparing([document(news)], HashingEncoder(), LEXICON)
    (figure,) = [one for one in comparing.figures() if one.span.text == number]
    return figure.firm


@pytest.mark.parametrize(
    ("content", "number", "unit"),
    [
        ("عدد ركاب القطار بلغ 40 شخصا، ثلاثة منهم لم يصابوا بأذى", "40 شخصا", "people"),
        ("العجز في المخزن يصل إلى 40 صندوقا، بينها صناديق لم ترد في السجل", "40 صندوقا", "صندوق"),
        ("القضاة أحالوا 40 متهما، من بينهم موظفون لم يوقفوا بعد", "40 متهما", "suspects"),
    ],
)
def test_what_is_negated_of_a_part_leaves_the_number_stated(content: str, number: str, unit: str) -> None:
    assert firm(content, number, unit)


@pytest.mark.parametrize(
    ("content", "number", "unit"),
    [
        ("رقم 40 مليونا لا يقنع أحدا من المودعين", "40 مليونا", "dinar"),
        ("الشحنة لم تتضمن 40 صندوقا", "40 صندوقا", "صندوق"),
        ("اللجنة لم تستمع إلى 40 شاهدا، بينهم أطباء", "40 شاهدا", "people"),
    ],
)
def test_what_is_negated_itself_is_not_stated(content: str, number: str, unit: str) -> None:
    assert not firm(content, number, unit)


@pytest.mark.parametrize(
    ("content", "number", "unit", "stated"),
    [
        ("لا وفيات بين طلبة المعهد وارتفاع المصابين إلى 40 طالبا", "40 طالبا", "people", True),
        ("لم ندع إلى إضراب و40 مخبزا أقفلت أبوابها", "40 مخبزا", "مخبز", True),
        ("لم نوقف عمالا و40 متظاهرا", "40 متظاهرا", "people", False),
    ],
)
def test_a_headline_joins_what_did_not_happen_and_what_did(content: str, number: str, unit: str, stated: bool) -> None:
    assert firm(content, number, unit, headline=True) is stated
    assert not firm(content, number, unit)
