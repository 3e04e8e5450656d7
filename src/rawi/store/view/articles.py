"""Articles, their revisions, and what was read in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import func, select

from rawi.model import Article, Document
from rawi.model.ledger import ArticleEntry, ArticleReference
from rawi.store import articles, listing, tables
from rawi.store.rows import SetAsideEntry
from rawi.store.statements import CHUNK
from rawi.store.view.moments import Moments

DOCUMENTS_AT_ONCE = 100


class ArticlesView(Moments):
    """Articles, their revisions, and what was read in them."""

    def articles(
        self, limit: int | None = None, offset: int = 0, *, after: tuple[str | None, str] | None = None
    ) -> tuple[ArticleEntry, ...]:
        """The current articles, the newest first, from behind the ISO day and the id of one on, if given."""
        with self._reading() as connection:
            return articles.entries(connection, tables.listed.c.current, limit=limit, offset=offset, after=after)

    def undated(self) -> int:
        """How many current articles have no day of publication: neither given nor found in them or around them."""
        table = tables.listed
        query = select(func.count()).select_from(table).where(table.c.current, table.c.day.is_(None))
        with self._reading() as connection:
            return connection.execute(query).scalar_one()

    def article(self, id: str) -> Article:
        """The article, exactly as it was added; NotFoundError."""
        with self._reading() as connection:
            return articles.one_article(connection, id)

    def article_entry(self, id: str) -> ArticleEntry:
        """The article as the ledger lists it; NotFoundError."""
        with self._reading() as connection:
            return articles.with_ids(connection, [articles.article_id(connection, id)])[0]

    def article_entries(self, ids: Sequence[str]) -> tuple[ArticleEntry, ...]:
        """These articles, by full id, as the ledger lists them; unknown ones are passed over."""
        with self._reading() as connection:
            return articles.with_ids(connection, ids)

    def hashes(self, ids: Sequence[str]) -> dict[str, str]:
        """The SHA-256 of the texts of these articles, by full id."""
        with self._reading() as connection:
            return articles.hashes(connection, ids)

    def revisions(self, id: str) -> tuple[ArticleReference, ...]:
        """Every text that the article's address has had, the oldest first; only itself where there is one."""
        with self._reading() as connection:
            found = articles.article_id(connection, id)
            table = tables.revisions
            url = select(table.c.url).where(table.c.article_id == found).scalar_subquery()
            ids = connection.execute(select(table.c.article_id).where(table.c.url == url).order_by(table.c.n)).scalars()
            order = list(ids) or [found]
            return tuple(entry.reference for entry in articles.with_ids(connection, order))

    def references(self, ids: Sequence[str]) -> dict[str, ArticleReference]:
        """Enough of these articles, by full id, to name them and lead back to them; unknown ones are left out."""
        found: dict[str, ArticleReference] = {}
        with self._reading() as connection:
            for first in range(0, len(ids), CHUNK):
                chosen = tables.articles.c.id.in_(ids[first : first + CHUNK])
                found |= {one.id: one for one in articles.references(connection, chosen)}
        return found

    def newest(self, ids: Sequence[str], most: int) -> tuple[ArticleReference, ...]:
        """Of these articles, by full id, those published last."""
        with self._reading() as connection:
            return articles.newest(connection, ids, most)

    def document(self, id: str) -> Document:
        """The article with what was read in it; NotFoundError, also where it has not been read yet."""
        with self._reading() as connection:
            return articles.one_document(connection, id)

    def documents(self, of: Sequence[str] | None = None) -> Iterator[Document]:
        """The documents of these articles, by full id and as far as they have been read, in this order.

        Those of all current articles by article id, if none are given. A few at a time are in memory.
        """
        ids = self.read() if of is None else of
        for first in range(0, len(ids), DOCUMENTS_AT_ONCE):
            with self._reading() as connection:
                part = articles.documents(connection, ids[first : first + DOCUMENTS_AT_ONCE])
            yield from part

    def read(self) -> list[str]:
        """The ids of current articles that have been read, by any version, sorted."""
        with self._reading() as connection:
            return articles.read_ids(connection)

    def unread(self, producer_version: str) -> list[str]:
        """The ids of current articles that this version has not read yet, in the order they were added."""
        with self._reading() as connection:
            return articles.unread_ids(connection, producer_version)

    def added(self, prefix: str, *, limit: int) -> tuple[ArticleReference, ...]:
        """The current articles whose source begins so, in the order they were added."""
        table = tables.articles
        begins = table.c.source.startswith(prefix, autoescape=True) & table.c.current
        with self._reading() as connection:
            query = select(table.c.id).where(begins).order_by(table.c.added_at, table.c.id).limit(limit)
            ids = list(connection.execute(query).scalars())
            known = {one.id: one for one in articles.references(connection, table.c.id.in_(ids))}
        return tuple(known[one] for one in ids)

    def set_aside(self) -> tuple[SetAsideEntry, ...]:
        """The sources that could not be read, in the order they were met."""
        table = tables.set_aside
        with self._reading() as connection:
            rows = connection.execute(select(table).order_by(table.c.at, table.c.source, table.c.reason))
            return tuple(
                SetAsideEntry(source=row.source, reason=row.reason, hint=row.hint, at=row.at, sha256=row.sha256)
                for row in rows
            )

    def outlets(self, limit: int) -> tuple[tuple[str, int], ...]:
        """Outlets with the number of their current articles, those with most first."""
        with self._reading() as connection:
            return listing.outlets(connection, limit)
