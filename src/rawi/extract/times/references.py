"""References to a time by where it lies: «قبل يومين», «الآن», «الفترة المقبلة»."""

from __future__ import annotations

import datetime as dt
import re

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.arabic.particles import ARTICLE
from rawi.extract.times import durations, lengths
from rawi.extract.times.scene import Draft, Scene

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
    end, unit, number = length.end, parts["unit"], parts["number"]
    if number == "X":
        return Draft(at, end, before.skip, "DATE", "PAST_REF", "unknown")
    count = int(number) * {"W": 7, "DE": 10, "CE": 100}.get(unit, 1)
    period: Period | None = None
    if scene.anchor is not None:
        try:
            if unit in {"D", "W", "NI"}:
                period = calendar.day(scene.anchor - dt.timedelta(days=count))
            elif unit == "M":
                period = _months_ago(scene.anchor, count)
            else:
                period = calendar.year(scene.anchor.year - count)
        except (ValueError, OverflowError):
            return None
    return Draft.of(at, end, before.skip, period, needs=True, grain=length.grain, mod=length.mod)


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
    if (
        hit.end == at + 1
        and scene.find(at, "moment", bare=False) is not None
        and not scene.preceded_by(at, "moment_after")
    ):
        # «حتى اللحظة» is now, «وثق اللحظة» is not.
        return None
    return Draft(at, hit.end, hit.skip, "DATE", hit.value, "unknown")
