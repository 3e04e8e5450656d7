"""Times: the day something was published, said or happened, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from rawi.model.span import Span
from rawi.model.swift import swift

Grain = Literal[
    "second",
    "minute",
    "hour",
    "part_of_day",
    "day",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "unknown",
]
_YEAR = 366
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
AnchorRelation = Literal["after", "before", "since", "until", "during", "at"]


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A point or stretch of time with its bounds.

    `value` is a TIMEX3 value ("2017-10-16", "2017-10", "2017-10-16TMO", "PRESENT_REF"); `earliest` and `latest` are
    the first and last ISO day (or instant) that it can mean, both inclusive, None where open.
    """

    value: str
    earliest: str | None
    latest: str | None
    grain: Grain

    def within(self, days: int) -> bool:
        """Whether its bounds leave at most that many days; False where one of them is open."""
        if self.earliest is None or self.latest is None:
            return False
        if self.earliest[:10] == self.latest[:10]:
            return True
        try:
            first, last = date.fromisoformat(self.earliest[:10]), date.fromisoformat(self.latest[:10])
        except ValueError:
            return False
        return (last - first).days < days

    @property
    def first_day(self) -> str | None:
        """The first ISO day that it can mean; None where its bounds leave more than a year."""
        return self.earliest[:10] if self.earliest and self.within(_YEAR) else None


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A temporal expression in the text, with its TIMEX3 type, value and modifier.

    `value` is None for an expression that the text and the publication date cannot resolve.
    `needs_publication_date`: the value follows from the day of publication.
    """

    span: Span
    type: TimeType
    value: str | None
    mod: str | None
    earliest: str | None
    latest: str | None
    grain: Grain
    needs_publication_date: bool

    @property
    def time(self) -> Time | None:
        """The expression as a Time, or None if it has no value."""
        if self.value is None:
            return None
        return Time(value=self.value, earliest=self.earliest, latest=self.latest, grain=self.grain)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventAnchor:
    """A phrase that says when by a happening instead of the calendar («بعد سقوط المدينة»); it has no value.

    `span` is the whole phrase, `word` the relational word in it, `times` the temporal expressions that stand inside
    («بعد يومين من …», «منذ حرب 2006»), in order.
    """

    span: Span
    word: Span
    relation: AnchorRelation
    times: tuple[Span, ...] = ()
