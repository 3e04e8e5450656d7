"""Decisions: what analysts corrected, kept for ever; undoing one marks it and takes nothing away."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, insert, select, update

from rawi.errors import UsageError
from rawi.model import Decision, DecisionKind, content_id
from rawi.model.wire import decision_from_json, decision_to_json
from rawi.store import tables
from rawi.store.ids import full_id, with_kind
from rawi.store.packing import dumped, storable


def every(connection: Connection) -> tuple[Decision, ...]:
    """All decisions, also undone ones, the oldest first."""
    return _chosen(connection)


def standing(connection: Connection, kinds: Sequence[DecisionKind] | None = None) -> tuple[Decision, ...]:
    """The decisions that have not been undone, the oldest first; only those of these kinds, if given."""
    table = tables.decisions
    stands = table.c.undone_at.is_(None)
    return _chosen(connection, stands, *([] if kinds is None else [table.c.kind.in_(kinds)]))


def ruling(connection: Connection) -> tuple[Decision, ...]:
    """The standing decisions that a comparison has to follow: all but those that only say that a reading is right."""
    return tuple(one for one in standing(connection) if one.kind != "confirm")


def one_decision(connection: Connection, given: str) -> Decision:
    """The decision with this id; NotFoundError."""
    table = tables.decisions
    found = full_id(connection, (table.c.id,), with_kind("dec", given), noun="decision")
    return _decision(connection.execute(select(table).where(table.c.id == found)).one())


def keep(connection: Connection, decision: Decision) -> Decision:
    """Write down a decision under the id of its content and instant; the `id` that it comes with is not used."""
    made = replace(
        decision,
        id=content_id(
            "dec", decision.kind, *decision.subjects, decision.value or "", *decision.articles, decision.who,
            decision.why, decision.at,
        ),
        who=storable(decision.who),
        why=storable(decision.why),
    )  # fmt: skip
    payload = {
        "subjects": list(made.subjects),
        "value": made.value,
        "articles": list(made.articles),
        "speaker_kind": made.speaker_kind,
        **{name: decision_to_json(made)[name] for name in ("anchors", "parts")},
    }
    row = {"id": made.id, "kind": made.kind, "who": made.who, "at": made.at, "why": made.why}
    connection.execute(insert(tables.decisions).values(**row, payload=dumped(payload)))
    return made


def undo(connection: Connection, given: str, *, who: str, at: str) -> Decision:
    """Mark a decision as undone; NotFoundError where there is none, UsageError where it was undone before."""
    found = one_decision(connection, given)
    if not found.stands:
        raise UsageError(
            f"{found.id} was undone by {found.undone_by} at {found.undone_at}.",
            hint="What it said can be decided anew; see rawi review log.",
            key="undone_already",
            who=found.undone_by or "",
        )
    table = tables.decisions
    undone = {"undone_at": at, "undone_by": storable(who)}
    connection.execute(update(table).where(table.c.id == found.id).values(undone))
    return replace(found, undone_at=at, undone_by=who)


def _chosen(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Decision, ...]:
    table = tables.decisions
    query = select(table).where(*conditions).order_by(table.c.at, table.c.id)
    return tuple(_decision(row) for row in connection.execute(query))


def _decision(row: Any) -> Decision:
    columns = ("id", "kind", "who", "at", "why", "undone_at", "undone_by")
    return decision_from_json({**{name: getattr(row, name) for name in columns}, **json.loads(row.payload)})
