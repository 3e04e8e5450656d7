"""Lapses: how long ago a date of the text was («عام 2016، أي قبل خمس سنوات», «أكثر من عام على اختفائه»)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.arabic.fold import folded
from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import TermIndex
from rawi.lexicon.dating import DatingLexicon
from rawi.model import Span, Strength, TimeMention
from rawi.resolve.dating import evidence
from rawi.resolve.dating.evidence import Evidence
from rawi.resolve.dating.scene import Scene, Told

_LENGTH = re.compile(r"P(\d{1,2})([DWMY])")
_MONTHS = {"M": 1, "Y": 12}
_BETWEEN = 3
"""Words between a year and how long ago it was."""
_TO_LENGTH = 3
"""Words among which «مرور» stands before a length («مرور [نحو] عامين»)."""
_TO_DATE = 16
"""Words from a length on among which stands the date that it is counted from."""
_SLACK = {"D": (0, 0), "W": (2, 3), "M": (15, 31), "Y": (31, 183)}
"""By how many days less and more a length of so many units is what its words say."""


class _Lapse(NamedTuple):
    """So many units, from word `first` on; `more` says that it was longer («أكثر من عام»)."""

    span: Span
    first: int
    number: int
    unit: str
    more: bool
    passed: bool
    """Whether «مرور» or «مضى» stands before it, not only «بعد»."""


class LapseReader:
    """Finds lengths of time that lead from a date of the text to the day of writing."""

    def __init__(self, lexicon: DatingLexicon, terms: TermIndex, numerals: Numerals) -> None:
        self._terms = terms
        self._numerals = numerals
        self._later = folded(lexicon.later)
        self._elapsed = folded(lexicon.elapsed)
        self._counted_from = folded(lexicon.counted_from)
        self._joint = folded(lexicon.joint)

    def read(self, scene: Scene) -> Iterator[Evidence]:
        """The evidence of a scene whose dates are all known."""
        yield from self._ago(scene)
        for mention in scene.times:
            lapse = self._lapse(scene, mention)
            if lapse is None:
                continue
            sentence = scene.sentence(lapse.span.start)
            if not lapse.passed and not scene.leads(sentence):
                continue
            told, beside = _told(scene, lapse, sentence)
            if told is None or (not beside and not lapse.passed):
                continue
            bounds = _bounds(lapse, told.period)
            if bounds is not None:
                yield Evidence(
                    span=lapse.span,
                    reason=evidence.LATER,
                    strength=Strength.TOLD if beside else Strength.WEAK,
                    earliest=bounds[0],
                    latest=bounds[1],
                )

    def _ago(self, scene: Scene) -> Iterator[Evidence]:
        """«عام 2016، أي قبل خمس سنوات» and «قبل خمس سنوات (2016)»."""
        words = scene.reading.words
        for mention in scene.times:
            at = scene.word(mention.span.start)
            ago = self._terms.find(words, at, "ago")
            years = self._years(scene, ago.end) if ago is not None else None
            if years is None or scene.quoted(mention.span.start):
                continue
            count, end = years
            if end < len(words) and words[end].fold in self._counted_from:
                continue
            for one in scene.told:
                gap = range(one.phrase.end, at) if one.phrase.end <= at else range(end, one.phrase.first)
                near = len(gap) <= _BETWEEN and scene.sentence(one.span.start) == scene.sentence(mention.span.start)
                if not near or any(words[n].kind == "word" and words[n].fold not in self._joint for n in gap):
                    continue
                if not one.quoted and (len(gap) > 0 or one.phrase.end > at):
                    year = calendar.year(one.period.earliest.year + count)
                    yield Evidence(
                        span=mention.span,
                        reason=evidence.LATER,
                        strength=Strength.TOLD,
                        earliest=year.earliest,
                        latest=year.latest,
                    )
                    break

    def _years(self, scene: Scene, at: int) -> tuple[int, int] | None:
        """How many years stand at word `at`, and the word behind them."""
        words = scene.reading.words
        for role, count in (("unit.dual", 2), ("unit.singular", 1)):
            unit = self._terms.find(words, at, role, bare=True)
            if unit is not None and unit.value == "Y" and not unit.definite:
                return count, unit.end
        number = self._numerals.cardinal(words, at)
        if number is None or not isinstance(number.value, int):
            return None
        for role in ("unit.plural", "unit.singular"):
            unit = self._terms.find(words, number.end, role, bare=True)
            if unit is not None and unit.value == "Y" and not unit.definite:
                return number.value, unit.end
        return None

    def _lapse(self, scene: Scene, mention: TimeMention) -> _Lapse | None:
        """A length that is counted from what stands behind it, and that has passed."""
        words = scene.reading.words
        found = _LENGTH.fullmatch(mention.value or "") if mention.type == "DURATION" else None
        if found is None or scene.quoted(mention.span.start):
            return None
        first, behind = scene.word(mention.span.start), scene.word(mention.span.end - 1) + 1
        if behind >= len(words) or words[behind].fold not in self._counted_from:
            return None
        before = [words[at].fold.removeprefix("و") for at in range(max(first - _TO_LENGTH, 0), first)]
        passed = any(word.removeprefix("ب") in self._elapsed for word in before)
        if not passed and not (before and before[-1] in self._later):
            return None
        more = mention.mod in ("MORE_THAN", "EQUAL_OR_MORE")
        return _Lapse(mention.span, first, int(found[1]), found[2], more, passed)


def _told(scene: Scene, lapse: _Lapse, sentence: int) -> tuple[Told | None, bool]:
    """The date from which a length is counted, and whether it stands in its sentence; else the only date told."""
    past = [one for one in scene.told if one.tense != "coming" and not one.until]
    beside = [one for one in past if scene.sentence(one.span.start) == sentence and not one.quoted]
    behind = [one for one in beside if lapse.first < one.phrase.first <= lapse.first + _TO_DATE]
    if behind or beside:
        return (behind[0], True) if behind else (None, False)
    days = [one for one in past if one.period.grain == "day"]
    return (days[0], False) if len({one.period.earliest for one in days}) == 1 == len(days) else (None, False)


def _bounds(lapse: _Lapse, since: Period) -> tuple[dt.date, dt.date] | None:
    """The days on which it is so long since a date."""
    before, after = _SLACK[lapse.unit]
    if lapse.unit in _MONTHS:
        months = lapse.number * _MONTHS[lapse.unit]
        if since.grain == "year":
            if lapse.unit != "Y":
                return None
            later = since.earliest.year + lapse.number
            return dt.date(later, 1, 1), dt.date(later + lapse.more, 12, 31)
        low = calendar.add_months(since.earliest, months)
        high = calendar.add_months(since.latest, months)
        if lapse.more:
            return low, calendar.add_months(since.latest, months + _MONTHS[lapse.unit])
    else:
        if since.grain != "day":
            return None
        days = dt.timedelta(days=lapse.number * (7 if lapse.unit == "W" else 1))
        low, high = since.earliest + days, since.latest + days
        if lapse.more:
            return low, high + dt.timedelta(days=7)
    return low - dt.timedelta(days=before), high + dt.timedelta(days=after)
