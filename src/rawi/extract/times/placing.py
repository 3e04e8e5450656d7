"""Where a stretch of time lies: its first and last day, as far as the text fixes them."""

from __future__ import annotations

import datetime as dt

from rawi.arabic import calendar
from rawi.extract.times import periods
from rawi.extract.times.lengths import GRAINS, LENGTH, iso_value, unit_of
from rawi.extract.times.scene import Draft, Scene

_DAYS = {"D": 1, "NI": 1, "W": 7}
_MONTHS = {"MO": 1, "Y": 12, "SN": 12, "DE": 120, "CE": 1200}
_HOURS = 100_000


def placed(scene: Scene, at: int, end: int, skip: int, count: int | float, unit: str) -> Draft:
    """A duration with the modifier after it and, where its place is known, its bounds."""
    shift = scene.find(end, "shift")
    recent = scene.find(end, "few.words") if shift is None and scene.fold(end).startswith("ال") else None
    direction = 0
    if shift is not None and shift.value != "0" and scene.fold(end).startswith("ال"):
        end, direction = shift.end, 1 if shift.value == "1" else -1
    elif recent is not None:
        end, direction = recent.end, -1
    draft = Draft(at, end, skip, "DURATION", iso_value(count, unit), GRAINS[unit], needs=direction != 0)
    if scene.anchor is None:
        return draft
    if direction:
        other = _moved(scene.anchor, direction * count, unit)
        first, last = sorted((other, scene.anchor)) if other is not None else (None, None)
    elif scene.preceded_by(at, "ago") and not scene.ahead(at) and scene.find(end, "of") is None:
        first = last = _moved(scene.anchor, -count, unit)
    elif scene.preceded_by(at, "since"):
        first, last = _moved(scene.anchor, -count, unit), scene.anchor
        if scene.ahead(at):
            # «سيعود خلال أسبوعين»
            first, last = scene.anchor, _moved(scene.anchor, count, unit)
    else:
        return draft
    return draft._replace(
        earliest=None if first is None else first.isoformat(), latest=None if last is None else last.isoformat()
    )


def first_of(scene: Scene, length: Draft) -> Draft | None:
    """The first so many units of a longer stretch: «الأشهر التسعة الأولى من العام»."""
    first = scene.find(length.end, "first_ones")
    of = scene.find(first.end, "of") if first is not None else None
    outer = periods.whole(scene, of.end) if of is not None else None
    parts = LENGTH.fullmatch(length.value or "")
    if outer is None or outer.skip or parts is None or parts["number"] == "X":
        return None
    told = length._replace(end=outer.end, needs=outer.needs, earliest=None, latest=None)
    if outer.earliest is None:
        return told
    start = dt.date.fromisoformat(outer.earliest)
    end = _moved(start, int(parts["number"]), unit_of(parts))
    last = None if end is None else (end - dt.timedelta(days=1)).isoformat()
    return told._replace(earliest=outer.earliest, latest=last)


def _moved(anchor: dt.date, count: int | float, unit: str) -> dt.date | None:
    try:
        if unit in _DAYS:
            return anchor + dt.timedelta(days=count * _DAYS[unit])
        if unit in _MONTHS:
            return calendar.add_months(anchor, int(count * _MONTHS[unit]))
    except (ValueError, OverflowError):
        return None
    return anchor + dt.timedelta(hours=count) if unit == "H" and 24 <= abs(count) < _HOURS else anchor
