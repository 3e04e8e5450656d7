"""Clock times: «الساعة العاشرة والنصف صباحا», «الساعة 10:30 بتوقيت غرينتش», «بين الثالثة والخامسة عصرا»."""

from __future__ import annotations

import re
from typing import NamedTuple

from rawi.arabic.digits import digits_value
from rawi.arabic.fold import fold
from rawi.arabic.particles import ARTICLE
from rawi.arabic.terms import Hit
from rawi.extract.times import days, parts, weekdays
from rawi.extract.times.scene import ARTICLES, QUOTES, UNDATED, Draft, Scene, once

_CLOCK = re.compile(r"([01]?\d|2[0-3])[.,:]([0-5]\d)")
_MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_NOON = 12
_AFTERNOON = frozenset({"MI", "AF", "EV"})
_EVENING_HOURS = range(6, 12)
_UTC = "Z"
_FEMININE = "ه"
"""How hours end, folded: «الثامنة»."""


class _Hour(NamedTuple):
    """An hour and minute that end before word `end`; `skip` letters of the first word are attached particles.

    `written` tells minutes written in digits («20:45»), which are a clock time without any other sign of it.
    """

    hour: int
    minute: int
    end: int
    written: bool
    skip: int = 0


@once
def clock(scene: Scene, at: int) -> Draft | None:
    """«الساعة العاشرة والنصف صباحا», «الساعة 10:30 بتوقيت غرينتش», «8 مساء», «20:45»."""
    word = scene.find(at, "clock", bare=False) or _letter(scene, at)
    named = word is not None and (word.definite or word.end - word.first > 1 or word.role != "clock")
    position = word.end if word is not None and named else at
    read = _hour(scene, position)
    if read is None:
        return None
    hour, minute, end = read.hour, read.minute, read.end
    skip = word.skip if word is not None and named else read.skip
    if named and read.skip:
        return None
    within = _in_part(scene, end)
    if within is not None and within.type == "TIME":
        return _zoned(scene, _at_hour(within, at, skip, hour, minute))
    part = scene.find(end, "adverbial_part") or scene.find(end, "spoken_part")
    past = scene.find(end, "after_midnight") if part is None else None
    if past is not None:
        end, hour, part = past.end, hour % _NOON, past
    elif part is not None:
        end, hour = part.end, of_day(hour, part.value)
    else:
        value, closing = (_borrowed(scene, end) if not read.written else None) or (None, 0)
        if value is not None and of_day(hour, value) <= closing:
            # «من الساعة 8 حتى الساعة 12 ظهرا» begins in the morning.
            hour = of_day(hour, value)
        if not (
            named
            or read.written
            or _minuted(scene, position, read)
            or (value is not None and scene.preceded_by(at, "range_from"))
        ):
            return None
    if named and part is None and _is_name(scene, at, end):
        return None
    hours = Draft(at, end, skip, "TIME", f"{UNDATED}T{hour:02d}:{minute:02d}", "minute")
    return _zoned(scene, _of_named_day(scene, hours))


def _letter(scene: Scene, at: int) -> Hit | None:
    """The letter that stands for "hour" before digits: «س 20»."""
    letter = scene.find(at, "clock_letter")
    digits = letter is not None and letter.end < len(scene.words) and scene.words[letter.end].kind == "number"
    return letter if digits else None


def _minuted(scene: Scene, at: int, read: _Hour) -> bool:
    """Whether an hour in words says its minutes: «الثامنة والنصف», «العاشرة إلا ربعا»."""
    hour = scene.ordinal(at)
    return hour is not None and read.end > hour.end


def name_end(scene: Scene, at: int) -> int | None:
    """Where a name made of a clock time ends: «موقع الساعة السابعة», «برنامج "العاشرة مساء"»; None if there is none.

    What was a name once is a name further down.
    """
    before = at - 1 if scene.text(at - 1) in QUOTES else at
    if not scene.preceded_by(before, "name_before_clock"):
        return None
    draft = clock(scene, at)
    if draft is None or draft.skip or any(word.kind == "number" for word in scene.words[at : draft.end]):
        return None
    scene.names.add(tuple(word.fold for word in scene.words[at : draft.end]))
    return draft.end


def _is_name(scene: Scene, at: int, end: int) -> bool:
    return bool(scene.names) and tuple(scene.fold(word) for word in range(at, end)) in scene.names


def of_day(hour: int, part: str) -> int:
    """The hour of the day that an hour of a part of it is: eight in the evening is 20."""
    before_noon = part == "MI" and hour == _NOON - 1
    if (part in _AFTERNOON and hour < _NOON and not before_noon) or (part == "NI" and hour in _EVENING_HOURS):
        return hour + _NOON
    return 24 if part == "NI" and hour == _NOON else hour


def _borrowed(scene: Scene, at: int) -> tuple[str, int] | None:
    """The part of the day that the second of two clock times says for both, and the hour of that second one:
    «بين الثالثة والخامسة [عصرا]»."""
    to = scene.find(at, "range_to")
    joint = to.end if to is not None else at
    if to is None and not scene.fold(at).startswith("و"):
        return None
    joint += to is None and scene.fold(at) == "و"
    word = scene.find(joint, "clock", bare=False)
    other = _hour(scene, word.end if word is not None else joint)
    part = scene.find(other.end, "adverbial_part") if other is not None else None
    return None if part is None or other is None else (part.value, of_day(other.hour, part.value))


def _zoned(scene: Scene, draft: Draft | None) -> Draft | None:
    """A clock time with the zone after it, also in brackets of its own; Greenwich's is said in the value."""
    if draft is None:
        return None
    end = draft.end
    for role in ("zone", "zone_local"):
        zone = scene.find(end, role)
        if zone is None:
            continue
        value = draft.value + _UTC if role == "zone" and draft.value else draft.value
        return draft._replace(end=zone.end, value=value)
    by = scene.find(end, "zone_named")
    if by is None or by.end >= len(scene.words) or scene.words[by.end].kind != "word":
        return draft
    end = by.end + 1
    if scene.fold(end).startswith(ARTICLE) and not scene.fold(by.end).startswith(ARTICLE):
        # «بتوقيت مرسى الدانة»
        named = any(scene.find(end, role) is not None for role in ("weekday", "deixis", "clock"))
        end = end if named else end + 1
    return draft._replace(end=end)


def _in_part(scene: Scene, at: int) -> Draft | None:
    """The part of a named day after an hour: «[العاشرة] من صباح الثلاثاء المقبل», «[الساعة 8] مساء أمس»."""
    of = scene.find(at, "of")
    start = of.end if of is not None else at
    if start >= len(scene.words) or scene.fold(start).startswith("و"):
        return None
    return parts.part_of_day(scene, start)


def _of_named_day(scene: Scene, hour: Draft) -> Draft:
    """An hour with the day after «من»: «[الساعة 9 صباحا] من يوم الأحد المقبل»."""
    of = scene.find(hour.end, "of")
    if of is None or of.end >= len(scene.words):
        return hour
    rules = (days.deictic, days.written, weekdays.weekday)
    found = [draft for rule in rules if (draft := rule(scene, of.end)) is not None]
    day = max(found, key=lambda draft: draft.end, default=None)
    if day is None or day.skip or day.grain != "day" or (day.value is None and day.tie is None):
        return hour
    value = (hour.value or "").replace(UNDATED, day.value or UNDATED)
    return day._replace(first=hour.first, skip=hour.skip, type="TIME", value=value, grain="minute")


def about(scene: Scene, at: int) -> Draft | None:
    """«حوالي الساعة الحادية عشرة ليلا»: a clock time with what makes it approximate."""
    hit = scene.find(at, "approximate", bare=False)
    hour = clock(scene, hit.end) if hit is not None and hit.end < len(scene.words) else None
    if hit is None or hour is None or hour.skip:
        return None
    return hour._replace(first=at, skip=hit.skip, mod=hit.value)


def _at_hour(part: Draft, first: int, skip: int, hour: int, minute: int) -> Draft | None:
    """The hour and minute of a part of a day."""
    if part.skip or part.value is None or part.type != "TIME":
        return None
    day, _, name = part.value.partition("T")
    afternoon = name in {"AF", "EV"} or (name == "MI" and hour < _NOON - 1)
    if (afternoon and hour < _NOON) or (name == "NI" and hour in _EVENING_HOURS):
        hour += _NOON
    return part._replace(first=first, skip=skip, value=f"{day}T{hour:02d}:{minute:02d}", grain="minute")


def _hour(scene: Scene, at: int) -> _Hour | None:
    if at >= len(scene.words):
        return None
    word = scene.words[at]
    if word.kind == "number":
        return _in_digits(scene, at)
    if word.text == "(" and scene.preceded_by(at, "clock"):
        # «الساعة (11:59) مساء»
        inner = (
            _in_digits(scene, at + 1) if at + 1 < len(scene.words) and scene.words[at + 1].kind == "number" else None
        )
        return inner._replace(end=inner.end + 1) if inner is not None and scene.text(inner.end) == ")" else None
    if word.fold in ARTICLES and at + 1 < len(scene.words) and scene.words[at + 1].kind == "number":
        # «الساعة الـ10»
        return _in_digits(scene, at + 1)
    spoken = scene.find(at, "spoken_hour")
    if spoken is not None and scene.preceded_by(at, "clock"):
        minute, end = _minutes(scene, spoken.end)
        hour = int(spoken.value)
        return _Hour(hour - 1 if minute < 0 else hour, minute % 60, end, False)
    ordinal = scene.ordinal(at)
    if ordinal is None or not ordinal.definite or not 1 <= ordinal.value <= _NOON:
        return None
    if not (word.fold.endswith(_FEMININE) or scene.find(at, "first_hour", bare=False) is not None):
        # «الفريق الأول مساء أمس» tells no hour.
        return None
    hour = int(ordinal.value)
    minute, end = _minutes(scene, ordinal.end)
    return _Hour(hour - 1 if minute < 0 else hour, minute % 60, end, False, ordinal.skip)


def _in_digits(scene: Scene, at: int) -> _Hour | None:
    word = scene.words[at]
    joined, end = word.text, at + 1
    beside = at + 2 < len(scene.words) and scene.words[at + 2].kind == "number"
    if beside and scene.text(at + 1) == ":" and scene.words[at + 2].start == word.end + 1:
        joined, end = f"{word.text}:{scene.text(at + 2)}", _past_seconds(scene, at + 3)
    elif beside and scene.find(at + 1, "decimal_letter") is not None and scene.words[at + 2].start == word.end + 1:
        # «الساعة 47ر09»: agencies write the part behind the point first.
        joined, end = f"{scene.text(at + 2)}.{word.text}", at + 3
    elif beside and scene.find(at + 1, "hour_letter") is not None and scene.words[at + 2].start - word.end <= 2:
        # «20h30»
        joined, end = f"{word.text}:{scene.text(at + 2)}", at + 3
    match = _CLOCK.fullmatch(fold(joined))
    pointed = ":" in joined or scene.find(end, "zone") is not None
    if match is not None and (pointed or scene.preceded_by(at, "clock")):
        return _Hour(int(match[1]), int(match[2]), end, pointed)
    if _MILITARY.fullmatch(fold(word.text)) and scene.preceded_by(at, "clock"):
        # «الساعة 0622 بتوقيت غرينتش»
        return _Hour(int(word.text[:2]), int(word.text[2:]), at + 1, True)
    value = digits_value(word.text)
    if isinstance(value, int) and 0 <= value <= 24 and len(word.text) <= 2:
        return _Hour(value, *_minutes(scene, at + 1), False)
    return None


def _past_seconds(scene: Scene, at: int) -> int:
    """The end of a clock time whose minutes end at word `at`, with the seconds that may follow: «14:30[:05]»."""
    number = scene.words[at + 1] if at + 1 < len(scene.words) else None
    touching = number is not None and scene.text(at) == ":" and number.start == scene.words[at - 1].end + 1
    return at + 2 if number is not None and touching and number.kind == "number" and len(number.text) == 2 else at


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
    count = scene.cardinal(start)
    unit = scene.find(count.end, "unit.plural") or scene.find(count.end, "unit.singular") if count is not None else None
    if count is None or unit is None or unit.value != "M":
        return 0, at
    return (-int(count.value) if less is not None else int(count.value)), unit.end
