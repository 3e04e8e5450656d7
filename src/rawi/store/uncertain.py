"""Uncertain: the readings that nobody has looked at yet, the least certain first."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, exists, select

from rawi.model import Decision
from rawi.model.decision import ABOUT_STATEMENTS
from rawi.model.ledger import StatementRecord
from rawi.store import decisions, tables
from rawi.store.database import portions
from rawi.store.renewed import renewed
from rawi.store.statements import CHUNK, with_ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """How many readings people looked at, and how many of those they corrected."""

    statements: int
    corrected: int


def looked(connection: Connection) -> Looked:
    """What the standing decisions say of readings, each reading once."""
    taken = decisions.standing(connection, ABOUT_STATEMENTS)
    corrected = {one.subjects[0] for one in taken if one.kind != "confirm"}
    return Looked(statements=len(_subjects(taken)), corrected=len(corrected))


def uncertain(connection: Connection, *, limit: int, offset: int) -> tuple[StatementRecord, ...]:
    """Attributed statements of current articles that nobody confirmed or corrected, the least certain first."""
    table = tables.statements
    seen = _seen(connection)
    query = (
        select(table.c.id)
        .where(table.c.mode != "own_voice", table.c.as_read.is_(None))
        .where(exists().where(tables.listed.c.article_id == table.c.article_id, tables.listed.c.current))
        .order_by(table.c.score, table.c.id)
    )
    found = [one for one in connection.execute(query.limit(limit + offset + len(seen))).scalars() if one not in seen]
    return with_ids(connection, found[offset : offset + limit])


def _seen(connection: Connection) -> set[str]:
    """The statements of today that people looked at; those that they corrected are marked themselves."""
    taken = decisions.standing(connection, ABOUT_STATEMENTS)
    current = exists().where(tables.listed.c.article_id == tables.statements.c.article_id, tables.listed.c.current)
    there: set[str] = set()
    for part in portions(sorted(_subjects(taken)), CHUNK):
        known = select(tables.statements.c.id).where(tables.statements.c.id.in_(part), current)
        there.update(connection.execute(known).scalars())
    moved = [one for one in taken if one.kind == "confirm" and one.subjects[0] not in there]
    return there | {id for one in renewed(connection, moved) for id in one.subjects}


def _subjects(taken: tuple[Decision, ...]) -> set[str]:
    return {one.subjects[0] for one in taken}
