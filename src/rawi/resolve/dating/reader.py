"""DatingReader: the bounds of an article's publication from its own words."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import TermIndex
from rawi.lexicon.dating import DatingLexicon
from rawi.model import DatingReason, Quotation, Reading, Span, Time, TimeMention
from rawi.resolve.dating import evidence, rules
from rawi.resolve.dating.evidence import Evidence, Strength
from rawi.resolve.dating.phrases import Phrase, PhraseReader
from rawi.resolve.dating.settling import Settled, agreeing, settle
from rawi.resolve.dating.tense import TenseReader

_YEARS = range(1950, 2051)
"""Years that news can be of; an older date bounds nothing."""
_NEAR = dt.timedelta(days=7)
_YEARS_AGREEING = dt.timedelta(days=6 * 366)
"""How long after the latest date told as past a weekday and date may agree: they mostly do so anew within six years."""


class Dating(NamedTuple):
    """What is inferred: the bounds, None where nothing tells, and the reasons."""

    published: Time | None
    reasons: tuple[DatingReason, ...]


class _Told(NamedTuple):
    """A date of the text with its year."""

    phrase: Phrase
    span: Span
    period: Period
    past: bool


class DatingReader:
    """Gathers what the words of an undated article tell of its day, and settles it."""

    def __init__(
        self, lexicon: DatingLexicon, terms: TermIndex, numerals: Numerals, is_speech: Callable[[str], bool]
    ) -> None:
        """`terms` are built from the time lexicon; `is_speech` tells whether a word is a form of a reporting verb."""
        self._phrases = PhraseReader(terms, numerals, lexicon.joint)
        self._tense = TenseReader(lexicon, terms, is_speech)

    def read(self, reading: Reading, times: Sequence[TimeMention]) -> Dating:
        """The bounds of publication; `times` are the article's expressions of time, read without a day."""
        settled = settle(self._gather(reading, times))
        reasons = list(settled.counted)
        guess = _agreeing(settled)
        if guess is not None:
            reasons.append(guess)
            settled = settled._replace(earliest=guess.earliest, latest=guess.latest)
        published = _time(settled.earliest, settled.latest)
        kept = [*_binding(reasons, settled), *((one, False) for one in settled.set_aside)]
        return Dating(published, tuple(_reason(one, counted) for one, counted in kept))

    def _gather(self, reading: Reading, times: Sequence[TimeMention]) -> Iterator[Evidence]:
        quotations = [one for one in reading.quotations if one.depth == 0]
        opened = [one.start for one in quotations]
        sentences = [sentence.span.start for sentence in reading.sentences]
        told: list[_Told] = []
        last_months: list[tuple[Phrase, Span]] = []
        for phrase in self._phrases.phrases(reading, times):
            start, end = reading.words[phrase.first].start, reading.words[phrase.end - 1].end
            span = Span.of(reading.article.text, start, end)
            if any(one.start <= start < one.end for one in reading.boilerplate):
                continue
            quoted = _quoted(quotations, opened, start)
            if phrase.points:
                if not quoted:
                    yield from rules.pointed(phrase, span, self._phrases.dates)
                    if phrase.month_shift == -1 and not phrase.dates:
                        last_months.append((phrase, span))
                if phrase.offset is None or quoted:
                    continue
                if phrase.dates and phrase.dates[0].weekday == phrase.weekday:
                    continue
            sentence = bisect_right(sentences, start) - 1
            first = reading.sentences[sentence].first if sentence >= 0 else 0
            if not phrase.points and not quoted and phrase.dates and phrase.dates[0].weekday is not None:
                date = phrase.dates[0]
                tense = self._tense.of(reading.words, phrase.first, phrase.end, first)
                if date.year is None and not date.hijri and tense == "past" and self._opens(reading, phrase, sentence):
                    yield rules.recent(date, span)
            for period in self._dated(phrase):
                tense = self._tense.of(reading.words, phrase.first, phrase.end, first)
                if period.grain == "year" and not self._tense.when(reading.words, phrase.first):
                    tense = "open"
                if period.grain != "month" and self._tense.until(reading.words, phrase.first):
                    tense = "open"
                past = tense in ("past", "background", "history")
                told.append(_Told(phrase, span, period, past))
                if past:
                    yield Evidence(
                        span=span,
                        reason=evidence.HISTORY if tense == "history" else evidence.PAST,
                        strength=Strength.TOLD,
                        earliest=period.earliest,
                    )
                    if (
                        tense == "past"
                        and period.grain == "day"
                        and not quoted
                        and self._opens(reading, phrase, sentence)
                    ):
                        yield Evidence(
                            span=span,
                            reason=evidence.OPENING,
                            strength=Strength.WEAK,
                            earliest=period.earliest,
                            latest=period.latest + _NEAR,
                        )
                elif tense == "coming" and not quoted and period.grain in ("day", "month"):
                    yield Evidence(span=span, reason=evidence.COMING, strength=Strength.TOLD, latest=period.latest)
        for phrase, span in last_months:
            yield from _month_after(phrase, span, told)

    def _opens(self, reading: Reading, phrase: Phrase, number: int) -> bool:
        """Whether a date is that of the occasion that the first sentence of the body tells of."""
        body = next((one for one in reading.paragraphs if one.kind == "body" and one.sentences), None)
        sentence = reading.sentences[number] if number >= 0 else None
        if body is None or sentence is None or sentence.span != body.sentences[0]:
            return False
        return self._tense.straight(reading.words, phrase.first, sentence.first)

    def _dated(self, phrase: Phrase) -> Iterator[Period]:
        """The days, months and years that a phrase names with their year."""
        for date in phrase.dates:
            period = rules.told(self._phrases.dates, date)
            if period is not None and period.earliest.year in _YEARS:
                yield period
                return
        if phrase.years and not phrase.dates and phrase.years[0] in _YEARS:
            yield calendar.year(phrase.years[0])


def _agreeing(settled: Settled) -> Evidence | None:
    """The first year after the dates told as past in which a weekday and a date without a year agree."""
    day = next((one for one in settled.counted if one.reason in (evidence.DAY_AND_MONTH, evidence.OPENING)), None)
    weekday = any(one.reason == evidence.WEEKDAY for one in settled.counted)
    recent = any(one.reason == evidence.PAST for one in settled.counted)
    if day is None or day.fits is None or not recent or not (weekday or day.reason == evidence.OPENING):
        return None
    days = agreeing(settled)
    if not days or settled.earliest is None or days[0] - settled.earliest > _YEARS_AGREEING:
        return None
    last = max(one for one in days if one - days[0] <= _NEAR)
    return Evidence(span=day.span, reason=evidence.AGREEING, strength=Strength.WEAK, earliest=days[0], latest=last)


def _month_after(phrase: Phrase, span: Span, told: Sequence[_Told]) -> Iterator[Evidence]:
    """«16 من الشهر الماضي» where a 16th is dated elsewhere, or else where a month is the latest that is told."""
    days = [one.period for one in told if one.period.grain == "day" and one.past]
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


def _quoted(quotations: Sequence[Quotation], opened: Sequence[int], start: int) -> bool:
    """Whether what stands at `start` is quoted: it counts from the day of the quotation."""
    at = bisect_right(opened, start) - 1
    return at >= 0 and start < quotations[at].end


def _binding(found: Sequence[Evidence], settled: Settled) -> list[tuple[Evidence, bool]]:
    """The evidence that the bounds rest on, in the order of the text; a bound that another surpasses says nothing."""
    low = max((one.earliest for one in found if one.earliest is not None), default=None)
    high = min((one.latest for one in found if one.latest is not None), default=None)
    kept: dict[tuple[str, object, object], Evidence] = {}
    for one in found:
        if one.fits is not None or (one.earliest is not None and one.earliest == low):
            kept.setdefault((one.reason, one.earliest, one.latest or one.span.text), one)
        elif one.latest is not None and one.latest == high:
            kept.setdefault((one.reason, one.earliest, one.latest), one)
    return [(one, True) for one in sorted(kept.values(), key=lambda one: one.span)]


def _reason(one: Evidence, counted: bool) -> DatingReason:
    return DatingReason(
        span=one.span,
        reason=one.reason,
        earliest=one.earliest.isoformat() if one.earliest else None,
        latest=one.latest.isoformat() if one.latest else None,
        counted=counted,
    )


def _time(earliest: dt.date | None, latest: dt.date | None) -> Time | None:
    """The smallest day, week, month or year that covers two bounds; else the interval, open where a bound is."""
    if earliest is None and latest is None:
        return None
    low = earliest.isoformat() if earliest else None
    high = latest.isoformat() if latest else None
    if earliest is not None and latest is not None:
        whole = (
            calendar.day(earliest),
            calendar.week(earliest),
            calendar.month(earliest.year, earliest.month),
            calendar.year(earliest.year),
        )
        for period in whole:
            if period.earliest <= earliest and latest <= period.latest:
                return Time(value=period.value, earliest=low, latest=high, grain=period.grain)
    return Time(value=f"{low or '..'}/{high or '..'}", earliest=low, latest=high, grain="unknown")
