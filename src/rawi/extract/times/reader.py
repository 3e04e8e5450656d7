"""TimeReader: every temporal expression of a reading, with its TIMEX3 value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from rawi.arabic.breaks import Head, break_within
from rawi.arabic.dates import DateGrammar
from rawi.arabic.memory import Remembered
from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import Entry, TermIndex
from rawi.arabic.words import inner_offset
from rawi.extract.times import (
    appointments,
    clock,
    days,
    durations,
    feasts,
    hijri,
    parts,
    periods,
    ranges,
    recurring,
    references,
    stated,
    told,
    weekdays,
)
from rawi.extract.times.focus import Settler
from rawi.extract.times.scene import ARTICLES, Draft, Rule, Scene
from rawi.lexicon.numbers import NumberLexicon, load_numbers
from rawi.lexicon.quantities import load_quantities
from rawi.lexicon.times import TimeLexicon, load_times
from rawi.model import Reading, Span, Time, TimeMention, Word

_DIGITS, _NUMERAL, _ARTICLE = "digits", "numeral", "article"
"""Roles of first words that come from no lexicon of times."""
_DATE = frozenset({"day", "weekday", "month", "hijri", "month_word", _DIGITS, _NUMERAL})
_RULES: tuple[tuple[Rule, frozenset[str]], ...] = (
    (parts.part_of_day, frozenset({"part"})),
    (parts.day_and_part, _DATE | {"deixis"}),
    (parts.late, frozenset({"late"})),
    (parts.definite, frozenset({"definite_part"})),
    (parts.hours, frozenset({"hours"})),
    (parts.loose, frozenset({"adverbial_part"})),
    (parts.night, frozenset({"night_before", "last_night", "tonight", "midnight", "noon", "this"})),
    (clock.clock, frozenset({"clock", "clock_letter", _DIGITS, _NUMERAL})),
    (told.told, frozenset({"that_day", "that", "unit.singular"})),
    (told.matching, frozenset({"told_stretch", "part_of_year"})),
    (days.deictic, frozenset({"deixis", "day"})),
    (days.written, _DATE),
    (days.articled, frozenset({_ARTICLE})),
    (weekdays.weekday, frozenset({"day", "weekday", "this"})),
    (days.day_of_month, frozenset({"day", _DIGITS, _NUMERAL})),
    (ranges.days_of_month, frozenset({"day", "days_word", _DIGITS, _NUMERAL})),
    (ranges.days_of_week, frozenset({"days_word"})),
    (appointments.day_and_hour, _DATE | {"deixis", "part"}),
    (clock.about, frozenset({"approximate"})),
    (periods.modified, frozenset({"weekend", "mod"})),
    (periods.within, frozenset({"part_of_year"})),
    (periods.age, frozenset({"decade", "unit.singular"})),
    (periods.season, frozenset({"season"})),
    (periods.shifted, frozenset({"this", "unit.singular", "season"})),
    (periods.year, frozenset({"year_word", "year_words", _DIGITS})),
    (periods.week_of, frozenset({"unit.singular"})),
    (feasts.feast, frozenset({"feast"})),
    (hijri.year, frozenset({"year_word"})),
    (feasts.nth_day, frozenset({"day", _NUMERAL})),
    (feasts.last_ten, frozenset({"last_ten"})),
    (recurring.repeated, frozenset({"set", "every", "once", _DIGITS, _NUMERAL})),
    (durations.duration, frozenset({
        "approximate", "unit.singular", "unit.dual", "unit.plural", "several", "half_past", "quarter_past",
        "third_past", "half_spoken",
        _DIGITS, _NUMERAL, _ARTICLE,
    })),
    (references.ago, frozenset({"ago"})),
    (references.ahead, frozenset({"after"})),
    (references.vague, frozenset({"vague"})),
)  # fmt: skip
"""Each rule with the roles that the first word of its expressions can have."""
_NUMBERED = tuple(rule for rule, first in _RULES if _DIGITS in first)
"""The rules whose expressions can begin with a number in digits."""
_YEAR_DIGITS = 4
_JOINTS = frozenset("/-–—:.)(،,\\")
"""Marks that can stand inside a time that begins with a number."""
_AND = "و"
_COUNTED = frozenset({"counted"})
"""Roles of what a number counts that say nothing of time."""
_BRACKETED: tuple[Rule, ...] = (durations.duration,)
"""The rules whose expressions can begin with a bracket."""


class TimeReader:
    """Finds temporal expressions (dates, times, durations, sets) and says what they mean.

    Spans exclude prepositions and attached particles and include «عام», «يوم» and «منتصف». Relative values count from
    the article's day of publication, or from the date that the article states of itself.
    """

    def __init__(self, lexicon: TimeLexicon, numbers: NumberLexicon, counted: Iterable[str] = ()) -> None:
        """`counted` are nouns that a number counts: before one of them it is no year."""
        entries = [Entry(*entry) for entry in lexicon.entries]
        self.terms = TermIndex([*entries, *(Entry(noun, "counted", "") for noun in counted)])
        self.numerals = Numerals(Entry(*entry) for entry in numbers.entries)
        self._dates = DateGrammar(self.terms, self.numerals)
        self._rules: Callable[[str], tuple[Rule, ...]] = Remembered(self._begun_by).__getitem__
        """The rules whose expressions can begin with a folded word or a mark."""
        self._timely: Callable[[str], bool] = Remembered(self._is_timely).__getitem__

    @classmethod
    def load(cls) -> TimeReader:
        """A reader with the lexicons that ship with the package."""
        units = (form for form, role, _ in load_quantities().entries if role == "unit")
        return cls(load_times(), load_numbers(), units)

    def read(self, reading: Reading) -> tuple[TimeMention, ...]:
        """The temporal expressions in order of their offsets; none overlaps another."""
        anchor = _day_of(reading.article.published)
        words = reading.words
        scene = self._scene(words, anchor)
        settler = Settler(scene, reading.sentences, reading.quotations)
        breaks = [paragraph.span.start for paragraph in reading.paragraphs]
        drafts = list(self._drafts(scene, breaks))
        return tuple(_mention(reading.article.text, words, draft) for draft in settler.settle(drafts))

    def stated_date(self, reading: Reading) -> Time | None:
        """The full date that an article states of itself, None if it states none."""
        return stated.stated_date(reading, self._scene(reading.words, None))

    def _scene(self, words: Sequence[Word], anchor: dt.date | None) -> Scene:
        return Scene(words, self.terms, self.numerals, self._dates, anchor)

    def _drafts(self, scene: Scene, breaks: Sequence[int]) -> Iterator[Draft]:
        """The expressions in order; none goes on over the start of a paragraph, one of `breaks`."""
        at = 0
        while at < len(scene.words):
            word = scene.words[at]
            rules = self._numbered(scene, at) if word.kind == "number" else self._rules(word.fold)
            name_end = (days.name_end(scene, at) or clock.name_end(scene, at)) if rules else None
            draft = _best(rules, scene, at) if rules and name_end is None else None
            if draft is None:
                at = at + 1 if name_end is None else name_end
                continue
            if (cut := break_within(scene.words, draft.first, draft.end, breaks)) < draft.end:
                draft = _best(
                    rules, replace(scene, words=Head(scene.words, cut), found={}, cardinals={}, ordinals={}), at
                )
                if draft is None:
                    at += 1
                    continue
            yield draft
            at = draft.end

    def _numbered(self, scene: Scene, at: int) -> tuple[Rule, ...]:
        """The rules for a number in digits: none where the next word is no word of time and it cannot be a year."""
        text = scene.words[at].text
        if len(text) >= _YEAR_DIGITS or at + 1 >= len(scene.words):
            return _NUMBERED
        following = scene.words[at + 1]
        if following.kind == "mark":
            return _NUMBERED if following.text in _JOINTS else ()
        if following.kind == "word" and not following.fold.startswith(_AND):
            return _NUMBERED if self._timely(following.fold) else ()
        return _NUMBERED

    def _is_timely(self, folded: str) -> bool:
        """Whether a word that follows a number can make a time of it."""
        return self.numerals.begins(folded) or not self.terms.readings(folded).keys() <= _COUNTED

    def _begun_by(self, folded: str) -> tuple[Rule, ...]:
        if folded == "(":
            return _BRACKETED
        roles = set(self.terms.readings(folded))
        if self.numerals.begins(folded):
            roles.add(_NUMERAL)
        if folded in ARTICLES:
            roles.add(_ARTICLE)
        return tuple(rule for rule, first in _RULES if first & roles)


def _best(rules: Iterable[Rule], scene: Scene, at: int) -> Draft | None:
    """The longest expression that begins at a word; of equals, the one whose rule comes first."""
    best: Draft | None = None
    scene.forget()
    for rule in rules:
        draft = rule(scene, at)
        if draft is not None and (best is None or draft.end > best.end):
            best = draft
    return best


def _mention(text: str, words: Sequence[Word], draft: Draft) -> TimeMention:
    start = inner_offset(words[draft.first], draft.skip)
    return TimeMention(
        span=Span.of(text, start, words[draft.end - 1].end),
        type=draft.type,
        value=draft.value,
        mod=draft.mod,
        earliest=draft.earliest,
        latest=draft.latest,
        grain=draft.grain,
        needs_publication_date=draft.needs,
    )


def _day_of(time: Time | None) -> dt.date | None:
    """The day that a Time fixes, None if it covers more than one."""
    if time is None or time.earliest is None or time.latest is None or time.earliest[:10] != time.latest[:10]:
        return None
    try:
        return dt.date.fromisoformat(time.earliest[:10])
    except ValueError:
        return None
