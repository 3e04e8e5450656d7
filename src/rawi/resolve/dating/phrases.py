"""Phrases of time: what adjoining expressions say together («أمس الخميس (16 أكتوبر 2017)»)."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rawi.arabic.calendar import Period
from rawi.arabic.dates import DateGrammar, WrittenDate
from rawi.arabic.fold import folded
from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import TermIndex
from rawi.model import Reading, TimeMention, Word

_MARKS = frozenset({"(", ")", "،", ",", "-", "–", ":", "[", "]"})
_AND = "و"
"""Before the second of two expressions it makes them two («هذا العام وعام 2020»)."""
_JOINT = 3
"""How many words at most stand between expressions of one phrase («الخميس المقبل (الموافق 5 مايو 2019)»)."""


@dataclass(slots=True, kw_only=True)
class Phrase:
    """Words `[first, end)` and what they say.

    `offset` are days from the day of writing («أمس» -1); the shifts are -1 for «الماضي», 0 for «الجاري», 1 for
    «المقبل» beside a weekday, week, month or year; `day_of` is the day in a month that is only pointed at.
    """

    first: int
    end: int
    offset: int | None = None
    weekday: int | None = None
    weekday_shift: int | None = None
    week_shift: int | None = None
    month_shift: int | None = None
    day_of: int | None = None
    year_shift: int | None = None
    season_shift: int | None = None
    years: list[int] = field(default_factory=list)
    dates: list[WrittenDate] = field(default_factory=list)
    feast: Period | None = None
    """A day that is named after a feast or the month of fasting, with its year («ثاني أيام عيد الأضحى 1439»)."""

    @property
    def points(self) -> bool:
        """Whether something in it counts from the day of writing."""
        shifts = (
            self.offset,
            self.weekday_shift,
            self.week_shift,
            self.month_shift,
            self.year_shift,
            self.season_shift,
        )
        return any(shift is not None for shift in shifts) or any(date.shift is not None for date in self.dates)


class PhraseReader:
    """Joins the expressions of time that belong together and takes them apart again into what they say."""

    def __init__(self, terms: TermIndex, numerals: Numerals, joints: Iterable[str]) -> None:
        """`joints` are words that lead from a day that is pointed at to its date."""
        self._joints = folded(joints)
        self._terms = terms
        self._numerals = numerals
        self.dates = DateGrammar(terms, numerals)

    def phrases(self, reading: Reading, times: Sequence[TimeMention]) -> Iterator[Phrase]:
        """The phrases of a text in order."""
        words = reading.words
        starts = [word.start for word in words]
        breaks = [sentence.span.start for sentence in reading.sentences]
        current: Phrase | None = None
        for mention in times:
            if mention.type not in ("DATE", "TIME"):
                continue
            first = bisect_right(starts, mention.span.start) - 1
            end = bisect_right(starts, mention.span.end - 1)
            found = self._read(words, first, end)
            found.feast = _feast(mention) if not found.dates else None
            if current is not None:
                attached = mention.span.start > words[first].start and words[first].text.startswith(_AND)
                if not attached and self._joined(words, current, found, breaks):
                    current = _both(current, found)
                    continue
                yield current
            current = found
        if current is not None:
            yield current

    def _joined(self, words: Sequence[Word], before: Phrase, after: Phrase, breaks: Sequence[int]) -> bool:
        """Whether two expressions are one: what points at the day of writing stands first, and no sentence ends."""
        gap = range(before.end, after.first)
        if before.offset is not None and after.offset is not None:
            return False
        if len(gap) > _JOINT or (before.dates and not before.points and after.offset is not None):
            return False
        if bisect_right(breaks, words[before.first].start) != bisect_right(breaks, words[after.first].start):
            return False
        return all(
            words[at].text in _MARKS
            or (before.points and words[at].fold in self._joints)
            or any(self._terms.find(words, at, role) for role in ("corresponding", "day"))
            for at in gap
        )

    def _read(self, words: Sequence[Word], first: int, end: int) -> Phrase:
        phrase, at = Phrase(first=first, end=end), first
        while at < end:
            at = max(at + 1, self._piece(words, at, end, phrase))
        if phrase.dates and (phrase.dates[-1].shift is not None or phrase.dates[-1].year_shift is not None):
            # «أكتوبر الماضي (2017)», «جوان من السنة الجارية 2019»
            opened = end < len(words) and words[end].text == "("
            phrase.end = max(end, self._year(words, end + opened, phrase))
        return phrase

    def _piece(self, words: Sequence[Word], at: int, end: int, phrase: Phrase) -> int:
        """Take what begins at word `at` into the phrase; the word behind it, or `at` where nothing begins."""
        bare = at > phrase.first
        deixis = self._terms.find(words, at, "deixis", bare=bare)
        if deixis is not None and deixis.value == "0" and self._numerals.ordinal(words, deixis.end) is not None:
            return deixis.end  # «اليوم الأول من المهرجان»
        if deixis is not None and phrase.offset is None:
            phrase.offset = int(deixis.value)
            return deixis.end
        date = self.dates.read(words, at)
        if date is not None and date.end <= end:
            if date.weekday is not None and phrase.weekday is None:
                phrase.weekday = date.weekday
                phrase.weekday_shift = self._beside(words, at)
            if date.year_shift is not None:
                phrase.year_shift = date.year_shift
            phrase.dates.append(date)
            return date.end
        weekday = self._terms.find(words, at, "weekday", bare=bare)
        if weekday is not None and weekday.definite:
            phrase.weekday = int(weekday.value)
            shift = self._terms.find(words, weekday.end, "shift", bare=True)
            if shift is not None:
                phrase.weekday_shift = int(shift.value)
            return shift.end if shift is not None else weekday.end
        return self._day_of_month(words, at, phrase) or self._unit(words, at, phrase) or self._year(words, at, phrase)

    def _beside(self, words: Sequence[Word], at: int) -> int | None:
        """What is said of the weekday that begins a date («[الخميس الماضي] 7 مارس»)."""
        for start in (at, at + 1):
            weekday = self._terms.find(words, start, "weekday")
            if weekday is not None:
                shift = self._terms.find(words, weekday.end, "shift", bare=True)
                return int(shift.value) if shift is not None else None
        return None

    def _day_of_month(self, words: Sequence[Word], at: int, phrase: Phrase) -> int:
        """«16 من الشهر الماضي», «الخامس من هذا الشهر»; 0 where none begins."""
        numeral = (
            self._numerals.cardinal(words, at) if words[at].kind == "number" else self._numerals.ordinal(words, at)
        )
        if numeral is None or not isinstance(numeral.value, int) or not 1 <= numeral.value <= 31:
            return 0
        of = self._terms.find(words, numeral.end, "of", bare=True)
        end = of.end if of is not None else numeral.end
        this = self._terms.find(words, end, "this", bare=True)
        month = self._terms.find(words, this.end if this is not None else end, "month_word", bare=True)
        shift = self._terms.find(words, month.end if month is not None else end, "shift", bare=True)
        if of is None and (shift is None or month is not None):
            return 0
        if of is not None and (month is None or (shift is None and this is None)):
            return 0
        phrase.day_of = numeral.value
        phrase.month_shift = int(shift.value) if shift is not None else 0
        return shift.end if shift is not None else month.end if month is not None else 0

    def _unit(self, words: Sequence[Word], at: int, phrase: Phrase) -> int:
        """«العام الجاري», «هذا الشهر», «عام 2019 الحالي»; 0 where none begins."""
        this = self._terms.find(words, at, "this", bare=at > phrase.first)
        unit = self._terms.find(words, this.end if this is not None else at, "unit.singular", bare=at > phrase.first)
        if unit is None or unit.value not in {"W", "MO", "Y", "SN"}:
            return 0
        end = unit.end
        year = self.dates.year(words, end) if unit.value == "Y" else None
        if year is not None and not year[2]:
            phrase.years.append(year[1])
            end = year[0]
        shift = self._terms.find(words, end, "shift", bare=True)
        if (shift is None and this is None) or not (unit.definite or year is not None):
            return end
        number = int(shift.value) if shift is not None else 0
        if unit.value == "SN":
            phrase.season_shift = number
        elif unit.value == "W":
            phrase.week_shift = number
        elif unit.value == "MO":
            phrase.month_shift = number
        else:
            phrase.year_shift = number
        return shift.end if shift is not None else end

    def _year(self, words: Sequence[Word], at: int, phrase: Phrase) -> int:
        year = self.dates.year(words, at)
        if year is None or year[2]:
            return 0
        phrase.years.append(year[1])
        return year[0]


def _both(one: Phrase, other: Phrase) -> Phrase:
    def either(name: str) -> int | None:
        first: int | None = getattr(one, name)
        second: int | None = getattr(other, name)
        return first if first is not None else second

    return Phrase(
        first=one.first,
        end=other.end,
        **{
            name: either(name)
            for name in (
                "offset", "weekday", "weekday_shift", "week_shift", "month_shift", "day_of",
                "year_shift", "season_shift",
            )
        },
        years=one.years + other.years,
        dates=one.dates + other.dates,
        feast=one.feast or other.feast,
    )  # fmt: skip


def _feast(mention: TimeMention) -> Period | None:
    """The day of an expression that names it in other words than by day and month."""
    if mention.grain != "day" or mention.needs_publication_date or mention.value is None:
        return None
    try:
        earliest, latest = (dt.date.fromisoformat(one or "") for one in (mention.earliest, mention.latest))
        dt.date.fromisoformat(mention.value)
    except ValueError:
        return None
    return Period(value=mention.value, earliest=earliest, latest=latest, grain="day")
