"""A day with its hour: «الخميس عند الساعة الثامنة مساء», «الساعة 9 صباحا من يوم الأحد المقبل»."""

from __future__ import annotations

import re

from rawi.extract.times import clock, days, parts, weekdays
from rawi.extract.times.scene import UNDATED, Draft, Scene

_HOUR = re.compile(r"T(\d{2})(?=:)")


def day_and_hour(scene: Scene, at: int) -> Draft | None:
    """A day and the clock time that a preposition, or nothing, joins to it; one expression."""
    day = _day(scene, at)
    if day is None:
        return None
    joint = scene.find(day.end, "at_hour")
    start = joint.end if joint is not None else day.end
    hour = clock.clock(scene, start) if start < len(scene.words) else None
    if hour is None or hour.skip or hour.value is None or not hour.value.startswith(UNDATED):
        return None
    if joint is None and scene.find(start, "clock", bare=False) is None:
        # «أمس 20:45» is a line of a table.
        return None
    date, _, part = (day.value or UNDATED).partition("T")
    told = hour.value.removeprefix(UNDATED)
    if part:
        told = _HOUR.sub(lambda match: f"T{clock.of_day(int(match[1]), part):02d}", told)
    value = None if day.value is None and day.tie is None else date + told
    return day._replace(end=hour.end, type="TIME", value=value, grain="minute")


def _day(scene: Scene, at: int) -> Draft | None:
    rules = (parts.part_of_day, parts.day_and_part, days.deictic, days.written, weekdays.weekday, days.day_of_month)
    found = [draft for rule in rules if (draft := rule(scene, at)) is not None]
    day = max(found, key=lambda draft: draft.end, default=None)
    if day is None or day.grain not in {"day", "part_of_day"} or day.type == "SET":
        return None
    return None if (day.value or "").endswith("_REF") or "/" in (day.value or "") else day
