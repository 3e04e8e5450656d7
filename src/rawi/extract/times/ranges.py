"""Days that are told together: «3 إلى 5 مارس», «12 و13 و14 جوان 2024», «يومي الثلاثاء والأربعاء».

A day that cannot stand without the month after it makes one expression with it, whose value is the interval of its
first and last day; ends that can stand alone («28 أبريل إلى 2 مايو») are two expressions.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from rawi.arabic.digits import digits_value
from rawi.arabic.terms import Hit
from rawi.extract.times import days, weekdays
from rawi.extract.times.scene import Draft, Scene

_LISTED = 6
"""How many days are listed before their month at most."""
_LAST_DAY = 31
_WEEK = 7
_DASHES = frozenset({"-", "–"})
_AND = "و"


class _Day(NamedTuple):
    """The number of a day before word `end`; `skip` letters of its first word are attached particles."""

    number: int
    end: int
    skip: int


def days_of_month(scene: Scene, at: int, *, told: bool = False) -> Draft | None:
    """Numbered days of one month: «16-18 أكتوبر», «الثالث إلى الخامس من مايو», «يومي 17 و18 مايو الجاري».

    `told`: that several days follow was said before («يومي السبت والأحد [3 و4 أيلول]»).
    """
    word = scene.find(at, "days_word", bare=False)
    listed = told or word is not None or scene.preceded_by(at, "range_from")
    word = word or _opening_day(scene, at)
    first = _numbered(scene, at if word is None else word.end)
    if first is None or (word is not None and first.skip):
        return None
    day = first
    for _ in range(_LISTED):
        joint = _joint(scene, day.end, listed=listed)
        if joint is None:
            return None
        closing = _closing(scene, *joint)
        if closing is not None:
            length = closing[1] - first.number
            return _opened(closing[0], length, at, first.skip if word is None else word.skip) if length > 0 else None
        following = _numbered(scene, joint[0])
        if following is None or following.skip != joint[1]:
            return None
        day = following
    return None


def _opening_day(scene: Scene, at: int) -> Hit | None:
    """«[يوم] 2 إلى 4 جوان»: the word for a day before a number that a second one follows."""
    day = scene.find(at, "day", bare=False)
    number = _numbered(scene, day.end) if day is not None and not day.definite else None
    return day if number is not None and scene.find(number.end, "range_to") is not None else None


def _numbered(scene: Scene, at: int) -> _Day | None:
    """The number of a day at word `at`, in digits or as an ordinal with the article."""
    if at >= len(scene.words):
        return None
    if scene.words[at].kind == "number":
        value = digits_value(scene.text(at)) if len(scene.text(at)) <= 2 else None
        return _Day(value, at + 1, 0) if isinstance(value, int) and 1 <= value <= _LAST_DAY else None
    ordinal = scene.ordinal(at)
    if ordinal is None or not ordinal.definite or not 1 <= ordinal.value <= _LAST_DAY:
        return None
    return _Day(int(ordinal.value), ordinal.end, ordinal.skip)


def _joint(scene: Scene, at: int, *, listed: bool) -> tuple[int, int] | None:
    """Where the next of the days begins after what joins them, and how many letters are attached to it there."""
    if scene.text(at) in _DASHES and scene.words[at - 1].kind == "number":
        return at + 1, 0
    if (to := scene.find(at, "range_to")) is not None:
        return to.end, 0
    if not listed or not scene.fold(at).startswith(_AND):
        return None
    return (at + 1, 0) if scene.fold(at) == _AND else (at, 1)


def _closing(scene: Scene, at: int, attached: int) -> tuple[Draft, int] | None:
    """The last of the days, with the month of all, and its number in that month."""
    date = scene.dates.read(scene.words, at) if at < len(scene.words) else None
    draft = (
        days.written(scene, at) if date is not None else days.day_of_month(scene, at) if at < len(scene.words) else None
    )
    if draft is None or draft.skip != attached or draft.grain != "day" or draft.value is None:
        return None
    number = date.day if date is not None else dt.date.fromisoformat(draft.value).day
    return None if number is None or (date is not None and date.weekday is not None) else (draft, number)


def _opened(closing: Draft, length: int, first: int, skip: int) -> Draft | None:
    """The interval that begins so many days before its last one, with the doubt of its calendar."""
    if closing.value is None or closing.earliest is None:
        return None
    by = dt.timedelta(days=length)
    opening = (dt.date.fromisoformat(closing.value) - by).isoformat()
    earliest = (dt.date.fromisoformat(closing.earliest) - by).isoformat()
    return closing._replace(first=first, skip=skip, value=f"{opening}/{closing.value}", earliest=earliest)


def days_of_week(scene: Scene, at: int) -> Draft | None:
    """«يومي الثلاثاء والأربعاء», «يومي السبت والأحد 4 و5 مايو»; «أيام السبت» is each Saturday."""
    word = scene.find(at, "days_word", bare=False)
    opening = scene.find(word.end, "weekday") if word is not None else None
    if word is None or opening is None or not opening.definite:
        return None
    last, names = opening, 1
    while (following := scene.find(last.end, "weekday", bare=False)) is not None and following.skip == 1:
        last, names = following, names + 1
    if names == 1:
        if scene.find(word.first, "two_days", bare=False) is not None or scene.find(last.end, "shift") is not None:
            return None
        alone = not scene.fold(last.end).startswith(_AND) and days_of_month(scene, last.end) is None
        return Draft(at, last.end, word.skip, "SET", f"XXXX-WXX-{opening.value}", "day") if alone else None
    dated = days_of_month(scene, last.end, told=True) if last.end < len(scene.words) else None
    if dated is not None and not dated.skip:
        return dated._replace(first=at, skip=word.skip)
    closing = weekdays.weekday(scene, last.first)
    if closing is None:
        return None
    if closing.value is None:
        return closing._replace(first=at, skip=word.skip)
    return _opened(closing, (int(last.value) - int(opening.value)) % _WEEK, at, word.skip)
