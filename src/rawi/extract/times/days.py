"""Days: «أمس», «الخميس الماضي», «صباح اليوم الجمعة», «16 من الشهر الماضي», written dates."""

from __future__ import annotations

import datetime as dt

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.arabic.dates import WrittenDate
from rawi.arabic.particles import ARTICLE
from rawi.extract.times.scene import ARTICLES, OF_TOLD_MONTH, SPOKEN, TOLD_YEAR, Draft, Scene, once
from rawi.model import Grain

_NTH = 12
"""Ordinals above this number days of a month before «الجاري», not items of a list («الثالث الحالي»)."""
_FOR = "ل"
_HAMZA = "أ"
_QUESTION = "؟"
_JOINTS = frozenset("/-–:.%")
_AND = "و"
_WEEK, _HALF_WEEK = 7, 3
_BESIDE = 2
"""Days that a paper's day lies from the day of writing at most."""


@once
def written(scene: Scene, at: int) -> Draft | None:
    """A day or month by its name or number."""
    date = scene.dates.read(scene.words, at)
    if date is None or (date.day is None and date.year is None and scene.find(date.end, "named_by") is not None):
        return None
    closing = _closing(scene, date)
    if closing is not None and closing.year is not None:
        # «بين نوفمبر ويناير 2024»: the later month says the year of both.
        later = (date.month, date.day or 0) > (closing.month, closing.day or 32)
        date = date._replace(year=closing.year - 1 if later else closing.year)
    if (opening := _opening_month(scene, at, date)) is not None:
        date = date._replace(year=opening)
    if date.year is None and date.shift is None and date.year_shift is None and scene.preceded_by(at, "past_event"):
        # «اتفاق 26 دجنبر»
        date = date._replace(shift=-1)
    period = scene.dates.resolve(date, scene.anchor, ahead=scene.ahead(at))
    grain: Grain = "month" if date.day is None else "day"
    if date.year is None and not date.hijri and (yearly := _each_year(scene, date.end)) is not None:
        value = "XXXX-" + (f"{date.month:02}" if date.day is None else f"{date.month:02}-{date.day:02}")
        return Draft(date.first, yearly, date.skip, "SET", value, grain)
    draft = Draft.of(date.first, date.end, date.skip, period, needs=date.year is None, grain=grain)
    if opening is not None:
        draft = draft._replace(needs=True)
    return draft if date.told_shift is None else draft._replace(tie=f"{TOLD_YEAR}{date.told_shift:+d}")


def _opening_month(scene: Scene, at: int, date: WrittenDate) -> int | None:
    """The year of a month that a month without a year opens: «شهري يونيو و[يوليو]» are of one year."""
    attached = date.skip == 1 and scene.fold(at).startswith(_AND)
    before = at - 1 if attached else at - 2
    if before < 0 or date.day is not None or date.hijri or _pointed(date):
        return None
    if not attached and scene.fold(at - 1) != _AND:
        return None
    first = next(
        (
            month
            for start in (before, before - 1)
            if start >= 0
            and (month := scene.dates.month_at(scene.words, start)) is not None
            and month.end == before + 1
        ),
        None,
    )
    if first is None or first.day is not None or first.hijri or _pointed(first):
        return None
    period = scene.dates.resolve(first, scene.anchor, ahead=scene.ahead(at))
    return None if period is None else period.earliest.year + (date.month < first.month)


def _pointed(date: WrittenDate) -> bool:
    """Whether something says the year of a date."""
    return any(one is not None for one in (date.year, date.shift, date.year_shift, date.told_shift))


def _each_year(scene: Scene, at: int) -> int | None:
    """The end of what makes a day recur: «15 ديسمبر [من كل عام]»."""
    of = scene.find(at, "of")
    every = scene.find(of.end, "every") if of is not None else None
    unit = scene.find(every.end, "unit.singular") if every is not None else None
    return unit.end if unit is not None and unit.value == "Y" and not unit.definite else None


def _closing(scene: Scene, date: WrittenDate) -> WrittenDate | None:
    """The second date of a range or list whose first says no year («بين [يناير] ومايو 2024»)."""
    if date.year is not None or date.shift is not None or date.year_shift is not None or date.end >= len(scene.words):
        return None
    joint = date.end
    if scene.fold(joint) in {"و", "-", "–"}:
        joint += 1
    elif (to := scene.find(joint, "range_to")) is not None:
        joint = to.end
    elif not scene.fold(joint).startswith("و"):
        return None
    closing = scene.dates.read(scene.words, joint)
    alike = closing is not None and closing.hijri == date.hijri and (closing.day is None) == (date.day is None)
    return closing if alike else None


def articled(scene: Scene, at: int) -> Draft | None:
    """A date whose number bears an article written apart: «الـ16 من أكتوبر», «الـ21 من الشهر الجاري»."""
    if scene.fold(at) not in ARTICLES or at + 1 >= len(scene.words) or scene.words[at + 1].kind != "number":
        return None
    date = written(scene, at + 1) or day_of_month(scene, at + 1)
    return None if date is None else date._replace(first=at)


def name_end(scene: Scene, at: int) -> int | None:
    """Where a name that is made of a date ends («مدينة السادس من أكتوبر», «ملعب 5 يوليو»); None if there is none."""
    place = scene.find(at - 1, "name_before_weekday", bare=False)
    if place is not None and not place.definite:
        weekday = scene.find(at, "weekday")
        return weekday.end if weekday is not None else None
    if not scene.preceded_by(at, "name_before_date"):
        return None
    date = scene.dates.read(scene.words, at)
    if date is not None and date.year is None and date.shift is None and date.skip == 0:
        return date.end
    weekday = scene.find(at, "weekday")
    if weekday is None or scene.fold(at - 1).startswith(ARTICLE):
        # «غادر المستشفى الأحد» names no hospital.
        return None
    return weekday.end


@once
def deictic(scene: Scene, at: int) -> Draft | None:
    """«أمس», «اليوم الخميس», «يوم غد الأحد», «أمس الأول», also with the date that follows («أمس الخميس 16 أكتوبر»)."""
    position, skip = at, 0
    day_word = scene.find(at, "day", bare=False)
    if day_word is not None and not day_word.definite:
        position, skip = day_word.end, day_word.skip
    hit = scene.find(position, "deixis", bare=position > at)
    if hit is None:
        return None
    skip = skip if position > at else hit.skip
    offset = int(hit.value)
    alone = hit.definite and hit.end == hit.first + 1
    if alone and (scene.titled(at, hit.end) or (offset == 0 and not _today(scene, position, hit.end))):
        return None
    if hit.definite and scene.find(position, "bare_day") is not None:
        # «لعبة البكرة»
        return None
    if offset and scene.find(hit.end, "not_yesterday_before") is not None:
        return None
    single = position == at and hit.end == at + 1
    if single and skip and scene.fold(at)[skip - 1] == _FOR and offset == -1 and _HAMZA not in scene.text(at):
        # «لامس» is a verb, «لأمس» a day.
        return None
    if alone and not offset and position == at and _nowadays(scene, at, hit.end):
        if scene.preceded_by(at, "after"):
            # «لن نسكت بعد اليوم»
            return None
        return Draft(at, hit.end, skip, "DATE", "PRESENT_REF", "unknown")
    if (
        alone
        and offset
        and scene.find(position, "figurative_day") is not None
        and position == at
        and not (hit.skip or scene.preceded_by(at, "far_day_after") or scene.preceded_by(at, "part"))
    ):
        # «ملاعب الغد», «أبطال الأمس».
        return None
    end, told = hit.end, None
    weekday = scene.find(end, "weekday")
    if weekday is not None and weekday.definite:
        end, told = weekday.end, int(weekday.value)
    date = scene.dates.read(scene.words, end)
    if date is not None and date.day is not None and date.skip == 0:
        period = scene.dates.resolve(date, scene.anchor)
        return Draft.of(at, date.end, skip, period, needs=date.year is None)
    gloss = scene.find(end + 1, "deixis") if scene.text(end) == "(" else None
    if gloss is not None and scene.text(gloss.end) == ")":
        # «اليوم (أمس)»: the outlet explains a quoted word by its own day.
        offset = int(gloss.value)
    period = None if scene.anchor is None else calendar.day(_on_weekday(scene.anchor + dt.timedelta(days=offset), told))
    outlets = gloss is not None or scene.text(at - 1) == "("
    return Draft.of(at, end, skip, period, needs=True)._replace(tie=None if outlets else SPOKEN)


def _on_weekday(day: dt.date, weekday: int | None) -> dt.date:
    """The day itself, or the one beside it that is the weekday which the words give («أمس الخميس» in Saturday's paper):
    who wrote them knew the weekday, while the day of publication is the paper's."""
    if weekday is None:
        return day
    apart = (weekday - day.isoweekday() + _HALF_WEEK) % _WEEK - _HALF_WEEK
    return day + dt.timedelta(days=apart) if abs(apart) <= _BESIDE else day


def _nowadays(scene: Scene, at: int, end: int) -> bool:
    """Whether «اليوم» is these days: «العالم اليوم», «أصبح اليوم», «العقدة اليوم في الوزارة», «هل تخاف اليوم؟»."""
    if scene.find(end, "weekday") is not None:
        return False
    if scene.preceded_by(at, "after") or scene.preceded_by(at, "nowadays_after"):
        return True
    if scene.find(end, "nowadays_before") is not None or (scene.text(end) == _QUESTION and not scene.ahead(at)):
        return True
    opens = at < 2 or scene.words[at - 2].kind == "mark" or scene.find(at - 2, "clause_opener", bare=False) is not None
    noun = at > 0 and scene.words[at - 1].kind == "word" and scene.fold(at - 1).startswith(ARTICLE)
    return opens and noun and scene.find(end, "nominal_clause") is not None


def _today(scene: Scene, at: int, end: int) -> bool:
    """Whether «اليوم» is the day of writing, not a name («روسيا اليوم»), a named or a counted day."""
    if scene.preceded_by(at, "today_is_name_after") or scene.find(end, "not_today_before") is not None:
        return False
    if scene.find(end, "weekday") is not None:
        return True
    ordinal = scene.ordinal(end)
    return ordinal is None or not ordinal.definite


def closed(scene: Scene, at: int) -> bool:
    """Whether a number before word `at` counts nothing after it."""
    if at >= len(scene.words):
        return True
    if scene.words[at].kind == "mark":
        return scene.text(at) not in _JOINTS
    return scene.find(at, "after_year") is not None


@once
def day_of_month(scene: Scene, at: int) -> Draft | None:
    """A day of a month that is only pointed at: «16 من الشهر الماضي», «الخامس من الشهر الجاري», «يوم 12 الجاري»."""
    position, skip = at, 0
    day_word = scene.find(at, "day", bare=False)
    name = None
    if day_word is not None and not day_word.definite:
        position, skip = day_word.end, day_word.skip
        name = scene.find(position, "weekday")
        position = name.end if name is not None else position
    numeral = (
        scene.cardinal(position)
        if scene.words[min(position, len(scene.words) - 1)].kind == "number"
        else scene.ordinal(position)
    )
    if numeral is None or not isinstance(numeral.value, int) or not 1 <= numeral.value <= 31:
        return None
    skip = skip if position > at else numeral.skip
    end = numeral.end
    of = scene.find(end, "of")
    beside = scene.find(end, "month_word") if of is None and numeral.digits else None
    if beside is not None and (not beside.definite or scene.find(beside.end, "shift") is None):
        # «ينطلق 27 الشهر الجاري», not «27 شهرا».
        beside = None
    if of is not None or beside is not None:
        after = of.end if of is not None else end
        this = scene.find(after, "this")
        that = scene.find(after, "that")
        if that is not None and (unit := scene.find(that.end, "month_word")) is not None:
            # «27 من نفس الشهر»
            draft = Draft.of(at, unit.end, skip, day_in(scene.anchor, numeral.value, 0), needs=True)
            return draft._replace(tie=f"{OF_TOLD_MONTH}+0")
        unit = scene.find(this.end if this is not None else after, "month_word")
        if unit is None:
            return None
        shift = scene.find(unit.end, "shift")
        same = scene.find(unit.end, "textual")
        if this is None and shift is None and same is not None:
            draft = Draft.of(at, same.end, skip, day_in(scene.anchor, numeral.value, 0), needs=True)
            return draft._replace(tie=f"{OF_TOLD_MONTH}{int(same.value):+d}")
        if this is None and shift is None and not unit.definite:
            return None
        end, offset = (shift.end, int(shift.value)) if shift is not None else (unit.end, 0)
    else:
        shift = scene.find(end, "shift")
        introduced = day_word is not None or scene.preceded_by(at, "time_after")
        if shift is None and position > at and numeral.digits and name is None and closed(scene, end):
            # «وصل يوم 15»: the last of that number.
            passed = scene.anchor is None or numeral.value <= scene.anchor.day or scene.ahead(at)
            return Draft.of(at, end, skip, day_in(scene.anchor, numeral.value, 0 if passed else -1), needs=True)
        if shift is None or not scene.fold(end).startswith("ال") or not introduced:
            return None
        if not (numeral.digits or (numeral.definite and numeral.value > _NTH and shift.value == "0")):
            return None
        end, offset = shift.end, int(shift.value)
    return Draft.of(at, end, skip, day_in(scene.anchor, numeral.value, offset), needs=True)


def day_in(anchor: dt.date | None, day: int, shift: int) -> Period | None:
    """The day of that number in the month `shift` months from the anchor's; None without an anchor, or where that month
    has no such day."""
    if anchor is None:
        return None
    first = calendar.add_months(anchor.replace(day=1), shift)
    try:
        return calendar.day(first.replace(day=day))
    except ValueError:
        return None
