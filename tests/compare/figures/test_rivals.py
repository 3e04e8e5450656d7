"""Figures that are two accounts of one thing by all that they show together, and what is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import pytest
from tests import knowing
from tests.compare.figures.test_counting import disputes, timed, told

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
    tables = knowing.comparing().relations["rivals"]
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


SHIP = "عبارة النورس غرقت عند جزيرة الحصى"


def sunk(outlet: str, words: str, day: str, published: str) -> Document:
    names: Sequence[tuple[str, MentionType]] = (("عبارة النورس", "ORG"), ("جزيرة الحصى", "LOC"))
    made = told(outlet, f"خفر {outlet}", f"{SHIP} {words}", names=names, on=published)
    return timed(made, words, "DATE", day, fixed="مارس" in words)


@pytest.mark.parametrize(
    ("words", "other", "day", "disputes_found"),
    [
        ("يوم الخميس", "يوم الأحد", "2024-03-17", 1),
        ("يوم الخميس", "الخميس", "2024-03-21", 0),
        ("يوم الخميس", "الخميس 21 مارس", "2024-03-21", 0),
    ],
)
def test_one_weekday_in_what_is_printed_a_week_later_is_no_other_day(
    words: str, other: str, day: str, disputes_found: int
) -> None:
    found = disputes(sunk("الضفة", words, "2024-03-14", "2024-03-16"), sunk("النهر", other, day, "2024-03-22"))
    assert len(found) == disputes_found


def test_a_day_reckoned_from_two_days_of_printing_one_text_is_one() -> None:
    text = (
        "نادي الشعلة باع لاعبه وائل الحمداني قبل يومين إلى نادي الوحدة بعد مفاوضات طويلة في فندق المرسى حضرها رئيسا "
        "الناديين ووكيل اللاعب ومحام من مدينة السدر"
    )
    names: Sequence[tuple[str, MentionType]] = (*CLUBS[1:], ("وائل الحمداني", "PER"))

    def sold(outlet: str, speaker: str, on: str, day: str, printed: str) -> Document:
        made = told(outlet, speaker, text.replace("قبل يومين", printed), names=names, on=on)
        return timed(made, printed, "DATE", day, fixed="مارس" in printed)

    one = sold("الضفة", "الوكيل", "2024-03-16", "2024-03-14", "قبل يومين")
    assert disputes(one, sold("النهر", "مصدر في النادي", "2024-03-19", "2024-03-17", "قبل يومين")) == []
    first = sold("الضفة", "الوكيل", "2024-03-16", "2024-03-14", "14 مارس")
    assert disputes(first, sold("النهر", "مصدر في النادي", "2024-03-19", "2024-03-17", "17 مارس")) != []


def test_days_reckoned_in_long_sentences_are_of_several_happenings() -> None:
    def sold(outlet: str, speaker: str, day: str, printed: str, more: str) -> Document:
        text = f"نادي الشعلة باع لاعبه وائل الحمداني {printed} إلى نادي الوحدة{more}"
        made = told(outlet, speaker, text, names=(*CLUBS[1:], ("وائل الحمداني", "PER")))
        return timed(made, printed, "DATE", day, fixed=False)

    def found(more: str) -> int:
        one = sold("الضفة", "الوكيل", "2024-03-07", "الخميس", more)
        return len(disputes(one, sold("النهر", "مصدر في النادي", "2024-03-03", "الأحد", more)))

    assert (found(""), found(" بعد مفاوضات طويلة في فندق المرسى حضرها رئيسا الناديين ومحام من مدينة السدر")) == (1, 0)
