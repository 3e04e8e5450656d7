"""What one phrase of time tells of the day of publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.arabic.dates import DateGrammar, WrittenDate
from rawi.model import DayPattern, Span, Strength
from rawi.resolve.dating import evidence
from rawi.resolve.dating.evidence import Evidence
from rawi.resolve.dating.phrases import Phrase

_WEEK = 7
_MONTH = 30
_TEN_MONTHS = 300
_PLAIN_YEAR = 2001
"""A year without a leap day."""
_DAY = dt.timedelta(days=1)


def pointed(phrase: Phrase, span: Span, dates: DateGrammar) -> Iterator[Evidence]:
    """Evidence of a phrase that counts from the day of writing; nothing where its parts contradict one another."""
    date = phrase.dates[0] if phrase.dates else None
    period = next((found for one in phrase.dates if (found := told(dates, one)) is not None), phrase.feast)
    if phrase.offset is not None:
        yield from _deictic(phrase, span, date, period)
    elif phrase.weekday_shift is not None:
        yield from _beside(span, period, phrase.weekday_shift, _WEEK)
        if period is None and date is not None and date.day is not None and date.year is None and not date.hijri:
            yield _beside_undated(span, phrase.weekday_shift, date.weekday or phrase.weekday, date.month, date.day)
        if period is None and date is None and phrase.day_of is not None and phrase.month_shift == 0:
            # «الاثنين المقبل، 27 من الشهر الجاري»
            yield _beside_undated(span, phrase.weekday_shift, phrase.weekday, None, phrase.day_of)
    elif phrase.week_shift is not None:
        yield from _beside(span, period, phrase.week_shift, 2 * _WEEK)
    elif phrase.month_shift is not None:
        yield from _month(span, period, phrase.month_shift)
    elif phrase.season_shift is not None:
        yield from _season(span, phrase.years, phrase.season_shift)
    if phrase.offset is None and date is not None and date.shift == 0 and not date.hijri:
        yield from _this_month(span, date)
    elif phrase.offset is None and date is not None and date.shift in (-1, 1) and not phrase.years:
        yield from _other_month(span, date)
    year_shift = phrase.year_shift
    if year_shift is not None and phrase.offset is None:
        years = set(phrase.years) | ({period.earliest.year} if period is not None else set())
        if len(years) == 1:
            yield _year(span, years.pop() - year_shift)
    elif date is not None and date.shift in (-1, 1) and date.year is None and len(set(phrase.years)) == 1:
        # «أكتوبر الماضي (2017)»: within the year after that month.
        named = told(dates, date._replace(year=phrase.years[0], shift=None))
        if named is not None:
            yield from _beside(span, named, date.shift, 366)


def recent(date: WrittenDate, span: Span) -> Evidence:
    """Evidence of a weekday with its date but without a year, of the occasion with which a report opens."""
    pattern = DayPattern(weekday=date.weekday, month=date.month, day=date.day, last=_WEEK)
    return Evidence(span=span, reason=evidence.OPENING, strength=Strength.WEAK, pattern=pattern)


def told(dates: DateGrammar, date: WrittenDate) -> Period | None:
    """The days of a date with its year; None for any other, and where it is not the weekday that it is called."""
    period = dates.resolve(date, None) if date.year is not None else None
    if period is None or period.grain != "day" or date.weekday is None or date.hijri:
        return period
    return period if period.earliest.isoweekday() == date.weekday else None


def month_after(day: dt.date) -> Period:
    """The month after that of a day."""
    first = calendar.add_months(day.replace(day=1), 1)
    return calendar.month(first.year, first.month)


def _deictic(phrase: Phrase, span: Span, date: WrittenDate | None, period: Period | None) -> Iterator[Evidence]:
    offset = phrase.offset or 0
    back = dt.timedelta(days=offset)
    if period is not None and period.grain == "day":
        day = dt.date.fromisoformat(period.value)
        doubtful = period.earliest != period.latest
        if phrase.weekday is not None:
            meant = [one for one in (day, day - _DAY, day + _DAY) if one.isoweekday() == phrase.weekday]
            if not meant or (meant[0] != day and not doubtful):
                # «حددت اليوم الاثنين 26 فبراير موعداً»: the weekday is today's, the date is not.
                yield _weekday(span, phrase.weekday, -offset)
                return
            day, doubtful = meant[0], False
        spread = _DAY if doubtful else dt.timedelta()
        yield Evidence(
            span=span,
            reason=evidence.THIS_DAY,
            strength=Strength.SAID,
            earliest=day - back - spread,
            latest=day - back + spread,
        )
        return
    if date is not None and date.day is not None and not date.hijri and date.year is None:
        yield Evidence(
            span=span,
            reason=evidence.DAY_AND_MONTH,
            strength=Strength.SAID,
            pattern=DayPattern(month=date.month, day=date.day, first=-offset, last=-offset),
        )
    if phrase.day_of is not None and phrase.month_shift == 0:
        # «اليوم الاثنين الرابع من الشهر الجاري»
        yield Evidence(
            span=span,
            reason=evidence.DAY,
            strength=Strength.SAID,
            pattern=DayPattern(day=phrase.day_of, first=-offset, last=-offset),
        )
    if phrase.weekday is not None:
        yield _weekday(span, phrase.weekday, -offset)


def _weekday(span: Span, weekday: int, after: int) -> Evidence:
    pattern = DayPattern(weekday=weekday, first=after, last=after)
    return Evidence(span=span, reason=evidence.WEEKDAY, strength=Strength.SAID, pattern=pattern)


def _this_month(span: Span, date: WrittenDate) -> Iterator[Evidence]:
    """«19 ديسمبر الجاري»: in that month, in a year in which that is the weekday it is called."""
    patterns = [DayPattern(month=date.month)]
    if date.weekday is not None and date.day is not None:
        patterns.append(
            DayPattern(weekday=date.weekday, month=date.month, day=date.day, first=-_MONTH, last=_MONTH),
        )
    for pattern in patterns:
        yield Evidence(span=span, reason=evidence.THIS_MONTH, strength=Strength.POINTED, pattern=pattern)


def _beside(span: Span, period: Period | None, shift: int, days: int) -> Iterator[Evidence]:
    """Evidence of «الماضي» (-1), «الجاري» (0) or «المقبل» (1) beside a date: at most `days` from it."""
    if period is None:
        return
    near = dt.timedelta(days=days)
    over = period.latest if period.grain == "month" else period.earliest
    yield Evidence(
        span=span,
        reason=evidence.WITHIN_A_WEEK if days == _WEEK else evidence.PAST if shift < 0 else evidence.COMING,
        strength=Strength.POINTED,
        earliest=over + _DAY if shift < 0 else period.earliest - near,
        latest=(period.earliest if period.grain == "month" else period.latest) + near
        if shift <= 0
        else period.latest - _DAY,
    )


def _month(span: Span, period: Period | None, shift: int) -> Iterator[Evidence]:
    if period is None or period.grain not in ("day", "month"):
        return
    first = calendar.add_months(period.earliest.replace(day=1), -shift)
    month = calendar.month(first.year, first.month)
    yield Evidence(
        span=span,
        reason=evidence.THIS_MONTH,
        strength=Strength.POINTED,
        earliest=month.earliest,
        latest=month.latest,
    )


def _season(span: Span, years: Sequence[int], shift: int) -> Iterator[Evidence]:
    """«الموسم الحالي 2015-2016»: a year of play begins in July."""
    if len(years) == 2 and years[1] == years[0] + 1:
        first = years[0] - shift
        yield Evidence(
            span=span,
            reason=evidence.THIS_YEAR,
            strength=Strength.POINTED,
            earliest=dt.date(first, 7, 1),
            latest=dt.date(first + 1, 6, 30),
        )


def _beside_undated(span: Span, shift: int, weekday: int | None, month: int | None, day: int | None) -> Evidence:
    """«الجمعة المقبل 15 نوفمبر»: the days within a week of that date, in years in which it is that weekday."""
    if shift:
        # Last is 1 to 7 days ago, the one before last 8 to 14; next and the one after next the same ahead.
        near, far = _WEEK * (abs(shift) - 1) + 1, _WEEK * abs(shift)
        first, last = (near, far) if shift < 0 else (-far, -near)
    else:
        first, last = 1 - _WEEK, _WEEK - 1
    pattern = DayPattern(weekday=weekday, month=month, day=day, first=first, last=last)
    return Evidence(span=span, reason=evidence.WITHIN_A_WEEK, strength=Strength.POINTED, pattern=pattern)


def _other_month(span: Span, date: WrittenDate) -> Iterator[Evidence]:
    """«14 فبراير الماضي», «9 أبريل المقبل»: after that month, or before it, but not a year."""
    if date.hijri or date.year is not None:
        return
    if date.shift == -1:
        end = calendar.month(_PLAIN_YEAR, date.month).latest.day
        pattern, reason = DayPattern(month=date.month, day=end, first=1, last=_TEN_MONTHS), evidence.LAST_MONTH
    else:
        pattern, reason = DayPattern(month=date.month, day=1, first=-_TEN_MONTHS, last=-1), evidence.NEXT_MONTH
    yield Evidence(span=span, reason=reason, strength=Strength.TOLD, pattern=pattern)


def _year(span: Span, year: int) -> Evidence:
    return Evidence(
        span=span,
        reason=evidence.THIS_YEAR,
        strength=Strength.POINTED,
        earliest=dt.date(year, 1, 1),
        latest=dt.date(year, 12, 31),
    )
