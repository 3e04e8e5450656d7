"""Days of speaking: read in the reporting clause, or known from the same speaker's other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rawi.model import Statement, Time, TimeMention
from rawi.model.attribution import Attribution


def day_of(attribution: Attribution, time_at: dict[int, TimeMention]) -> Time | None:
    """The day of speaking: the first day or time of day that stands in the reporting clause."""
    for span in attribution.times:
        mention = time_at.get(span.start)
        if mention is not None and mention.type in ("DATE", "TIME") and mention.value and mention.value[:1].isdigit():
            return mention.time
    return None


def with_days(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Give what a speaker's undated document says the day of his dated words, where an article dates these to one day.

    A communique dated once dates all that is quoted from it; words spoken on other occasions stay undated.
    """
    days: dict[str, dict[str, Time]] = {}
    for statement in statements:
        if statement.said is not None and statement.speaker.entity is not None:
            days.setdefault(statement.speaker.entity, {})[statement.said.value[:10]] = statement.said
    dated: list[Statement] = []
    for statement in statements:
        known = days.get(statement.speaker.entity or "", {})
        issued = any(link.role == "document" for link in statement.chain)
        if statement.said is None and len(known) == 1 and issued and not statement.in_headline:
            day = next(iter(known.values()))
            dated.append(
                replace(
                    statement, said=day, reasons=(*statement.reasons, "day: that of the speaker's other words here")
                )
            )
        else:
            dated.append(statement)
    return tuple(dated)
