"""Recurring times: «كل يوم», «كل يوم جمعة», «يوميا»."""

from __future__ import annotations

from rawi.extract.times import durations, lengths
from rawi.extract.times.scene import UNDATED, Draft, Scene


def repeated(scene: Scene, at: int) -> Draft | None:
    """«كل يوم», «كل يوم جمعة», «كل ساعتين», «يوميا»."""
    times = _times(scene, at)
    if times is not None:
        return times
    adverb = scene.find(at, "set", bare=False)
    if adverb is not None:
        return Draft(at, adverb.end, adverb.skip, "SET", adverb.value, "unknown")
    every = scene.find(at, "every", bare=False)
    if every is None or every.end >= len(scene.words) or every.definite:
        return None
    position = every.end
    day = scene.find(position, "day")
    weekday = scene.find(day.end if day is not None else position, "weekday")
    if weekday is None and day is not None:
        weekday = scene.find(day.end, "bare_sunday")
    if weekday is not None and not (weekday.definite and day is None):
        return Draft(at, weekday.end, every.skip, "SET", f"XXXX-WXX-{weekday.value}", "day")
    inner = durations.counted(scene, position) or durations.dual(scene, position) or durations.fraction(scene, position)
    if inner is not None and not inner.skip:
        return inner._replace(first=at, skip=every.skip, type="SET", earliest=None, latest=None)
    part = scene.find(position, "part")
    unit = scene.find(position, "unit.singular")
    if part is not None and not part.definite and (unit is None or unit.value == "NI"):
        # «كل صباح», «كل ليلة»
        return Draft(at, part.end, every.skip, "SET", f"{UNDATED}T{part.value}", "part_of_day")
    if unit is None or unit.definite:
        return None
    return Draft(at, unit.end, every.skip, "SET", lengths.iso_value(1, unit.value), lengths.GRAINS[unit.value])


def _times(scene: Scene, at: int) -> Draft | None:
    """«مرتين في الأسبوع», «ثلاث مرات في اليوم»: how often in a unit."""
    if scene.words[at].kind == "number" and scene.find(at + 1, "times") is None:
        return None
    once = scene.find(at, "once", bare=False)
    many = scene.cardinal(at) if once is None else None
    if many is not None and not many.definite:
        once = scene.find(many.end, "times")
    within = scene.find(once.end, "times_in") if once is not None else None
    unit = scene.find(within.end, "unit.singular") if within is not None else None
    if once is None or within is None or unit is None or not unit.definite or unit.value not in _UNITS:
        return None
    if any(scene.find(unit.end, role) is not None for role in ("shift", "textual", "weekday")):
        return None
    return Draft(
        at,
        unit.end,
        many.skip if many is not None else once.skip,
        "SET",
        lengths.iso_value(1, unit.value),
        lengths.GRAINS[unit.value],
    )


_UNITS = frozenset({"H", "D", "W", "MO", "Y"})
