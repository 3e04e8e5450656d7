"""Indexing: what a transaction brings to be searched, put into the index at its end and in the index's order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from rawi.store import facets, listing, tables
from rawi.store.index import Entry, IndexedKind, SearchIndex
from rawi.store.listing import Line
from rawi.store.statements import CHUNK
from rawi.store.terms import indexed


class Indexing:
    """Gathers the texts of one transaction. Only those of current articles are to be found."""

    def __init__(self, connection: Connection, index: SearchIndex) -> None:
        self._connection = connection
        self._index = index
        self._texts: dict[str, str | None] = {}
        self._statements: dict[str, Sequence[Mapping[str, Any]]] = {}

    def article(self, article: str, text: str) -> None:
        """A new article."""
        self._texts[article] = text

    def document(self, article: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """The statements of an article, by their columns, which were forgotten before."""
        self._statements[article] = rows
        self.renew(article)

    def renew(self, article: str) -> None:
        """An article of another day or outlet than before, perhaps."""
        self._texts.setdefault(article, None)

    def forget(self, article: str, kind: IndexedKind | None = None) -> None:
        """An article with its statements, or only one of the two."""
        if kind != "article" and self._statements.pop(article, None) is None:
            self._index.remove(self._connection, article, "statement")
        if kind != "statement" and self._texts.pop(article, None) is None:
            self._index.remove(self._connection, article, "article")

    def drop(self) -> None:
        """Everything that waits."""
        self._texts.clear()
        self._statements.clear()

    def put(self) -> None:
        """Everything that waits, into the index, as the articles are listed now."""
        lines = listing.lines(self._connection, [*self._texts, *self._statements])
        entries: list[Entry] = []
        for article, text in self._texts.items():
            line = lines[article]
            if text is None:
                text = self._renewed(article, line)
            if text is not None:
                entries.append(_article(article, text, line.day, line.outlet))
        for article, rows in self._statements.items():
            entries += [_statement(row, lines[article].outlet) for row in rows]
        self._index.put(self._connection, entries)
        self.drop()

    def _renewed(self, article: str, line: Line) -> str | None:
        """The text of an article that has to be put anew; None where it is found under its day and outlet."""
        found = self._index.entry_of(self._connection, article)
        if found is None or found == (line.day, facets.of_article(line.outlet)):
            return None
        self._index.remove(self._connection, article, "article")
        table = tables.articles
        return str(self._connection.execute(select(table.c.text).where(table.c.id == article)).scalar_one())


def index_articles(connection: Connection, index: SearchIndex) -> None:
    """Put all current articles, as they are listed, into an empty index."""
    table, listed = tables.articles, tables.listed
    ids = connection.execute(select(table.c.id).where(table.c.current).order_by(table.c.id)).scalars().all()
    for first in range(0, len(ids), CHUNK):
        query = (
            select(table.c.id, table.c.text, listed.c.day, listed.c.outlet)
            .join(listed, listed.c.article_id == table.c.id)
            .where(table.c.id.in_(ids[first : first + CHUNK]))
        )
        rows = connection.execute(query).all()
        index.put(connection, [_article(row.id, row.text, row.day, row.outlet) for row in rows])


def _article(article: str, text: str, day: str | None, outlet: str | None) -> Entry:
    return Entry(
        kind="article", id=article, article=article, terms=indexed(text), first=day, last=day,
        facets=facets.of_article(outlet),
    )  # fmt: skip


def _statement(row: Mapping[str, Any], outlet: str | None) -> Entry:
    stance = facets.stance_of(row["polarity"], row["commitment"])
    return Entry(
        kind="statement",
        id=row["id"],
        article=row["article_id"],
        n=row["n"],
        terms=indexed(row["content"]),
        first=row["first_day"],
        last=row["last_day"],
        facets=facets.of_statement(outlet=outlet, key=row["speaker_key"], stance=stance, mode=row["mode"]),
    )
