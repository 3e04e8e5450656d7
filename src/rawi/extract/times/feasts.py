"""Feasts: «عيد الفطر», «رأس السنة الهجرية 1440», «ثاني أيام عيد الأضحى», «أول أيام رمضان»."""

from __future__ import annotations

import datetime as dt

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.extract.times import periods
from rawi.extract.times.scene import Draft, Scene

_LONGEST = 10
"""Up to which day a feast or the beginning of a month is counted."""
_LAST_TEN = 10


def feast(scene: Scene, at: int) -> Draft | None:
    """A feast with a date of its own: «عيد الفطر», «رأس السنة الهجرية 1440», «عيد الأضحى المقبل»."""
    hit = scene.find(at, "feast", bare=False)
    if hit is None:
        return None
    kind, month, date, length = hit.value.split("-")
    hijri = kind == "hijri"
    given = scene.dates.year(scene.words, hit.end)
    outer = _its_year(scene, hit.end) if given is None else None
    if outer is not None and outer.value is not None:
        period = _feast_day(scene, hijri, int(month), int(date), (outer.end, int(outer.value), False), None)
        if period is not None and period.earliest.year != int(outer.value):
            period = None
        return Draft.of(at, outer.end, hit.skip, _lasting(period, int(length)), needs=outer.needs)
    shift = scene.find(hit.end, "shift") if given is None else None
    end = given[0] if given is not None else shift.end if shift is not None else hit.end
    period = _feast_day(scene, hijri, int(month), int(date), given, None if shift is None else int(shift.value))
    return Draft.of(at, end, hit.skip, _lasting(period, int(length)), needs=given is None)


def _its_year(scene: Scene, at: int) -> Draft | None:
    """The year of a feast, after it: «[عيد الفطر] من العام الماضي», «[عيد الأضحى] عام 2015»."""
    of = scene.find(at, "of")
    start = at if of is None else of.end
    outer = periods.of_year(scene, start) if start < len(scene.words) else None
    return outer if outer is not None and outer.value is not None and outer.value.isdigit() else None


def _lasting(period: Period | None, days: int) -> Period | None:
    if period is None or days == 1:
        return period
    return period._replace(latest=period.latest + dt.timedelta(days=days - 1))


def eid(scene: Scene, at: int) -> Draft | None:
    """«العيد» of whose days something is told («ثالث أيام [العيد]»): of the two feasts the nearest."""
    hit = scene.find(at, "eid")
    if hit is None:
        return None
    found = [
        (period, int(length))
        for kind, month, date, length in (one.split("-") for one in hit.value.split())
        if (period := _feast_day(scene, kind == "hijri", int(month), int(date), None, None)) is not None
    ]
    anchor = scene.anchor
    if anchor is None or not found:
        return Draft.of(at, hit.end, hit.skip, None, needs=True)
    near = min(found, key=lambda one: abs((one[0].earliest - anchor).days))
    return Draft.of(at, hit.end, hit.skip, _lasting(*near), needs=True)


def nth_day(scene: Scene, at: int) -> Draft | None:
    """A counted day of a feast or month: «ثاني أيام عيد الأضحى», «اليوم الأول من عيد الفطر», «أول أيام شهر رمضان»."""
    ordinal = scene.ordinal(at)
    if ordinal is not None and not ordinal.definite:
        unit = scene.find(ordinal.end, "nth_days")
        of = scene.find(unit.end, "of") if unit is not None else None
        start = None if unit is None or unit.definite else unit.end if of is None else of.end
        number, skip = ordinal.value, ordinal.skip
    else:
        day = scene.find(at, "day", bare=False)
        ordinal = scene.ordinal(day.end) if day is not None and day.definite else None
        of = scene.find(ordinal.end, "of") if ordinal is not None and ordinal.definite else None
        start = of.end if of is not None else None
        number, skip = (ordinal.value, day.skip) if ordinal is not None and day is not None else (0, 0)
    if start is None or start >= len(scene.words) or not 1 <= number <= _LONGEST:
        return None
    outer = feast(scene, start) or eid(scene, start) or _month(scene, start)
    if outer is None or outer.skip:
        return None
    moved = _moved(outer, int(number) - 1)
    return moved._replace(first=at, skip=skip, grain="day")


def _month(scene: Scene, at: int) -> Draft | None:
    """A month at word `at`, also one of a name that could be something else."""
    date = scene.dates.month_at(scene.words, at)
    if date is None:
        return None
    period = scene.dates.resolve(date, scene.anchor, ahead=scene.ahead(at))
    return Draft.of(date.first, date.end, date.skip, period, needs=date.year is None, grain="month")


def _moved(outer: Draft, by: int) -> Draft:
    """The day so many days after the first of a feast or month, with the doubt of its calendar."""
    if outer.value is None or outer.earliest is None:
        return outer
    first = dt.date.fromisoformat(outer.value[:10] if len(outer.value) >= 10 else outer.earliest)
    doubt = first - dt.date.fromisoformat(outer.earliest)
    day = first + dt.timedelta(days=by)
    return outer.over(Period(day.isoformat(), day - doubt, day + doubt, "day"))


def last_ten(scene: Scene, at: int) -> Draft | None:
    """«العشر الأواخر من رمضان»: the last ten days of a month."""
    hit = scene.find(at, "last_ten", bare=False)
    of = scene.find(hit.end, "of") if hit is not None else None
    month = _month(scene, of.end) if of is not None and of.end < len(scene.words) else None
    if hit is None or month is None or month.skip:
        return None
    draft = month._replace(first=at, skip=hit.skip, mod="END")
    if month.latest is None:
        return draft
    start = dt.date.fromisoformat(month.latest) - dt.timedelta(days=_LAST_TEN)
    return draft._replace(earliest=start.isoformat())


def _feast_day(
    scene: Scene, hijri: bool, month: int, date: int, given: tuple[int, int, bool] | None, shift: int | None
) -> Period | None:
    try:
        if given is not None and given[2] == hijri:
            return calendar.hijri_day(given[1], month, date) if hijri else calendar.day(dt.date(given[1], month, date))
        anchor = dt.date(given[1], 7, 1) if given is not None else scene.anchor
        if anchor is None:
            return None
        this = calendar.hijri_of(anchor)[0] if hijri else anchor.year
        near = [
            calendar.hijri_day(number, month, date) if hijri else calendar.day(dt.date(number, month, date))
            for number in (this - 1, this, this + 1)
        ]
    except (ValueError, OverflowError):
        return None
    if shift == -1:
        near = [period for period in near if period.latest < anchor][-1:]
    elif shift == 1:
        near = [period for period in near if period.earliest > anchor][:1]
    return min(near, key=lambda period: abs((period.earliest - anchor).days), default=None)
