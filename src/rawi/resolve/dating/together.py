"""What phrases of time tell of the day of writing only beside one another, asked when all are read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rawi.arabic import calendar
from rawi.arabic.terms import TermIndex
from rawi.model import DayPattern, Span, Strength, TimeMention
from rawi.resolve.dating import evidence, rules
from rawi.resolve.dating.evidence import Evidence
from rawi.resolve.dating.phrases import Phrase
from rawi.resolve.dating.scene import Scene, Told

_MOST = 80
"""How many phrases of a kind are asked beside one another, a bound on time."""
_DAY = dt.timedelta(days=1)
_WEEK = 7
"""How many days one expression names at most; and how far a range reaches that begins today or tomorrow."""
_FORTNIGHT = dt.timedelta(days=14)
_TWO_MONTHS = dt.timedelta(days=62)
"""How far a range reaches that begins today and ends on a date without its weekday."""
_MONTH = 31
_TO_END = 4
"""Words between the day with which a range begins and that with which it ends."""
_SENTENCES = 2
"""Sentences between «الأسبوع الماضي» and the day that it was."""
_HALF_YEAR = 6
_LEAP_YEAR = 2000
_A_YEAR = dt.timedelta(days=366)
_NEWS = range(1950, 2031)
"""Years of which news tells; later ones are plans."""
_SPILL = dt.timedelta(days=31)
"""How long into a new year figures are still given «since the beginning» of the old one."""


def together(scene: Scene, terms: TermIndex) -> Iterator[Evidence]:
    """The evidence of a scene whose phrases are all read; of a very long text its beginning tells."""
    scene = replace(
        scene,
        times=scene.times[:_MOST],
        told=scene.told[:_MOST],
        pointed=scene.pointed[:_MOST],
        undated=scene.undated[:_MOST],
        seasons=scene.seasons[:_MOST],
    )
    for phrase, span in scene.pointed:
        if phrase.month_shift == -1 and not phrase.dates:
            yield from _month_after(phrase, span, scene.told)
        elif phrase.month_shift == 0 and phrase.day_of is not None:
            yield from _this_month(phrase, span, scene.told)
        if not phrase.dates and phrase.weekday is not None and (phrase.offset is not None or phrase.weekday_shift):
            yield from _coinciding(phrase, span, scene)
        if not phrase.dates and phrase.offset is not None and phrase.offset >= 0:
            yield from _range(phrase, span, scene)
        if phrase.week_shift == -1 and not phrase.dates:
            yield from _last_week(span, scene)
    yield from _latest_year(scene)
    yield from _latest_day(scene)
    yield from _between(scene)
    yield from _timetable(scene)
    yield from _season(scene)
    yield from _since(scene, terms)


def _latest_day(scene: Scene) -> Iterator[Evidence]:
    """«اليوم الأربعاء … الحريق الذي اندلع الأحد 9 آب 2015»: the latest day that is told with its weekday is mostly of
    the week before one that is called by its weekday alone."""
    told = [one for one in scene.told if one.past and one.weekday and not one.quoted and one.period.grain == "day"]
    said = any(
        phrase.weekday is not None and phrase.offset is not None and not phrase.dates for phrase, _ in scene.pointed
    )
    latest = max(told, key=lambda one: one.period.earliest, default=None)
    if latest is None or not said:
        return
    if any(one.period.latest > latest.period.latest and one.tense != "coming" for one in scene.told):
        return
    yield Evidence(
        span=latest.span,
        reason=evidence.LATEST_DAY,
        strength=Strength.WEAK,
        earliest=latest.period.earliest,
        latest=latest.period.latest + (_WEEK - 1) * _DAY,
    )


def at_least(scene: Scene) -> Evidence | None:
    """The least that a text tells: a date that may be past or to come is at most a year ahead.

    So is an appointed day with its weekday. A year by itself counts only where it is the earlier of several: plans
    name years that are far ahead.
    """
    known = [one for one in scene.told if one.period.earliest.year in _NEWS]
    open_ = [one for one in known if one.tense != "coming" and not one.until]
    appointed = [one for one in known if one.period.grain == "day" and one.weekday]
    dates = [one for one in open_ if one.period.grain != "year"]
    years = [one for one in open_ if one.period.grain == "year" and one.tense != "clause"]
    dates = dates or appointed
    if not dates and len({one.period.earliest for one in years}) < 2:
        return None
    found = min(dates or years, key=lambda one: one.period.earliest)
    return Evidence(
        span=found.span,
        reason=evidence.AT_LEAST,
        strength=Strength.WEAK,
        earliest=found.period.earliest - _A_YEAR,
    )


def _month_after(phrase: Phrase, span: Span, told: Sequence[Told]) -> Iterator[Evidence]:
    """«16 من الشهر الماضي» where a 16th is dated elsewhere, or else where a month is the latest that is told."""
    days = [one.period for one in told if one.period.grain == "day" and one.tense != "coming"]
    same = {day.earliest for day in days if phrase.day_of is not None and day.earliest.day == phrase.day_of}
    latest = max((one.period.earliest for one in told), default=None)
    months = [one.period.earliest for one in told if one.past and one.period.grain == "month"]
    if len(same) == 1:
        found, reason, strength = rules.month_after(same.pop()), evidence.MONTH_AFTER, Strength.TOLD
    elif phrase.day_of is not None and months and max(months) == latest:
        found, reason, strength = rules.month_after(max(months)), evidence.LATEST_MONTH, Strength.WEAK
    else:
        return
    yield Evidence(span=span, reason=reason, strength=strength, earliest=found.earliest, latest=found.latest)


def _this_month(phrase: Phrase, span: Span, told: Sequence[Told]) -> Iterator[Evidence]:
    """«27 من الشهر الجاري» where one 27th is dated elsewhere, and nothing later than its month."""
    days = {one.period.earliest for one in told if one.period.grain == "day"}
    same = [day for day in days if day.day == phrase.day_of]
    if len(same) == 1 and max(days) <= calendar.month(same[0].year, same[0].month).latest:
        month = calendar.month(same[0].year, same[0].month)
        yield Evidence(
            span=span,
            reason=evidence.SAME_MONTH,
            strength=Strength.WEAK,
            earliest=month.earliest,
            latest=month.latest,
        )


def _coinciding(phrase: Phrase, span: Span, scene: Scene) -> Iterator[Evidence]:
    """«غداً الجمعة» in a text that dates one Friday, not as past: mostly that Friday; so «السبت القادم».

    For «اليوم» and «أمس» only a date that is called by its weekday can be meant, for «الجمعة الماضي» only one of the
    same sentence that is told as past.
    """
    shift = phrase.weekday_shift if phrase.offset is None else None
    if shift is not None and shift < 0:
        yield from _last_weekday(phrase, span, scene)
        return
    offset = phrase.offset if phrase.offset is not None else 1
    past = [one.span for one in scene.told if one.past or one.quoted or (offset <= 0 and not one.weekday)]
    days = {
        day
        for mention in scene.times
        if not mention.needs_publication_date
        and (offset > 0 or any(mention.span.overlaps(one.span) for one in scene.told))
        and not any(mention.span.overlaps(one) for one in past)
        and not scene.quoted(mention.span.start)
        for day in _days(mention)
        if day.year in _NEWS
    }
    found = [day for day in days if day.isoweekday() == phrase.weekday]
    if len(found) == 1:
        nearest, farthest = (offset, offset) if shift is None else (1, _WEEK)
        yield Evidence(
            span=span,
            reason=evidence.COINCIDING,
            strength=Strength.WEAK,
            earliest=found[0] - farthest * _DAY,
            latest=found[0] - nearest * _DAY,
        )


def _last_weekday(phrase: Phrase, span: Span, scene: Scene) -> Iterator[Evidence]:
    sentence = scene.sentence(span.start)
    ends = {
        one.period.latest
        for one in scene.told
        if one.past and not one.quoted and one.period.grain == "day" and scene.sentence(one.span.start) == sentence
    }
    if len(ends) == 1 and (day := ends.pop()).isoweekday() == phrase.weekday:
        yield Evidence(
            span=span,
            reason=evidence.COINCIDING,
            strength=Strength.WEAK,
            earliest=day + _DAY,
            latest=day + _WEEK * _DAY,
        )


def _range(phrase: Phrase, span: Span, scene: Scene) -> Iterator[Evidence]:
    """«من غد الأحد حتى الأربعاء 14 مارس 2018»: the Sunday before that Wednesday is tomorrow."""
    sentence = scene.sentence(span.start)
    ends = [
        one
        for one in scene.told
        if one.until
        and not one.phrase.points
        and one.period.grain == "day"
        and 0 <= one.phrase.first - phrase.end <= _TO_END
        and scene.sentence(one.span.start) == sentence
    ]
    if not ends or scene.quoted(ends[0].span.start):
        return
    last, back = ends[0].period.earliest, (phrase.offset or 0) * _DAY
    if phrase.weekday is None or not ends[0].weekday:
        bounds = last - _TWO_MONTHS - back, ends[0].period.latest - back
    else:
        first = calendar.nearest_weekday(last, phrase.weekday, ahead=False)
        slack = ends[0].period.latest - last
        bounds = first - back, calendar.nearest_weekday(last + slack, phrase.weekday, ahead=False) - back
    yield Evidence(
        span=Span.of(scene.reading.article.text, span.start, ends[0].span.end),
        reason=evidence.RANGE,
        strength=Strength.POINTED if phrase.weekday is not None and ends[0].weekday else Strength.WEAK,
        earliest=bounds[0],
        latest=bounds[1],
    )


def _last_week(span: Span, scene: Scene) -> Iterator[Evidence]:
    """«زار الوفد الأسبوع الماضي …» where one day alone is told of, as past, in the next sentences."""
    days = [one for one in scene.told if one.period.grain == "day"]
    if len(days) != 1 or not days[0].past or days[0].quoted:
        return
    if abs(scene.sentence(days[0].span.start) - scene.sentence(span.start)) <= _SENTENCES:
        yield Evidence(
            span=span,
            reason=evidence.LAST_WEEK,
            strength=Strength.WEAK,
            earliest=days[0].period.earliest + _DAY,
            latest=days[0].period.latest + _FORTNIGHT,
        )


def _latest_year(scene: Scene) -> Iterator[Evidence]:
    """The latest year of a text in which a weekday agrees with its date that has no year: mostly the year of writing.

    A weekday agrees with a date by chance in one year of seven.
    """
    near = [one.date for one in scene.undated]
    near += [date for phrase, _ in scene.pointed for date in phrase.dates if date.year is None and not date.hijri]
    dated = {(one.month, one.day, one.weekday) for one in near if one.day is not None and one.weekday is not None}
    years = [one for one in scene.told if one.tense != "coming" and one.period.earliest.year in _NEWS]
    latest = max(years, key=lambda one: one.period.earliest, default=None)
    if latest is None or not dated:
        return
    year = latest.period.earliest.year
    if all(_agrees(year, month, day, weekday) for month, day, weekday in dated):
        period = calendar.year(year)
        yield Evidence(
            span=latest.span,
            reason=evidence.LATEST_YEAR,
            strength=Strength.WEAK,
            earliest=period.earliest,
            latest=period.latest,
        )


def _agrees(year: int, month: int, day: int | None, weekday: int | None) -> bool:
    try:
        return dt.date(year, month, day or 0).isoweekday() == weekday
    except ValueError:
        return False


def _between(scene: Scene) -> Iterator[Evidence]:
    """«14 فبراير الماضي … 9 أبريل المقبل»: mostly the nearest months between, here March."""
    named = [
        (date.shift, date.month, span)
        for phrase, span in scene.pointed
        for date in phrase.dates[:1]
        if date.shift in (-1, 1) and date.year is None and not date.hijri and phrase.offset is None
    ]
    gaps = [
        ((later - earlier) % 12, earlier, span)
        for shift, earlier, span in named
        if shift == -1
        for other, later, _ in named
        if other == 1
    ]
    gap, earlier, span = min((one for one in gaps if one[0] > 1), default=(0, 0, None), key=lambda one: one[0])
    if span is None or gap > _HALF_YEAR:
        return
    after = calendar.month(_LEAP_YEAR if earlier == 1 else _LEAP_YEAR - 1, earlier).latest
    last = calendar.add_months(after.replace(day=1), gap) - after - _DAY
    pattern = DayPattern(month=earlier, day=after.day, first=1, last=last.days)
    yield Evidence(span=span, reason=evidence.BETWEEN, strength=Strength.WEAK, pattern=pattern)


def _timetable(scene: Scene) -> Iterator[Evidence]:
    """«تنطلق غداً الجمعة … وتختتم الأحد 26 أكتوبر»: a weekday with its date but without a year is mostly near."""
    for one in scene.undated:
        date, sentence = one.date, scene.sentence(one.span.start)
        beside = any(
            phrase.offset is not None
            and phrase.offset >= 0
            and span.start < one.span.start
            and sentence - 1 <= scene.sentence(span.start)
            for phrase, span in scene.pointed
        )
        if one.tense == "past":
            first, last = 0, _MONTH
        elif one.tense in ("coming", "present") and beside:
            first, last = 1 - _WEEK, 0
        elif one.tense == "coming":
            first, last = -2 * _MONTH, 0
        else:
            continue
        pattern = DayPattern(weekday=date.weekday, month=date.month, day=date.day, first=first, last=last)
        yield Evidence(span=one.span, reason=evidence.NEAR_DAY, strength=Strength.WEAK, pattern=pattern)


def _season(scene: Scene) -> Iterator[Evidence]:
    """«دوري المحترفين لموسم 2014-2015»: mostly written in the latest season or year of study that is named."""
    if not scene.seasons:
        return
    first, span = max(scene.seasons, key=lambda one: one[0])
    if any(one.period.earliest.year > first + 1 for one in scene.told if one.past):
        return
    yield Evidence(
        span=span,
        reason=evidence.SEASON,
        strength=Strength.WEAK,
        earliest=dt.date(first, 6, 1),
        latest=dt.date(first + 1, 8, 31),
    )


def _since(scene: Scene, terms: TermIndex) -> Iterator[Evidence]:
    """«منذ بداية سنة 2022 وإلى غاية الأسبوع الماضي»: the year of writing."""
    words = scene.reading.words
    latest = max((one.period.earliest.year for one in scene.told), default=0)
    starts = {mention.span.start for mention in scene.times if mention.mod == "START"}
    for one in scene.told:
        if one.quoted or one.period.grain != "year" or one.period.earliest.year != latest:
            continue
        if one.span.start not in starts or terms.find(words, one.phrase.first - 1, "since") is None:
            continue
        sentence = scene.sentence(one.span.start)
        till = any(
            terms.find(words, phrase.first - back, "range_to") is not None
            for phrase, span in scene.pointed
            if one.span.end <= span.start and scene.sentence(span.start) == sentence
            for back in (1, 2)
        )
        if till:
            yield Evidence(
                span=one.span,
                reason=evidence.SINCE,
                strength=Strength.TOLD,
                earliest=one.period.earliest,
                latest=one.period.latest + _SPILL,
            )


def _days(mention: TimeMention) -> Iterator[dt.date]:
    """The days that an expression names: one, or the few of «أيام 9 و10 و11 مارس»."""
    if mention.value is None or mention.earliest is None or mention.latest is None:
        return
    if mention.earliest != mention.latest and mention.value != f"{mention.earliest}/{mention.latest}":
        return
    first, last = dt.date.fromisoformat(mention.earliest), dt.date.fromisoformat(mention.latest)
    for number in range(min((last - first).days + 1, _WEEK)):
        yield first + dt.timedelta(days=number)
