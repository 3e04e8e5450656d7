"""Other times: two propositions that sound alike and are of different days or years, or one only of when."""

from __future__ import annotations

from datetime import date

from rawi.arabic.words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.propositions import Proposition
from rawi.model import Time

DAYS = frozenset({"day", "part_of_day", "hour", "minute", "second"})
"""Grains within a day."""
_APART = 2
"""Days from which two days are not one: a night is told of the day before it and of the day after."""


def of_other_years(first: Proposition, second: Proposition) -> bool:
    """Whether the two name years and none in common, or one is an outlet telling of years before."""
    if first.years and second.years:
        return not first.years & second.years
    return any(
        one.statement.mode == "own_voice" and one.day is not None and min(one.years, default="9999") < one.day[:4]
        for one in (first, second)
    )


def of_other_times(first: Proposition, second: Proposition) -> bool:
    """Whether what the two tell is of times that do not meet; never where one of them is open or not known."""
    if first.about is None or second.about is None:
        return False
    bounds = _bounds(first.about), _bounds(second.about)
    if bounds[0] is None or bounds[1] is None:
        return False
    gap = (max(bounds[0][0], bounds[1][0]) - min(bounds[0][1], bounds[1][1])).days
    days = first.about.grain in DAYS and second.about.grain in DAYS
    return gap >= (_APART if days else 1)


def only_postpones(denying: Proposition, affirming: Proposition, lexicon: CompareLexicon) -> bool:
    """Whether a negated clause says that something does not come before a time («لن يكتمل قبل نهاية الشهر»), of which
    the other says nothing: whoever says so holds that it comes."""
    before = lexicon.negated_edges["before"]
    timed = [word.fold for word in words(denying.core)]
    if not any(before.at(timed, at) for at in range(1, len(timed))):
        return False
    other = [word.fold for word in words(affirming.core)]
    return not any(before.at(other, at) for at in range(len(other)))


def days_between(first: Proposition, second: Proposition) -> int:
    """Days between those on which the two were said; 0 where one is not known."""
    try:
        return abs((date.fromisoformat(first.day or "") - date.fromisoformat(second.day or "")).days)
    except ValueError:
        return 0


def overtaken(denying: Proposition, affirming: Proposition, lexicon: CompareLexicon) -> bool:
    """Whether a negated clause says how things stood («لم يصل بعد», «لم يقبضوا منذ شهرين») on a day before the other
    tells of a change."""
    if denying.day is None or affirming.day is None or affirming.day <= denying.day:
        return False
    told = [word.fold for word in words(denying.core)]
    return any(lexicon.so_far.at(told, at) or told[at] in lexicon.since for at in range(len(told))) or (
        bool(told) and told[-1] in lexicon.yet
    )


def _bounds(time: Time) -> tuple[date, date] | None:
    try:
        return date.fromisoformat((time.earliest or "")[:10]), date.fromisoformat((time.latest or "")[:10])
    except ValueError:
        return None
