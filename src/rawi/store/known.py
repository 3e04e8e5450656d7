"""Known: lists of names that a newsroom brought along, kept until they are replaced or forgotten."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, insert, select

from rawi.errors import NotFoundError
from rawi.model import Known
from rawi.model.wire import known_from_json, known_to_json
from rawi.store import tables
from rawi.store.database import pairs
from rawi.store.packing import dumped, storable


def put(connection: Connection, name: str, entries: Sequence[Known], *, at: str) -> int:
    """Keep a list under a name in place of an earlier one of that name; of entries with one id the first counts.

    Returns how many entries were kept.
    """
    table = tables.known_names
    connection.execute(delete(table).where(table.c.list == storable(name)))
    kept: dict[str, Known] = {}
    for one in entries:
        kept.setdefault(storable(one.id), one)
    rows = [
        {"list": storable(name), "id": id, "at": at, "body": dumped(known_to_json(one))} for id, one in kept.items()
    ]
    if rows:
        connection.execute(insert(table), rows)
    return len(rows)


def forget(connection: Connection, name: str | None) -> int:
    """Forget a list, or all where no name is given; returns how many entries are gone. NotFoundError."""
    table = tables.known_names
    lists = counts(connection)
    if name is not None and name not in lists:
        there = ", ".join(lists) or "none"
        raise NotFoundError(f"There is no list {name}.", hint=f"Lists that were imported: {there}.")
    connection.execute(delete(table) if name is None else delete(table).where(table.c.list == name))
    return sum(lists.values()) if name is None else lists[name]


def counts(connection: Connection) -> dict[str, int]:
    """The number of entries of each list."""
    table = tables.known_names
    return pairs(connection, select(table.c.list, func.count()).group_by(table.c.list).order_by(table.c.list))


def every(connection: Connection) -> tuple[Known, ...]:
    """The entries of all lists, by list and id."""
    table = tables.known_names
    bodies = connection.execute(select(table.c.body).order_by(table.c.list, table.c.id)).scalars()
    return tuple(known_from_json(json.loads(body)) for body in bodies)
