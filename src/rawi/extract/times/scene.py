"""What the rules of time look at, and what they hand back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import NamedTuple

from rawi.arabic.calendar import Period
from rawi.arabic.dates import DateGrammar
from rawi.arabic.numerals import Numeral, Numerals
from rawi.arabic.particles import ARTICLE, PERSON_PREFIXES
from rawi.arabic.terms import Hit, TermIndex, first_of
from rawi.model import Grain, TimeType, Word

ARTICLES = frozenset({"ال", "لل"})
"""The article written apart from a number in digits («الـ24», «لل48»)."""
SPOKEN = "spoken"
"""The tie of a day that counts from when it was said: «اليوم» in a quotation."""
TOLD_YEAR = "year"
"""The tie, before a count of years, of a date whose year is one told before («مايو من العام نفسه»: "year+0")."""
TOLD_MONTH = "month"
"""The tie of the month told before, or that of writing, in another year («الشهر نفسه من العام الماضي»)."""
TOLD_PART = "part"
"""The tie of the month, quarter or half told before in another year («الفترة نفسها من العام الماضي»)."""
OF_TOLD_MONTH = "of month"
"""The tie, before a count of months, of a day in a month told before («15 من الشهر نفسه»: "of month+0")."""
UNDATED = "XXXX-XX-XX"
"""The day in the value of a clock time or part of a day that names none."""
TOLD_UNITS: dict[str, Grain] = {"D": "day", "NI": "day", "W": "week", "MO": "month", "Y": "year"}
"""Units that can be counted from a time told before; the tie is the unit with the count («اليوم التالي»: "D+1")."""
_LOOK_BACK = 9
QUOTES = frozenset("«»“”\"'")
_FEMININE = "ة"
_STOPS = frozenset('.،؛:!؟?«»"“”()')
_FUTURE_PREFIX = "س"
_LEAST_VERB = 4
"""Letters of a future verb, or of a present one with its prefix, at least."""
_NO_STEM = frozenset("اويهن")


class Draft(NamedTuple):
    """A temporal expression in words `[first, end)`; `skip` letters of the first word are attached particles.

    `tie` says what it hangs from where that is not the day of writing alone (see `rawi.extract.times.focus`).
    """

    first: int
    end: int
    skip: int
    type: TimeType
    value: str | None
    grain: Grain
    earliest: str | None = None
    latest: str | None = None
    mod: str | None = None
    needs: bool = False
    tie: str | None = None

    @staticmethod
    def of(
        first: int,
        end: int,
        skip: int,
        period: Period | None,
        *,
        needs: bool,
        grain: Grain = "day",
        mod: str | None = None,
    ) -> Draft:
        """A date with the value and bounds of a period, or without a value where there is none."""
        if period is None:
            return Draft(first, end, skip, "DATE", None, grain, mod=mod, needs=needs)
        return Draft(
            first, end, skip, "DATE", period.value, period.grain,
            period.earliest.isoformat(), period.latest.isoformat(), mod, needs,
        )  # fmt: skip

    def over(self, period: Period) -> Draft:
        """The same words with the value and bounds of a period."""
        earliest, latest = period.earliest.isoformat(), period.latest.isoformat()
        return self._replace(value=period.value, earliest=earliest, latest=latest, grain=period.grain)


@dataclass(frozen=True, slots=True)
class Scene:
    """The words of one text, the knowledge to read them with, and the day of writing (None where unknown)."""

    words: Sequence[Word]
    terms: TermIndex
    numerals: Numerals
    dates: DateGrammar
    anchor: dt.date | None
    found: dict[tuple[Rule, int], Draft | None] = field(default_factory=dict)
    """What the rules that others build on have found near the word that is being read."""
    cardinals: dict[int, Numeral | None] = field(default_factory=dict)
    ordinals: dict[int, Numeral | None] = field(default_factory=dict)
    names: set[tuple[str, ...]] = field(default_factory=set)
    """Clock times that this text gave as a name («موقع الساعة السابعة»), folded."""

    def find(self, at: int, role: str, *, bare: bool = True) -> Hit | None:
        """The term of `role` at word `at`; without attached particles unless `bare` is off."""
        words = self.words
        if not 0 <= at < len(words):
            return None
        readings = self.terms.readings(words[at].fold).get(role)
        return None if readings is None else first_of(readings, words, at, bare=bare)

    def cardinal(self, at: int) -> Numeral | None:
        """The cardinal number that begins at word `at`; kept while the expressions at one word are compared."""
        if at not in self.cardinals:
            self.cardinals[at] = self.numerals.cardinal(self.words, at)
        return self.cardinals[at]

    def ordinal(self, at: int) -> Numeral | None:
        """The ordinal number that begins at word `at`; kept like a cardinal."""
        if at not in self.ordinals:
            self.ordinals[at] = self.numerals.ordinal(self.words, at)
        return self.ordinals[at]

    def forget(self) -> None:
        """Drop what was kept while the expressions at one word were compared."""
        self.found.clear()
        self.cardinals.clear()
        self.ordinals.clear()

    def text(self, at: int) -> str:
        """The printed word at `at`, or an empty string beyond the text."""
        return self.words[at].text if 0 <= at < len(self.words) else ""

    def fold(self, at: int) -> str:
        """The folded word at `at`, or an empty string beyond the text."""
        return self.words[at].fold if 0 <= at < len(self.words) else ""

    def titled(self, at: int, end: int) -> bool:
        """Whether words `[at, end)` close a name of two words in quotation marks («المرسى اليوم»), not a clause."""
        if self.text(at - 2) not in QUOTES or self.text(end) not in QUOTES or self.words[at - 1].kind != "word":
            return False
        named = self.fold(at - 1).startswith(ARTICLE) or self.text(at - 1).endswith(_FEMININE)
        return named or self.preceded_by(at - 2, "name_before_clock")

    def preceded_by(self, at: int, role: str) -> bool:
        """Whether a term of `role` ends right before word `at`."""
        for length in (1, 2):
            hit = self.find(at - length, role, bare=False)
            if hit is not None and hit.end == at:
                return True
        return False

    def _going_to(self, position: int) -> bool:
        """Whether word `position` makes the present behind it one to come, in a dialect («راح يوصل», «رح نلعب»)."""
        following = self.words[position + 1] if position + 1 < len(self.words) else None
        if following is None or following.kind != "word" or self.find(position, "going_to", bare=False) is None:
            return False
        return len(following.fold) >= _LEAST_VERB and following.fold[0] in PERSON_PREFIXES

    def ahead(self, at: int) -> bool:
        """Whether the clause before word `at` looks forward: a future verb or «من المقرر» close before it."""
        if self.find(at - 1, "over", bare=False) is not None:
            return False
        for position in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
            word = self.words[position]
            if word.kind == "mark" and word.text in _STOPS:
                return False
            if word.kind != "word":
                continue
            if self.find(position, "future", bare=False) is not None:
                return True
            if self.find(position, "scheduled", bare=False) is not None and not self.preceded_by(
                position, "past_before"
            ):
                return not any(self.find(one, "since") is not None for one in range(position, at))
            verb = word.fold.removeprefix("و")
            # Of four letters only a verb that lost one of its own («سيصل», «ستقع»), and no «سيرة», «سيول».
            long = len(verb) > _LEAST_VERB or (len(verb) == _LEAST_VERB and not _NO_STEM.intersection(verb[2:]))
            if long and verb[0] == _FUTURE_PREFIX and verb[1] in PERSON_PREFIXES:
                return self.find(position, "not_future", bare=False) is None
            if self._going_to(position):
                return True
        return False


Rule = Callable[[Scene, int], Draft | None]
"""Reads the temporal expression of one kind that begins at a word."""


def once(rule: Rule) -> Rule:
    """A rule that others build on: its finding is kept while the expressions at one word are compared."""

    @wraps(rule)
    def kept(scene: Scene, at: int) -> Draft | None:
        key = rule, at
        if key not in scene.found:
            scene.found[key] = rule(scene, at)
        return scene.found[key]

    return kept
