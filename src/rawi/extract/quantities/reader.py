"""QuantityReader: numbers with what they count."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from rawi.arabic.numerals import Numerals
from rawi.arabic.terms import Entry, TermIndex
from rawi.arabic.words import inner_offset
from rawi.extract.quantities.nouns import NounPhrase, NounReader
from rawi.lexicon.numbers import NumberLexicon, load_numbers
from rawi.lexicon.quantities import QuantityLexicon, load_quantities
from rawi.model import Quantity, Reading, Span, TimeMention, Word
from rawi.model.document import Approximation

_OPEN_BOUNDS: dict[str, tuple[bool, bool]] = {
    "more than": (True, False), "at least": (True, False), "less than": (False, True), "at most": (False, True),
}  # fmt: skip
"""Which bound remains: (low, high)."""
_ENDINGS = ("", "ا", "ة", "ين", "ون", "ات")
"""Endings of the adjective of a people."""
_SEVERAL = (3, 9)
_ORDERS: dict[int, Approximation] = {10: "tens", 100: "hundreds", 1000: "thousands"}
_MILLION = 1_000_000
_ARTICLES = frozenset({"ال", "لل", "بال", "وال"})
_GLUE = frozenset({"-", "–", "/", ":", ".", "_", "#", "@", "+", "\\"})
_LONGEST_NUMBER = 6
"""Digits beyond which a lone number is a telephone number or a label."""
_PARTICLES = "وفبك"
_EVENT_REACH = 7
_SUBJECT = 3
"""How many words of a subject may stand between a verb and the number of its object."""


class _Number(NamedTuple):
    end: int
    skip: int
    low: float
    high: float
    approximation: Approximation
    value: float | None
    digits: bool


class QuantityReader:
    """Finds numbers in digits and words with their approximator and counted noun, as comparable bounds and units.

    Durations, dates and ordinals are not quantities, nor are numbers inside names («إف 16»), duals or singulars.
    """

    def __init__(self, lexicon: QuantityLexicon, numbers: NumberLexicon) -> None:
        entries = [Entry(*entry) for entry in lexicon.entries]
        entries += [Entry(people + ending, "people", "") for people in lexicon.peoples for ending in _ENDINGS]
        self._terms = TermIndex(entries)
        self._numerals = Numerals(Entry(*entry) for entry in numbers.entries)
        self._nouns = NounReader(self._terms)
        self._persons = lexicon.persons
        self._outcomes = frozenset(entry.value for entry in entries if entry.role == "event")

    @classmethod
    def load(cls) -> QuantityReader:
        """A reader with the lexicons that ship with the package."""
        return cls(load_quantities(), load_numbers())

    def read(self, reading: Reading, times: Sequence[TimeMention]) -> tuple[Quantity, ...]:
        """The quantities in order of their offsets; none overlaps another or one of `times`."""
        return tuple(self._quantities(reading.article.text, reading.words, times))

    def _quantities(self, text: str, words: Sequence[Word], times: Sequence[TimeMention]) -> Iterable[Quantity]:
        taken = iter(sorted((time.span.start, time.span.end) for time in times))
        start, end = next(taken, (len(text), len(text)))
        dated: set[int] = set()
        at = 0
        while at < len(words):
            word = words[at]
            while word.start >= end:
                start, end = next(taken, (len(text), len(text) + 1))
            if word.end > start:
                dated.add(at)
                at += 1
                continue
            found = self._at(text, words, at, start, dated) if self._may_begin(word) else None
            if found is None:
                at = self._past_number(words, at)
                continue
            quantity, at = found
            yield quantity

    def _may_begin(self, word: Word) -> bool:
        if word.kind == "mark":
            return word.text in "$€£%٪"
        return word.kind == "number" or self._numerals.begins(word.fold) or bool(self._terms.readings(word.fold))

    def _past_number(self, words: Sequence[Word], at: int) -> int:
        """The word after a number that is no quantity, so that its tail is not read as another."""
        number = self._numerals.cardinal(words, at) or self._numerals.magnitude(words, at)
        return at + 1 if number is None else max(at + 1, number.end)

    def _at(self, text: str, words: Sequence[Word], at: int, limit: int, dated: Container[int]) -> tuple[Quantity, int] | None:
        """The quantity that begins at word `at` and ends before code point `limit`: (quantity, next word).

        `dated` are the numbers of the words before it that belong to a time.
        """
        position, skip = at, 0
        approximation: str | None = None
        hit = self._terms.find(words, at, "approximate")
        several = self._terms.find(words, at, "several") if hit is None else None
        span_low = self._between(words, at) if hit is None and several is None else None
        if hit is not None:
            approximation, position, skip = hit.value, hit.end, hit.skip
        symbol = self._terms.find(words, position, "symbol")
        position = symbol.end if symbol is not None else position
        if position < len(words) and words[position].fold in _ARTICLES and words[position].kind == "word":
            position += 1
        if several is not None:
            number: _Number | None = _Number(several.end, several.skip, *_SEVERAL, "several", None, False)
        elif span_low is not None:
            number = span_low
        else:
            number = self._number(words, position)
        if number is None or (position > at and number.skip):
            return None
        skip = number.skip if position == at else skip
        if not self._free(words, position, number.end) and span_low is None:
            return None
        number = self._extended(words, number) if span_low is None else number
        unit, of, end = self._unit(words, number, symbol.value if symbol is not None else None)
        if end == number.end and unit is None and not self._licensed(words, at, number, approximation, dated):
            return None
        if several is not None and end == number.end:
            return None
        low, high, kind = _bounds(number, approximation)
        after = self._terms.find(words, end, "after", bare=True)
        if after is not None and approximation is None and number.approximation == "exact":
            low, high, kind = _bounds(number, after.value)
            end = after.end
        if words[end - 1].end > limit:
            return None
        start = inner_offset(words[at], skip)
        event = self._event(words, at, dated) if unit is None or unit in self._persons else None
        quantity = Quantity(
            span=Span.of(text, start, words[end - 1].end),
            low=low,
            high=high,
            approximation=kind,
            unit=event or unit or "",
            of=of,
        )
        return quantity, end

    def _number(self, words: Sequence[Word], at: int) -> _Number | None:
        magnitude = self._numerals.magnitude(words, at)
        cardinal = self._numerals.cardinal(words, at)
        if magnitude is not None and (cardinal is None or cardinal.end <= magnitude.end):
            order = magnitude.order
            name: Approximation = "millions" if order >= _MILLION else _ORDERS[min(order, 1000)]
            return _Number(magnitude.end, magnitude.skip, magnitude.low, magnitude.high, name, None, False)
        if cardinal is None or cardinal.value == 0 and not cardinal.digits or (cardinal.value == 1 and not cardinal.digits):
            return None
        if cardinal.digits and words[at].text[0] in "0٠۰" and words[at].text.isdigit() and len(words[at].text) > 1:
            return None
        value = cardinal.value
        return _Number(cardinal.end, cardinal.skip, value, value, "exact", value, cardinal.digits)

    def _between(self, words: Sequence[Word], at: int) -> _Number | None:
        """«بين 10 و15», «ما بين خمسة وعشرة»: both bounds of a range."""
        hit = self._terms.find(words, at, "range")
        if hit is None or hit.value != "between":
            return None
        low = self._number(words, hit.end)
        if low is None or low.skip or low.value is None:
            return None
        joint = low.end
        if joint >= len(words):
            return None
        to = self._terms.find(words, joint, "range")
        if to is not None and to.value == "to":
            high = self._number(words, to.end)
            joint = to.end
        elif words[joint].fold == "و":
            high = self._number(words, joint + 1)
            joint += 1
        elif words[joint].fold.startswith("و"):
            high = self._number(words, joint)
            if high is not None and high.skip != 1:
                return None
        else:
            return None
        return _ranged(low, high, hit.skip)

    def _extended(self, words: Sequence[Word], number: _Number) -> _Number:
        """A number with the upper bound after it: «5 إلى 7», «10-15», «خمسة أو ستة»."""
        if number.value is None or number.end >= len(words):
            return number
        to = self._terms.find(words, number.end, "range", bare=True)
        joint = to.end if to is not None and to.value == "to" else number.end
        if joint == number.end:
            if words[joint].text not in {"-", "–"}:
                return number
            joint += 1
        upper = self._number(words, joint)
        if upper is None or upper.skip or upper.value is None or upper.value <= number.value:
            return number
        if self._nouns.read(words, upper.end, value=upper.value) is None and not self._percent(words, upper.end):
            return number
        return _ranged(number, upper, number.skip) or number

    def _percent(self, words: Sequence[Word], at: int) -> int:
        """The end of a percent sign or phrase at `at`, 0 if there is none."""
        hit = self._terms.find(words, at, "symbol") or self._terms.find(words, at, "percent", bare=True)
        return hit.end if hit is not None and (hit.role == "percent" or hit.value == "percent") else 0

    def _unit(self, words: Sequence[Word], number: _Number, symbol: str | None) -> tuple[str | None, str, int]:
        """The comparable unit (None if there is no noun), the head noun as printed, and the end of the phrase."""
        percent = self._percent(words, number.end)
        if percent:
            return "percent", _printed(words, number.end, percent), percent
        following = self._terms.find(words, number.end, "symbol")
        if following is not None:
            return following.value, words[number.end].text, following.end
        if symbol is not None:
            return symbol, "", number.end
        noun = self._nouns.read(words, number.end, value=number.value)
        if noun is None:
            noun = self._partitive(words, number.end)
        if noun is None:
            return None, "", number.end
        return noun.unit or _stem(words[noun.first], number.value), noun.of, noun.end

    def _partitive(self, words: Sequence[Word], at: int) -> NounPhrase | None:
        """«العشرات من المسلحين»: the noun of a known kind after «من»."""
        if self._terms.find(words, at, "partitive", bare=True) is None:
            return None
        noun = self._nouns.read(words, at + 1, value=None)
        return noun if noun is not None and noun.unit in self._persons | self._outcomes else None

    def _free(self, words: Sequence[Word], at: int, end: int) -> bool:
        """Whether a number stands by itself: not glued to a name, a score, a clock time or a link, not a label."""
        word = words[at]
        if word.kind != "number":
            return True
        before = words[at - 1] if at else None
        after = words[at + 1] if at + 1 < len(words) else None
        if before is not None and before.end == word.start and before.text in _GLUE and at > 1:
            ranged = words[at - 2].kind == "mark" or words[at - 2].end != before.start
            if not (ranged and before.text in {"-", "–"}):
                return False
        if before is not None and before.end == word.start and before.fold[-1:].isascii() and before.fold.isalpha():
            return False
        if after is not None and after.start == word.end:
            if after.text in {"/", ":", "_", "\\", "@"}:
                return False
            if after.text in {"-", "–"} and at + 2 < len(words) and words[at + 2].kind == "number":
                return self._nouns.read(words, at + 3, value=0) is not None or bool(self._percent(words, at + 3))
            if after.kind == "word" and after.fold.isascii():
                return False
        return not (at and self._label(words, at) and self._nouns.read(words, end, value=0) is None)

    def _label(self, words: Sequence[Word], at: int) -> bool:
        before = words[at - 1]
        if before.kind != "word":
            return False
        if before.fold.isascii():
            return True
        return self._terms.find(words, at - 1, "label") is not None

    def _licensed(self, words: Sequence[Word], at: int, number: _Number, approximation: str | None, dated: Container[int]) -> bool:
        """Whether a number without a noun is a count: after «مقتل», «عددهم», «نحو», or an order of magnitude."""
        if number.value is None:
            return (
                number.end - at > 1
                or approximation is not None
                or words[at].text.lstrip(_PARTICLES).startswith("ال")
                or self._terms.find(words, number.end, "partitive", bare=True) is not None
                or self._event(words, at, dated) is not None
            )
        if number.digits and len(words[number.end - 1].text) > _LONGEST_NUMBER and "," not in words[number.end - 1].text:
            return False
        if approximation is not None:
            return number.value > 2
        if at == 0:
            return False
        if self._event(words, at, dated) is not None:
            return number.digits or number.value > 1
        if number.value >= 1000 and not number.digits:
            return True
        return number.digits and self._terms.find(words, at - 1, "licence") is not None

    def _event(self, words: Sequence[Word], at: int, dated: Container[int]) -> str | None:
        """What happened to those counted at `at`, by the word before: «مقتل», «القبض على», «إصابة ما لا يقل عن».

        Words of time and a short subject may stand between («اعتقلت القوات فجر اليوم 15 شخصا»).
        """
        position = at - 1
        subject = 0
        while position >= 0 and at - position <= _EVENT_REACH:
            hit = self._terms.find(words, position, "event")
            if hit is not None:
                return hit.value
            if self._terms.find(words, position, "event_link") is None and position not in dated:
                subject += 1
                if words[position].kind != "word" or subject > _SUBJECT or self._terms.find(words, position, "not_unit"):
                    return None
            position -= 1
        return None


def _bounds(number: _Number, approximation: str | None) -> tuple[float | None, float | None, Approximation]:
    if approximation is None:
        return number.low, number.high, number.approximation
    if number.value is None or approximation == "about":
        kind = number.approximation if number.value is None else "about"
        low_open, high_open = _OPEN_BOUNDS.get(approximation, (True, True))
        return (number.low if low_open else None), (number.high if high_open else None), kind
    low_kept, _ = _OPEN_BOUNDS[approximation]
    name: Approximation = approximation  # type: ignore[assignment]
    return (number.low if low_kept else None), (None if low_kept else number.high), name


def _ranged(low: _Number, high: _Number | None, skip: int) -> _Number | None:
    """A range of two numbers; «بين 3 و5 ملايين» counts both in the upper one's scale."""
    if high is None or high.value is None or low.value is None or high.value <= low.value:
        return None
    bottom = low.low
    if not high.digits and low.digits and high.high >= 1000 and bottom < 1000:
        scale = 1000 ** ((len(str(int(high.high))) - 1) // 3)
        bottom *= scale
    return _Number(high.end, skip, bottom, high.high, "range", high.value, False)


def _stem(word: Word, value: float | None) -> str:
    """The folded noun without the article and, after 11 to 99, without its accusative ending."""
    accusative = value is not None and 11 <= value % 100 <= 99
    return (word.fold.removesuffix("ا") if accusative else word.fold).removeprefix("ال")


def _printed(words: Sequence[Word], first: int, end: int) -> str:
    return " ".join(word.text for word in words[first:end])
