"""Days: «أمس», «الخميس الماضي», «صباح اليوم الجمعة», «16 من الشهر الماضي», written dates."""

from __future__ import annotations

import datetime as dt

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.arabic.dates import WrittenDate, weekday_of
from rawi.arabic.numerals import digits_value
from rawi.arabic.particles import ARTICLE
from rawi.extract.times.scene import ARTICLES, OF_TOLD_MONTH, SPOKEN, TOLD_YEAR, Draft, Scene, once
from rawi.model import Grain

_NTH = 12
"""Ordinals above this number days of a month before «الجاري», not items of a list («الثالث الحالي»)."""
_DUAL = "ين"
_FOR = "ل"
_HAMZA = "أ"
_QUESTION = "؟"
_JOINTS = frozenset("/-–:.%")
_AND = "و"


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
    return weekday.end if weekday is not None else None


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
    end = hit.end
    weekday = scene.find(end, "weekday")
    if weekday is not None and weekday.definite:
        end = weekday.end
    date = scene.dates.read(scene.words, end)
    if date is not None and date.day is not None and date.skip == 0:
        period = scene.dates.resolve(date, scene.anchor)
        return Draft.of(at, date.end, skip, period, needs=date.year is None)
    gloss = scene.find(end + 1, "deixis") if scene.text(end) == "(" else None
    if gloss is not None and scene.text(gloss.end) == ")":
        # «اليوم (أمس)»: the outlet explains a quoted word by its own day.
        offset = int(gloss.value)
    period = None if scene.anchor is None else calendar.day(scene.anchor + dt.timedelta(days=offset))
    outlets = gloss is not None or scene.text(at - 1) == "("
    return Draft.of(at, end, skip, period, needs=True)._replace(tie=None if outlets else SPOKEN)


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
    ordinal = scene.numerals.ordinal(scene.words, end)
    return ordinal is None or not ordinal.definite


@once
def weekday(scene: Scene, at: int) -> Draft | None:
    """«الخميس», «يوم الأربعاء الماضي», «الجمعة من الأسبوع المقبل», with its date in brackets «الخميس (13 مارس)»."""
    named = _weekday(scene, at) or _this_weekday(scene, at)
    if named is None or scene.text(named.end) != "(":
        return named
    date = scene.dates.read(scene.words, named.end + 1)
    if date is None or date.day is None or date.weekday is not None or scene.text(date.end) != ")":
        return named
    dated = written(scene, named.end + 1)
    return named if dated is None else dated._replace(first=at, end=date.end + 1, skip=named.skip)


def _this_weekday(scene: Scene, at: int) -> Draft | None:
    """«هذا الأربعاء»: of this week."""
    this = scene.find(at, "this", bare=False)
    hit = scene.find(this.end, "weekday") if this is not None else None
    if this is None or hit is None or not hit.definite:
        return None
    return Draft.of(at, hit.end, this.skip, _in_week(scene.anchor, int(hit.value), 0), needs=True)


def _weekday(scene: Scene, at: int) -> Draft | None:
    position, skip = at, 0
    day_word = scene.find(at, "day", bare=False)
    if day_word is not None and not day_word.definite:
        position, skip = day_word.end, day_word.skip
    hit = scene.find(position, "weekday", bare=position > at)
    if hit is None or not hit.definite or scene.find(hit.end, "named_by") is not None:
        return None
    skip = skip if position > at else hit.skip
    number = int(hit.value)
    textual = scene.find(hit.end, "textual")
    if textual is not None:
        return Draft.of(at, textual.end, skip, None, needs=True)
    shift = scene.find(hit.end, "shift")
    both = _shift_of_two(scene, hit.end) if shift is None else None
    if both is not None and scene.anchor is not None:
        return Draft.of(at, hit.end, skip, calendar.day(weekday_of(scene.anchor, number, both)), needs=True)
    if shift is not None and shift.value != "0":
        period = None if scene.anchor is None else calendar.day(weekday_of(scene.anchor, number, int(shift.value)))
        return Draft.of(at, shift.end, skip, period, needs=True)
    if (week := _week_beside(scene, hit.end)) is not None:
        return Draft.of(at, week[0], skip, _in_week(scene.anchor, number, week[1]), needs=True)
    if (dated := _numbered(scene, hit.end, number)) is not None:
        return dated._replace(first=at, skip=skip)
    end = hit.end
    if shift is not None and scene.fold(end).startswith(ARTICLE):
        # «الأربعاء الجاري»: of this week.
        return Draft.of(at, shift.end, skip, _in_week(scene.anchor, number, 0), needs=True)
    period = None
    if (told := _glossed(scene, at, number)) is not None:
        return Draft.of(at, end, skip, told, needs=True)
    if scene.anchor is not None:
        ahead = scene.preceded_by(at, "deadline") or scene.ahead(at) or _until_coming(scene, hit.end)
        period = calendar.day(weekday_of(scene.anchor, number, None, ahead=ahead))
    return Draft.of(at, end, skip, _after_opening(scene, at, number) or period, needs=True)


def _glossed(scene: Scene, at: int, weekday: int) -> Period | None:
    """The day that a weekday in brackets explains, where the two agree: «صباح غد ([الأربعاء])»."""
    if scene.text(at - 1) != "(" or scene.anchor is None:
        return None
    for length in (1, 2, 3):
        hit = scene.find(at - 1 - length, "deixis", bare=False)
        if hit is not None and hit.end == at - 1:
            day = calendar.day(scene.anchor + dt.timedelta(days=int(hit.value)))
            return day if day.earliest.isoweekday() == weekday else None
    return None


def _until_coming(scene: Scene, at: int) -> bool:
    """Whether the range that a weekday opens closes with a coming one: «من [الأربعاء] حتى الأحد المقبل»."""
    to = scene.find(at, "range_to")
    closing = scene.find(to.end, "weekday") if to is not None else None
    shift = scene.find(closing.end, "shift") if closing is not None else None
    return shift is not None and int(shift.value) > 0


def _week_beside(scene: Scene, at: int) -> tuple[int, int] | None:
    """The end of the week that a weekday is said to lie in, and which week: «[الجمعة] من الأسبوع المقبل»."""
    of = scene.find(at, "of")
    start = of.end if of is not None else at
    this = scene.find(start, "this")
    unit = scene.find(this.end if this is not None else start, "unit.singular")
    if unit is None or unit.value != "W" or not unit.definite:
        return None
    shift = scene.find(unit.end, "shift")
    if shift is None:
        return (unit.end, 0) if this is not None else None
    return shift.end, int(shift.value)


def _shift_of_two(scene: Scene, at: int) -> int | None:
    """What is said of two weekdays behind the second: «يومي [السبت] والأحد المقبلين»."""
    second = scene.find(at, "weekday", bare=False)
    if second is None or second.skip != 1:
        return None
    shift = scene.find(second.end, "shift")
    dual = shift is not None and scene.fold(second.end).endswith(_DUAL)
    return int(shift.value) if shift is not None and dual else None


def _after_opening(scene: Scene, at: int, number: int) -> Period | None:
    """The day that closes a range of weekdays, the first of its name after the opening one: «من الأحد إلى [الخميس]»."""
    if scene.anchor is None or not scene.preceded_by(at, "range_to"):
        return None
    opening = scene.find(at - 2, "weekday")
    if opening is None or opening.end != at - 1 or not scene.preceded_by(at - 2, "range_from"):
        return None
    first = weekday_of(scene.anchor, int(opening.value), None, ahead=scene.ahead(at))
    return calendar.day(weekday_of(first, number, 1))


def _numbered(scene: Scene, at: int, weekday: int) -> Draft | None:
    """A weekday with the bare number of its day («الخميس 11»), where the two agree near the day of writing."""
    word = scene.words[at] if at < len(scene.words) else None
    if word is None or word.kind != "number" or scene.anchor is None or not _closed(scene, at + 1):
        return None
    value = digits_value(word.text)
    near = [_day_in(scene.anchor, value, shift) for shift in (0, -1, 1)] if isinstance(value, int) else []
    day = next((one for one in near if one is not None and one.earliest.isoweekday() == weekday), None)
    return None if day is None else Draft.of(at, at + 1, 0, day, needs=True)


def _closed(scene: Scene, at: int) -> bool:
    """Whether a number before word `at` counts nothing after it."""
    if at >= len(scene.words):
        return True
    if scene.words[at].kind == "mark":
        return scene.text(at) not in _JOINTS
    return scene.find(at, "after_year") is not None


def _in_week(anchor: dt.date | None, weekday: int, shift: int) -> Period | None:
    if anchor is None:
        return None
    monday = calendar.week(anchor + dt.timedelta(weeks=shift)).earliest + dt.timedelta(days=2)
    return calendar.day(monday + dt.timedelta(days=weekday - 1))


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
        scene.numerals.cardinal(scene.words, position)
        if scene.words[min(position, len(scene.words) - 1)].kind == "number"
        else scene.numerals.ordinal(scene.words, position)
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
            draft = Draft.of(at, unit.end, skip, _day_in(scene.anchor, numeral.value, 0), needs=True)
            return draft._replace(tie=f"{OF_TOLD_MONTH}+0")
        unit = scene.find(this.end if this is not None else after, "month_word")
        if unit is None:
            return None
        shift = scene.find(unit.end, "shift")
        same = scene.find(unit.end, "textual")
        if this is None and shift is None and same is not None:
            draft = Draft.of(at, same.end, skip, _day_in(scene.anchor, numeral.value, 0), needs=True)
            return draft._replace(tie=f"{OF_TOLD_MONTH}{int(same.value):+d}")
        if this is None and shift is None and not unit.definite:
            return None
        end, offset = (shift.end, int(shift.value)) if shift is not None else (unit.end, 0)
    else:
        shift = scene.find(end, "shift")
        introduced = day_word is not None or scene.preceded_by(at, "time_after")
        if shift is None and position > at and numeral.digits and name is None and _closed(scene, end):
            # «وصل يوم 15»: the last of that number.
            passed = scene.anchor is None or numeral.value <= scene.anchor.day or scene.ahead(at)
            return Draft.of(at, end, skip, _day_in(scene.anchor, numeral.value, 0 if passed else -1), needs=True)
        if shift is None or not scene.fold(end).startswith("ال") or not introduced:
            return None
        if not (numeral.digits or (numeral.definite and numeral.value > _NTH and shift.value == "0")):
            return None
        end, offset = shift.end, int(shift.value)
    return Draft.of(at, end, skip, _day_in(scene.anchor, numeral.value, offset), needs=True)


def _day_in(anchor: dt.date | None, day: int, shift: int) -> Period | None:
    if anchor is None:
        return None
    first = calendar.add_months(anchor.replace(day=1), shift)
    try:
        return calendar.day(first.replace(day=day))
    except ValueError:
        return None
