"""Date lines: the day of publication as a page writes it out («الثلاثاء 5 آذار 2024 - 14:30»)."""

from __future__ import annotations

from rawi.arabic.dates import DateGrammar
from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import Entry, TermIndex
from rawi.arabic.words import words
from rawi.lexicon.numbers import load_numbers
from rawi.lexicon.times import load_times
from rawi.model import Time

_LONGEST = 60
_MOST_WORDS = 12
_SENTENCE_ENDS = (".", "؟", "!", "…", ":")


class DateLineReader:
    """Reads written days. The lexicons are loaded when the first line is read."""

    def __init__(self) -> None:
        self._grammar: DateGrammar | None = None

    def __call__(self, line: str) -> Time | None:
        """The first full date (day, month and year, in any calendar) in `line`, None if there is none."""
        if not any(letter.isdigit() for letter in line):
            return None
        if self._grammar is None:
            self._grammar = DateGrammar(
                TermIndex(Entry(*entry) for entry in load_times().entries),
                Numerals(Entry(*entry) for entry in load_numbers().entries),
            )
        found = words(line)
        for at in range(len(found)):
            date = self._grammar.read(found, at)
            if date is not None and date.day is not None and date.year is not None:
                period = self._grammar.resolve(date, None)
                if period is not None:
                    return period.time
        return None


def may_be_date_line(line: str) -> bool:
    """Whether a line is short enough, and not a sentence, so that a date in it is the whole of it."""
    text = line.strip()
    return len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS and not text.endswith(_SENTENCE_ENDS)
