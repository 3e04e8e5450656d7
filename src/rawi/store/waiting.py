"""Waiting: the articles that were read, or went, since names were linked or since articles were compared.

Nearly all articles of a library wait for nothing; only those that are noted here are asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from sqlalchemy import Connection, Select, delete, insert, literal, select

from rawi.store import tables
from rawi.store.database import AT_ONCE, portions

Work = Literal["linking", "comparing"]
_WORKS: tuple[Work, ...] = ("linking", "comparing")


def note(connection: Connection, article: str) -> None:
    """The article was read, or went: it waits for all work."""
    noted = insert(tables.waiting).prefix_with("OR IGNORE")
    connection.execute(noted, [{"work": work, "article": article} for work in _WORKS])


def note_all(connection: Connection, work: Work) -> None:
    """All articles that are read wait for some work."""
    table, read = tables.waiting, tables.documents
    connection.execute(delete(table).where(table.c.work == work))
    connection.execute(insert(table).from_select(("work", "article"), select(literal(work), read.c.article_id)))


def noted(work: Work) -> Select[Any]:
    """The articles that wait for some work; those that are not read and current, so that what they came to leaves."""
    return select(tables.waiting.c.article).where(tables.waiting.c.work == work)


def current(work: Work) -> Select[Any]:
    """Those of them that are read and current."""
    table, read = tables.articles, tables.documents
    return (
        select(table.c.id)
        .join(read, read.c.article_id == table.c.id)
        .where(table.c.current, table.c.id.in_(noted(work)))
    )


def done(connection: Connection, work: Work, articles: Iterable[str]) -> None:
    """Some work has been done on these articles."""
    table = tables.waiting
    for part in portions(articles, AT_ONCE):
        connection.execute(delete(table).where(table.c.work == work, table.c.article.in_(part)))
