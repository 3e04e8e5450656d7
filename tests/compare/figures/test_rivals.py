"""Figures that are two accounts of one thing by all that they show together, and what is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from tests.compare.figures.test_counting import disputes, timed, told

from rawi.compare import CompareLexicon
from rawi.model import Document, MentionType

CLUBS: Sequence[tuple[str, MentionType]] = (("كأس السهل", "EVENT"), ("نادي الشعلة", "ORG"), ("نادي الوحدة", "ORG"))
CUP = "مباراة كأس السهل بين نادي الشعلة ونادي الوحدة"


def test_two_days_of_one_match_compete_though_no_kind_of_happening_is_told() -> None:
    found = disputes(
        timed(
            told("الضفة", "الاتحاد", f"{CUP} ستقام يوم الخميس 14 مارس", names=CLUBS),
            "يوم الخميس 14 مارس",
            "DATE",
            "2024-03-14",
        ),
        timed(
            told("النهر", "المدرب", f"{CUP} ستقام يوم السبت 16 مارس", names=CLUBS),
            "يوم السبت 16 مارس",
            "DATE",
            "2024-03-16",
        ),
    )
    assert [dispute.kind for dispute in found] == ["date"]


def test_days_of_two_matches_do_not() -> None:
    other = "مباراة نادي البحارة في دوري الجبل أمام نادي النسور ستقام يوم السبت 16 مارس"
    found = disputes(
        timed(
            told("الضفة", "الاتحاد", f"{CUP} ستقام يوم الخميس 14 مارس", names=CLUBS),
            "يوم الخميس 14 مارس",
            "DATE",
            "2024-03-14",
        ),
        timed(told("النهر", "الرئيس", other, names=()), "يوم السبت 16 مارس", "DATE", "2024-03-16"),
    )
    assert found == []


def test_the_weights_are_of_features_that_are_read() -> None:
    tables = CompareLexicon.load().relations["rivals"]
    assert {"bias", "least", "together"} <= set(tables["day"]) & set(tables["number"])


def test_what_goes_on_until_the_end_of_a_month_ends_on_its_last_days() -> None:
    def month(words: str, low: str, high: str, mod: Literal["END"] | None, text: str, outlet: str) -> Document:
        made = timed(told(outlet, outlet, text, names=(("مخيم السدر", "LOC"),)), words, "DATE", low)
        time = replace(made.times[0], latest=high, mod=mod)
        object.__setattr__(made, "times", (time,))
        return made

    found = disputes(
        month("نهاية مارس", "2024-03-20", "2024-03-31", "END", "مهلة سكان مخيم السدر تمتد حتى نهاية مارس", "المجلس"),
        month("21 مارس", "2024-03-21", "2024-03-21", None, "مهلة سكان مخيم السدر تمتد حتى 21 مارس", "البلدية"),
    )
    assert [dispute.kind for dispute in found] == ["date"]
