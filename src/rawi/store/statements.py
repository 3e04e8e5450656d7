"""Statements as they are asked for: by holder, by subject, by day, by article."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, select

from rawi.model.ledger import ArticleReference, StatementRecord
from rawi.model.wire import statement_from_json
from rawi.store import tables
from rawi.store.packing import unpacked_time

CHUNK = 400
"""Ids asked for at once: databases bound the values of one query."""


def attributed(*, current: bool = True) -> FromClause:
    """Statements of current (or all) articles, with the holder that the comparison gave their speaker."""
    of_article = tables.articles.c.id == tables.statements.c.article_id
    return (
        tables.statements.join(tables.articles, of_article & tables.articles.c.current if current else of_article)
        .join(tables.documents, tables.documents.c.article_id == tables.statements.c.article_id)
        .outerjoin(
            tables.speakers,
            (tables.speakers.c.key == tables.statements.c.speaker_key)
            & (tables.speakers.c.article_id == tables.statements.c.article_id),
        )
    )


def holder_of() -> ColumnElement[str]:
    """The key of a statement's holder."""
    return func.coalesce(tables.speakers.c.holder, tables.statements.c.speaker_key)


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
    in_order: bool = False,
    current: bool = True,
) -> tuple[StatementRecord, ...]:
    """Statements that meet the conditions, of current articles only unless `current` is False.

    The newest come first, or they come `in_order` of their text.
    """
    table = tables.statements
    query: Select[tuple[str | None, ...]] = (
        select(table.c.body, *reference_columns())
        .select_from(attributed(current=current))
        .where(*conditions)
        .limit(limit)
    )
    if not own_voice:
        query = query.where(table.c.mode != "own_voice")
    if not in_order:
        query = query.order_by(table.c.first_day.is_(None), table.c.first_day.desc())
    query = query.order_by(table.c.article_id, table.c.n)
    return tuple(
        StatementRecord(statement=statement_from_json(json.loads(row.body)), article=reference(row))
        for row in connection.execute(query)
    )


def with_ids(connection: Connection, ids: Sequence[str]) -> tuple[StatementRecord, ...]:
    """The statements with these ids, in this order; ids that are not there are passed over."""
    found: dict[str, StatementRecord] = {}
    for first in range(0, len(ids), CHUNK):
        chosen = tables.statements.c.id.in_(ids[first : first + CHUNK])
        for record in records(connection, chosen, own_voice=True, limit=None):
            found.setdefault(record.statement.id, record)
    return tuple(found[one] for one in ids if one in found)
