"""Gathering: every phrase of time in an article, asked what it tells of the day of publication."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.arabic.fold import folded
from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import TermIndex
from rawi.lexicon.dating import DatingLexicon
from rawi.model import Reading, Span, Strength, TimeMention
from rawi.resolve.dating import evidence, rules
from rawi.resolve.dating.evidence import Evidence
from rawi.resolve.dating.phrases import Phrase, PhraseReader
from rawi.resolve.dating.related import RelatedReader
from rawi.resolve.dating.tense import Tense, TenseReader

_YEARS = range(1950, 2051)
"""Years that news can be of; an older date bounds nothing."""
_NEAR = dt.timedelta(days=6)
_DAY = dt.timedelta(days=1)
_NOW = frozenset("يت")
"""The letters with which a verb in the present begins: «قرر» fixes a day as well, and may do so after it."""
_PAST: tuple[Tense, ...] = ("past", "background", "history")
_WEEK = 7
"""How many days one expression names at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A date of the text with its year."""

    span: Span
    period: Period
    past: bool
    quoted: bool
    weekday: bool
    """Whether its weekday stands beside it."""


@dataclass(slots=True, kw_only=True)
class _Scene:
    """The article, and what its phrases leave to be asked at its end."""

    reading: Reading
    times: Sequence[TimeMention]
    starts: list[int]
    """Where the sentences begin."""
    opened: list[int]
    """Where the outer quotations begin."""
    ends: list[int]
    told: list[Told] = field(default_factory=list)
    last_months: list[tuple[Phrase, Span]] = field(default_factory=list)
    weekdays: list[tuple[Phrase, Span]] = field(default_factory=list)

    @staticmethod
    def of(reading: Reading, times: Sequence[TimeMention]) -> _Scene:
        outer = [one for one in reading.quotations if one.depth == 0]
        return _Scene(
            reading=reading,
            times=times,
            starts=[sentence.span.start for sentence in reading.sentences],
            opened=[one.start for one in outer],
            ends=[one.end for one in outer],
        )

    def quoted(self, start: int) -> bool:
        """Whether what stands at `start` is quoted: it counts from the day of the quotation."""
        at = bisect_right(self.opened, start) - 1
        return at >= 0 and start < self.ends[at]

    def sentence(self, start: int) -> int:
        """The number of the sentence at `start`; -1 before the first."""
        return bisect_right(self.starts, start) - 1

    def first_word(self, sentence: int) -> int:
        """The first word of a sentence."""
        return self.reading.sentences[sentence].first if sentence >= 0 else 0


class Gatherer:
    """Asks phrases of time for evidence."""

    def __init__(
        self, lexicon: DatingLexicon, terms: TermIndex, numerals: Numerals, is_speech: Callable[[str], bool]
    ) -> None:
        self._phrases = PhraseReader(terms, numerals, lexicon.joint)
        self._tense = TenseReader(lexicon, terms, is_speech)
        self._related = RelatedReader(lexicon, numerals)
        self._same_day = folded(lexicon.same_day)

    def gather(self, reading: Reading, times: Sequence[TimeMention]) -> Iterator[Evidence]:
        """The evidence of an article; `times` are its expressions of time, read without a day."""
        scene = _Scene.of(reading, times)
        for phrase in self._phrases.phrases(reading, times):
            start, end = reading.words[phrase.first].start, reading.words[phrase.end - 1].end
            if phrase.end < len(reading.words) and reading.words[phrase.end].text == ")":
                end = reading.words[phrase.end].end if "(" in reading.article.text[start:end] else end
            if any(one.start <= start < one.end for one in reading.boilerplate):
                continue
            span = Span.of(reading.article.text, start, end)
            if phrase.offset == 0 and phrase.first and reading.words[phrase.first - 1].fold in self._same_day:
                continue
            if phrase.points and not scene.quoted(start):
                found = list(rules.pointed(phrase, span, self._phrases.dates))
                yield from found
                self._remember(scene, phrase, span, found)
                if phrase.offset is None or any(one.reason == evidence.THIS_DAY for one in found):
                    continue
            elif phrase.points:
                continue
            yield from self._named(scene, phrase, span)
        for phrase, span in scene.last_months:
            yield from _month_after(phrase, span, scene.told)
        for phrase, span in scene.weekdays:
            yield from _coinciding(phrase, span, scene)

    @staticmethod
    def _remember(scene: _Scene, phrase: Phrase, span: Span, found: Sequence[Evidence]) -> None:
        if phrase.month_shift == -1 and not phrase.dates:
            scene.last_months.append((phrase, span))
        if not phrase.dates and any(one.reason == evidence.WEEKDAY for one in found):
            scene.weekdays.append((phrase, span))

    def _named(self, scene: _Scene, phrase: Phrase, span: Span) -> Iterator[Evidence]:
        """Evidence of the dates that a phrase names."""
        words = scene.reading.words
        sentence = scene.sentence(span.start)
        first = scene.first_word(sentence)
        quoted = scene.quoted(span.start)
        leads = not quoted and phrase.offset is None and self._leads(scene, sentence)
        opens = leads and self._tense.straight(words, phrase.first, first)
        tense = self._tense.of(words, phrase.first, phrase.end, first)
        date = phrase.dates[0] if phrase.dates else None
        undated = date is not None and date.year is None and date.weekday is not None and not date.hijri
        if date is not None and undated and opens and tense == "past" and not phrase.points:
            yield rules.recent(date, span)
        period = self._period(phrase)
        if period is None:
            return
        if period.grain == "year" and phrase.first and words[phrase.first - 1].kind == "number":
            # «القضية رقم 4417 لسنة 2018»
            yield Evidence(span=span, reason=evidence.NUMBERED, strength=Strength.TOLD, earliest=period.earliest)
        if period.grain == "year" and not self._tense.when(words, phrase.first):
            tense = "open"
        if tense != "coming" and self._tense.until(words, phrase.first):
            tense = "open"
        weekday = any(one.weekday is not None for one in phrase.dates)
        scene.told.append(Told(span=span, period=period, past=tense in _PAST, quoted=quoted, weekday=weekday))
        if tense in _PAST:
            yield Evidence(
                span=span,
                reason=evidence.HISTORY if tense == "history" else evidence.PAST,
                strength=Strength.TOLD,
                earliest=period.earliest,
            )
        if tense in _PAST and leads and period.grain == "day":
            yield from self._related.after(scene.reading, scene.times, scene.starts, span, period)
        told_of = opens or (leads and weekday and self._tense.leads(words, phrase.first, first))
        if tense == "past" and period.grain == "day" and told_of:
            yield Evidence(
                span=span,
                reason=evidence.OPENING,
                strength=Strength.WEAK,
                earliest=period.earliest,
                latest=period.latest + _NEAR,
            )
        if quoted:
            return
        if tense == "present" and period.grain == "day" and opens and words[first].fold[:1] in _NOW:
            latest = period.latest - _DAY
            yield Evidence(span=span, reason=evidence.AHEAD, strength=Strength.WEAK, latest=latest)
        yield from self._related.anniversary(words, phrase, span, period, first)
        if tense == "coming" and period.grain in ("day", "month"):
            # On the day itself news says «اليوم».
            latest = period.latest - _DAY if period.grain == "day" else period.latest
            yield Evidence(span=span, reason=evidence.COMING, strength=Strength.TOLD, latest=latest)
            yield from self._related.before(scene.reading, scene.times, scene.starts, span, period)

    @staticmethod
    def _leads(scene: _Scene, number: int) -> bool:
        """Whether a sentence is the first of the body."""
        reading = scene.reading
        body = next((one for one in reading.paragraphs if one.kind == "body" and one.sentences), None)
        sentence = reading.sentences[number] if number >= 0 else None
        return body is not None and sentence is not None and sentence.span == body.sentences[0]

    def _period(self, phrase: Phrase) -> Period | None:
        """The day, month or year that a phrase names with its year."""
        for date in phrase.dates:
            period = rules.told(self._phrases.dates, date)
            if period is not None and period.earliest.year in _YEARS:
                return period
        if phrase.years and not phrase.dates and phrase.years[0] in _YEARS:
            return calendar.year(phrase.years[0])
        return None


def _month_after(phrase: Phrase, span: Span, told: Sequence[Told]) -> Iterator[Evidence]:
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


def _coinciding(phrase: Phrase, span: Span, scene: _Scene) -> Iterator[Evidence]:
    """«غداً الجمعة» in a text that dates one Friday, not as past: mostly that Friday.

    For «اليوم» and «أمس» only a date that is called by its weekday can be meant.
    """
    offset = phrase.offset or 0
    past = [one.span for one in scene.told if one.past or one.quoted or (offset <= 0 and not one.weekday)]
    days = {
        day
        for mention in scene.times
        if not mention.needs_publication_date
        and (offset > 0 or any(mention.span.overlaps(one.span) for one in scene.told))
        and not any(mention.span.overlaps(one) for one in past)
        and not scene.quoted(mention.span.start)
        for day in _days(mention)
    }
    found = [day for day in days if day.isoweekday() == phrase.weekday]
    if len(found) == 1:
        day = found[0] - dt.timedelta(days=offset)
        yield Evidence(span=span, reason=evidence.COINCIDING, strength=Strength.WEAK, earliest=day, latest=day)


def _days(mention: TimeMention) -> Iterator[dt.date]:
    """The days that an expression names: one, or the few of «أيام 9 و10 و11 مارس»."""
    if mention.value is None or mention.earliest is None or mention.latest is None:
        return
    if mention.earliest != mention.latest and mention.value != f"{mention.earliest}/{mention.latest}":
        return
    first, last = dt.date.fromisoformat(mention.earliest), dt.date.fromisoformat(mention.latest)
    for number in range(min((last - first).days + 1, _WEEK)):
        yield first + dt.timedelta(days=number)
