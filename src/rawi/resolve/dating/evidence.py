"""Evidence for the day of publication: a stretch of days, or what the calendar says of the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from rawi.model import Span


class Strength(IntEnum):
    """How much a piece of evidence weighs against another that contradicts it."""

    WEAK = 1
    """What news mostly does; said so in the reason."""
    TOLD = 2
    """A date told as past or as still to come."""
    POINTED = 3
    """A date pointed at from the day of writing («الخميس الماضي», «العام الجاري»)."""
    SAID = 4
    """The day of writing itself («اليوم», «أمس») by weekday or date."""


THIS_DAY = "gives the day of writing"
DAY_AND_MONTH = "gives the day and month of writing"
DAY = "gives the day of the month of writing"
WEEKDAY = "gives the weekday of writing"
WITHIN_A_WEEK = "last or next beside its date: within a week"
THIS_MONTH = "gives the month of writing"
THIS_YEAR = "gives the year of writing"
PAST = "told as past: not before this"
HISTORY = "told as history: not before this"
COMING = "told as still to come: not after this"
OPENING = "the report opens with this day: mostly published within a week"
MONTH_AFTER = "last month, and the same day is dated elsewhere in the text: the month after it"
LATEST_MONTH = "last month, taken for the latest month that the text dates: the month after it"
COINCIDING = "the weekday is that of a date in the text: mostly that day"
ANNIVERSARY = "so many years after the date told here: the year of writing"
BEFORE = "so long before the date told here"
AGREEING = "the first year after the dates told as past in which weekday and date agree: mostly that one"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What words `span` tell of the day of publication: that it lies in `[earliest, latest]` (None: open), and, where
    `fits` is given, that it is one of the days for which that holds."""

    span: Span
    reason: str
    strength: Strength
    earliest: dt.date | None = None
    latest: dt.date | None = None
    fits: Callable[[dt.date], bool] | None = None
