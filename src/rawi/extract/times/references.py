"""References to a time by where it lies: «قبل يومين», «الآن», «الفترة المقبلة»."""

from __future__ import annotations

import datetime as dt

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.arabic.particles import ARTICLE
from rawi.extract.times import durations
from rawi.extract.times.scene import Draft, Scene


def ago(scene: Scene, at: int) -> Draft | None:
    """«قبل يومين», «قبل ثلاثة أسابيع»: the day, month or year that a stretch before the day of writing leads to.

    None before «من» or «على», which count from something told, and for hours and minutes, whose clock is not known.
    """
    before = scene.find(at, "ago", bare=False)
    if before is None or before.definite or scene.fold(before.end).startswith(ARTICLE):
        return None
    length = durations.duration(scene, before.end) if before.end < len(scene.words) else None
    parts = durations.LENGTH.fullmatch(length.value or "") if length is not None and not length.skip else None
    if length is None or parts is None or scene.find(length.end, "counted_from") is not None:
        return None
    end, unit = length.end, parts["unit"]
    number = parts["number"]
    if parts["clock"]:
        return None
    if number == "X":
        return Draft(at, end, before.skip, "DATE", "PAST_REF", "unknown")
    count = int(number) * {"W": 7, "DE": 10, "CE": 100}.get(unit, 1)
    period: Period | None = None
    if scene.anchor is not None:
        months = count if unit == "M" else 12 * count
        try:
            if unit in {"D", "W"}:
                period = calendar.day(scene.anchor - dt.timedelta(days=count))
            elif unit == "M":
                then = calendar.add_months(scene.anchor, -months)
                period = calendar.month(then.year, then.month)
            else:
                period = calendar.year(scene.anchor.year - count)
        except (ValueError, OverflowError):
            return None
    return Draft.of(at, end, before.skip, period, needs=True, grain=length.grain, mod=length.mod)


def vague(scene: Scene, at: int) -> Draft | None:
    """«الآن», «مؤخرا», «للمرحلة المقبلة»: a reference to present, past or future without a date."""
    hit = scene.find(at, "vague", bare=False)
    if hit is None or (hit.value == "FUTURE_REF" and scene.find(hit.end, "of") is not None):
        # «قريبا من» is a place.
        return None
    return Draft(at, hit.end, hit.skip, "DATE", hit.value, "unknown")
