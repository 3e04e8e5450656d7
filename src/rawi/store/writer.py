"""Writer: everything that changes a library, inside one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from rawi.errors import NotFoundError, SourceError
from rawi.model import Article, Comparison, Document, Statement
from rawi.model.wire import (
    claim_to_json,
    dispute_to_json,
    origin_to_json,
    statement_to_json,
    story_to_json,
)
from rawi.store import tables
from rawi.store.database import pairs
from rawi.store.index import Entry, SearchIndex
from rawi.store.packing import day, dumped, pack, packed_time, storable
from rawi.store.speakers import Speakers, speaker_key
from rawi.store.statements import CHUNK
from rawi.store.terms import indexed, name_words, padded

Added = Literal["new", "known", "revision", "amended"]
_YEAR = 366
"""Within how many days publication must be known for an article to have a place among the days."""


class Writer:
    """One transaction on a library. Made by `Library.writer()`, of no use after it."""

    def __init__(self, connection: Connection, index: SearchIndex) -> None:
        self._connection = connection
        self._index = index

    def add_article(self, article: Article, *, amend: bool = True) -> Added:
        """Keep an article.

        "known": its id is already there and nothing changes. "amended": it is there, and now has a day that was given
        for it in place of another, or a day or an outlet where it had none; what was read in it is dropped, to be read
        anew (never, unless `amend` is set). "revision": its address was known with another text, which stays in the
        library but is no longer current. In every case nothing is set aside of its source any more.
        Raises SourceError where its text cannot be stored (it holds half a surrogate pair).
        """
        _check_text(article)
        self._forget_set_aside(article.source)
        table = tables.articles
        if self._connection.execute(select(table.c.id).where(table.c.id == article.id)).scalar() is not None:
            return "amended" if amend and self._amended(article) else "known"
        earlier = 0
        url = _kept(article.url)
        if url is not None:
            of_url = tables.revisions.c.url == url
            earlier = self._connection.execute(select(func.max(tables.revisions.c.n)).where(of_url)).scalar() or 0
            self._connection.execute(update(table).where(table.c.url == url).values(current=False))
        self._connection.execute(insert(table).values(_article_row(article, url)))
        if url is not None:
            row = {"url": url, "n": earlier + 1, "article_id": article.id}
            self._connection.execute(insert(tables.revisions).values(row))
        _index_articles(self._index, self._connection, [article.id])
        return "revision" if earlier else "new"

    def _amended(self, article: Article) -> bool:
        """Whether the article said something of its day or outlet that is better than what was kept, and is now."""
        table = tables.articles
        this = table.c.id == article.id
        kept = self._connection.execute(select(table.c.published, table.c.outlet).where(this)).one()
        row = _article_row(article, None)
        better: dict[str, object] = {}
        if row["published"] and row["published"] != kept.published and (
            kept.published is None or article.published_basis == "given"
        ):  # fmt: skip
            better = {name: row[name] for name in ("published", "published_first", "published_basis")}
        if row["outlet"] and kept.outlet is None:
            better["outlet"] = row["outlet"]
        if better:
            self._connection.execute(update(table).where(this).values(better))
            self._drop_document(article.id)
        return bool(better)

    def set_aside(self, source: str, reason: str, hint: str = "", *, sha256: str | None = None) -> None:
        """Write down that a source could not be read, once for each reason."""
        table = tables.set_aside
        source, reason, hint = (storable(words) for words in (source, reason, hint))
        self._connection.execute(delete(table).where(table.c.source == source, table.c.reason == reason))
        row = {"source": source, "reason": reason, "hint": hint, "at": _now(), "sha256": sha256}
        self._connection.execute(insert(table).values(row))

    def put_document(self, document: Document) -> None:
        """Keep what was read in an article, in place of any earlier document; NotFoundError without the article."""
        article = document.article
        known = select(tables.articles.c.id).where(tables.articles.c.id == article.id)
        if self._connection.execute(known).scalar() is None:
            raise NotFoundError(f"There is no article {article.id}.", hint="Add the article before its document.")
        self._forget_set_aside(article.source)
        self._drop_document(article.id)
        published = article.published
        self._connection.execute(
            insert(tables.documents).values(
                article_id=article.id,
                producer_version=document.producer_version,
                title=document.title.text if document.title else None,
                outlet=_kept(article.outlet),
                published=packed_time(published),
                published_first=day(published.earliest) if published and published.within(_YEAR) else None,
                published_basis=article.published_basis,
                body=pack(document),
            )
        )
        if document.statements:
            rows = [_statement_row(document, n, statement) for n, statement in enumerate(document.statements)]
            self._connection.execute(insert(tables.statements), rows)
            entries = [
                Entry(kind="statement", id=one.id, article=article.id, terms=indexed(one.content_text))
                for one in document.statements
            ]
            self._index.put(self._connection, entries)
        if document.mentions:
            self._connection.execute(
                insert(tables.mentions),
                [
                    {
                        "article_id": article.id,
                        "n": n,
                        "entity": mention.entity,
                        "name": mention.name,
                        "words": padded(name_words(mention.name)),
                        "type": mention.type,
                    }
                    for n, mention in enumerate(document.mentions)
                ],
            )

    def put_comparison(self, comparison: Comparison) -> None:
        """Keep what comparing the library's documents came to, in place of every earlier comparison."""
        for table in tables.COMPARISON:
            self._connection.execute(delete(table))
        statements = tables.statements
        keys = pairs(self._connection, select(statements.c.id, statements.c.speaker_key))
        unnamed = select(statements.c.id).where(statements.c.speaker_kind == "anonymous")
        speakers = Speakers(comparison, keys, frozenset(self._connection.execute(unnamed).scalars()))
        self._insert(tables.speakers, [{"key": key, "holder": holder} for key, holder in speakers.merged().items()])
        self._put_claims(comparison, speakers)
        self._put_disputes(comparison, speakers)
        self._put_origins(comparison)
        self._put_stories(comparison)

    def put_vectors(self, model: str, vectors: Mapping[str, bytes]) -> None:
        """Keep vectors of contents (by the SHA-256 of the content) under the name of the encoder that made them."""
        table = tables.vectors
        shas = sorted(vectors)
        for first in range(0, len(shas), CHUNK):
            part = shas[first : first + CHUNK]
            self._connection.execute(delete(table).where(table.c.model == model, table.c.sha256.in_(part)))
            self._insert(table, [{"model": model, "sha256": sha, "vector": vectors[sha]} for sha in part])

    def drop_derived(self) -> None:
        """Drop and remake everything that can be derived, empty, and index the articles anew.

        Articles, revisions, decisions, notes and what was set aside stay as they are.
        """
        remake_derived(self._connection, self._index)

    def _put_claims(self, comparison: Comparison, speakers: Speakers) -> None:
        rows: list[dict[str, object]] = []
        positions: list[dict[str, object]] = []
        shown: list[dict[str, object]] = []
        for n, claim in enumerate(comparison.claims):
            rows.append(
                {
                    "n": n,
                    "id": claim.id,
                    "story": claim.story,
                    "disputed": claim.disputed,
                    "body": dumped(claim_to_json(claim)),
                }
            )
            for m, position in enumerate(claim.positions):
                positions.append(
                    {
                        "claim": n,
                        "n": m,
                        "holder": speakers.holder(position),
                        "name": position.holder.name,
                        "stance": position.stance,
                    }
                )
                shown.extend(
                    {"claim": n, "position": m, "statement": statement}
                    for statement in dict.fromkeys(position.statements)
                )
        self._insert(tables.claims, rows)
        self._insert(tables.positions, positions)
        self._insert(tables.position_statements, shown)

    def _put_disputes(self, comparison: Comparison, speakers: Speakers) -> None:
        rows: list[dict[str, object]] = []
        holders: list[dict[str, object]] = []
        for n, dispute in enumerate(comparison.disputes):
            rows.append(
                {
                    "n": n,
                    "id": dispute.id,
                    "claim": dispute.claim,
                    "story": dispute.story,
                    "kind": dispute.kind,
                    "score": dispute.score,
                    "body": dumped(dispute_to_json(dispute)),
                }
            )
            holders.extend(
                {"dispute": n, "holder": key} for key in sorted({speakers.holder(one) for one in dispute.positions})
            )
        self._insert(tables.disputes, rows)
        self._insert(tables.dispute_holders, holders)

    def _put_origins(self, comparison: Comparison) -> None:
        self._insert(
            tables.origins,
            [
                {"n": n, "id": origin.id, "name": origin.name, "body": dumped(origin_to_json(origin))}
                for n, origin in enumerate(comparison.origins)
            ],
        )
        self._insert(
            tables.article_origins,
            [
                {"n": n, "article": one.article, "origin": one.origin, "share": one.share, "reason": one.reason}
                for n, one in enumerate(comparison.article_origins)
            ],
        )
        self._insert(
            tables.copies,
            [
                {
                    "n": n,
                    "article": copy.article,
                    "other": copy.other,
                    "kind": copy.kind,
                    "share": copy.share,
                    "direction": copy.direction,
                    "reason": copy.reason,
                }
                for n, copy in enumerate(comparison.copies)
            ],
        )

    def _put_stories(self, comparison: Comparison) -> None:
        rows: list[dict[str, object]] = []
        parts: list[dict[str, object]] = []
        for n, story in enumerate(comparison.stories):
            rows.append({"n": n, "id": story.id, "last": story.last, "body": dumped(story_to_json(story))})
            parts.extend({"story": n, "article": article} for article in dict.fromkeys(story.articles))
        self._insert(tables.stories, rows)
        self._insert(tables.story_articles, parts)

    def _drop_document(self, article: str) -> None:
        """Drop what was read in an article, and with it its origins: the last comparison did not see what follows."""
        dropped = self._connection.execute(delete(tables.documents).where(tables.documents.c.article_id == article))
        self._index.remove(self._connection, article, "statement")
        if dropped.rowcount:
            of_article = tables.article_origins.c.article == article
            self._connection.execute(delete(tables.article_origins).where(of_article))

    def _forget_set_aside(self, source: str | None) -> None:
        if source is not None:
            self._connection.execute(delete(tables.set_aside).where(tables.set_aside.c.source == storable(source)))

    def _insert(self, table: Table, rows: list[dict[str, object]]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)


def make_derived(connection: Connection, index: SearchIndex) -> None:
    """Make the derived tables that are not there, and index every article."""
    tables.DERIVED.create_all(connection)
    index.create(connection)
    ids = list(connection.execute(select(tables.articles.c.id).order_by(tables.articles.c.id)).scalars())
    for first in range(0, len(ids), CHUNK):
        _index_articles(index, connection, ids[first : first + CHUNK])


def remake_derived(connection: Connection, index: SearchIndex) -> None:
    """Drop the derived tables and make them anew."""
    index.drop(connection)
    tables.DERIVED.drop_all(connection)
    make_derived(connection, index)


def _index_articles(index: SearchIndex, connection: Connection, ids: list[str]) -> None:
    rows = connection.execute(select(tables.articles.c.id, tables.articles.c.text).where(tables.articles.c.id.in_(ids)))
    index.put(
        connection,
        [Entry(kind="article", id=row.id, article=row.id, terms=indexed(row.text)) for row in rows],
    )


def _article_row(article: Article, url: str | None) -> dict[str, object]:
    return {
        "id": article.id,
        "sha256": article.sha256,
        "text": article.text,
        "title_length": article.title_length,
        "title": article.text[: article.title_length] or None,
        "outlet": _kept(article.outlet),
        "url": url,
        "language": article.language,
        "published": packed_time(article.published),
        "published_first": day(article.published.earliest)
        if article.published and article.published.within(_YEAR)
        else None,
        "published_basis": article.published_basis,
        "agency": _kept(article.agency),
        "source_id": _kept(article.source_id),
        "source": _kept(article.source),
        "added_at": _now(),
        "current": True,
    }


def _statement_row(document: Document, n: int, statement: Statement) -> dict[str, object]:
    """A statement's columns; a statement without a day counts as of its publication."""
    speaker = statement.speaker
    published = document.article.published
    when = statement.said or (published if published is not None and published.within(_YEAR) else None)
    return {
        "article_id": document.article.id,
        "n": n,
        "id": statement.id,
        "position": statement.cue.start if statement.cue else min((one.start for one in statement.content), default=0),
        "speaker_name": speaker.name,
        "speaker_words": padded(name_words(speaker.name)),
        "speaker_key": speaker_key(speaker, document.article.id),
        "speaker_entity": speaker.entity,
        "speaker_kind": speaker.kind,
        "speaker_role": speaker.role,
        "first_day": day(when.earliest) if when else None,
        "last_day": day(when.latest) if when else None,
        "polarity": statement.polarity,
        "commitment": statement.commitment,
        "mode": statement.mode,
        "level": statement.level,
        "in_headline": statement.in_headline,
        "score": statement.score,
        "content": statement.content_text,
        "body": dumped(statement_to_json(statement)),
    }


def _check_text(article: Article) -> None:
    try:
        article.text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise SourceError(
            f"{article.source or article.id} holds half a surrogate pair at code point {error.start}.",
            hint="Write the source anew in UTF-8.",
        ) from error


def _kept(words: str | None) -> str | None:
    return None if words is None else storable(words)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
