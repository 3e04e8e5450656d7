"""QuantityReader: numbers with what they count."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from typing import Literal

from rawi.arabic.breaks import Head, break_within
from rawi.arabic.digits import before_scale
from rawi.arabic.memory import Remembered
from rawi.arabic.numerals import Numerals, rounded
from rawi.arabic.particles import ARTICLE
from rawi.arabic.terms import Entry, TermIndex, first_of
from rawi.arabic.words import inner_offset
from rawi.extract.quantities.context import ARTICLES, ContextReader
from rawi.extract.quantities.nouns import NounPhrase, NounReader, is_definite
from rawi.extract.quantities.numbers import Counted, NumberReader, bounds
from rawi.extract.quantities.partitive import PartitiveReader
from rawi.extract.quantities.postposed import PostposedReader
from rawi.extract.quantities.supplied import Supplier
from rawi.lexicon.numbers import NumberLexicon, load_numbers
from rawi.lexicon.quantities import QuantityLexicon, load_quantities
from rawi.model import Quantity, Reading, Span, TimeMention, Word

Beginning = Literal["count", "phrase", ""]
"""With a number (its article, its bracket), with a phrase before one (an approximator, a currency sign), not at all."""
_FIRST = frozenset({"approximate", "several", "range", "symbol", "fraction"})
"""Roles of the words that a quantity can begin with before its number."""
_ENDINGS = ("", "ا", "ة", "ين", "ون", "ات")
"""Endings of the adjective of a people."""
_PERCENT, _KILLED, _SHARE = "percent", "killed", "share"
_CASES = "cases"
_ARRESTED, _HELD = "arrested", frozenset(("prisoners", "hostages"))
_PEOPLE_PLURAL = "ين"
_TWO, _FEW = 2, range(3, 11)
_OPENING, _CLOSING = frozenset('(«“"'), frozenset(')»”"')
_THOUSAND = 10**3
_SCALES = frozenset((_THOUSAND, 10**6, 10**9, 10**12))


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
        self._partitives = PartitiveReader(self._terms, self._nouns)
        self._numbers = NumberReader(self._terms, self._numerals, self._nouns)
        self._context = ContextReader(self._terms, self._nouns, self._numbers)
        self._beginning: Callable[[str], Beginning] = Remembered(self._begins).__getitem__
        """How a quantity can begin with a folded word or a mark."""
        self._postposed = PostposedReader(self._terms, self._numerals, self._nouns)
        self._persons = lexicon.persons
        self._kinds = frozenset(entry.value for entry in entries if entry.role == "unit")
        self._outcomes = frozenset(entry.value for entry in entries if entry.role == "event")
        self._supplier = Supplier(self._terms, self._nouns, lexicon.outcomes, lexicon.persons, lexicon.money)

    @classmethod
    def load(cls) -> QuantityReader:
        """A reader with the lexicons that ship with the package."""
        return cls(load_quantities(), load_numbers())

    def read(self, reading: Reading, times: Sequence[TimeMention]) -> tuple[Quantity, ...]:
        """The quantities in order of their offsets; none overlaps another or one of `times`."""
        breaks = [paragraph.span.start for paragraph in reading.paragraphs]
        found = list(self._quantities(reading.article.text, reading.words, times, breaks))
        return tuple(self._supplier.supply(reading.words, found, breaks))

    def _quantities(
        self, text: str, words: Sequence[Word], times: Sequence[TimeMention], breaks: Sequence[int]
    ) -> Iterable[tuple[Quantity, int, int]]:
        """The quantities with their first word and the word after them."""
        taken = iter(sorted((time.span.start, time.span.end) for time in times))
        start, end = next(taken, (len(text), len(text)))
        dated: set[int] = set()
        at = free = 0
        while at < len(words):
            word = words[at]
            while word.start >= end:
                start, end = next(taken, (len(text), len(text) + 1))
            if word.end > start:
                dated.add(at)
                at += 1
                continue
            begins: Beginning = "count" if word.kind == "number" else self._beginning(word.fold)
            if begins == "":
                at += 1
                continue
            if begins == "phrase" and not self._opens(words, at):
                at += 1  # «في» without «حدود»
                continue
            behind = self._behind(text, words, at, dated) if begins == "count" and at > free else None
            if behind is not None and not break_within(words, at - 1, behind[1], breaks) < behind[1]:
                yield behind[0], at - 1, behind[1]
                at = free = behind[1]
                continue
            found = self._at(text, words, at, start, dated)
            if found is not None and (cut := break_within(words, at, found[1], breaks)) < found[1]:
                found = self._at(text, Head(words, cut), at, start, dated)
            if found is None:
                at = self._past_number(words, at)
                continue
            yield found[0], at, found[1]
            at = free = found[1]

    def _opens(self, words: Sequence[Word], at: int) -> bool:
        """Whether a whole term that a quantity can begin with stands at word `at`."""
        readings = self._terms.readings(words[at].fold)
        return any(
            role in _FIRST and first_of(found, words, at, bare=False) is not None for role, found in readings.items()
        )

    def _begins(self, folded: str) -> Beginning:
        if folded in ARTICLES or folded in _OPENING or self._numerals.begins(folded):
            return "count"
        return "" if _FIRST.isdisjoint(self._terms.readings(folded)) else "phrase"

    def _past_number(self, words: Sequence[Word], at: int) -> int:
        """The word after a number that is no quantity, so that its tail is not read as another."""
        number = (
            self._numerals.cardinal(words, at)
            or self._numerals.magnitude(words, at)
            or self._numerals.ordinal(words, at)
        )
        return at + 1 if number is None else max(at + 1, number.end)

    def _at(
        self, text: str, words: Sequence[Word], at: int, limit: int, dated: Container[int]
    ) -> tuple[Quantity, int] | None:
        """The quantity that begins at word `at` and ends before code point `limit`: (quantity, next word).

        `dated` are the numbers of the words before it that belong to a time.
        """
        position, skip = at, 0
        approximation: str | None = None
        hit = self._terms.find(words, at, "approximate")
        if hit is not None and self._terms.find(words, at, "exceed") is not None and self._context.negated(words, at):
            return None  # «لم تتجاوز [35 بالمئة]»
        several = self._numbers.several(words, at) if hit is None else None
        span_low = self._numbers.between(words, at) if hit is None and several is None else None
        if hit is not None:
            approximation, position, skip = hit.value, hit.end, hit.skip
        symbol = self._terms.find(words, position, "symbol")
        position = symbol.end if symbol is not None else position
        if position < len(words) and words[position].fold in ARTICLES and words[position].kind == "word":
            position += 1
        if several is not None:
            number: Counted | None = several
        elif span_low is not None:
            number = span_low
        else:
            number = (
                self._numbers.read(words, position)
                or self._bracketed(words, position)
                or self._numbers.fraction(words, position, approximated=hit is not None)
            )
        if number is None or (position > at and number.skip):
            return None
        skip = number.skip if position == at else skip
        if span_low is None and not self._context.free(words, position, number):
            return None
        number = self._numbers.extended(words, position, number) if span_low is None and several is None else number
        unit, head, end = self._unit(words, position, number, symbol.value if symbol is not None else None)
        if end == number.end and unit is None and not self._context.licensed(words, at, number, approximation, dated):
            return None
        if several is not None and end == number.end and number.value is not None:
            return None
        bound = approximation
        if bound is None and number.approximation == "exact":
            bound = self._context.exceeds(words, at)
        low, high, kind = bounds(number, bound)
        people = self._terms.find(words, end, "people", bare=True)
        after = self._terms.find(words, end if people is None else people.end, "after", bare=True)
        if after is not None and approximation is None and number.approximation == "exact":
            low, high, kind = bounds(number, after.value)
            end = after.end
        elif after is not None and after.value == "about" and number.approximation == "range":
            end = after.end
        if words[end - 1].end > limit:
            return None
        start = inner_offset(words[at], skip)
        event = self._event(words, at, unit, head, dated)
        quantity = Quantity(
            span=Span.of(text, start, words[end - 1].end),
            low=low,
            high=high,
            approximation=kind,
            unit=event or unit or "",
            of=text[words[head[0]].start : words[head[1] - 1].end] if head[1] > head[0] else "",
        )
        return quantity, end

    def _event(
        self, words: Sequence[Word], at: int, unit: str | None, head: tuple[int, int], dated: Container[int]
    ) -> str | None:
        """What happened to those counted at word `at`; what is not known for people can only die («لقي 19 معدنا»).
        Who is a prisoner is not arrested."""
        if unit in self._kinds - self._persons - {_CASES} or unit in (_PERCENT, _SHARE):
            return None
        event = self._context.event(words, at, dated)
        if unit == _CASES:
            return event if event == _KILLED else None  # «وفاة 15 حالة»
        if unit is None or unit in self._persons or self._human(words, *head):
            return None if event == _ARRESTED and unit in _HELD else event
        return event if event == _KILLED else None

    def _human(self, words: Sequence[Word], first: int, end: int) -> bool:
        """Whether a counted noun that has no kind of its own is one of people: a sound plural, or known as such."""
        if end <= first:
            return False
        return words[first].fold.endswith(_PEOPLE_PLURAL) or self._terms.find(words, first, "human") is not None

    def _behind(self, text: str, words: Sequence[Word], at: int, dated: Container[int]) -> tuple[Quantity, int] | None:
        """The quantity whose noun stands before the number at word `at`: (quantity, next word)."""
        if at - 1 in dated:
            return None
        apart = words[at].fold in ARTICLES and at + 1 < len(words) and words[at + 1].kind == "number"
        found = self._postposed.read(words, at, number_at=at + apart)
        if found is None:
            return None
        head, number, unit = words[found.head], found.number, found.unit
        event = self._context.event(words, found.head, dated) if unit is None or unit in self._persons else None
        start = inner_offset(head, found.skip)
        quantity = Quantity(
            span=Span.of(text, start, words[number.end - 1].end),
            low=number.low,
            high=number.high,
            approximation=number.approximation,
            unit=(event if unit is not None else None) or unit or _stem(head, number.value),
            of=text[start : head.end],
        )
        return quantity, number.end

    def _bracketed(self, words: Sequence[Word], at: int) -> Counted | None:
        """«(15) متطوعا», «“34” مليون دينار»: a number set off by marks before the noun or the scale that it counts."""
        if at >= len(words) or words[at].text not in _OPENING:
            return None
        number = self._numbers.read(words, at + 1)
        if number is None or not number.digits or number.end >= len(words) or words[number.end].text not in _CLOSING:
            return None
        behind = number.end + 1
        scale = self._numbers.read(words, behind)
        if scale is not None and scale.value in _SCALES and not scale.skip and not scale.digits:
            printed = before_scale(words[at + 1].text) if scale.value > _THOUSAND else None
            total = rounded((number.low if printed is None else printed) * scale.value)
            return number._replace(end=scale.end, low=total, high=total, value=total)
        counts = self._nouns.read(words, behind, value=number.value) is not None
        return number._replace(end=behind) if counts else None

    def _unit(
        self, words: Sequence[Word], first: int, number: Counted, symbol: str | None
    ) -> tuple[str | None, tuple[int, int], int]:
        """The comparable unit (None if there is no noun), the words of the head noun, and the end of the phrase."""
        nothing = (number.end, number.end)
        percent = self._numbers.percent(words, number.end)
        if percent:
            return "percent", (number.end, percent), percent
        following = self._terms.find(words, number.end, "symbol")
        if following is not None:
            return following.value, (number.end, following.end), following.end
        if symbol is not None:
            return symbol, nothing, number.end
        part = self._terms.find(words, first, "fraction")
        if part is not None and part.end == number.end and (number.value or 1) < 1:
            measure = self._terms.find(words, number.end, "measure", bare=True)
            if part.definite or measure is None:
                return _SHARE, nothing, number.end
        if number.value is None and number.end == first + 1 and self._definite(words, first):
            # «شيع الآلاف جثمان الشهيد»: with the article an order of magnitude governs no noun.
            noun = self._partitive(words, number)
            return (None, nothing, number.end) if noun is None else self._counted(words, noun, number)
        cardinal = self._numerals.cardinal(words, first)
        if cardinal is not None and cardinal.definite and first and words[first - 1].fold.startswith(ARTICLE):
            # «الذكرى العشرين لأسوأ مذبحة»: the numeral describes the word before it.
            return None, nothing, number.end
        closed = self._numerals.closed(words, number.end, first) or (
            # «مشجعين [اثنين]», «في المدن [الأربع] جميعا» follow their noun.
            not number.digits
            and number.value is not None
            and (number.value == _TWO or (cardinal is not None and cardinal.definite and number.value in _FEW))
        )
        noun = self._nouns.read(words, number.end, value=number.value, closed=closed)
        if noun is None:
            noun = self._partitive(words, number)
        return (None, nothing, number.end) if noun is None else self._counted(words, noun, number)

    @staticmethod
    def _counted(words: Sequence[Word], noun: NounPhrase, number: Counted) -> tuple[str | None, tuple[int, int], int]:
        if noun.head_end == noun.first:
            return None, (noun.first, noun.first), noun.end  # «ثلاثة منهم»
        return noun.unit or _stem(words[noun.first], number.value), (noun.first, noun.head_end), noun.end

    def _definite(self, words: Sequence[Word], at: int) -> bool:
        order = self._numerals.magnitude(words, at)
        return order is not None and order.definite

    def _partitive(self, words: Sequence[Word], number: Counted) -> NounPhrase | None:
        return self._partitives.read(words, number.end, order=number.value is None)


def _stem(word: Word, value: float | None) -> str:
    """The folded noun without the article and, after 11 to 99, without its accusative ending."""
    accusative = value is not None and 11 <= value % 100 <= 99
    noun = word.fold.removesuffix("ا") if accusative else word.fold
    return noun.removeprefix(ARTICLE) if is_definite(word) else noun
