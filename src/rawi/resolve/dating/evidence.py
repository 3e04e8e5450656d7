"""Evidence for the day of publication: a stretch of days, or what the calendar says of the day."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.arabic.settling import Constraint
from rawi.model import Span

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
AHEAD = "the report opens with what takes place on this day: mostly published before it"
LATER = "so long after the date told here"
NUMBERED = "numbered in this year: not before it"
AGREEING = "the first year after the dates told as past in which weekday and date agree: mostly that one"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Constraint):
    """What words `span` tell of the day of publication."""

    span: Span
    reason: str
