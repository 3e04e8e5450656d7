"""Parts of the day: «صباح اليوم», «ليلة الثلاثاء», «الخميس مساء», «الليلة الماضية», clock times."""

from __future__ import annotations

import datetime as dt
import re

from rawi.arabic.fold import fold
from rawi.arabic.numerals import TANWEEN, digits_value
from rawi.extract.times import days, recurring
from rawi.extract.times.scene import SPOKEN, UNDATED, Draft, Scene

_CLOCK = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")
_MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_NOON = 12
_AFTERNOON = frozenset({"MI", "AF", "EV"})
_EVENING_HOURS = range(6, 12)
_ACCUSATIVE = "ا"


def part_of_day(scene: Scene, at: int) -> Draft | None:
    """A part of a day that is named after it, with the day: «صباح اليوم», «مساء يوم أمس», «ليل السبت/الأحد»."""
    part = scene.find(at, "part", bare=False)
    if part is None or part.definite:
        return None
    every = recurring.repeated(scene, part.end) if part.end < len(scene.words) else None
    if every is not None and every.type == "SET" and every.grain == "day" and not every.skip:
        return every._replace(first=at, skip=part.skip, value=f"{every.value}T{part.value}")
    day = days.told(scene, part.end) or days.deictic(scene, part.end) or _day(scene, part.end)
    if day is None or day.skip or day.grain != "day":
        return None
    end = _second_day(scene, day.end) if part.value == "NI" else day.end
    return _timed(scene, day._replace(first=at, skip=part.skip, end=end), part.value)


def late(scene: Scene, at: int) -> Draft | None:
    """«ساعة متأخرة من ليل أمس»: the part of the day, by the words that narrow it."""
    hour = scene.find(at, "late", bare=False)
    of = scene.find(hour.end, "of") if hour is not None else None
    part = part_of_day(scene, of.end) if of is not None and of.end < len(scene.words) else None
    if hour is None or part is None or part.skip:
        return None
    return part._replace(first=at, skip=hour.skip)


def loose(scene: Scene, at: int) -> Draft | None:
    """A part of a day by itself, as an adverb: «انهار السد فجرا», «وصل مساءً»."""
    part = scene.find(at, "adverbial_part", bare=False)
    if part is None or part.definite or (at and scene.words[at - 1].kind == "number"):
        return None
    accusative = scene.fold(part.end - 1).endswith(_ACCUSATIVE) or TANWEEN in scene.text(at)
    if not (accusative or part.end - at > 1 or _closed(scene, part.end)):
        return None
    if any(scene.find(near, "adverbial_part", bare=False) is not None for near in (at - 1, part.end)):
        # «صباحا ومساء» is all day.
        return None
    return Draft(at, part.end, part.skip, "TIME", f"{UNDATED}T{part.value}", "part_of_day")


def _closed(scene: Scene, at: int) -> bool:
    return at >= len(scene.words) or scene.words[at].kind == "mark" or scene.find(at, "after_year") is not None


def _second_day(scene: Scene, at: int) -> int:
    """The end of the second day that a night lies between: «ليل السبت/الأحد», «ليلة السبت الأحد»."""
    following = scene.find(at + 1 if scene.text(at) in {"/", "-", "–"} else at, "weekday")
    return following.end if following is not None and following.definite else at


def day_and_part(scene: Scene, at: int) -> Draft | None:
    """A day with its part after it: «الخميس مساء», «أمس ليلا», «16 أكتوبر صباحا»."""
    day = days.deictic(scene, at) or _day(scene, at)
    if day is None or day.grain != "day" or (day.value or "").endswith("_REF"):
        return None
    part = scene.find(day.end, "adverbial_part")
    return None if part is None else _timed(scene, day._replace(end=part.end), part.value)


def _day(scene: Scene, at: int) -> Draft | None:
    if at >= len(scene.words):
        return None
    found = [draft for rule in (days.written, days.weekday, days.day_of_month) if (draft := rule(scene, at))]
    return max(found, key=lambda draft: draft.end) if found else None


def _timed(scene: Scene, day: Draft, part: str) -> Draft:
    value = None if day.value is None and day.tie is None else f"{day.value or UNDATED}T{part}"
    return day._replace(type="TIME", value=value, grain="part_of_day")


def night(scene: Scene, at: int) -> Draft | None:
    """«الليلة», «الليلة الماضية», «هذا الصباح», «منتصف الليل»."""
    for role, offset in (("last_night", -1), ("tonight", 0)):
        hit = scene.find(at, role, bare=False)
        if hit is None or (role == "tonight" and scene.find(hit.end, "shift") is not None):
            continue
        if role == "tonight" and scene.find(hit.end, "textual") is not None:
            continue
        day = None if scene.anchor is None else (scene.anchor + dt.timedelta(days=offset)).isoformat()
        value = None if day is None else f"{day}TNI"
        return Draft(at, hit.end, hit.skip, "TIME", value, "part_of_day", day, day, needs=True, tie=SPOKEN)
    for role, clock in (("midnight", "T24:00"), ("noon", "T12:00")):
        hit = scene.find(at, role, bare=False)
        if hit is None:
            continue
        named = days.deictic(scene, hit.end) or days.weekday(scene, hit.end) if hit.end < len(scene.words) else None
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


def clock(scene: Scene, at: int) -> Draft | None:
    """«الساعة العاشرة والنصف صباحا», «الساعة 10:30», «8 مساء», «20:45»."""
    word = scene.find(at, "clock", bare=False)
    named = word is not None and (word.definite or word.end - word.first > 1)
    position = word.end if word is not None and named else at
    read = _hour(scene, position)
    if read is None:
        return None
    hour, minute, end, written = read
    within = _in_part(scene, end)
    if within is not None:
        return _at_hour(within, at, word.skip if word is not None and named else 0, hour, minute)
    part = scene.find(end, "adverbial_part")
    if part is not None:
        end = part.end
        before_noon = part.value == "MI" and hour == _NOON - 1
        afternoon = part.value in _AFTERNOON and hour < _NOON and not before_noon
        if afternoon or (part.value == "NI" and hour in _EVENING_HOURS):
            hour += _NOON
        elif part.value == "NI" and hour == _NOON:
            hour = 24
    elif not named and not written:
        return None
    skip = word.skip if word is not None and named else 0
    return Draft(at, end, skip, "TIME", f"{UNDATED}T{hour:02d}:{minute:02d}", "minute")


def _in_part(scene: Scene, at: int) -> Draft | None:
    """The part of a named day after an hour: «[العاشرة] من صباح الثلاثاء المقبل», «[الساعة 8] مساء أمس»."""
    of = scene.find(at, "of")
    start = of.end if of is not None else at
    return part_of_day(scene, start) if start < len(scene.words) and not scene.fold(start).startswith("و") else None


def _at_hour(part: Draft, first: int, skip: int, hour: int, minute: int) -> Draft | None:
    """The hour and minute of a part of a day."""
    if part.skip or part.value is None or part.type != "TIME":
        return None
    day, _, name = part.value.partition("T")
    afternoon = name in {"AF", "EV"} or (name == "MI" and hour < _NOON - 1)
    if (afternoon and hour < _NOON) or (name == "NI" and hour in _EVENING_HOURS):
        hour += _NOON
    return part._replace(first=first, skip=skip, value=f"{day}T{hour:02d}:{minute:02d}", grain="minute")


def _hour(scene: Scene, at: int) -> tuple[int, int, int, bool] | None:
    """Hour, minute, end, and whether the minutes were written in digits («20:45»)."""
    if at >= len(scene.words):
        return None
    word = scene.words[at]
    if word.kind == "number":
        joined = word.text
        if scene.text(at + 1) == ":" and at + 2 < len(scene.words) and scene.words[at + 2].start == word.end + 1:
            joined = f"{word.text}:{scene.text(at + 2)}"
        match = _CLOCK.fullmatch(joined)
        if match is not None and (":" in joined or scene.preceded_by(at, "clock")):
            return int(match[1]), int(match[2]), at + (3 if ":" in joined else 1), ":" in joined
        if _MILITARY.fullmatch(fold(word.text)) and scene.preceded_by(at, "clock"):
            # «الساعة 0622 بتوقيت غرينتش»
            return int(word.text[:2]), int(word.text[2:]), at + 1, True
        value = digits_value(word.text)
        if isinstance(value, int) and 0 <= value <= 24 and len(word.text) <= 2:
            return value, *_minutes(scene, at + 1), False
        return None
    ordinal = scene.numerals.ordinal(scene.words, at)
    if ordinal is None or not ordinal.definite or not 1 <= ordinal.value <= _NOON:
        return None
    hour = int(ordinal.value)
    minute, end = _minutes(scene, ordinal.end)
    return (hour - 1 if minute < 0 else hour), minute % 60, end, False


def _minutes(scene: Scene, at: int) -> tuple[int, int]:
    """«والنصف», «وعشر دقائق», «إلا ربعا»: (minutes, negative before the hour; end)."""
    less = scene.find(at, "less")
    start = at + 1 if less is not None or scene.fold(at) == "و" else at
    if less is None and not scene.fold(at).startswith("و"):
        return 0, at
    for role, minutes in (("half_past", 30), ("quarter_past", 15), ("third_past", 20)):
        hit = scene.find(start, role, bare=False)
        if hit is not None:
            return (-minutes if less is not None else minutes), hit.end
    count = scene.numerals.cardinal(scene.words, start)
    unit = scene.find(count.end, "unit.plural") or scene.find(count.end, "unit.singular") if count is not None else None
    if count is None or unit is None or unit.value != "M":
        return 0, at
    return (-int(count.value) if less is not None else int(count.value)), unit.end
