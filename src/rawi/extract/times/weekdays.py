"""Weekdays: «الخميس», «يوم الأربعاء الماضي», «الجمعة من الأسبوع المقبل», «الخميس (13 مارس)»."""

from __future__ import annotations

import datetime as dt

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.arabic.dates import weekday_of
from rawi.arabic.digits import digits_value
from rawi.arabic.particles import ARTICLE
from rawi.extract.times import days
from rawi.extract.times.scene import Draft, Scene, once

_DUAL = "ين"


@once
def weekday(scene: Scene, at: int) -> Draft | None:
    """«الخميس», «يوم الأربعاء الماضي», «الجمعة من الأسبوع المقبل», with its date in brackets «الخميس (13 مارس)»."""
    named = _weekday(scene, at) or _this_weekday(scene, at)
    if named is None or scene.text(named.end) != "(":
        return named
    date = scene.dates.read(scene.words, named.end + 1)
    if date is None or date.day is None or date.weekday is not None or scene.text(date.end) != ")":
        return named
    dated = days.written(scene, named.end + 1)
    return named if dated is None else dated._replace(first=at, end=date.end + 1, skip=named.skip)


def _this_weekday(scene: Scene, at: int) -> Draft | None:
    """«هذا الأربعاء»: of this week."""
    this = scene.find(at, "this", bare=False)
    hit = scene.find(this.end, "weekday") if this is not None else None
    if this is None or hit is None or not hit.definite:
        return None
    return Draft.of(at, hit.end, this.skip, _in_week(scene.anchor, int(hit.value), 0), needs=True)


def _weekday(scene: Scene, at: int) -> Draft | None:
    position, skip = at, 0
    day_word = scene.find(at, "day", bare=False)
    if day_word is not None and not day_word.definite:
        position, skip = day_word.end, day_word.skip
    hit = scene.find(position, "weekday", bare=position > at)
    if hit is None or not hit.definite or scene.find(hit.end, "named_by") is not None:
        return None
    skip = skip if position > at else hit.skip
    number = int(hit.value)
    textual = scene.find(hit.end, "textual")
    if textual is not None:
        return Draft.of(at, textual.end, skip, None, needs=True)
    shift = scene.find(hit.end, "shift")
    both = _shift_of_two(scene, hit.end) if shift is None else None
    if both is not None and scene.anchor is not None:
        return Draft.of(at, hit.end, skip, calendar.day(weekday_of(scene.anchor, number, both)), needs=True)
    if shift is not None and shift.value != "0":
        period = None if scene.anchor is None else calendar.day(weekday_of(scene.anchor, number, int(shift.value)))
        return Draft.of(at, shift.end, skip, period, needs=True)
    if (week := _week_beside(scene, hit.end)) is not None:
        return Draft.of(at, week[0], skip, _in_week(scene.anchor, number, week[1]), needs=True)
    if (dated := _numbered(scene, hit.end, number)) is not None:
        return dated._replace(first=at, skip=skip)
    end = hit.end
    if shift is not None and scene.fold(end).startswith(ARTICLE):
        # «الأربعاء الجاري»: of this week.
        return Draft.of(at, shift.end, skip, _in_week(scene.anchor, number, 0), needs=True)
    period = None
    if (told := _glossed(scene, at, number)) is not None:
        return Draft.of(at, end, skip, told, needs=True)
    if scene.anchor is not None:
        part = scene.find(at - 1, "part", bare=False) is not None  # «اعتبارا من مساء الأحد»
        ahead = scene.preceded_by(at - part, "deadline") or scene.ahead(at) or _until_coming(scene, hit.end)
        period = calendar.day(weekday_of(scene.anchor, number, None, ahead=ahead))
    return Draft.of(at, end, skip, _after_opening(scene, at, number) or period, needs=True)


def _glossed(scene: Scene, at: int, weekday: int) -> Period | None:
    """The day that a weekday in brackets explains, where the two agree: «صباح غد ([الأربعاء])»."""
    if scene.text(at - 1) != "(" or scene.anchor is None:
        return None
    for length in (1, 2, 3):
        hit = scene.find(at - 1 - length, "deixis", bare=False)
        if hit is not None and hit.end == at - 1:
            day = calendar.day(scene.anchor + dt.timedelta(days=int(hit.value)))
            return day if day.earliest.isoweekday() == weekday else None
    return None


def _until_coming(scene: Scene, at: int) -> bool:
    """Whether the range that a weekday opens closes with a coming one: «من [الأربعاء] حتى الأحد المقبل»."""
    to = scene.find(at, "range_to")
    closing = scene.find(to.end, "weekday") if to is not None else None
    shift = scene.find(closing.end, "shift") if closing is not None else None
    return shift is not None and int(shift.value) > 0


def _week_beside(scene: Scene, at: int) -> tuple[int, int] | None:
    """The end of the week that a weekday is said to lie in, and which week: «[الجمعة] من الأسبوع المقبل»."""
    of = scene.find(at, "of")
    start = of.end if of is not None else at
    this = scene.find(start, "this")
    unit = scene.find(this.end if this is not None else start, "unit.singular")
    if unit is None or unit.value != "W" or not unit.definite:
        return None
    shift = scene.find(unit.end, "shift")
    if shift is None:
        return (unit.end, 0) if this is not None else None
    return shift.end, int(shift.value)


def _shift_of_two(scene: Scene, at: int) -> int | None:
    """What is said of two weekdays behind the second: «يومي [السبت] والأحد المقبلين»."""
    second = scene.find(at, "weekday", bare=False)
    if second is None or second.skip != 1:
        return None
    shift = scene.find(second.end, "shift")
    dual = shift is not None and scene.fold(second.end).endswith(_DUAL)
    return int(shift.value) if shift is not None and dual else None


def _after_opening(scene: Scene, at: int, number: int) -> Period | None:
    """The day that closes a range of weekdays, the first of its name after the opening one: «من الأحد إلى [الخميس]»."""
    if scene.anchor is None or not scene.preceded_by(at, "range_to"):
        return None
    opening = scene.find(at - 2, "weekday")
    if opening is None or opening.end != at - 1 or not scene.preceded_by(at - 2, "range_from"):
        return None
    first = weekday_of(scene.anchor, int(opening.value), None, ahead=scene.ahead(at))
    return calendar.day(weekday_of(first, number, 1))


def _numbered(scene: Scene, at: int, weekday: int) -> Draft | None:
    """A weekday with the bare number of its day («الخميس 11»), where the two agree near the day of writing."""
    word = scene.words[at] if at < len(scene.words) else None
    if word is None or word.kind != "number" or scene.anchor is None or not days.closed(scene, at + 1):
        return None
    value = digits_value(word.text)
    near = [days.day_in(scene.anchor, value, shift) for shift in (0, -1, 1)] if isinstance(value, int) else []
    day = next((one for one in near if one is not None and one.earliest.isoweekday() == weekday), None)
    return None if day is None else Draft.of(at, at + 1, 0, day, needs=True)


def _in_week(anchor: dt.date | None, weekday: int, shift: int) -> Period | None:
    if anchor is None:
        return None
    monday = calendar.week(anchor + dt.timedelta(weeks=shift)).earliest + dt.timedelta(days=2)
    return calendar.day(monday + dt.timedelta(days=weekday - 1))
