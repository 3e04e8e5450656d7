"""The article that is dated, and what its phrases of time leave to be asked when all are read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from rawi.arabic.calendar import Period
from rawi.arabic.dates import WrittenDate
from rawi.model import Reading, Span, TimeMention
from rawi.resolve.dating.phrases import Phrase
from rawi.resolve.dating.tense import Tense

PAST: tuple[Tense, ...] = ("past", "background", "history")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A date of the text with its year."""

    phrase: Phrase
    span: Span
    period: Period
    tense: Tense
    until: bool
    """Whether «حتى» stands before it."""
    quoted: bool
    weekday: bool
    """Whether its weekday stands beside it."""

    @property
    def past(self) -> bool:
        """Whether it is told as past."""
        return self.tense in PAST


@dataclass(frozen=True, slots=True, kw_only=True)
class Undated:
    """A weekday with day and month but no year, which nothing counts from the day of writing."""

    date: WrittenDate
    span: Span
    tense: Tense


@dataclass(slots=True, kw_only=True)
class Scene:
    """The article and what was found in it so far."""

    reading: Reading
    times: Sequence[TimeMention]
    starts: list[int]
    """Where the sentences begin."""
    opened: list[int]
    """Where the outer quotations begin."""
    ends: list[int]
    told: list[Told] = field(default_factory=list)
    undated: list[Undated] = field(default_factory=list)
    pointed: list[tuple[Phrase, Span]] = field(default_factory=list)
    """What counts from the day of writing."""
    seasons: list[tuple[int, Span]] = field(default_factory=list)
    """The first years of seasons that are named by two («موسم 2014-2015»)."""

    @staticmethod
    def of(reading: Reading, times: Sequence[TimeMention]) -> Scene:
        """The scene before its phrases are read."""
        outer = [one for one in reading.quotations if one.depth == 0]
        return Scene(
            reading=reading,
            times=times,
            starts=[sentence.span.start for sentence in reading.sentences],
            opened=[one.start for one in outer],
            ends=[one.end for one in outer],
        )

    def quoted(self, start: int) -> bool:
        """Whether what stands at `start` is quoted: it counts from the day of the quotation."""
        at = bisect_right(self.opened, start) - 1
        return at >= 0 and start < self.ends[at]

    def sentence(self, start: int) -> int:
        """The number of the sentence at `start`; -1 before the first."""
        return bisect_right(self.starts, start) - 1

    def word(self, start: int) -> int:
        """The number of the word in which the code point `start` stands."""
        return bisect_right(self.reading.words, start, key=lambda word: word.start) - 1

    def first_word(self, sentence: int) -> int:
        """The first word of a sentence."""
        return self.reading.sentences[sentence].first if sentence >= 0 else 0

    def leads(self, number: int) -> bool:
        """Whether a sentence is the first of the body."""
        body = next((one for one in self.reading.paragraphs if one.kind == "body" and one.sentences), None)
        sentence = self.reading.sentences[number] if number >= 0 else None
        return body is not None and sentence is not None and sentence.span == body.sentences[0]
