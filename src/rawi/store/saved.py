"""Saved searches: kept in the library under a name, signed and dated; removing one marks it and takes nothing away."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from rawi.errors import NotFoundError, UsageError
from rawi.model import content_id
from rawi.store import tables
from rawi.store.ids import full_id, with_kind
from rawi.store.packing import storable
from rawi.store.rows import SavedSearch

LONGEST = 120
"""Characters of a name."""


def every(connection: Connection) -> tuple[SavedSearch, ...]:
    """The searches that are kept, by name."""
    table = tables.saved_searches
    query = select(table).where(table.c.removed_at.is_(None)).order_by(table.c.name, table.c.at, table.c.id)
    return tuple(map(_saved, connection.execute(query)))


def one(connection: Connection, given: str) -> SavedSearch:
    """The kept search with this id; NotFoundError, also for one that was removed."""
    table = tables.saved_searches
    found = full_id(connection, (table.c.id,), with_kind("sea", given), noun="saved search")
    kept = connection.execute(select(table).where(table.c.id == found, table.c.removed_at.is_(None))).first()
    if kept is None:
        raise NotFoundError(f"The saved search {found} was removed.", hint="See those that are kept: /searches.")
    return _saved(kept)


def keep(connection: Connection, *, name: str, query: str, who: str) -> SavedSearch:
    """Keep a search; the one that is there where the same is kept under that name. UsageError where it has no name or
    nobody signs it."""
    name, who = " ".join(name.split())[:LONGEST], " ".join(who.split())
    if not name or not query:
        raise UsageError("A saved search needs a name and something to look for.", hint="Write a name into the form.")
    if not who:
        raise UsageError("A saved search is signed with a name.", hint="Write your name into the form.")
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    for kept in every(connection):
        if (kept.name, kept.query) == (storable(name), query):
            return kept
    made = SavedSearch(
        id=content_id("sea", name, query, who, at), name=storable(name), query=query, who=storable(who), at=at
    )
    row = {slot: getattr(made, slot) for slot in SavedSearch.__slots__}
    connection.execute(insert(tables.saved_searches).values(row))
    return made


def remove(connection: Connection, given: str, *, who: str) -> SavedSearch:
    """Keep a search no longer, by whom and when; NotFoundError where there is none."""
    found = one(connection, given)
    table = tables.saved_searches
    gone = {"removed_at": datetime.now(UTC).isoformat(timespec="microseconds"), "removed_by": storable(who)}
    connection.execute(update(table).where(table.c.id == found.id).values(gone))
    return found


def _saved(row: Any) -> SavedSearch:
    return SavedSearch(**{name: getattr(row, name) for name in SavedSearch.__slots__})
