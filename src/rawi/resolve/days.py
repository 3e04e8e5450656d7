"""Days of speaking: read in the reporting clause, or known from what else the speaker said on that occasion.

An article dates an occasion once («قال اليوم الأحد …») and goes on quoting from it («وأضاف …», «وجاء في البيان …»);
its headline tells beforehand what its body dates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rawi.model import Statement, Time, TimeMention
from rawi.model.attribution import Attribution

_ISO_DAY = 10
"""Letters of an ISO day (YYYY-MM-DD)."""


def day_of(attribution: Attribution, time_at: dict[int, TimeMention]) -> Time | None:
    """The day of speaking: the first day or time of day that stands in the reporting clause."""
    for span in attribution.times:
        mention = time_at.get(span.start)
        if mention is not None and mention.type in ("DATE", "TIME") and mention.value and mention.value[:1].isdigit():
            return mention.time
    return None


def with_days(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Give undated statements the day of the occasion that they belong to.

    * Words that follow one another from one speaker were said on one occasion: the day of the first dated ones holds
      for those after them, until somebody else speaks or another day is given.
    * Words before the dated ones belong to them if they are the speaker's only dated occasion in the article and stand
      in the headline or in the same run.
    * A communique dated once dates all that is quoted from it.
    """
    said = [statement.said for statement in statements]
    _carry(statements, said)
    days: dict[str, dict[str, Time]] = {}
    for statement, day in zip(statements, said, strict=True):
        if day is not None and statement.level == "primary":
            days.setdefault(_who(statement), {})[day.value[:_ISO_DAY]] = day
    for index, statement in enumerate(statements):
        known = days.get(_who(statement), {})
        if said[index] is None and statement.level == "primary" and len(known) == 1:
            issued = any(link.role == "document" for link in statement.chain)
            if statement.in_headline or issued:
                said[index] = next(iter(known.values()))
    return tuple(
        statement
        if day is statement.said
        else replace(statement, said=day, reasons=(*statement.reasons, "day: that of the speaker's other words here"))
        for statement, day in zip(statements, said, strict=True)
    )


def _carry(statements: Sequence[Statement], said: list[Time | None]) -> None:
    """Fill `said` inside each run of one speaker's statements in the body."""
    speaker: str | None = None
    day: Time | None = None
    for index, statement in enumerate(statements):
        if statement.in_headline or statement.level != "primary" or statement.cue is None:
            continue
        if _who(statement) != speaker:
            speaker, day = _who(statement), None
        if said[index] is None:
            said[index] = day
        else:
            day = said[index]


def _who(statement: Statement) -> str:
    return statement.speaker.entity or statement.speaker.name
