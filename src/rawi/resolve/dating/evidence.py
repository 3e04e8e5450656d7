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
SAME_MONTH = "the same day is dated elsewhere in the text, and nothing later than its month: mostly that month"
RANGE = "a range from the day of writing on runs to this date"
NEAR_DAY = "a weekday with its date but without a year: mostly near"
LAST_MONTH = "last month of this name: within ten months after it"
NEXT_MONTH = "next month of this name: within ten months before it"
BETWEEN = "between the last and the next month that are named: mostly there"
LAST_WEEK = "last week, and one day alone is told as past: mostly of that week"
LATEST_YEAR = "the latest year of the text, in which weekday and date agree: mostly the year of writing"
LATEST_DAY = "the latest day told with its weekday, beside a weekday alone: mostly of the same week"
SEASON = "for the latest season that is named: mostly written in it"
SINCE = "since the beginning of this year until now: the year of writing"
QUOTED = "words of this day are quoted: not before it"
AT_LEAST = "dated in the text, it may be past or to come: mostly not more than a year before it"
AGREEING = "the first year after the dates told as past in which weekday and date agree: mostly that one"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Constraint):
    """What words `span` tell of the day of publication."""

    span: Span
    reason: str
