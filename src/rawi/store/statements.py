"""Statements as they are asked for: by holder, by subject, by day, by article."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, exists, func, or_, select

from rawi.model import Span
from rawi.model.ledger import ArticleReference, StatementRecord
from rawi.model.wire import statement_from_json
from rawi.store import tables
from rawi.store.packing import unpacked_time

CHUNK = 400
"""Ids asked for at once: databases bound the values of one query."""
Place = tuple[str | None, str, int]
"""Where a statement stands in the order of all: its first day, its article and its number there."""


def attributed(*, current: bool = True) -> FromClause:
    """Statements of current (or all) articles."""
    of_article = tables.articles.c.id == tables.statements.c.article_id
    return tables.statements.join(tables.articles, of_article & tables.articles.c.current if current else of_article)


def reference_columns() -> tuple[ColumnElement[str | None], ...]:
    """What an `ArticleReference` is made of: what was read in the article before what its source said."""
    return (
        tables.articles.c.id.label("article"),
        func.coalesce(tables.documents.c.outlet, tables.articles.c.outlet).label("outlet"),
        tables.articles.c.url,
        func.coalesce(tables.documents.c.title, tables.articles.c.title).label("title"),
        func.coalesce(tables.documents.c.published, tables.articles.c.published).label("published"),
        func.coalesce(tables.documents.c.published_basis, tables.articles.c.published_basis).label("basis"),
    )


def reference(row: object) -> ArticleReference:
    """The reference behind a row of `reference_columns`."""
    article, outlet, url, title, published, basis = (
        getattr(row, name) for name in ("article", "outlet", "url", "title", "published", "basis")
    )
    return ArticleReference(
        id=article,
        outlet=outlet,
        url=url,
        title=title,
        published=unpacked_time(published),
        published_basis=basis,
    )


def records(
    connection: Connection,
    *conditions: ColumnElement[bool],
    own_voice: bool,
    limit: int | None,
    offset: int = 0,
    in_order: bool = False,
    current: bool = True,
    after: Place | None = None,
) -> tuple[StatementRecord, ...]:
    """Statements that meet the conditions, of current articles only unless `current` is False.

    The newest come first, or they come `in_order` of their text; from behind the place `after` on, if given.
    """
    table = tables.statements
    where = list(conditions) if own_voice else [*conditions, table.c.mode != "own_voice"]
    if after is not None:
        where.append(_behind(after))
    if current:
        where.append(exists().where(tables.listed.c.article_id == table.c.article_id, tables.listed.c.current))
    order: list[ColumnElement[Any]] = [table.c.article_id, table.c.n]
    if not in_order:
        order.insert(0, table.c.first_day.desc())
    # First only the places, from an index; the bodies of those that are shown are read afterwards.
    places = select(table.c.id, table.c.article_id, table.c.n).where(*where).order_by(*order)
    chosen = [(row.id, row.article_id, row.n) for row in connection.execute(places.limit(limit).offset(offset or None))]
    return _read(connection, chosen)


def with_ids(connection: Connection, ids: Sequence[str]) -> tuple[StatementRecord, ...]:
    """The statements with these ids, in this order; ids that are not there are passed over."""
    found: dict[str, StatementRecord] = {}
    for first in range(0, len(ids), CHUNK):
        chosen = tables.statements.c.id.in_(ids[first : first + CHUNK])
        for record in records(connection, chosen, own_voice=True, limit=None):
            found.setdefault(record.statement.id, record)
    return tuple(found[one] for one in ids if one in found)


def place_of(connection: Connection, article: str, statement: str) -> Place:
    """Where a statement of an article stands in the order of all."""
    table = tables.statements
    here = (table.c.id == statement) & (table.c.article_id == article)
    row = connection.execute(select(table.c.first_day, table.c.article_id, table.c.n).where(here)).first()
    return (row.first_day, row.article_id, row.n) if row else (None, article, 0)


def _behind(after: Place) -> ColumnElement[bool]:
    """What stands behind a place: statements without a day are the last."""
    table = tables.statements
    day, article, n = after
    here = or_(table.c.article_id > article, and_(table.c.article_id == article, table.c.n > n))
    if day is None:
        return and_(table.c.first_day.is_(None), here)
    return or_(table.c.first_day < day, table.c.first_day.is_(None), and_(table.c.first_day == day, here))


def _read(connection: Connection, places: Sequence[tuple[str, str, int]]) -> tuple[StatementRecord, ...]:
    """The statements with these ids at these numbers of these articles, in this order."""
    table = tables.statements
    read = attributed(current=False).join(tables.documents, tables.documents.c.article_id == table.c.article_id)
    around = func.substr(tables.articles.c.text, table.c.around_start + 1, table.c.around_end - table.c.around_start)
    columns = (table.c.n, table.c.body, table.c.around_start, table.c.around_end, around.label("around"))
    query: Select[tuple[object, ...]] = select(*columns, *reference_columns()).select_from(read)
    found: dict[tuple[str, int], StatementRecord] = {}
    for first in range(0, len(places), CHUNK):
        part = [id for id, _, _ in places[first : first + CHUNK]]
        for row in connection.execute(query.where(table.c.id.in_(part))):
            words: str = row.around or ""
            if len(words) != row.around_end - row.around_start:
                words = _words(connection, row.article, row.around_start, row.around_end)
            found[row.article, row.n] = StatementRecord(
                statement=statement_from_json(json.loads(row.body)),
                article=reference(row),
                around=Span(start=row.around_start, end=row.around_start + len(words), text=words) if words else None,
            )
    return tuple(found[article, n] for _, article, n in places)


def _words(connection: Connection, article: str, start: int, end: int) -> str:
    """A stretch of an article's text; SQLite's own `substr` ends where a text holds a NUL."""
    text = select(tables.articles.c.text).where(tables.articles.c.id == article)
    return str(connection.execute(text).scalar_one())[start:end]
