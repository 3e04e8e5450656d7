"""Days of speaking: read in the reporting clause, or known from what else the speaker said on that occasion.

An article dates an occasion once («قال اليوم الأحد …») and goes on quoting from it («وأضاف …», «وجاء في البيان …»);
its headline tells beforehand what its body dates. Or it opens with the occasion itself («التقى الوزير أمس نظيره …»),
and those who took part speak there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rawi.model import Mention, Placed, Reading, Statement, Time, TimeMention
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


def opening_days(
    reading: Reading, statements: Sequence[Statement], mentions: Placed[Mention], times: Placed[TimeMention]
) -> dict[str, Time]:
    """The day of the occasion with which the body opens, for each person and body that took part in it.

    That is the first sentence of the body, if it holds one day and nobody's words.
    """
    title = reading.title.end if reading.title else -1
    paragraph = next(
        (p for p in reading.paragraphs if p.kind == "body" and p.span.start >= title and p.sentences), None
    )
    if paragraph is None:
        return {}
    opening = paragraph.sentences[0]
    if any(one.cue is not None and opening.start <= one.cue.start < opening.end for one in statements):
        return {}
    days = {
        mention.time.value[:_ISO_DAY]: mention.time
        for mention in times.inside(opening)
        if mention.time is not None and len(mention.time.value) >= _ISO_DAY and mention.type in ("DATE", "TIME")
    }
    if len(days) != 1:
        return {}
    day = next(iter(days.values()))
    there = [one for one in mentions.inside(opening) if one.type in ("PER", "ORG")]
    return {key: day for one in there for key in (one.entity, one.name) if key}


def with_days(statements: Sequence[Statement], opening: Mapping[str, Time]) -> tuple[Statement, ...]:
    """Give undated statements the day of the occasion that they belong to.

    * Words that follow one another from one speaker were said on one occasion: the day of the first dated ones holds
      for those after them, until somebody else speaks or another day is given.
    * Words before the dated ones belong to them if they are the speaker's only dated occasion in the article and stand
      in the headline or in the same run.
    * A communique dated once dates all that is quoted from it.
    * Who took part in the occasion with which the article opens (`opening`, by entity and name) and has no other day
      spoke then, unless his words came through a document or another medium.
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
        elif said[index] is None and statement.level == "primary" and not known and not statement.chain:
            said[index] = opening.get(_who(statement)) or opening.get(statement.speaker.name)
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
