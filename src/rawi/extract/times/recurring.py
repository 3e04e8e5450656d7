"""Recurring times: «كل يوم», «كل يوم جمعة», «يوميا»."""

from __future__ import annotations

from rawi.extract.times import durations, lengths
from rawi.extract.times.scene import Draft, Scene


def repeated(scene: Scene, at: int) -> Draft | None:
    """«كل يوم», «كل يوم جمعة», «كل ساعتين», «يوميا»."""
    adverb = scene.find(at, "set", bare=False)
    if adverb is not None:
        return Draft(at, adverb.end, adverb.skip, "SET", adverb.value, "unknown")
    every = scene.find(at, "every", bare=False)
    if every is None or every.end >= len(scene.words) or every.definite:
        return None
    position = every.end
    day = scene.find(position, "day")
    weekday = scene.find(day.end if day is not None else position, "weekday")
    if weekday is not None and not (weekday.definite and day is None):
        return Draft(at, weekday.end, every.skip, "SET", f"XXXX-WXX-{weekday.value}", "day")
    inner = durations.counted(scene, position) or durations.dual(scene, position)
    if inner is not None and not inner.skip:
        return inner._replace(first=at, skip=every.skip, type="SET", earliest=None, latest=None)
    part = scene.find(position, "part")
    unit = scene.find(position, "unit.singular")
    if part is not None and not part.definite and unit is None:
        # «كل صباح»
        return Draft(at, part.end, every.skip, "SET", f"P1DT{part.value}", "part_of_day")
    if unit is None or unit.definite:
        return None
    return Draft(at, unit.end, every.skip, "SET", lengths.iso_value(1, unit.value), lengths.GRAINS[unit.value])
