"""Listing: the line of each article by which lists are ordered, and how much is in a library after a transaction."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, delete, func, insert, select

from rawi.store import tables
from rawi.store.database import pairs
from rawi.store.rows import Counts
from rawi.store.statements import CHUNK


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The ISO day and the outlet of an article."""

    day: str | None
    outlet: str | None


CHANGED = "changed"
"""The key under which a library keeps a word that each transaction replaces."""


def renew(connection: Connection, articles: Sequence[str]) -> None:
    """Write the lines of these articles anew."""
    for first in range(0, len(articles), CHUNK):
        part = articles[first : first + CHUNK]
        connection.execute(delete(tables.listed).where(tables.listed.c.article_id.in_(part)))
        connection.execute(insert(tables.listed).from_select(_COLUMNS, _lines().where(tables.articles.c.id.in_(part))))


def renew_all(connection: Connection) -> None:
    """Write the lines of all articles anew."""
    connection.execute(delete(tables.listed))
    connection.execute(insert(tables.listed).from_select(_COLUMNS, _lines()))


_COLUMNS = ("article_id", "current", "read", "day", "outlet", "statements")


def _lines() -> Select[Any]:
    said = (
        select(func.count())
        .where(tables.statements.c.article_id == tables.articles.c.id, tables.statements.c.mode != "own_voice")
        .scalar_subquery()
    )
    read = tables.articles.outerjoin(tables.documents, tables.documents.c.article_id == tables.articles.c.id)
    return select(
        tables.articles.c.id,
        tables.articles.c.current,
        tables.documents.c.article_id.is_not(None),
        func.coalesce(tables.documents.c.published_first, tables.articles.c.published_first),
        func.coalesce(tables.documents.c.outlet, tables.articles.c.outlet),
        said,
    ).select_from(read)


def lines(connection: Connection, articles: Sequence[str]) -> dict[str, Line]:
    """The day and outlet of each of these articles, as far as they are listed."""
    table = tables.listed
    found: dict[str, Line] = {}
    for first in range(0, len(articles), CHUNK):
        chosen = table.c.article_id.in_(articles[first : first + CHUNK])
        rows = connection.execute(select(table.c.article_id, table.c.day, table.c.outlet).where(chosen))
        found |= {row.article_id: Line(day=row.day, outlet=row.outlet) for row in rows}
    return found


def outlets(connection: Connection, limit: int) -> tuple[tuple[str, int], ...]:
    """The outlets of current articles with their number, those with most first."""
    table = tables.listed
    query = (
        select(table.c.outlet, func.count().label("n"))
        .where(table.c.current, table.c.outlet.is_not(None))
        .group_by(table.c.outlet)
        .order_by(func.count().desc(), table.c.outlet)
        .limit(limit)
    )
    return tuple((row.outlet, row.n) for row in connection.execute(query))


def count(connection: Connection) -> None:
    """Count what is in the library, and keep the figures."""
    table = tables.listed

    def counted(source: FromClause, *conditions: ColumnElement[bool]) -> int:
        return connection.execute(select(func.count()).select_from(source).where(*conditions)).scalar_one()

    said = connection.execute(select(func.sum(table.c.statements)).where(table.c.current)).scalar()
    figures = {
        "articles": counted(table, table.c.current),
        "revisions": counted(table, ~table.c.current),
        "documents": counted(table, and_(table.c.current, table.c.read)),
        "statements": said or 0,
        "holders": counted(tables.holders, tables.holders.c.said > 0),
        "names": counted(tables.identities),
        "open_pairs": counted(tables.open_pairs),
        "claims": counted(tables.claims),
        "disputes": counted(tables.disputes),
        "origins": counted(tables.origins),
        "stories": counted(tables.stories),
        "set_aside": counted(tables.set_aside),
    }
    connection.execute(delete(tables.meta).where(tables.meta.c.key == CHANGED))
    connection.execute(insert(tables.meta).values(key=CHANGED, value=uuid.uuid4().hex))
    connection.execute(delete(tables.totals))
    connection.execute(insert(tables.totals), [{"name": name, "n": n} for name, n in figures.items()])


def state(connection: Connection) -> str:
    """A word that is another one after every transaction."""
    return connection.execute(select(tables.meta.c.value).where(tables.meta.c.key == CHANGED)).scalar() or ""


def counts(connection: Connection) -> Counts:
    """How much was in the library when the last transaction ended."""
    kept: dict[str, int] = pairs(connection, select(tables.totals.c.name, tables.totals.c.n))
    return Counts(**{name: kept.get(name, 0) for name in Counts.__slots__})
