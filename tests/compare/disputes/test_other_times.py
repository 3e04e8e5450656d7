"""What sounds alike and is of other days: no dispute, and numbers of different days part."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests import knowing
from tests.compare.newsroom import HashingEncoder, News, Number, Said, document

from rawi.compare import compare
from rawi.compare.disputes.other_times import of_other_times, overtaken
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition, propositions, vocabulary
from rawi.model import Comparison, Document, Time
from rawi.model.time import Grain

CLOSED = "شركة المرساة أغلقت رصيف الحاويات في ميناء الصدف"
NAMES = (("ميناء الصدف", "LOC"), ("شركة المرساة", "ORG"))


def compared(*documents: Document) -> Comparison:
    return compare(documents, HashingEncoder(), knowing.comparing())


def told(speaker: str, outlet: str, about: str | None, *, denies: bool = False) -> Document:
    cue = "نفت" if denies else "قالت"
    text = f"{outlet}: {cue} {speaker} إن {CLOSED}."
    said = Said(speaker, cue, CLOSED, denies=denies, about=about)
    return document(News(text=text, said=(said,), outlet=outlet, names=NAMES))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("affirmed", "denied", "disputes"),
    [
        ("2024-03-08", "2024-03-08", 1),
        ("2024-03-08", "2024-03-09", 1),
        ("2024-03-08", None, 1),
        ("2024-03-02", "2024-03-08", 0),
        ("2023-03-08", "2024-03-08", 0),
    ],
)
def test_a_denial_is_of_the_day_that_it_speaks_of(affirmed: str, denied: str | None, disputes: int) -> None:
    found = compared(told("نقابة العمال", "النهر", affirmed), told("شركة المرساة", "الضفة", denied, denies=True))
    assert len(found.disputes) == disputes


@pytest.mark.parametrize(
    ("first", "second", "disputes"), [("2024-03-09", "2024-03-09", 1), ("2024-03-04", "2024-03-09", 0)]
)
def test_tolls_of_different_days_are_no_conflict(first: str, second: str, disputes: int) -> None:
    def toll(speaker: str, number: int, outlet: str, about: str) -> Document:
        content = f"حصيلة غرق العبارة في بحيرة السلسل بلغت {number} قتيلا"
        return document(
            News(
                text=f"{outlet}: قالت {speaker} إن {content}.",
                outlet=outlet,
                said=(Said(speaker, "قالت", content, about=about),),
                names=(("بحيرة السلسل", "LOC"),),
                numbers=(Number(f"{number} قتيلا", number, number, "killed", "قتيلا"),),
            )
        )

    found = compared(toll("الشرطة", 12, "الضفة", first), toll("البلدية", 31, "النهر", second))
    assert len(found.disputes) == disputes


def proposition() -> Proposition:
    made, lexicon = told("نقابة العمال", "النهر", None), knowing.comparing()
    return propositions(made, Keys(lexicon, vocabulary([made])), lexicon)[0]


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        (("2024-03-01", "2024-03-31", "month"), ("2024-04-01", "2024-04-30", "month"), True),
        (("2024-01-01", "2024-12-31", "year"), ("2024-04-01", "2024-04-30", "month"), False),
        (("2024-03-01", None, "month"), ("2022-04-01", "2022-04-30", "month"), False),
        (("2024-03-07", "2024-03-07", "part_of_day"), ("2024-03-08", "2024-03-08", "day"), False),
        (("not a day", "2024-03-07", "day"), ("2020-03-08", "2020-03-08", "day"), False),
    ],
)
def test_times_that_do_not_meet(
    first: tuple[str, str | None, Grain], second: tuple[str, str | None, Grain], apart: bool
) -> None:
    one, two = (
        replace(proposition(), about=Time(value=earliest, earliest=earliest, latest=latest, grain=grain))
        for earliest, latest, grain in (first, second)
    )
    assert of_other_times(one, two) is apart
    assert of_other_times(two, one) is apart
    assert not of_other_times(one, replace(two, about=None))


@pytest.mark.parametrize(
    ("told", "negated", "disputes"),
    [
        ("ترميم رصيف ميناء الصدف سيكتمل", "ترميم رصيف ميناء الصدف لن يكتمل", 1),
        ("ترميم رصيف ميناء الصدف سيكتمل", "ترميم رصيف ميناء الصدف لن يكتمل قبل نهاية الشهر", 0),
        ("ترميم رصيف ميناء الصدف سيكتمل قبل نهاية الشهر", "ترميم رصيف ميناء الصدف لن يكتمل قبل نهاية الشهر", 1),
    ],
)
def test_who_says_not_before_does_not_say_never(told: str, negated: str, disputes: int) -> None:
    one, two = (
        document(News(text=f"قالت {who} إن {content}.", said=(Said(who, "قالت", content),), outlet=outlet, names=NAMES))  # type: ignore[arg-type]
        for who, content, outlet in (("شركة المرساة", told, "النهر"), ("نقابة العمال", negated, "الضفة"))
    )
    assert len(compared(one, two).disputes) == disputes


@pytest.mark.parametrize(
    ("denied", "days", "gone"),
    [
        ("القافلة لم تصل بعد", ("2024-03-08", "2024-03-10"), True),
        ("العمال لم يقبضوا أجورهم منذ شهرين", ("2024-03-08", "2024-03-10"), True),
        ("القافلة لم تصل حتى الآن", ("2024-03-08", "2024-03-10"), True),
        ("القافلة لم تصل بعد", ("2024-03-08", "2024-03-08"), False),
        ("القافلة لم تصل", ("2024-03-08", "2024-03-10"), False),
        ("القافلة لم تصل بعد الحصار", ("2024-03-08", "2024-03-10"), False),
    ],
)
def test_how_things_stood_is_overtaken_by_a_later_day(denied: str, days: tuple[str, str], gone: bool) -> None:
    lexicon = knowing.comparing()
    found: list[Proposition] = []
    for content, day in zip((denied, "القافلة وصلت والعمال قبضوا أجورهم"), days, strict=True):
        news = News(text=f"قال سالم إن {content}.", said=(Said("سالم", "قال", content),), outlet="أ", published=day)
        one = document(news)
        found += propositions(one, Keys(lexicon, vocabulary([one])), lexicon)[:1]
    negated, told_later = found
    assert overtaken(negated, told_later, lexicon) is gone
