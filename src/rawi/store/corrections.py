"""Corrections: statements as analysts set them right, with the reason on record."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sqlalchemy import Connection, select

from rawi.model import Article, Decision, Span, Statement, Time
from rawi.model.decision import UNKNOWN
from rawi.model.wire import statement_from_json
from rawi.store import tables
from rawi.store.days import first_day, grain_of, last_day

RESTANCES: Final = ("affirms", "denies", "neither")
MARK = "corrected"
"""How the reason for a correction begins."""
DAY_WAS = "the day was"
LEAST_SHARED = 0.5
"""How much of two contents taken together must be in both for them to be one content read anew."""


def corrected(statement: Statement, decisions: Sequence[Decision], text: str) -> Statement:
    """The statement after the standing decisions about it, the oldest first; the later one has the last word.

    Its reasons say which decision changed what. `text` is its article's.
    """
    for decision in decisions:
        if decision.stands and decision.subjects[0] == statement.id:
            if decision.kind == "respeak":
                statement = _respoken(statement, decision)
            elif decision.kind == "restance":
                statement = _restanced(statement, decision)
            elif decision.kind == "redate":
                statement = _redated(statement, decision)
            elif decision.kind == "respan":
                statement = _respanned(statement, decision, text)
    return statement


def about(
    article: Article, statements: Sequence[Statement], decisions: Sequence[Decision]
) -> dict[str, list[Decision]]:
    """The decisions about an article's statements, by statement, the oldest first, each with the statement's own id.

    A statement that was read otherwise since, or stands in a revision of the article, has another id: it is known by
    where the one that was decided about stood.
    """
    ids = {one.id for one in statements}
    found: dict[str, list[Decision]] = {}
    for decision in decisions:
        id = decision.subjects[0] if decision.subjects[0] in ids else _anchored(article, statements, decision)
        if id is not None:
            own = replace(decision, subjects=(id, *decision.subjects[1:]))
            found.setdefault(id, []).append(own)
    return found


def as_read(connection: Connection, article: str, statements: Sequence[Statement]) -> list[Statement]:
    """The statements of a document without the corrections that those in the library carry.

    A document that went through a comparison comes back with them; its statements are otherwise as they were read.
    """
    table = tables.statements
    kept = select(table.c.id, table.c.as_read).where(table.c.article_id == article, table.c.as_read.is_not(None))
    read = {row.id: statement_from_json(json.loads(row.as_read)) for row in connection.execute(kept)}
    found = []
    for one in statements:
        before = read.get(one.id)
        if before is not None and any(reason.startswith(MARK) for reason in one.reasons):
            redated = any(reason.startswith(MARK) and DAY_WAS in reason for reason in one.reasons)
            one = replace(
                one, speaker=before.speaker, cue_class=before.cue_class, polarity=before.polarity,
                commitment=before.commitment, content=before.content, reasons=before.reasons,
                said=before.said if redated else one.said,
            )  # fmt: skip
        found.append(one)
    return found


def places(text: str, words: str, near: int) -> tuple[Span, ...] | None:
    """Where the lines of `words` stand in a text, each as it is written there but for white space, the place nearest to
    `near`; None where one of them stands nowhere or they overlap."""
    found: list[Span] = []
    for line in words.splitlines():
        parts = line.split()
        if not parts:
            continue
        written = re.compile(r"\s+".join(map(re.escape, parts)))
        match = min(written.finditer(text), key=lambda one: abs(one.start() - near), default=None)
        if match is None:
            return None
        found.append(Span.of(text, match.start(), match.end()))
    found.sort()
    apart = all(one.end <= other.start for one, other in itertools.pairwise(found))
    return tuple(found) if found and apart else None


def hull(statement: Statement) -> tuple[int, int]:
    """From where the content begins to where it ends; the cue where there is no content."""
    spans = statement.content or ((statement.cue,) if statement.cue else ())
    return min((one.start for one in spans), default=0), max((one.end for one in spans), default=0)


def _anchored(article: Article, statements: Sequence[Statement], decision: Decision) -> str | None:
    """The statement whose content is where the anchor's words are now, one with the anchor's cue before others."""
    anchor = decision.anchors[0] if decision.anchors else None
    if anchor is None or (anchor.article != article.id and (anchor.url is None or anchor.url != article.url)):
        return None
    place = anchor.find(article.text)
    if place is None:
        return None

    def likeness(one: Statement) -> tuple[bool, float]:
        return (one.cue.text if one.cue else None) == anchor.cue, _shared(hull(one), (place.start, place.end))

    near = [one for one in _spoken_alike(statements, anchor.cue) if likeness(one)[1] >= LEAST_SHARED]
    return max(near, key=likeness).id if near else None


def _spoken_alike(statements: Sequence[Statement], cue: str | None) -> Iterator[Statement]:
    """The statements with a cue where the anchor has one, those without where it has none."""
    return (one for one in statements if (one.cue is None) == (cue is None))


def _shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / max(1, max(one[1], other[1]) - min(one[0], other[0]))


def _respoken(statement: Statement, decision: Decision) -> Statement:
    was = statement.speaker
    speaker = replace(
        was,
        name=decision.value or was.name,
        kind=decision.speaker_kind or was.kind,
        entity=decision.subjects[1] if len(decision.subjects) > 1 else None,
        role=None,
    )
    reason = f"{MARK} by {decision.id}: the speaker was «{was.name}»"
    return replace(statement, speaker=speaker, reasons=(*statement.reasons, reason))


def _restanced(statement: Statement, decision: Decision) -> Statement:
    was = "neither" if statement.commitment == "neither" else "denies" if statement.polarity == "deny" else "affirms"
    reasons = (*statement.reasons, f"{MARK} by {decision.id}: the stance was {was}")
    if decision.value == "neither":
        return replace(statement, cue_class="neither", polarity="assert", commitment="neither", reasons=reasons)
    if decision.value == "denies":
        return replace(statement, cue_class="deny", polarity="deny", commitment="committed", reasons=reasons)
    plain = "assert" if statement.cue_class in ("deny", "neither") else statement.cue_class
    return replace(statement, cue_class=plain, polarity="assert", commitment="committed", reasons=reasons)


def _redated(statement: Statement, decision: Decision) -> Statement:
    was = statement.said.value if statement.said else UNKNOWN
    value = decision.value or UNKNOWN
    said = None
    if value != UNKNOWN:
        said = Time(value=value, earliest=first_day(value), latest=last_day(value), grain=grain_of(value))
    reason = f"{MARK} by {decision.id}: {DAY_WAS} {was}"
    return replace(statement, said=said, reasons=(*statement.reasons, reason))


def _respanned(statement: Statement, decision: Decision, text: str) -> Statement:
    """The statement with the words decided for its content; as it is where a revision has those words no more."""
    content = places(text, decision.value or "", hull(statement)[0])
    if content is None:
        return statement
    reason = f"{MARK} by {decision.id}: the words were «{' '.join(statement.content_text.split())}»"
    return replace(statement, content=content, reasons=(*statement.reasons, reason))
