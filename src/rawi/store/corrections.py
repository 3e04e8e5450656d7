"""Corrections: statements as analysts set them right, with the reason on record."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sqlalchemy import Connection, select

from rawi.model import Decision, Statement
from rawi.model.wire import statement_from_json
from rawi.store import tables

RESTANCES: Final = ("affirms", "denies", "neither")
MARK = "corrected"
"""How the reason for a correction begins."""


def corrected(statement: Statement, decisions: Sequence[Decision]) -> Statement:
    """The statement after the standing decisions about it, the oldest first; the later one has the last word.

    Its reasons say which decision changed what.
    """
    for decision in decisions:
        if decision.stands and decision.subjects[0] == statement.id:
            if decision.kind == "respeak":
                statement = _respoken(statement, decision)
            elif decision.kind == "restance":
                statement = _restanced(statement, decision)
    return statement


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
            one = replace(
                one, speaker=before.speaker, cue_class=before.cue_class, polarity=before.polarity,
                commitment=before.commitment, reasons=before.reasons,
            )  # fmt: skip
        found.append(one)
    return found


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
