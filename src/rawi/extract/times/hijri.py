"""Years of the Hijri calendar by its name: «العام الهجري الجديد», «السنة الهجرية 1438»."""

from __future__ import annotations

from rawi.arabic import calendar
from rawi.extract.times.scene import Draft, Scene

_HALF = 6
"""The month after which «العام الهجري الجديد» is the one to come."""


def year(scene: Scene, at: int) -> Draft | None:
    """A year of the Hijri calendar: «العام الهجري الجديد», «السنة الهجرية 1438»."""
    word = scene.find(at, "year_word", bare=False)
    hijri = scene.find(word.end, "hijri_year") if word is not None else None
    if word is None or hijri is None or not word.definite:
        return None
    given = scene.dates.year(scene.words, hijri.end, hijri=True)
    shift = scene.find(hijri.end, "shift")
    new = scene.find(hijri.end, "new_year")
    end = (
        given[0] if given is not None else shift.end if shift is not None else new.end if new is not None else hijri.end
    )
    number = given[1] if given is not None else None
    try:
        if number is None and scene.anchor is not None:
            of_year, month, _ = calendar.hijri_of(scene.anchor)
            number = of_year + (int(shift.value) if shift is not None else new is not None and month > _HALF)
        period = None if number is None else calendar.hijri_year(number)
    except (ValueError, OverflowError):
        period = None
    return Draft.of(at, end, word.skip, period, needs=given is None, grain="year")
