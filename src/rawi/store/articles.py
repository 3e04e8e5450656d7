"""Articles and documents as they are asked for."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from rawi.errors import NotFoundError
from rawi.model import Article, Document
from rawi.model.ledger import ArticleEntry, ArticleReference
from rawi.model.wire import Json
from rawi.store import tables
from rawi.store.claims import copies_of, origins_of, stories_of
from rawi.store.database import pairs
from rawi.store.ids import full_id, with_kind
from rawi.store.packing import unpack, unpacked_time
from rawi.store.statements import CHUNK, reference, reference_columns


def article_id(connection: Connection, given: str) -> str:
    """The full id of an article; NotFoundError."""
    return full_id(connection, (tables.articles.c.id,), with_kind("art", given), noun="article")


def one_article(connection: Connection, given: str) -> Article:
    """The article with this id, exactly as it was added; NotFoundError."""
    table = tables.articles
    row = connection.execute(select(table).where(table.c.id == article_id(connection, given))).one()
    return Article(
        id=row.id,
        text=row.text,
        sha256=row.sha256,
        title_length=row.title_length,
        outlet=row.outlet,
        url=row.url,
        language=row.language,
        published=unpacked_time(row.published),
        published_basis=row.published_basis,
        agency=row.agency,
        source_id=row.source_id,
        source=row.source,
    )


def one_document(connection: Connection, given: str) -> Document:
    """The document of the article with this id; NotFoundError, also where it has not been read yet."""
    found = article_id(connection, given)
    read = documents(connection, [found])
    if not read:
        raise NotFoundError(
            f"Article {found} has not been read yet.", hint="Read what is new: rawi add, or rawi rebuild"
        )
    return read[0]


def documents(connection: Connection, articles: Sequence[str]) -> list[Document]:
    """The documents of these articles, as far as they have been read, in this order."""
    statements: dict[str, list[Json]] = defaultdict(list)
    table = tables.statements
    query = select(table.c.article_id, table.c.body).where(table.c.article_id.in_(articles)).order_by(table.c.n)
    for article, body in connection.execute(query):
        statements[article].append(json.loads(body))
    rows = connection.execute(
        select(tables.documents.c.article_id, tables.documents.c.body, tables.articles.c.text)
        .join(tables.articles, tables.articles.c.id == tables.documents.c.article_id)
        .where(tables.documents.c.article_id.in_(articles))
    )
    read = {row.article_id: unpack(row.body, row.text, statements[row.article_id]) for row in rows}
    return [read[article] for article in articles if article in read]


def read_ids(connection: Connection) -> list[str]:
    """The ids of current articles that have been read, sorted."""
    query = (
        select(tables.articles.c.id)
        .join(tables.documents, tables.documents.c.article_id == tables.articles.c.id)
        .where(tables.articles.c.current)
        .order_by(tables.articles.c.id)
    )
    return list(connection.execute(query).scalars())


def unread_ids(connection: Connection, producer_version: str) -> list[str]:
    """The ids of current articles without a document of this producer's version, in the order they were added."""
    read = (tables.documents.c.article_id == tables.articles.c.id) & (
        tables.documents.c.producer_version == producer_version
    )
    query = (
        select(tables.articles.c.id)
        .outerjoin(tables.documents, read)
        .where(tables.articles.c.current, tables.documents.c.article_id.is_(None))
        .order_by(tables.articles.c.added_at, tables.articles.c.id)
    )
    return list(connection.execute(query).scalars())


def entries(
    connection: Connection,
    *conditions: ColumnElement[bool],
    limit: int | None,
    offset: int = 0,
    after: tuple[str | None, str] | None = None,
) -> tuple[ArticleEntry, ...]:
    """Articles as the ledger lists them, the newest first; conditions are on the table of articles that are listed.

    `after` are the day and the id of an article behind which they begin, if given.
    """
    table = tables.listed
    query = (
        select(table.c.article_id)
        .where(*conditions)
        .order_by(table.c.day.desc(), table.c.article_id)
        .limit(limit)
        .offset(offset or None)
    )
    if after is not None:
        query = query.where(_behind(*after))
    return with_ids(connection, list(connection.execute(query).scalars()))


def with_ids(connection: Connection, ids: Sequence[str]) -> tuple[ArticleEntry, ...]:
    """The articles with these ids, as the ledger lists them and in this order; unknown ones are passed over."""
    read = tables.articles.outerjoin(tables.documents, tables.documents.c.article_id == tables.articles.c.id)
    columns = (*reference_columns(), tables.articles.c.source_id, tables.articles.c.current)
    found: dict[str, ArticleEntry] = {}
    for start in range(0, len(ids), CHUNK):
        chosen = tables.articles.c.id.in_(ids[start : start + CHUNK])
        rows = connection.execute(select(*columns).select_from(read).where(chosen)).all()
        found |= {entry.reference.id: entry for entry in _entries(connection, rows)}
    return tuple(found[one] for one in ids if one in found)


def _behind(day: str | None, article: str) -> ColumnElement[bool]:
    table = tables.listed
    if day is None:
        return and_(table.c.day.is_(None), table.c.article_id > article)
    return or_(table.c.day < day, table.c.day.is_(None), and_(table.c.day == day, table.c.article_id > article))


def newest(connection: Connection, ids: Sequence[str], most: int) -> tuple[ArticleReference, ...]:
    """Of these articles those of the latest days, the latest first."""
    table = tables.listed
    given = func.json_each(json.dumps(list(ids))).table_valued("value")
    chosen = select(table.c.article_id).where(table.c.article_id.in_(select(given.c.value)))
    query = chosen.order_by(table.c.day.desc(), table.c.article_id.desc()).limit(most)
    latest = list(connection.execute(query).scalars())
    found = {one.id: one for one in references(connection, tables.articles.c.id.in_(latest))}
    return tuple(found[one] for one in latest)


def hashes(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """The SHA-256 of the texts of these articles."""
    table = tables.articles
    found: dict[str, str] = {}
    for start in range(0, len(ids), CHUNK):
        chosen = table.c.id.in_(ids[start : start + CHUNK])
        found |= pairs(connection, select(table.c.id, table.c.sha256).where(chosen))
    return found


def references(connection: Connection, *conditions: ColumnElement[bool]) -> list[ArticleReference]:
    """What leads back to the articles that meet the conditions, by id."""
    read = tables.articles.outerjoin(tables.documents, tables.documents.c.article_id == tables.articles.c.id)
    query = select(*reference_columns()).select_from(read).where(*conditions).order_by(tables.articles.c.id)
    return [reference(row) for row in connection.execute(query)]


def _entries(connection: Connection, rows: Sequence[Any]) -> tuple[ArticleEntry, ...]:
    ids = [row.article for row in rows]
    listed = tables.listed
    counted = select(listed.c.article_id, listed.c.statements).where(listed.c.article_id.in_(ids))
    said: dict[str, int] = pairs(connection, counted)
    stories = stories_of(connection, ids)
    origins = origins_of(connection, ids)
    copies = copies_of(connection, ids)
    return tuple(
        ArticleEntry(
            reference=reference(row),
            source_id=row.source_id,
            published_basis=row.basis,
            statements=said.get(row.article, 0),
            stories=tuple(stories.get(row.article, ())),
            origins=tuple(origins.get(row.article, ())),
            copies=tuple(copies.get(row.article, ())),
            current=row.current,
        )
        for row in rows
    )
