"""Times in the words of each language."""

from __future__ import annotations

from datetime import date

import pytest

from rawi.model import Time
from rawi.serve.catalogue import load
from rawi.serve.days import hijri_day, long_day, shown_time

ARABIC, ENGLISH = load("ar"), load("en")


def time(earliest: str | None, latest: str | None) -> Time:
    return Time(value="", earliest=earliest, latest=latest, grain="day")


def test_months_stand_under_both_names() -> None:
    assert long_day(date(2031, 3, 13), ARABIC) == "الخميس 13 مارس (آذار) 2031"
    assert long_day(date(2031, 3, 13), ENGLISH) == "Thursday 13 March 2031"


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2031-05-02", "2031-05-02", '<time datetime="2031-05-02">Friday 2 May 2031</time>'),
        ("2031-05-02T09:00:00", "2031-05-02T09:59:59", '<time datetime="2031-05-02">Friday 2 May 2031</time>'),
        ("2031-05-01", "2031-05-31", '<time datetime="2031-05">May 2031</time>'),
        ("2031-01-01", "2031-12-31", '<time datetime="2031">2031</time>'),
        (None, None, "day not given"),
        ("not a day", None, "day not given"),
    ],
)
def test_days_months_and_years(earliest: str | None, latest: str | None, words: str) -> None:
    assert shown_time(time(earliest, latest), ENGLISH) == words


def test_an_open_time_says_so() -> None:
    after = Time(value="2031-05-02/..", earliest="2031-05-02", latest=None, grain="unknown")
    before = Time(value="../2031-05-02", earliest=None, latest="2031-05-02", grain="unknown")
    assert shown_time(after, ENGLISH).striptags() == "not before 2 May 2031"
    assert shown_time(before, ARABIC).striptags() == "ليس بعد 2 مايو 2031"


def test_two_days_stand_in_words() -> None:
    assert shown_time(time("2031-05-02", "2031-05-04"), ARABIC).striptags() == "من 2 مايو 2031 إلى 4 مايو 2031"


def test_the_hijri_day() -> None:
    assert hijri_day(date(2025, 3, 18), ENGLISH) == "18 Ramadan 1446"
    assert hijri_day(date(1200, 1, 1), ENGLISH) == ""
