"""Gathering: every phrase of time in an article, asked what it tells of the day of publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.arabic.fold import folded
from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import TermIndex
from rawi.lexicon.dating import DatingLexicon
from rawi.model import Reading, Span, Strength, TimeMention, Word
from rawi.resolve.dating import evidence, rules
from rawi.resolve.dating.evidence import Evidence
from rawi.resolve.dating.lapses import LapseReader
from rawi.resolve.dating.phrases import Phrase, PhraseReader
from rawi.resolve.dating.related import RelatedReader
from rawi.resolve.dating.scene import PAST, Scene, Told, Undated
from rawi.resolve.dating.tense import Tense, TenseReader
from rawi.resolve.dating.together import at_least, together

_YEARS = range(1950, 2051)
"""Years that news can be of; an older date bounds nothing."""
_FOR = "ل"
_STRETCH = 3
"""Words before a year among which stands the stretch of it that is compared."""
_NEAR = dt.timedelta(days=6)
_DAY = dt.timedelta(days=1)
_NOW = frozenset("يت")
"""The letters with which a verb in the present begins: «قرر» fixes a day as well, and may do so after it."""


class Gatherer:
    """Asks phrases of time for evidence."""

    def __init__(
        self, lexicon: DatingLexicon, terms: TermIndex, numerals: Numerals, is_speech: Callable[[str], bool]
    ) -> None:
        self._phrases = PhraseReader(terms, numerals, lexicon.joint)
        self._tense = TenseReader(lexicon, terms, is_speech)
        self._related = RelatedReader(lexicon, numerals)
        self._lapses = LapseReader(lexicon, terms, numerals)
        self._terms = terms
        self._same_day = folded(lexicon.same_day)

    def gather(self, reading: Reading, times: Sequence[TimeMention]) -> Iterator[Evidence]:
        """The evidence of an article; `times` are its expressions of time, read without a day."""
        scene = Scene.of(reading, times)
        found = list(self._each(scene))
        found += together(scene, self._terms)
        found += self._lapses.read(scene)
        if all(one.earliest is None for one in found) and (least := at_least(scene)) is not None:
            found.append(least)
        yield from found

    def _each(self, scene: Scene) -> Iterator[Evidence]:
        """What each phrase tells by itself."""
        reading = scene.reading
        for phrase in self._phrases.phrases(reading, scene.times):
            start, end = reading.words[phrase.first].start, reading.words[phrase.end - 1].end
            if phrase.end < len(reading.words) and reading.words[phrase.end].text == ")":
                end = reading.words[phrase.end].end if "(" in reading.article.text[start:end] else end
            if any(one.start <= start < one.end for one in reading.boilerplate):
                continue
            span = Span.of(reading.article.text, start, end)
            if phrase.offset == 0 and self._another_day(reading.words, phrase.first):
                continue
            if phrase.points and not scene.quoted(start):
                found = list(rules.pointed(phrase, span, self._phrases.dates))
                yield from found
                scene.pointed.append((phrase, span))
                if any(one.reason == evidence.THIS_DAY for one in found):
                    continue
                if phrase.offset is None and not _of_a_named_year(phrase):
                    continue
            elif phrase.points:
                yield from self._then(scene, phrase, span)
                continue
            yield from self._named(scene, phrase, span)

    def _another_day(self, words: Sequence[Word], first: int) -> bool:
        """Whether «اليوم» is the day that a tale tells of («في نفس اليوم»)."""
        return words[first].fold in self._same_day or (first > 0 and words[first - 1].fold in self._same_day)

    def _then(self, scene: Scene, phrase: Phrase, span: Span) -> Iterator[Evidence]:
        """«اليوم السبت 3 آذار 2012» in a quotation: the words of that day are older than the article."""
        period = self._period(phrase)
        if period is None or period.grain != "day" or phrase.offset is None or phrase.offset > 0:
            return
        scene.told.append(
            Told(phrase=phrase, span=span, period=period, tense="history", until=False, quoted=True, weekday=True)
        )
        yield Evidence(span=span, reason=evidence.QUOTED, strength=Strength.TOLD, earliest=period.earliest)

    def _named(self, scene: Scene, phrase: Phrase, span: Span) -> Iterator[Evidence]:
        """Evidence of the dates that a phrase names."""
        words = scene.reading.words
        sentence = scene.sentence(span.start)
        first = scene.first_word(sentence)
        quoted = scene.quoted(span.start)
        leads = not quoted and phrase.offset is None and scene.leads(sentence)
        opens = leads and self._tense.straight(words, phrase.first, first)
        tense = self._tense.of(words, phrase.first, phrase.end, first)
        date = phrase.dates[0] if phrase.dates else None
        undated = date is not None and date.year is None and date.weekday is not None and not date.hijri
        if date is not None and undated and not phrase.points and not quoted:
            if opens and tense == "past":
                yield rules.recent(date, span)
            else:
                scene.undated.append(Undated(date=date, span=span, tense=tense))
        named = self._named_season(words, phrase)
        if named and not quoted:
            scene.seasons.append((phrase.years[0], span))
        period = self._period(phrase)
        if period is None or named:
            return
        if period.grain == "year" and phrase.first and words[phrase.first - 1].kind == "number":
            # «القضية رقم 4417 لسنة 2018»
            yield Evidence(span=span, reason=evidence.NUMBERED, strength=Strength.TOLD, earliest=period.earliest)
        if period.grain == "year" and _in_brackets(words, phrase):
            tense = "history"
        elif period.grain == "year" and tense != "history" and not self._dated_by(words, phrase, tense):
            # A year that is named by itself may be part of a name or of a plan.
            tense = "open" if words[phrase.first].kind == "word" and tense != "coming" else "clause"
        if period.grain == "year" and tense in ("open", "clause") and self._compared(words, phrase):
            tense = "history"
        until = self._tense.until(words, phrase.first)
        if tense != "coming" and until:
            tense = "open"
        weekday = any(one.weekday is not None for one in phrase.dates)
        told = Told(phrase=phrase, span=span, period=period, tense=tense, until=until, quoted=quoted, weekday=weekday)
        scene.told.append(told)
        if tense in PAST:
            yield Evidence(
                span=span,
                reason=evidence.HISTORY if tense == "history" else evidence.PAST,
                strength=Strength.TOLD,
                earliest=period.earliest,
            )
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

    def _dated_by(self, words: Sequence[Word], phrase: Phrase, tense: Tense) -> bool:
        """Whether a year is when something was («نال الجائزة سنة 2017», not «أقر ميزانية سنة 2018»)."""
        if self._tense.when(words, phrase.first):
            return True
        edition = self._terms.find(words, phrase.first - 1, "edition") is not None
        attached = words[phrase.first].fold.startswith(_FOR)
        return tense in PAST and words[phrase.first].kind == "word" and not edition and not attached

    def _compared(self, words: Sequence[Word], phrase: Phrase) -> bool:
        """«مقابل 400 خلال الفترة نفسها من سنة 2018»: a year to which another is compared."""
        return any(
            self._terms.find(words, at, "told_stretch") is not None
            for at in range(max(phrase.first - _STRETCH, 0), phrase.end)
        )

    def _named_season(self, words: Sequence[Word], phrase: Phrase) -> bool:
        """«لموسم 2014-2015», «للعام الدراسي 2017-2018», not «سجل هدفين موسم 2014-2015»."""
        if len(phrase.years) != 2 or phrase.years[1] != phrase.years[0] + 1:
            return False
        for back in (1, 2):
            unit = self._terms.find(words, phrase.first - back, "unit.singular")
            if unit is None or not words[unit.first].fold.startswith(_FOR):
                continue
            study = self._terms.find(words, unit.end, "other_year") is not None
            if unit.value == "SN" or (unit.value == "Y" and back == 2 and study):
                return True
        return False

    def _period(self, phrase: Phrase) -> Period | None:
        """The day, month or year that a phrase names with its year."""
        for date in phrase.dates:
            if date.year is None and date.year_shift is not None and len(set(phrase.years)) == 1:
                date = date._replace(year=phrase.years[0], year_shift=None)
            period = rules.told(self._phrases.dates, date)
            if period is not None and period.earliest.year in _YEARS:
                return period
        if phrase.years and not phrase.dates and phrase.years[0] in _YEARS:
            return calendar.year(phrase.years[0])
        return None


def _of_a_named_year(phrase: Phrase) -> bool:
    """«نهاية جوان من السنة الجارية 2019»: a date of its own, beside what it tells of the year."""
    return bool(phrase.dates) and phrase.dates[0].year_shift is not None and bool(phrase.years)


def _in_brackets(words: Sequence[Word], phrase: Phrase) -> bool:
    """«فيلم «الطريق» (2015)»: a year by itself in brackets dates what stands before it."""
    if len(phrase.years) != 1 or phrase.first == 0 or phrase.end >= len(words):
        return False
    return words[phrase.first - 1].text == "(" and words[phrase.end].text == ")"
