"""The date in a short free-form text: «أمس», «13 مارس 2025», «2025-03-13T10:30»."""

from __future__ import annotations

import datetime as dt
import re

from rawi.arabic import calendar
from rawi.arabic.dates import DateGrammar, weekday_of
from rawi.arabic.fold import fold
from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import TermIndex
from rawi.arabic.words import words as words_of
from rawi.model import Grain, Time

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[t ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?")


def parse_date(text: str, terms: TermIndex, numerals: Numerals, today: dt.date) -> Time | None:
    """The first date in a short free-form text («أمس», «13 مارس 2025», «2025-03-13T10:30», «الخميس الماضي»), or None.

    `terms` are built from the time lexicon, `numerals` from the number lexicon; `today` is what relative words count
    from. An ISO instant keeps its time of day in the value.
    """
    plain = fold(text)
    iso = _ISO.search(plain)
    if iso is not None:
        try:
            date = dt.date(int(iso[1]), int(iso[2]), int(iso[3]))
        except ValueError:
            return None
        if iso[4] is None:
            return calendar.day(date).time
        grain: Grain = "minute" if iso[6] is None else "second"
        return Time(
            value=iso[0].replace(" ", "t").upper(), earliest=date.isoformat(), latest=date.isoformat(), grain=grain
        )
    tokens = words_of(text)
    grammar = DateGrammar(terms, numerals)
    for at in range(len(tokens)):
        written = grammar.read(tokens, at)
        period = grammar.resolve(written, today) if written is not None else None
        if period is not None:
            return period.time
    for at in range(len(tokens)):
        deixis = terms.find(tokens, at, "deixis")
        if deixis is not None:
            return calendar.day(today + dt.timedelta(days=int(deixis.value))).time
        weekday = terms.find(tokens, at, "weekday")
        if weekday is not None:
            shift = terms.find(tokens, weekday.end, "shift")
            return calendar.day(weekday_of(today, int(weekday.value), None if shift is None else int(shift.value))).time
    for at in range(len(tokens)):
        year = grammar.year(tokens, at)
        if year is not None:
            return (calendar.hijri_year(year[1]) if year[2] else calendar.year(year[1])).time
    return None
