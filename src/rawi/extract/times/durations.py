"""Durations, sets and vague times: «ثلاث سنوات», «اليومين الماضيين», «كل يوم جمعة», «الآن», «الفترة المقبلة»."""

from __future__ import annotations

import datetime as dt
import re

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.arabic.particles import ARTICLE
from rawi.arabic.terms import Hit
from rawi.extract.times.scene import ARTICLES, Draft, Scene
from rawi.model import Grain

_GRAINS: dict[str, Grain] = {
    "S": "second", "M": "minute", "H": "hour", "D": "day", "NI": "day", "W": "week", "MO": "month", "Y": "year",
    "SN": "year", "DE": "decade", "CE": "century",
}  # fmt: skip
_ISO_UNIT = {"NI": "D", "MO": "M", "SN": "Y", "DE": "DE", "CE": "CE"}
_CLOCK_UNITS = frozenset({"S", "M", "H"})
_DAYS = {"D": 1, "NI": 1, "W": 7}
_MONTHS = {"MO": 1, "Y": 12, "SN": 12, "DE": 120, "CE": 1200}
_HOURS = 100_000
_HUNDRED = 100
_LENGTH = re.compile(r"P(?P<clock>T?)(?P<number>\d{1,4}|X)(?P<unit>[A-Z]{1,2})")
_FOR = "ل"
_GENITIVES = ("weekday", "month", "hijri", "unit.singular", "feast")
_OPENING = frozenset('(«“"')
_HALVES = {"Y": (18, "M"), "H": (90, "M"), "D": (36, "H")}


def duration(scene: Scene, at: int) -> Draft | None:
    """A counted stretch: «ثلاثة أيام», «48 ساعة», «يومين», «السنوات الثلاث الماضية», «ساعة ونصف»."""
    approximate = scene.find(at, "approximate", bare=False)
    if approximate is not None and approximate.end < len(scene.words):
        inner = (
            _counted(scene, approximate.end)
            or _dual(scene, approximate.end)
            or _lone(scene, approximate.end, named=True)
        )
        if inner is None or inner.skip:
            return None
        return inner._replace(first=at, skip=approximate.skip, mod=approximate.value)
    return (
        _bracketed(scene, at)
        or _counted(scene, at)
        or _ranging(scene, at)
        or _dual(scene, at)
        or _postposed(scene, at)
        or _fraction(scene, at)
        or _several(scene, at)
        or _some(scene, at)
        or _lone(scene, at)
    )


def _counted(scene: Scene, at: int) -> Draft | None:
    numeral = scene.numerals.cardinal(scene.words, at)
    start = at
    skip = numeral.skip if numeral is not None else 0
    if (
        numeral is None
        and scene.fold(at) in ARTICLES
        and scene.words[min(at + 1, len(scene.words) - 1)].kind == "number"
    ):
        numeral = scene.numerals.cardinal(scene.words, at + 1)
    if numeral is None:
        many = scene.numerals.magnitude(scene.words, at)
        unit = scene.find(many.end, "unit.plural") if many is not None else None
        if many is None or unit is None:
            return None
        return Draft(at, unit.end, many.skip, "DURATION", _value("X", unit.value), _GRAINS[unit.value])
    unit = None
    for role in ("unit.plural", "unit.singular"):
        unit = unit or scene.find(numeral.end, role)
    if unit is None or (numeral.value == 1 and not numeral.digits):
        return None
    if unit.definite and ((numeral.definite and numeral.value >= _HUNDRED) or (numeral.digits and start == numeral.first)):
        # «في المئة العام الماضي»: the numeral of one phrase, the unit of the next.
        return None
    if unit.value == "S" and unit.role == "unit.singular" and isinstance(numeral.value, int) and 2 < numeral.value < 11:
        return None
    if scene.numerals.closed(scene.words, numeral.end, numeral.first):
        # «ارتفعت إلى 19 ألفا سنة 2012»
        return None
    value = numeral.value
    end = unit.end
    if scene.fold(end).startswith("و") and scene.find(end, "half_past", bare=False) is not None:
        end, value = end + 1, value + 0.5
    return _placed(scene, start, end, skip, value, unit.value)


def _bracketed(scene: Scene, at: int) -> Draft | None:
    """«(20) يوما»: the number in brackets of its own."""
    if scene.text(at) != "(" or scene.text(at + 2) != ")" or scene.words[at + 1].kind != "number":
        return None
    unit = scene.find(at + 3, "unit.plural") or scene.find(at + 3, "unit.singular")
    numeral = scene.numerals.cardinal(scene.words, at + 1)
    if unit is None or unit.definite or numeral is None or numeral.end != at + 2:
        return None
    return _placed(scene, at, unit.end, 0, numeral.value, unit.value)


def _ranging(scene: Scene, at: int) -> Draft | None:
    """The first of two counts of one unit: «بين [25] و42 سنة», «[3] إلى 5 أيام», «[8]-48 ساعة»."""
    if scene.words[at].kind != "number":
        return None
    numeral = scene.numerals.cardinal(scene.words, at)
    if numeral is None or numeral.end >= len(scene.words):
        return None
    joint = numeral.end
    to = scene.find(joint, "range_to")
    if to is not None:
        joint = to.end
    elif scene.text(joint) in {"-", "–"} or (scene.fold(joint) == "و" and scene.preceded_by(at, "range_from")):
        joint += 1
    else:
        return None
    other = _counted(scene, joint) if joint < len(scene.words) and scene.words[joint].kind == "number" else None
    parts = _LENGTH.fullmatch(other.value or "") if other is not None else None
    if other is None or parts is None or parts["number"] == "X" or int(parts["number"]) < numeral.value:
        return None
    value = f"P{parts['clock']}{numeral.value}{parts['unit']}"
    return Draft(at, numeral.end, 0, "DURATION", value, other.grain)


def _dual(scene: Scene, at: int) -> Draft | None:
    unit = scene.find(at, "unit.dual", bare=False)
    if unit is None or (scene.fold(at)[-1:] == "ي" and scene.text(unit.end)[:1].isdigit()):
        return None
    construct = not scene.fold(at).endswith("ن")
    if construct:
        return None
    return _placed(scene, at, unit.end, unit.skip, 2, unit.value)


def _postposed(scene: Scene, at: int) -> Draft | None:
    """«السنوات الثلاث الماضية», «الساعات الـ24 المقبلة», «الأيام القليلة الماضية», «الأشهر الماضية»."""
    unit = scene.find(at, "unit.plural", bare=False)
    if unit is None or not unit.definite:
        return None
    position: int = unit.end
    value: int | float | None = None
    numeral = scene.numerals.cardinal(scene.words, position)
    if numeral is not None and numeral.definite and not numeral.skip:
        value, position = numeral.value, numeral.end
    elif scene.fold(position) in ARTICLES:
        numeral = scene.numerals.cardinal(scene.words, position + 1)
        if numeral is not None and numeral.digits:
            value, position = numeral.value, numeral.end
    few = scene.find(position, "few.words") if value is None else None
    position = few.end if few is not None else position
    if value is not None:
        return _placed(scene, at, position, unit.skip, value, unit.value)
    shift = scene.find(position, "shift") or (scene.find(position, "few.words") if few is None else None)
    if shift is None and few is None:
        return None
    if shift is not None:
        position = shift.end
    ahead = shift is not None and shift.value == "1"
    return Draft(
        at, position, unit.skip, "DURATION", _value("X", unit.value), _GRAINS[unit.value], needs=not ahead or True
    )


def _several(scene: Scene, at: int) -> Draft | None:
    """«عدة أيام», «بضع سنوات», «أشهر قليلة»: a number of units that is not said."""
    several = scene.find(at, "several", bare=False)
    unit = scene.find(several.end if several is not None else at, "unit.plural", bare=several is not None)
    if unit is None or unit.definite:
        return None
    few = scene.find(unit.end, "few.indefinite") if several is None else None
    if several is None and few is None:
        return None
    end, skip = (
        (unit.end, several.skip) if several is not None else (few.end if few is not None else unit.end, unit.skip)
    )
    return Draft(at, end, skip, "DURATION", _value("X", unit.value), _GRAINS[unit.value])


def _some(scene: Scene, at: int) -> Draft | None:
    """«منذ عقود», «مسألة ساعات», «لسنوات»: a plural without a number, where the word before it measures time."""
    unit = scene.find(at, "unit.plural", bare=False)
    if unit is None or unit.definite or _governs(scene, unit.end):
        return None
    for_some = unit.skip > 0 and scene.fold(at)[unit.skip - 1] == _FOR
    if not for_some and (unit.skip or not scene.preceded_by(at, "some_units_after")):
        return None
    return Draft(at, unit.end, unit.skip, "DURATION", _value("X", unit.value), _GRAINS[unit.value])


def _governs(scene: Scene, at: int) -> bool:
    """Whether the word at `at` can be the genitive of the unit before it («أيام العيد», «ساعة الصفر»)."""
    if at < len(scene.words) and scene.words[at].kind == "number":
        return True
    if scene.fold(at).startswith(ARTICLE):
        one = scene.numerals.cardinal(scene.words, at)
        return one is None or one.value != 1
    return any(scene.find(at, role) is not None for role in _GENITIVES)


def _fraction(scene: Scene, at: int) -> Draft | None:
    """«نصف ساعة», «ربع قرن»."""
    for role, over in (("half_past", 2), ("quarter_past", 4)):
        part = scene.find(at, role, bare=False)
        unit = scene.find(part.end, "unit.singular") if part is not None and not part.definite else None
        if part is None or unit is None or unit.definite:
            continue
        if unit.value == "H":
            return _placed(scene, at, unit.end, part.skip, 60 // over, "M")
        if unit.value == "CE":
            return _placed(scene, at, unit.end, part.skip, 100 // over, "Y")
        if unit.value == "Y":
            return _placed(scene, at, unit.end, part.skip, 12 // over, "MO")
    return None


def _lone(scene: Scene, at: int, *, named: bool = False) -> Draft | None:
    """A unit by itself: «منذ شهر», «خلال أسبوع»; with a half, «ساعة ونصف»."""
    unit = scene.find(at, "unit.singular", bare=False)
    if unit is None or unit.definite or (unit.skip and scene.fold(at)[unit.skip - 1] != "ل" and not named):
        return None
    end = unit.end
    if scene.fold(end).startswith("و") and scene.find(end, "half_past", bare=False) is not None:
        return _placed(scene, at, end + 1, unit.skip, 1.5, unit.value)
    if not (named or scene.preceded_by(at, "lone_unit_after") or _alone_in(scene, at, unit)):
        return None
    if scene.find(end, "weekday") is not None or scene.find(end, "deixis") is not None or scene.text(end)[:1].isdigit():
        return None
    if scene.find(end, "month") is not None or scene.find(end, "hijri") is not None:
        return None
    before = scene.find(at - 2, "unit.singular", bare=False) if not named else None
    if before is not None and before.value == unit.value:
        # «عاما بعد عام»
        return None
    if unit.value == "SN" and (unit.definite or _governs(scene, end)):
        return None
    one = scene.numerals.cardinal(scene.words, end)
    end = one.end if one is not None and one.value == 1 and not one.skip else end
    if not named and unit.value == "D" and one is None and not scene.preceded_by(at, "lone_day_after"):
        return None
    return _placed(scene, at, end, unit.skip, 1, unit.value)


def _alone_in(scene: Scene, at: int, unit: Hit) -> bool:
    """«أخلوا الوادي في ساعة»: the whole of a prepositional phrase, with nothing that describes the unit."""
    if unit.skip or unit.definite or (unit.value in _DAYS and unit.value != "W"):
        return False
    if not scene.preceded_by(at, "lone_unit_in") or unit.value == "SN":
        return False
    after = unit.end
    return (
        after >= len(scene.words)
        or (scene.words[after].kind == "mark" and scene.text(after) not in _OPENING)
        or scene.find(after, "after_year") is not None
    )


def ago(scene: Scene, at: int) -> Draft | None:
    """«قبل يومين», «قبل ثلاثة أسابيع»: the day, month or year that a stretch before the day of writing leads to.

    None before «من» or «على», which count from something told, and for hours and minutes, whose clock is not known.
    """
    before = scene.find(at, "ago", bare=False)
    if before is None or before.definite or scene.fold(before.end).startswith(ARTICLE):
        return None
    length = duration(scene, before.end) if before.end < len(scene.words) else None
    parts = _LENGTH.fullmatch(length.value or "") if length is not None and not length.skip else None
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


def _placed(scene: Scene, at: int, end: int, skip: int, count: int | float, unit: str) -> Draft:
    """A duration with the modifier after it and, where its place is known, its bounds."""
    shift = scene.find(end, "shift")
    recent = scene.find(end, "few.words") if shift is None and scene.fold(end).startswith("ال") else None
    direction = 0
    if shift is not None and shift.value != "0" and scene.fold(end).startswith("ال"):
        end, direction = shift.end, 1 if shift.value == "1" else -1
    elif recent is not None:
        end, direction = recent.end, -1
    draft = Draft(at, end, skip, "DURATION", _value(count, unit), _GRAINS[unit], needs=direction != 0)
    if scene.anchor is None:
        return draft
    if direction:
        other = _moved(scene.anchor, direction * count, unit)
        first, last = sorted((other, scene.anchor)) if other is not None else (None, None)
    elif scene.preceded_by(at, "ago") and scene.find(end, "of") is None:
        first = last = _moved(scene.anchor, -count, unit)
    elif scene.preceded_by(at, "since"):
        first, last = _moved(scene.anchor, -count, unit), scene.anchor
    else:
        return draft
    return draft._replace(
        earliest=None if first is None else first.isoformat(), latest=None if last is None else last.isoformat()
    )


def _moved(anchor: dt.date, count: int | float, unit: str) -> dt.date | None:
    try:
        if unit in _DAYS:
            return anchor + dt.timedelta(days=count * _DAYS[unit])
        if unit in _MONTHS:
            return calendar.add_months(anchor, int(count * _MONTHS[unit]))
    except (ValueError, OverflowError):
        return None
    return anchor + dt.timedelta(hours=count) if unit == "H" and 24 <= abs(count) < _HOURS else anchor


def _value(count: int | float | str, unit: str) -> str:
    if isinstance(count, float):
        if count == 1.5 and unit in _HALVES:
            number, smaller = _HALVES[unit]
            return f"P{'T' if smaller == 'H' or unit == 'H' else ''}{number}{smaller}"
        count = f"{count:g}"
    return f"P{'T' if unit in _CLOCK_UNITS else ''}{count}{_ISO_UNIT.get(unit, unit)}"


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
    inner = _counted(scene, position) or _dual(scene, position)
    if inner is not None and not inner.skip:
        return inner._replace(first=at, skip=every.skip, type="SET", earliest=None, latest=None)
    unit = scene.find(position, "unit.singular")
    if unit is None or unit.definite:
        return None
    return Draft(at, unit.end, every.skip, "SET", _value(1, unit.value), _GRAINS[unit.value])


def vague(scene: Scene, at: int) -> Draft | None:
    """«الآن», «مؤخرا», «للمرحلة المقبلة»: a reference to present, past or future without a date."""
    hit = scene.find(at, "vague", bare=False)
    if hit is None or (hit.value == "FUTURE_REF" and scene.find(hit.end, "of") is not None):
        # «قريبا من» is a place.
        return None
    return Draft(at, hit.end, hit.skip, "DATE", hit.value, "unknown")
