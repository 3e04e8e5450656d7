"""Dates as they are written: «الخميس 16 تشرين الأول/أكتوبر 2017», «5 رمضان 1438هـ», «16/10/2017», «أكتوبر الماضي»."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from rawi.arabic import calendar
from rawi.arabic.calendar import Period
from rawi.arabic.digits import digits_value
from rawi.arabic.fold import fold
from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import Hit, TermIndex
from rawi.model import Word

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_COMMON_YEARS = range(1000, 3000)
_HIJRI_YEARS = range(1300, 1501)
_UNMARKED_HIJRI = range(1380, 1451)
"""Years that news means in the Hijri calendar even where no mark says so."""
_SLASH = "/"
_DASHES = frozenset({"-", "–", "—"})
_PAGE_YEARS = range(1990, 2051)
"""Years that make three numbers set apart by spaced dashes a date."""
_BESIDE_A_DATE = frozenset({"-1", "0", "1"})
"""What may be said of a weekday whose date follows."""
_SPELT_YEARS = range(1000, 2101)
_HUNDRED = 100
_CLAUSE_ENDS = frozenset(".،,؛)»")
_SHORT_YEARS = range(20, 100)
"""Years of the twentieth century that two digits stand for after a word for "year"."""
_AHEAD_WEIGHT = 4
"""An undated day or month lies in the past unless the coming one is four times as near: news mostly looks back."""


class WrittenDate(NamedTuple):
    """What a written date says, in words `[first, end)` of whose first `skip` letters are attached particles.

    `shift` is -1 for «الماضي», 0 for «الجاري», 1 for «المقبل» after the month; `year_shift` the same of a year
    («من العام الماضي»), `told_shift` of one that counts from a year told before («من العام نفسه»); None where nothing
    is said.
    """

    first: int
    end: int
    skip: int
    day: int | None
    month: int
    year: int | None
    hijri: bool
    shift: int | None = None
    year_shift: int | None = None
    weekday: int | None = None
    told_shift: int | None = None


class DateGrammar:
    """Reads written dates with the terms and numerals it is given."""

    def __init__(self, terms: TermIndex, numerals: Numerals) -> None:
        self._terms = terms
        self._numerals = numerals

    def read(self, words: Sequence[Word], at: int) -> WrittenDate | None:
        """The date that begins at word `at`, with a weekday before it if one is there; None if there is no month."""
        first, skip = at, 0
        weekday: int | None = None
        position = at
        day_word = self._terms.find(words, position, "day")
        if day_word is not None and not day_word.definite:
            skip, position = day_word.skip, day_word.end
        name = self._terms.find(words, position, "weekday", bare=position > at)
        if name is not None:
            skip = skip if position > at else name.skip
            weekday, position = int(name.value), name.end
            shifted = self._terms.find(words, position, "shift", bare=True)
            if shifted is not None and shifted.value in _BESIDE_A_DATE:
                # «الأحد المقبل 12 يونيو»: the date says which.
                position = shifted.end
            if position < len(words) and words[position].fold in {"،", ","}:
                position += 1
        matching = self._terms.find(words, position, "corresponding", bare=True)
        if matching is not None and position > at:
            position = matching.end
        found = self._numeric(words, position) or self._spoken(words, position, ambiguous_ok=position > at)
        if found is None:
            return None
        if position == at:
            return found
        if found.day is None:
            return None
        return found._replace(first=first, skip=skip, weekday=weekday)

    def month_at(self, words: Sequence[Word], at: int) -> WrittenDate | None:
        """The month at word `at`, whatever else its name could be."""
        found = self._spoken(words, at, ambiguous_ok=True)
        return found if found is not None and found.day is None else None

    def year(self, words: Sequence[Word], at: int, *, hijri: bool = False) -> tuple[int, int, bool] | None:
        """A year in digits with its calendar mark («2021م», «1438 هـ»): (end, year, whether Hijri)."""
        if at >= len(words) or words[at].kind != "number":
            return None
        text = words[at].text
        if len(text) != 4 or not text.isdigit():
            return None
        value = int(text)
        end = at + 1
        mark = self._terms.find(words, end, "hijri_mark", bare=True)
        if mark is not None and value in _HIJRI_YEARS:
            return mark.end, value, True
        if hijri:
            return (end, value, True) if value in _HIJRI_YEARS else None
        if value not in _COMMON_YEARS:
            return None
        if value in _UNMARKED_HIJRI and mark is None and self._terms.find(words, end, "common_mark", bare=True) is None:
            return end, value, True
        mark = self._terms.find(words, end, "common_mark", bare=True)
        if mark is not None and _squared(words, mark.end):
            # «2700م2»
            return None
        if mark is not None and (words[mark.end - 1].fold != "م" or _closes(words, mark.end, value)):
            end = mark.end
        return end, value, False

    def told_year(self, words: Sequence[Word], at: int) -> tuple[int, int, bool] | None:
        """The year after a word for "year", which may be spelt out («عام ألفين وعشرة») or short («عام 67»)."""
        found = self.year(words, at)
        if found is not None or at >= len(words):
            return found
        number = self._numerals.cardinal(words, at)
        if number is None or number.skip or not isinstance(number.value, int):
            return None
        short = number.digits and len(words[at].text) == 2 and number.value in _SHORT_YEARS
        if short and number.end == at + 1 and self._ends(words, number.end):
            return number.end, 1900 + number.value, False
        return (number.end, number.value, False) if not number.digits and number.value in _SPELT_YEARS else None

    def _ends(self, words: Sequence[Word], at: int) -> bool:
        """Whether a clause ends at word `at` or goes on with no counted word («عام 67 في», not «عام 68هـ»)."""
        if at >= len(words):
            return True
        hundred = self._numerals.cardinal(words, at + 1)
        if hundred is not None and hundred.definite and hundred.value == _HUNDRED:
            return False  # «الدين العام 92 في المئة»
        return words[at].text in _CLAUSE_ENDS or self._terms.find(words, at, "after_year", bare=True) is not None

    def resolve(self, date: WrittenDate, anchor: dt.date | None, *, ahead: bool = False) -> Period | None:
        """The day or month that a written date means; None if it needs an anchor and there is none, or does not exist.

        `anchor` is the day of writing; `ahead` says that the sentence looks forward.
        """
        try:
            if date.year is not None:
                return self._period(date, date.year)
            if anchor is None:
                return None
            this = calendar.hijri_of(anchor)[0] if date.hijri else anchor.year
            if date.year_shift is not None and not date.hijri:
                return self._period(date, this + date.year_shift)
            near = [
                period
                for number in (this - 2, this - 1, this, this + 1, this + 2)
                if (period := self._try(date, number))
            ]
            if date.year_shift is not None:
                # «رمضان من العام الماضي»: news counts years by the common calendar.
                told = anchor.year + date.year_shift
                return next((period for period in near if period.earliest.year == told), None)
            return _choose(near, anchor, date.shift, ahead=ahead)
        except (ValueError, OverflowError):
            return None

    def _try(self, date: WrittenDate, year: int) -> Period | None:
        try:
            return self._period(date, year)
        except (ValueError, OverflowError):
            return None

    @staticmethod
    def _period(date: WrittenDate, year: int) -> Period:
        if not date.hijri:
            return (
                calendar.month(year, date.month)
                if date.day is None
                else calendar.day(dt.date(year, date.month, date.day))
            )
        if date.day is None:
            return calendar.hijri_month(year, date.month)
        period = calendar.hijri_day(year, date.month, date.day)
        if date.weekday is not None:
            for offset in (0, -1, 1):
                moved = dt.date.fromisoformat(period.value) + dt.timedelta(days=offset)
                if moved.isoweekday() == date.weekday:
                    return calendar.day(moved)
        return period

    def _numeric(self, words: Sequence[Word], at: int) -> WrittenDate | None:
        if at >= len(words) or words[at].kind != "number":
            return None
        dotted = _DOTTED.fullmatch(fold(words[at].text))
        if dotted is not None:
            return self._ordered(at, at + 1, [int(part) for part in dotted.groups()])
        if at + 4 >= len(words) or not _separated(words[at + 1].text, words[at + 3].text):
            return None
        numbers = [words[at + offset].text for offset in (0, 2, 4)]
        if not all(text.isdigit() and len(text) in (1, 2, 4) for text in numbers):
            return None
        spaced = words[at + 1].text != "/" and any(
            words[at + step].end != words[at + step + 1].start for step in range(4)
        )
        if spaced and not (numbers[2].isdigit() and int(numbers[2]) in (*_PAGE_YEARS, *_UNMARKED_HIJRI)):
            return None
        found = self._ordered(at, at + 5, [int(text) for text in numbers], two_digits=len(numbers[2]) == 2)
        if found is None:
            return None
        mark = self._terms.find(words, found.end, "hijri_mark", bare=True) or self._terms.find(
            words, found.end, "common_mark", bare=True
        )
        return found._replace(end=mark.end) if mark is not None else found

    @staticmethod
    def _ordered(first: int, end: int, numbers: list[int], *, two_digits: bool = False) -> WrittenDate | None:
        day, month, year = numbers if numbers[0] < 100 else reversed(numbers)
        if two_digits and year < 100:
            year += 2000
        if month > 12 >= day:
            day, month = month, day
        hijri = year in _HIJRI_YEARS
        if not (1 <= month <= 12 and 1 <= day <= 31 and (hijri or year in _COMMON_YEARS)):
            return None
        return WrittenDate(first, end, 0, day, month, year, hijri)

    def _spoken(self, words: Sequence[Word], at: int, *, ambiguous_ok: bool) -> WrittenDate | None:
        day, position, skip = None, at, 0
        numeral = self._day(words, at)
        if numeral is not None:
            day, position, skip = numeral
        month_word = self._terms.find(words, position, "month_word", bare=position > at)
        if month_word is not None:
            skip = skip if position > at else month_word.skip
            position = month_word.end
        name = self._month(words, position, bare=position > at)
        if name is None:
            return None
        skip = skip if position > at else name.skip
        hijri = name.role == "hijri"
        bare_at, position = position, self._second_name(words, name)
        second = position > name.end
        found = WrittenDate(at, position, skip, day, int(name.value), None, hijri)
        found = self._which_year(words, position, found)
        named = day is not None or month_word is not None
        dated = found.end > position or second
        if self._terms.find(words, bare_at, "strict") is not None and not (named and dated):
            return None
        if self._terms.find(words, bare_at, "ambiguous") is not None and not (named or dated or ambiguous_ok):
            before = self._terms.find(words, at - 1, "time_after", bare=True)
            if (before is None or before.end != at) and not self._among_months(words, bare_at):
                return None
        return found

    def _among_months(self, words: Sequence[Word], at: int) -> bool:
        """Whether the name of a month at `at` follows «شهري» or another month: «شهري [تموز] و[آب]»."""
        before = at - 1 if at and words[at - 1].fold != "و" else at - 2
        if before < 0:
            return False
        two = (self._terms.find(words, before, role, bare=False) for role in ("unit.dual", "unit.plural"))
        return any(hit is not None and hit.value == "MO" for hit in two) or any(
            (month := self._terms.find(words, start, "month", bare=False)) is not None and month.end == before + 1
            for start in (before, before - 1)
            if start >= 0
        )

    def _day(self, words: Sequence[Word], at: int) -> tuple[int, int, int] | None:
        """The day of the month at `at` and where the month should follow: (day, position, skip)."""
        if at >= len(words):
            return None
        skip, position = 0, at
        if words[at].kind == "number":
            value = digits_value(words[at].text)
            position = at + 1
        else:
            ordinal = self._numerals.ordinal(words, at)
            if ordinal is None:
                return None
            value, position, skip = ordinal.value, ordinal.end, ordinal.skip
        if not isinstance(value, int) or not 1 <= value <= 31:
            return None
        of = self._terms.find(words, position, "of", bare=True)
        if words[at].kind == "number" and position < len(words) and words[position].text == _SLASH:
            position += 1
        return value, of.end if of is not None else position, skip

    def _month(self, words: Sequence[Word], at: int, *, bare: bool) -> Hit | None:
        found = [hit for role in ("month", "hijri") if (hit := self._terms.find(words, at, role, bare=bare))]
        return max(found, key=lambda hit: (hit.end, -hit.skip)) if found else None

    def _second_name(self, words: Sequence[Word], name: Hit) -> int:
        """The end of the month with its name in another tradition: «/فبراير», «(تشرين الأول)», « - نوفمبر»."""
        position = name.end
        if position >= len(words):
            return position
        opening = words[position].text
        start = position + 1 if opening in {"/", "-", "–", "(", "\\", "،"} else position
        second = self._terms.find(words, start, name.role, bare=True)
        if second is None or second.value != name.value:
            return position
        if opening != "(":
            return second.end
        return second.end + 1 if second.end < len(words) and words[second.end].text == ")" else position

    def _which_year(self, words: Sequence[Word], at: int, found: WrittenDate) -> WrittenDate:
        position = at
        if position < len(words) and words[position].text in {"،", ","} and found.day is not None:
            position += 1
        of = self._terms.find(words, position, "of", bare=True)
        if of is not None:
            position = of.end
        that = self._terms.find(words, position, "that", bare=True) if of is not None else None
        same_year = self._terms.find(words, that.end, "year_word", bare=True) if that is not None else None
        if same_year is not None:
            # «جوان من نفس السنة»
            return found._replace(end=same_year.end, told_shift=0)
        this = self._terms.find(words, position, "this", bare=True)
        year_word = self._terms.find(words, this.end if this is not None else position, "year_word", bare=True)
        number_at = year_word.end if year_word is not None else position
        if found.day is not None and number_at == at and at < len(words) and words[at].text == _SLASH:
            # «10/شوال/1436هـ»
            number_at += 1
        spelt = year_word is not None and not found.hijri
        year = self.told_year(words, number_at) if spelt else self.year(words, number_at, hijri=found.hijri)
        if year is not None and (of is None or year_word is not None) and this is None:
            return found._replace(end=year[0], year=year[1])
        if year_word is not None and (of is not None or this is not None or words[position].fold.startswith("ال")):
            shift = self._terms.find(words, year_word.end, "shift", bare=True)
            if this is not None:
                return found._replace(end=year_word.end, year_shift=0)
            if shift is not None:
                return found._replace(end=shift.end, year_shift=int(shift.value))
            same = self._terms.find(words, year_word.end, "textual", bare=True)
            if same is not None:
                return found._replace(end=same.end, told_shift=int(same.value))
        if of is None and position == at:
            shift = self._terms.find(words, at, "shift", bare=True)
            if shift is not None and words[at].fold.startswith("ال"):
                return found._replace(end=shift.end, shift=int(shift.value))
        return found


def _separated(first: str, second: str) -> bool:
    """Whether two marks can stand between the three numbers of a date."""
    return (first == second == "/") or (first in _DASHES and second in _DASHES)


def _closes(words: Sequence[Word], at: int, year: int) -> bool:
    """Whether nothing that «م» could measure stands here: it touches the year, or ends the clause of a likely one."""
    if at >= len(words) or words[at - 1].start == words[at - 2].end:
        return True
    return year in _PAGE_YEARS and year % 100 != 0 and words[at].kind == "mark"


def _squared(words: Sequence[Word], at: int) -> bool:
    """Whether a number touches the word before it."""
    return at < len(words) and words[at].kind == "number" and words[at].start == words[at - 1].end


def _choose(near: list[Period], anchor: dt.date, shift: int | None, *, ahead: bool) -> Period | None:
    if shift is not None and shift < 0:
        past = [period for period in near if period.latest < anchor]
        return past[shift] if len(past) >= -shift else None
    if shift == 1:
        return next((period for period in near if period.earliest > anchor), None)
    if shift == 0:
        near = [period for period in near if period.earliest.year == anchor.year] or near

    def distance(period: Period) -> int:
        if period.earliest <= anchor <= period.latest:
            return 0
        if period.latest < anchor:
            return (anchor - period.latest).days * (_AHEAD_WEIGHT if ahead else 1)
        return (period.earliest - anchor).days * (1 if ahead else _AHEAD_WEIGHT)

    return min(near, key=distance, default=None)


def weekday_of(anchor: dt.date, weekday: int, shift: int | None, *, ahead: bool = False) -> dt.date:
    """The day that a weekday means: with «الماضي» (-1) before the anchor, with «المقبل» (1) after it, with neither the
    nearest on or before it (`ahead`: on or after it)."""
    if shift is None or shift == 0:
        return calendar.nearest_weekday(anchor, weekday, ahead=ahead)
    if shift < 0:
        return calendar.nearest_weekday(anchor - dt.timedelta(days=1 + 7 * (-shift - 1)), weekday, ahead=False)
    return calendar.nearest_weekday(anchor + dt.timedelta(days=1), weekday, ahead=True)
