"""References to a time by where it lies: «قبل يومين», «الآن», «الفترة المقبلة»."""

from __future__ import annotations

import datetime as dt
import re

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.arabic.particles import ARTICLE
from rawi.extract.times import durations, lengths
from rawi.extract.times.scene import Draft, Scene

_DAYS = {"D": 1, "NI": 1, "W": 7}
_YEARS = {"Y": 1, "DE": 10, "CE": 100}
_MONTHS = re.compile(r"P(\d{1,3})Y(\d{1,2})M")


def ago(scene: Scene, at: int) -> Draft | None:
    """«قبل يومين», «قبل ثلاثة أسابيع»: the day, month or year that a stretch before the day of writing leads to.

    None before «من» or «على», which count from something told, and for hours and minutes, whose clock is not known.
    """
    before = scene.find(at, "ago", bare=False)
    if before is None or before.definite or scene.fold(before.end).startswith(ARTICLE):
        return None
    length = durations.duration(scene, before.end) if before.end < len(scene.words) else None
    if length is None or length.skip or scene.find(length.end, "counted_from") is not None:
        return None
    if scene.ahead(at):
        # «لن يكتمل قبل ثلاث سنوات» is a stretch.
        return None
    both = _MONTHS.fullmatch(length.value or "")
    if both is not None:
        past = _months_ago(scene.anchor, 12 * int(both[1]) + int(both[2]))
        return Draft.of(at, length.end, before.skip, past, needs=True, grain="month")
    parts = lengths.LENGTH.fullmatch(length.value or "")
    if parts is None or parts["clock"]:
        return None
    end, number = length.end, parts["number"]
    if number == "X":
        return Draft(at, end, before.skip, "DATE", "PAST_REF", "unknown")
    period = _at_distance(scene.anchor, -int(number), lengths.unit_of(parts))
    return Draft.of(at, end, before.skip, period, needs=True, grain=length.grain, mod=length.mod)


def ahead(scene: Scene, at: int) -> Draft | None:
    """«يعود بعد أسبوعين»: the day, month or year that a stretch after the day of writing leads to.

    Only where the clause looks forward and nothing counts the stretch from something told.
    """
    after = scene.find(at, "after", bare=False)
    if after is None or after.definite or after.end >= len(scene.words) or not scene.ahead(at):
        return None
    length = durations.duration(scene, after.end)
    if length is None or length.skip or not _ends(scene, length.end):
        return None
    parts = lengths.LENGTH.fullmatch(length.value or "")
    if parts is None or parts["clock"] or parts["number"] == "X":
        return None
    period = _at_distance(scene.anchor, int(parts["number"]), lengths.unit_of(parts))
    return Draft.of(at, length.end, after.skip, period, needs=True, grain=length.grain, mod=length.mod)


def _ends(scene: Scene, at: int) -> bool:
    return at >= len(scene.words) or scene.words[at].kind == "mark"


def _at_distance(anchor: dt.date | None, count: int, unit: str) -> Period | None:
    """The day, month or year so many units after a day (before it where the count is negative)."""
    if anchor is None:
        return None
    try:
        if unit in _DAYS:
            return calendar.day(anchor + dt.timedelta(days=count * _DAYS[unit]))
        if unit == "MO":
            return _months_ago(anchor, -count)
        return calendar.year(anchor.year + count * _YEARS[unit])
    except (ValueError, OverflowError):
        return None


def _months_ago(anchor: dt.date | None, count: int) -> Period | None:
    if anchor is None:
        return None
    then = calendar.add_months(anchor, -count)
    return calendar.month(then.year, then.month)


def vague(scene: Scene, at: int) -> Draft | None:
    """«الآن», «مؤخرا», «للمرحلة المقبلة»: a reference to present, past or future without a date."""
    hit = scene.find(at, "vague", bare=False)
    if hit is None or (hit.value == "FUTURE_REF" and scene.find(hit.end, "of") is not None):
        # «قريبا من» is a place.
        return None
    if scene.find(hit.end, "textual") is not None or scene.find(hit.end, "last_one") is not None:
        # «في الآن ذاته», «اللحظة الأخيرة»
        return None
    if scene.find(at, "due", bare=False) is not None and scene.preceded_by(at, "lone_unit_in"):
        # «ستعلن في حينها»
        return None
    if scene.titled(at, hit.end):
        return None
    if (
        hit.end == at + 1
        and scene.find(at, "moment", bare=False) is not None
        and not scene.preceded_by(at, "moment_after")
    ):
        # «حتى اللحظة» is now, «وثق اللحظة» is not.
        return None
    return Draft(at, hit.end, hit.skip, "DATE", hit.value, "unknown")
