"""Dates that the text sets in relation to the day of writing: anniversaries, and so many days before a coming day."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.arabic.fold import folded
from rawi.arabic.numerals import Numerals
from rawi.lexicon.dating import DatingLexicon
from rawi.model import Reading, Span, Strength, TimeMention, Word
from rawi.resolve.dating import evidence
from rawi.resolve.dating.evidence import Evidence
from rawi.resolve.dating.phrases import Phrase

_LOOK_BACK = 8
_NEAR = dt.timedelta(days=10)
"""How far from its day an anniversary is written of."""
_LENGTH = re.compile(r"P(\d{1,2})([DWM])")
_DAYS = {"D": 1, "W": 7, "M": 31}


class RelatedReader:
    """Reads what stands before a date for how far from it the article was written."""

    def __init__(self, lexicon: DatingLexicon, numerals: Numerals) -> None:
        self._numerals = numerals
        self._anniversary = folded(lexicon.anniversary)
        self._before = folded(lexicon.before)

    def anniversary(
        self, words: Sequence[Word], phrase: Phrase, span: Span, period: Period, sentence: int
    ) -> Iterator[Evidence]:
        """«الذكرى العشرون لإقفاله عام 1994»: so many years later."""
        for at in range(phrase.first - 1, max(sentence, phrase.first - _LOOK_BACK) - 1, -1):
            if words[at].fold.removeprefix("ب").removeprefix("و") not in self._anniversary:
                continue
            for place in (at + 1, at + 2):
                count = self._numerals.ordinal(words, place) if place < phrase.first else None
                if count is None or not isinstance(count.value, int):
                    continue
                year = period.earliest.year + count.value
                bounds = calendar.year(year)
                low, high = bounds.earliest, bounds.latest
                if period.grain == "day":
                    day = calendar.add_months(period.earliest, 12 * count.value)
                    low, high = day - _NEAR, day + _NEAR
                yield Evidence(
                    span=span, reason=evidence.ANNIVERSARY, strength=Strength.TOLD, earliest=low, latest=high
                )
                return
            return

    def before(
        self, reading: Reading, times: Sequence[TimeMention], sentences: Sequence[int], span: Span, period: Period
    ) -> Iterator[Evidence]:
        """«قبل أقل من أسبوع على الجولة المقررة يوم السبت 26 مايو 2012»: in the week before it."""
        sentence = bisect_right(sentences, span.start)
        for length in times:
            if length.type != "DURATION" or bisect_right(sentences, length.span.start) != sentence:
                continue
            found = _LENGTH.fullmatch(length.value or "")
            at = bisect_right(reading.words, length.span.start, key=lambda word: word.start) - 2
            if found is None or length.span.start > span.start or reading.words[at].fold not in self._before:
                continue
            days = dt.timedelta(days=int(found[1]) * _DAYS[found[2]])
            yield Evidence(
                span=span,
                reason=evidence.BEFORE,
                strength=Strength.TOLD,
                earliest=period.earliest - days,
                latest=period.earliest - dt.timedelta(days=1),
            )
