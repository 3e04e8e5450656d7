"""Weeks, months, years and longer: «الشهر الجاري», «منتصف عام 2014», «الربع الأول من 2016», «ثمانينيات القرن»."""

from __future__ import annotations

import datetime as dt

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.extract.times import days, hijri
from rawi.extract.times.bare_years import TOLD_YEARS, counts, is_year
from rawi.extract.times.scene import Draft, Rule, Scene
from rawi.model import Grain

_GRAINS: dict[str, Grain] = {"W": "week", "MO": "month", "Y": "year", "DE": "decade", "CE": "century"}
_WEEKS = 4
"""The number of a month's last week."""
_SOON = dt.timedelta(days=92)
"""How near a quarter that has not begun must be to be the one that is meant."""
_LATE = 7
"""The month from which on «العام الجديد» is the year to come."""


def shifted(scene: Scene, at: int) -> Draft | None:
    """A stretch pointed at from the day of writing: «الأسبوع المقبل», «هذا العام», «القرن الماضي», «الصيف الماضي»."""
    this = scene.find(at, "this", bare=False)
    position, skip = (this.end, this.skip) if this is not None else (at, 0)
    for role in ("unit.singular", "season"):
        unit = scene.find(position, role, bare=this is not None)
        if unit is None or not unit.definite or (role == "unit.singular" and unit.value not in _GRAINS):
            continue
        end = unit.end
        year = scene.dates.year(scene.words, end) if unit.value == "Y" else None
        end = year[0] if year is not None else end
        shift = scene.find(end, "shift")
        new = scene.find(end, "new_year") if shift is None and this is None and unit.value == "Y" else None
        if new is not None and year is None and not _general(scene, at):
            period = None if scene.anchor is None else calendar.year(scene.anchor.year + (scene.anchor.month >= _LATE))
            return Draft.of(at, new.end, unit.skip, period, needs=True, grain="year")
        if this is None and shift is None:
            textual = scene.find(end, "textual") if role == "season" else None
            if textual is None:
                continue
            return Draft.of(at, textual.end, unit.skip, None, needs=True, grain="season")
        if this is None and unit.value == "Y" and _general(scene, at):
            continue
        if unit.value == "Y" and shift is None and scene.find(end, "other_year") is not None:
            continue
        offset = int(shift.value) if shift is not None else 0
        end = shift.end if shift is not None else end
        if unit.value == "Y" and year is None and (year := scene.dates.year(scene.words, end)) is not None:
            end = year[0]
        period = _in_calendar(year) if year is not None else _stretch(scene.anchor, unit.value, offset)
        return Draft.of(
            at,
            end,
            skip if this is not None else unit.skip,
            period,
            needs=year is None,
            grain=_GRAINS.get(unit.value, "season"),
        )
    return None


def _general(scene: Scene, at: int) -> bool:
    """Whether «العام» is the adjective of the word before it («الأمين العام الحالي»)."""
    return scene.fold(at) == "العام" and scene.preceded_by(at, "general_after")


def _stretch(anchor: dt.date | None, unit: str, shift: int) -> Period | None:
    if anchor is None:
        return None
    if unit == "W":
        return calendar.week(anchor + dt.timedelta(weeks=shift))
    if unit == "MO":
        first = calendar.add_months(anchor.replace(day=1), shift)
        return calendar.month(first.year, first.month)
    if unit == "DE":
        return calendar.decade(anchor.year + 10 * shift)
    if unit == "CE":
        return calendar.century(anchor.year // 100 + 1 + shift)
    if unit == "Y":
        return calendar.year(anchor.year + shift)
    if shift == 0:
        return calendar.season(anchor.year, unit)
    near = [calendar.season(number, unit) for number in range(anchor.year - 2, anchor.year + 3)]
    if shift < 0:
        return [period for period in near if period.latest < anchor][shift]
    return next(period for period in near if period.earliest > anchor)


def year(scene: Scene, at: int) -> Draft | None:
    """«عام 2014», «سنة 1438هـ», «عامي 2014», a bare year where the words around it take it for one."""
    word = scene.find(at, "year_word", bare=False) or scene.find(at, "year_words", bare=False)
    if word is not None:
        of = scene.find(word.end, "common_mark")
        found = scene.dates.told_year(scene.words, word.end if of is None else of.end)
        if found is None:
            return None
        return _year(scene, at, found, word.skip)
    found = scene.dates.year(scene.words, at)
    if found is None or not (found[0] > at + 1 or is_year(scene, at, found[1])):
        return None
    return _year(scene, at, found, 0)


def of_year(scene: Scene, at: int) -> Draft | None:
    """A whole year at a word that carries no particle: «العام الماضي», «عام 2014», «2014»; None if it is none."""
    rules = (shifted, year, _plain_year)
    found = [draft for rule in rules if at < len(scene.words) and (draft := rule(scene, at))]
    return next((draft for draft in found if draft.grain == "year" and not draft.skip), None)


def _plain_year(scene: Scene, at: int) -> Draft | None:
    """A year by its digits alone where only a year can stand: «صيف [2028] مقابل», «الربع الأول من [2023] ارتفعت»."""
    found = scene.dates.year(scene.words, at)
    if found is None or found[1] not in TOLD_YEARS or counts(scene, at + 1):
        return None
    return _year(scene, at, found, 0)


def _year(scene: Scene, at: int, found: tuple[int, int, bool], skip: int) -> Draft | None:
    end = found[0]
    period = _in_calendar(found)
    if period is None:
        return None
    shift = scene.find(end, "shift")
    end = shift.end if shift is not None and scene.fold(end).startswith("ال") else end
    return Draft.of(at, end, skip, period, needs=False)


def _in_calendar(found: tuple[int, int, bool]) -> Period | None:
    _, number, hijri = found
    try:
        return calendar.hijri_year(number) if hijri else calendar.year(number)
    except (ValueError, OverflowError):
        return None


def within(scene: Scene, at: int) -> Draft | None:
    """A quarter or half of a year: «الربع الأول من العام الجاري», «النصف الثاني من 2016», «الربع الثالث 2016»."""
    part = scene.find(at, "part_of_year", bare=False)
    if part is None or not part.definite or part.value == "T":
        return None
    nth = _nth(scene, part.end, last=4 if part.value == "Q" else 2)
    if nth is None:
        return None
    number, end = nth
    of = scene.find(end, "of")
    start = of.end if of is not None else end
    outer = _named(scene, start, whole=True) if start < len(scene.words) else None
    if outer is None and of is not None and of.end < len(scene.words):
        outer = _this_year(scene, of.end)
    if outer is None and of is None and scene.preceded_by(at, "quarter_after"):
        grain: Grain = "quarter" if part.value == "Q" else "half"
        return _last_part(scene, Draft(at, end, part.skip, "DATE", None, grain, needs=True), number)
    if outer is None or outer.skip or (of is None and outer.grain != "year"):
        return None
    if outer.grain != "year":
        return (
            outer._replace(first=at, skip=part.skip, mod="START" if number == 1 else "END")
            if part.value == "H"
            else None
        )
    period = None
    if outer.value is not None and outer.value.isdigit():
        period = (calendar.quarter if part.value == "Q" else calendar.half)(int(outer.value), number)
    return Draft.of(
        at, outer.end, part.skip, period, needs=outer.needs, grain="quarter" if part.value == "Q" else "half"
    )


def whole(scene: Scene, at: int) -> Draft | None:
    """A month or longer at a word, also «العام» that nothing tells apart; without quarters and halves."""
    return (_named(scene, at, whole=True) or _this_year(scene, at)) if at < len(scene.words) else None


def _nth(scene: Scene, at: int, *, last: int) -> tuple[int, int] | None:
    """The number that an ordinal with the article gives, `last` for «الأخير», and its end."""
    closing = scene.find(at, "last_one")
    if closing is not None:
        return last, closing.end
    ordinal = scene.ordinal(at)
    if ordinal is None or not ordinal.definite or not 1 <= ordinal.value <= last:
        return None
    return int(ordinal.value), ordinal.end


def _last_part(scene: Scene, draft: Draft, number: int) -> Draft:
    """A quarter or half of a year that is not said: of this year, of last year where it has not begun."""
    if scene.anchor is None:
        return draft
    part = calendar.quarter if draft.grain == "quarter" else calendar.half
    period = part(scene.anchor.year, number)
    ahead = scene.preceded_by(draft.first, "deadline") or scene.ahead(draft.first)
    if period.earliest > scene.anchor and not ahead:
        coming = period.earliest - scene.anchor < _SOON
        period = period if coming else part(scene.anchor.year - 1, number)
    return draft.over(period)


def week_of(scene: Scene, at: int) -> Draft | None:
    """A week of a month: «الأسبوع الأول من أكتوبر», «الأسبوع الأخير من الشهر الجاري»."""
    unit = scene.find(at, "unit.singular", bare=False)
    if unit is None or unit.value != "W" or not unit.definite:
        return None
    nth = _nth(scene, unit.end, last=_WEEKS)
    of = scene.find(nth[1], "of") if nth is not None else None
    outer = _named(scene, of.end, whole=True) if of is not None and of.end < len(scene.words) else None
    if nth is None or outer is None or outer.skip or outer.grain != "month":
        return None
    mod = "START" if nth[0] == 1 else "END" if nth[0] == _WEEKS else "MID"
    draft = outer._replace(first=at, skip=unit.skip, mod=mod)
    if outer.earliest is None or outer.latest is None:
        return draft
    first, last = dt.date.fromisoformat(outer.earliest), dt.date.fromisoformat(outer.latest)
    start = last - dt.timedelta(days=6) if nth[0] == _WEEKS else first + dt.timedelta(weeks=nth[0] - 1)
    return draft._replace(earliest=start.isoformat(), latest=(start + dt.timedelta(days=6)).isoformat())


def _this_year(scene: Scene, at: int) -> Draft | None:
    """«النصف الثاني من العام»: a year that nothing tells apart is the year of writing."""
    unit = scene.find(at, "unit.singular")
    if unit is None or unit.value != "Y" or not unit.definite or scene.find(unit.end, "other_year") is not None:
        return None
    same = scene.find(unit.end, "textual")
    if same is not None:
        # «الربع الثالث من العام ذاته»: of a year told before.
        return Draft.of(at, same.end, 0, None, needs=False, grain="year")
    return Draft.of(at, unit.end, 0, _stretch(scene.anchor, "Y", 0), needs=True, grain="year")


def age(scene: Scene, at: int) -> Draft | None:
    """Decades and centuries: «التسعينات», «ثمانينيات القرن الماضي», «القرن التاسع عشر»."""
    tens = scene.find(at, "decade", bare=False)
    if tens is not None:
        of = scene.find(tens.end, "of")
        if of is not None and scene.find(of.end, "life") is not None:
            # «في الثلاثينات من عمره»
            return None
        start = of.end if of is not None else tens.end
        outer = (_century(scene, start) or shifted(scene, start)) if start < len(scene.words) else None
        second = scene.find(tens.end, "decade", bare=False) if of is None else None
        if second is not None and second.skip == 1 and (both := age(scene, tens.end)) is not None:
            # «[سبعينيات] وثمانينيات القرن الماضي»
            in_century = None if both.value is None else calendar.decade(int(both.value[:2]) * 100 + int(tens.value))
            return Draft.of(at, tens.end, tens.skip, in_century, needs=both.needs, grain="decade")
        if outer is None or outer.grain != "century":
            if not tens.definite or scene.preceded_by(at, "of"):
                return None
            mark = scene.find(tens.end, "hijri_mark")
            if mark is not None:
                # «التسعينيات الهجرية»: a decade whose century is not told.
                return Draft.of(at, mark.end, tens.skip, None, needs=False, grain="decade")
            return Draft.of(at, tens.end, tens.skip, calendar.decade(1900 + int(tens.value)), needs=False)
        period = None if outer.value is None else calendar.decade(int(outer.value) * 100 + int(tens.value))
        return Draft.of(at, outer.end, tens.skip, period, needs=outer.needs, grain="decade")
    return _century(scene, at)


def _century(scene: Scene, at: int) -> Draft | None:
    unit = scene.find(at, "unit.singular", bare=False)
    if unit is None or unit.value != "CE" or not unit.definite:
        return None
    ordinal = scene.ordinal(unit.end)
    if ordinal is None or not ordinal.definite or not 1 <= ordinal.value <= 30:
        return None
    for role in ("before_christ", "hijri_mark"):
        # The value of no other count of centuries is known.
        mark = scene.find(ordinal.end, role)
        if mark is not None:
            return Draft.of(at, mark.end, unit.skip, None, needs=False, grain="century")
    mark = scene.find(ordinal.end, "common_mark")
    end = (
        mark.end if mark is not None and mark.end - mark.first == 1 and len(scene.text(mark.first)) > 1 else ordinal.end
    )
    return Draft.of(at, end, unit.skip, calendar.century(int(ordinal.value)), needs=False)


def season(scene: Scene, at: int) -> Draft | None:
    """A season of a year: «صيف 2015», «شتاء عام 2013», «صيف العام الماضي»."""
    name = scene.find(at, "season", bare=False)
    outer = of_year(scene, name.end) if name is not None and not name.definite and name.end < len(scene.words) else None
    if name is None or outer is None or outer.value is None or not outer.value.isdigit():
        return None
    return Draft.of(at, outer.end, name.skip, calendar.season(int(outer.value), name.value), needs=outer.needs)


def modified(scene: Scene, at: int) -> Draft | None:
    """The beginning, middle or end of a stretch: «مطلع الشهر المقبل», «منتصف عام 2014», «نهاية الأسبوع»."""
    weekend = scene.find(at, "weekend", bare=False)
    if weekend is not None:
        shift = scene.find(weekend.end, "shift")
        offset = int(shift.value) if shift is not None else 0
        end = shift.end if shift is not None else weekend.end
        period = None if scene.anchor is None else calendar.weekend(scene.anchor + dt.timedelta(weeks=offset))
        return Draft.of(at, end, weekend.skip, period, needs=True)
    mod = scene.find(at, "mod", bare=False)
    if mod is None or mod.definite or mod.end >= len(scene.words):
        return None
    outer = _named(scene, mod.end)
    if outer is None or outer.skip:
        unit = scene.find(mod.end, "unit.singular") or scene.find(mod.end, "season")
        if unit is None or not unit.definite or (unit.role != "season" and unit.value not in _GRAINS):
            return None
        if unit.value == "Y" and scene.find(unit.end, "other_year") is not None:
            # «بداية العام الدراسي»
            return None
        grain: Grain = _GRAINS.get(unit.value, "season")
        outer = Draft.of(at, unit.end, 0, _stretch(scene.anchor, unit.value, 0), needs=True, grain=grain)
    narrowed = outer._replace(first=at, skip=mod.skip, mod=mod.value)
    if outer.earliest is None or outer.latest is None:
        return narrowed
    bounds = calendar.thirds(
        Period("", dt.date.fromisoformat(outer.earliest), dt.date.fromisoformat(outer.latest), outer.grain), mod.value
    )
    return narrowed._replace(earliest=bounds.earliest.isoformat(), latest=bounds.latest.isoformat())


def _named(scene: Scene, at: int, *, whole: bool = False) -> Draft | None:
    """Any stretch of a month or longer at `at`; `whole` leaves out the quarters and halves."""
    rules: tuple[Rule, ...] = (days.written, hijri.year, shifted, year, _plain_year, age, season)
    rules = rules if whole else (*rules, within)
    found = [draft for rule in rules if (draft := rule(scene, at)) and draft.grain != "day"]
    return max(found, key=lambda draft: draft.end) if found else None
