"""Parts of the day: «صباح اليوم», «ليلة الثلاثاء», «الخميس مساء», «الليلة الماضية», «في المساء»."""

from __future__ import annotations

import datetime as dt

from rawi.arabic import calendar
from rawi.arabic.numerals import TANWEEN
from rawi.arabic.terms import Hit
from rawi.extract.times import days, feasts, recurring, uncounted, weekdays
from rawi.extract.times.scene import SPOKEN, UNDATED, Draft, Scene, once
from rawi.extract.times.told import told

_ACCUSATIVE = "ا"
_IN = "ب"
_COMMAS = frozenset("،,")


@once
def part_of_day(scene: Scene, at: int) -> Draft | None:
    """A part of a day that is named after it, with the day: «صباح اليوم», «مساء يوم أمس», «ليل السبت/الأحد»."""
    part = scene.find(at, "part", bare=False)
    if part is None or part.definite:
        return None
    every = recurring.repeated(scene, part.end) if scene.find(part.end, "every", bare=False) is not None else None
    if every is not None and every.type == "SET" and every.grain == "day" and not every.skip:
        value = UNDATED if every.value == "P1D" else every.value
        return every._replace(first=at, skip=part.skip, value=f"{value}T{part.value}")
    day = told(scene, part.end) or days.deictic(scene, part.end) or _day(scene, part.end) or _feast(scene, part)
    if day is None or day.skip or day.grain != "day":
        return None
    end = _second_day(scene, day.end) if part.value == "NI" else day.end
    return _timed(day._replace(first=at, skip=part.skip, end=end), part.value)


def _feast(scene: Scene, part: Hit) -> Draft | None:
    """The day of a feast after a part of the day; its night and its eve are of the day before."""
    if part.end >= len(scene.words):
        return None
    if (day := feasts.nth_day(scene, part.end)) is not None:
        # «صباح أول أيام العيد»
        return day
    feast = feasts.feast(scene, part.end) or feasts.eid(scene, part.end)
    if feast is None or feast.earliest is None or feast.value is None:
        return feast
    if scene.find(part.first, "eve", bare=False) is None:
        return feast
    eve = dt.date.fromisoformat(feast.value) - dt.timedelta(days=1)
    return feast.over(calendar.day(eve))


def definite(scene: Scene, at: int) -> Draft | None:
    """A part of the day with the article after a preposition: «في المساء», «قبيل الفجر»; of no day but a told one."""
    part = scene.find(at, "definite_part", bare=False)
    if part is None or not (scene.preceded_by(at, "part_after") if not part.skip else scene.fold(at)[0] == _IN):
        return None
    of = scene.find(part.end, "of")
    day = _named_day(scene, of.end) if of is not None else None
    if day is not None:
        return _timed(day._replace(first=at, skip=part.skip), part.value)
    # «وفي المساء، أصدر الوزير …»: the sentence goes on telling of its day.
    into = scene.find(at - 1, "lone_unit_in", bare=False) is not None
    opens = into and at > 1 and scene.words[at - 2].kind == "mark" and scene.text(at + 1) in _COMMAS
    value = f"{UNDATED}T{part.value}" if opens else f"T{part.value}"
    return Draft(at, part.end, part.skip, "TIME", value, "part_of_day")


def hours(scene: Scene, at: int) -> Draft | None:
    """«ساعات الفجر الأولى من يوم الجمعة», «وقت متأخر من الليل»: hours of a part of the day."""
    part = scene.find(at, "hours", bare=False)
    if part is None:
        return None
    of = scene.find(part.end, "of")
    day = _named_day(scene, of.end) if of is not None else None
    if day is not None:
        return _timed(day._replace(first=at, skip=part.skip), part.value)
    return Draft(at, part.end, part.skip, "TIME", f"{UNDATED}T{part.value}", "part_of_day")


def _named_day(scene: Scene, at: int) -> Draft | None:
    if at >= len(scene.words):
        return None
    day = days.deictic(scene, at) or _day(scene, at)
    return None if day is None or day.skip or day.grain != "day" else day


def late(scene: Scene, at: int) -> Draft | None:
    """«ساعة متأخرة من ليل أمس»: the part of the day, by the words that narrow it."""
    hour = scene.find(at, "late", bare=False)
    of = scene.find(hour.end, "of") if hour is not None else None
    if hour is None:
        return None
    start = hour.end if of is None else of.end
    part = part_of_day(scene, start) if start < len(scene.words) else None
    if part is not None and not part.skip:
        return part._replace(first=at, skip=hour.skip)
    # «ساعة مبكرة الأحد», «وقت متأخر من يوم السبت»
    day = _named_day(scene, start)
    return None if day is None else _timed(day._replace(first=at, skip=hour.skip), hour.value)


def loose(scene: Scene, at: int) -> Draft | None:
    """A part of a day by itself, as an adverb: «انهار السد فجرا», «وصل مساءً»."""
    part = scene.find(at, "adverbial_part", bare=False)
    if part is None or part.definite or (at and scene.words[at - 1].kind == "number"):
        return None
    accusative = scene.fold(part.end - 1).endswith(_ACCUSATIVE) or TANWEEN in scene.text(at)
    if not (accusative or part.end - at > 1 or uncounted.ends(scene, part.end)):
        return None
    if any(scene.find(near, "adverbial_part", bare=False) is not None for near in (at - 1, part.end)):
        # «صباحا ومساء» is all day.
        return None
    return Draft(at, part.end, part.skip, "TIME", f"{UNDATED}T{part.value}", "part_of_day")


def _second_day(scene: Scene, at: int) -> int:
    """The end of the second day that a night lies between: «ليل السبت/الأحد», «ليلة السبت الأحد»."""
    joined = scene.text(at) in {"/", "-", "–"} or scene.find(at, "night_to") is not None
    following = scene.find(at + 1 if joined else at, "weekday")
    return following.end if following is not None and following.definite else at


@once
def day_and_part(scene: Scene, at: int) -> Draft | None:
    """A day with its part after it: «الخميس مساء», «أمس ليلا», «16 أكتوبر صباحا»."""
    day = days.deictic(scene, at) or _day(scene, at)
    if day is None or day.grain != "day" or (day.value or "").endswith("_REF"):
        return None
    part = scene.find(day.end, "adverbial_part") or scene.find(day.end, "spoken_part")
    return None if part is None else _timed(day._replace(end=part.end), part.value)


def _day(scene: Scene, at: int) -> Draft | None:
    if at >= len(scene.words):
        return None
    found = [draft for rule in (days.written, weekdays.weekday, days.day_of_month) if (draft := rule(scene, at))]
    return max(found, key=lambda draft: draft.end) if found else None


def _timed(day: Draft, part: str) -> Draft:
    value = None if day.value is None and day.tie is None else f"{day.value or UNDATED}T{part}"
    return day._replace(type="TIME", value=value, grain="part_of_day")


def night(scene: Scene, at: int) -> Draft | None:
    """«الليلة», «الليلة الماضية», «هذا الصباح», «منتصف الليل»."""
    for role, offset in (("night_before", -2), ("last_night", -1), ("tonight", 0)):
        hit = scene.find(at, role, bare=False)
        if hit is None or (role == "tonight" and scene.find(hit.end, "shift") is not None):
            continue
        if role == "tonight" and any(scene.find(hit.end, other) is not None for other in ("textual", "between_days")):
            continue
        day = None if scene.anchor is None else (scene.anchor + dt.timedelta(days=offset)).isoformat()
        value = None if day is None else f"{day}TNI"
        return Draft(at, hit.end, hit.skip, "TIME", value, "part_of_day", day, day, needs=True, tie=SPOKEN)
    for role, clock in (("midnight", "T24:00"), ("noon", "T12:00")):
        hit = scene.find(at, role, bare=False)
        if hit is None:
            continue
        named = days.deictic(scene, hit.end) or weekdays.weekday(scene, hit.end) if hit.end < len(scene.words) else None
        if named is not None and not named.skip:
            value = None if named.value is None else named.value + clock
            end = _second_day(scene, named.end)
            return named._replace(first=at, end=end, skip=hit.skip, type="TIME", value=value, grain="hour")
        return Draft(at, hit.end, hit.skip, "TIME", UNDATED + clock, "hour")
    this = scene.find(at, "this", bare=False)
    part = scene.find(this.end, "part") if this is not None else None
    if this is None or part is None or not part.definite or part.value == "AF":
        # «هذا العصر» is this age.
        return None
    day = None if scene.anchor is None else scene.anchor.isoformat()
    value = None if day is None else f"{day}T{part.value}"
    return Draft(at, part.end, this.skip, "TIME", value, "part_of_day", day, day, needs=True, tie=SPOKEN)
