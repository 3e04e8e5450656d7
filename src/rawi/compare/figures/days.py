"""Days: the calendar days that a proposition gives, with the bounds that its words put on them.

«نهاية يونيو» is any of its last days; «لن يكتمل قبل 30 سبتمبر» is that day or any later one; «لم يفحص منذ 14 نوفمبر»
gives the day of the last time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rawi.compare.figures.beside import Beside
from rawi.compare.figures.told_words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition
from rawi.model import Document, TimeMention, Value
from rawi.model.claim import DATE_UNIT

_THIRD = 11
"""Days that the beginning, the middle or the end of a month has at most."""
_LAST = timedelta(days=2)
"""How long before the last day of a month something ends that goes on until the end of it."""
_MONTH = re.compile(r"\d{4}(?:-\d{2})?")
"""How a month or a year is written as the value of a time."""
_OPEN = 366
"""Days that a day left open upwards reaches at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenDay:
    """The days that an expression of time can mean, as proleptic ordinals; `value` is how they are shown.

    `fixed`: it is written as a date, not reckoned from the day of publication; `weekday`: the folded name of the
    weekday that is given with it («أمس الأربعاء»). `negated`: the clause denies that anything happened before it or
    since, and so states it.
    """

    time: TimeMention
    low: float
    high: float
    value: Value
    fixed: bool
    weekday: str = ""
    which: bool = False
    """The words say which of that name («الأحد المقبل»)."""
    negated: bool = False


class DayReader:
    """Reads days for one collection."""

    def __init__(self, keys: Keys, beside: Beside, lexicon: CompareLexicon) -> None:
        self._keys = keys
        self._beside = beside
        self._lexicon = lexicon

    def read(self, document: Document, proposition: Proposition, inside: Sequence[TimeMention]) -> GivenDay | None:
        """The day of a proposition; None where it gives none or several. `inside` are its expressions of time."""
        text = document.article.text
        found: list[GivenDay] = []
        for time in inside:
            # Of what is measured a month or a year is the period («بلغ التضخم 4 بالمئة في 2015»).
            bounds = day_bounds(time) or (None if proposition.figures else month_bounds(time))
            if bounds is None:
                continue
            low, high = bounds
            if time.mod == "END" and self._beside.until(text, proposition, time.span):
                low = max(low, high - _LAST)  # «أمامها حتى نهاية شباط»
            edge = self._beside.negated_edge(text, proposition, time.span)
            if edge is None and self._beside.set_aside(text, proposition, time.span):
                continue
            if self._beside.ended(text, proposition, time.span):
                continue
            if self._only_part(time) or self._only_hour(time):
                continue
            fixed = self._fixed(time)
            value = Value(low=_shown(low), high=None if edge == "before" else _shown(high), unit=DATE_UNIT)
            last = low.toordinal() + _OPEN if edge == "before" else high.toordinal()
            found.append(
                GivenDay(
                    time=time, low=float(low.toordinal()), high=float(last), value=value, fixed=fixed,
                    weekday=self._weekday(time), which=self._which(time), negated=edge is not None,
                )
            )  # fmt: skip
        # A month is the day that is given where no day is.
        known = [each for each in found if day_bounds(each.time) is not None] or found
        given = [each for each in known if each.low == each.high or each.negated] or known
        if len({(each.low, each.high) for each in given}) != 1:
            return None
        return next((each for each in given if each.fixed), given[0])

    def dates(self, document: Document, proposition: Proposition) -> frozenset[tuple[float, float]]:
        """The days, as proleptic ordinals, that are written as dates in what the speaker of a proposition says in its
        article."""
        name = proposition.statement.speaker.name
        own = [span for one in document.statements if one.speaker.name == name for span in one.content]
        bounds = (
            day_bounds(time)
            for time in document.times
            if time.mod is None and any(span.start <= time.span.start < span.end for span in own) and self._fixed(time)
        )
        return frozenset(
            (float(each[0].toordinal()), float(each[1].toordinal())) for each in bounds if each is not None
        )

    def rejected(self, text: str, proposition: Proposition, inside: Sequence[TimeMention]) -> frozenset[float]:
        """The days that a clause names to say that they do not hold («لا يوم الاثنين»)."""
        bounds = (day_bounds(time) for time in inside if self._beside.denied(text, proposition, time.span))
        return frozenset(float(each[0].toordinal()) for each in bounds if each is not None and each[0] == each[1])

    def _weekday(self, time: TimeMention) -> str:
        forms = (form for word in words(time.span.text) for form in (word.fold, word.fold[1:]))
        return next((form for form in forms if form in self._lexicon.weekdays), "")

    def _which(self, time: TimeMention) -> bool:
        return any(word.fold in self._lexicon.reckoned for word in words(time.span.text))

    @staticmethod
    def _only_part(time: TimeMention) -> bool:
        """Whether it names a part of the day and no day: «ليلا ونهارا» are those of any day."""
        spoken = [word for word in words(time.span.text) if word.kind != "mark"]
        return time.type == "TIME" and time.needs_publication_date and len(spoken) == 1

    def _only_hour(self, time: TimeMention) -> bool:
        """Whether it names an hour and no day («الساعة العاشرة صباحا»)."""
        spoken = [word.fold for word in words(time.span.text) if word.kind == "word"]
        if time.type != "TIME" or not spoken or not self._lexicon.apart["hour"].joined_at(spoken, 0):
            return False
        named = self._lexicon.deictic | self._lexicon.reckoned | self._lexicon.weekdays.keys()
        return not any(form in named or form in ("من", "يوم") for word in spoken for form in (word, word[1:]))

    def _fixed(self, time: TimeMention) -> bool:
        """Whether a day is written as a date, if only without its year («الأول من آب»)."""
        if time.mod is not None:
            return True  # «نهاية أبريل»
        spoken = [word for word in words(time.span.text) if word.kind != "mark"]
        if time.type != "DATE":
            return not time.needs_publication_date
        deictic = any(word.fold in self._lexicon.deictic for word in spoken)  # «أول من أمس»
        dated = len(spoken) > 1 and any(word.kind == "number" or (word.fold == "من" and not deictic) for word in spoken)
        named = [word for word in spoken if word.fold not in self._lexicon.reckoned]
        month = sum(word.kind == "word" and self._keys.of_word(word.fold) != "" for word in named) > 0
        reckoned = any(word.fold in self._lexicon.reckoned | self._lexicon.circumstances for word in spoken)
        return not time.needs_publication_date or (dated and (month or not reckoned))


def day_bounds(time: TimeMention) -> tuple[date, date] | None:
    """The first and last day that an expression means: one day, whole or a part of it, or a third of a month."""
    if time.type not in ("DATE", "TIME") or time.earliest is None or time.latest is None:
        return None
    try:
        first, last = date.fromisoformat(time.earliest[:10]), date.fromisoformat(time.latest[:10])
    except ValueError:
        return None
    if first == last:
        return None if time.mod is not None else (first, last)
    month = "W" not in (time.value or "")  # «نهاية الأسبوع» comes every week.
    third = month and time.mod in ("START", "MID", "END") and (last - first).days <= _THIRD
    return (first, last) if third else None


def month_bounds(time: TimeMention) -> tuple[date, date] | None:
    """The first and last day of the month or year that an expression names («في مارس», «عام 2011»)."""
    if time.type != "DATE" or time.mod is not None or time.earliest is None or time.latest is None:
        return None
    if not _MONTH.fullmatch(time.value or ""):
        return None
    return date.fromisoformat(time.earliest[:10]), date.fromisoformat(time.latest[:10])


def _shown(day: date) -> float:
    return float(day.strftime("%Y%m%d"))
