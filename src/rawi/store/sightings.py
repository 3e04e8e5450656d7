"""Sightings: since when each dispute is known and when it last changed, through all comparisons.

A dispute's id is of the propositions that it is between, so it changes when somebody joins in. It is known again by the
statements that it shares with what was seen before.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select, update

from rawi.model import Dispute
from rawi.store import tables
from rawi.store.rows import Sighting

CHUNK = 400


def note(connection: Connection, disputes: Sequence[Dispute], others: Iterable[str] = ()) -> None:
    """Write down which disputes there are now: what is new, what changed, what is gone. Of `others`, by their ids, it
    is known that they are there and as they were."""
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    table = tables.sightings
    known = {row.dispute: row for row in connection.execute(select(table))}
    today = {one.id: one for one in disputes}
    for id in sorted(today.keys() & known.keys()):
        row, mark = known[id], _mark(today[id])
        if row.gone or row.mark != mark:
            _see(connection, row.id, today[id], mark, at)
    there = today.keys() | set(others)
    lost = {row.id: row for id, row in known.items() if id not in there}
    for id in sorted(today.keys() - known.keys()):
        earlier = _earlier(connection, today[id], lost)
        if earlier is None:
            if connection.execute(select(table.c.id).where(table.c.id == id)).scalar() is None:
                fresh = {"id": id, "first_at": at, "changed_at": at, "dispute": id}
                connection.execute(insert(table).values(**fresh, mark=_mark(today[id]), gone=False))
                _remember(connection, id, today[id])
                continue
            earlier = id
        lost.pop(earlier, None)
        _see(connection, earlier, today[id], _mark(today[id]), at)
    gone = sorted(id for id, row in lost.items() if not row.gone)
    for first in range(0, len(gone), CHUNK):
        part = gone[first : first + CHUNK]
        connection.execute(update(table).where(table.c.id.in_(part)).values(gone=True, changed_at=at))


def latest(connection: Connection, *, since: str | None, limit: int, offset: int = 0) -> tuple[Sighting, ...]:
    """The disputes that there are, those that changed last first; only those that were first met after the instant
    `since`, if given."""
    table = tables.sightings
    query = select(table).where(~table.c.gone).order_by(table.c.changed_at.desc(), table.c.id)
    if since is not None:
        query = query.where(table.c.first_at > since)
    return tuple(map(_sighting, connection.execute(query.limit(limit).offset(offset))))


def of(connection: Connection, disputes: Sequence[str]) -> dict[str, Sighting]:
    """The sightings of these disputes, by today's id."""
    table = tables.sightings
    found: dict[str, Sighting] = {}
    for first in range(0, len(disputes), CHUNK):
        rows = connection.execute(select(table).where(table.c.dispute.in_(disputes[first : first + CHUNK])))
        found |= {row.dispute: _sighting(row) for row in rows}
    return found


def statements(connection: Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    """The statements of disputes, by the ids of their sightings."""
    table = tables.seen_statements
    found: dict[str, list[str]] = {id: [] for id in ids}
    for first in range(0, len(ids), CHUNK):
        for row in connection.execute(select(table).where(table.c.sighting.in_(ids[first : first + CHUNK]))):
            found[row.sighting].append(row.statement)
    return found


def _sighting(row: object) -> Sighting:
    return Sighting(**{name: getattr(row, name) for name in Sighting.__slots__})


def _earlier(connection: Connection, dispute: Dispute, lost: Container[str]) -> str | None:
    """Of the disputes that are not there any more the one that shares most statements with this one."""
    table = tables.seen_statements
    shown = _statements(dispute)
    shared: Counter[str] = Counter()
    for first in range(0, len(shown), CHUNK):
        chosen = table.c.statement.in_(shown[first : first + CHUNK])
        shared.update(
            one for one in connection.execute(select(table.c.sighting).where(chosen)).scalars() if one in lost
        )
    return max(sorted(shared), key=lambda id: shared[id], default=None)


def _see(connection: Connection, id: str, dispute: Dispute, mark: str, at: str) -> None:
    table = tables.sightings
    now = {"dispute": dispute.id, "mark": mark, "changed_at": at, "gone": False}
    connection.execute(update(table).where(table.c.id == id).values(now))
    connection.execute(delete(tables.seen_statements).where(tables.seen_statements.c.sighting == id))
    _remember(connection, id, dispute)


def _remember(connection: Connection, id: str, dispute: Dispute) -> None:
    rows = [{"sighting": id, "statement": statement} for statement in _statements(dispute)]
    if rows:
        connection.execute(insert(tables.seen_statements), rows)


def _statements(dispute: Dispute) -> list[str]:
    return sorted({statement for position in dispute.positions for statement in position.statements})


def _mark(dispute: Dispute) -> str:
    """A digest of who holds what in a dispute, and in which words."""
    told = [dispute.about]
    for position in sorted(dispute.positions, key=lambda one: (one.holder.name, one.stance)):
        told += [position.holder.name, position.stance, *sorted(position.statements)]
    return hashlib.sha256("\n".join(told).encode("utf-8", "replace")).hexdigest()[:16]
