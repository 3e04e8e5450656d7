"""Writer: everything that changes a library, inside one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import Connection, Table, and_, delete, func, insert, or_, select, update

from rawi.errors import NotFoundError, SourceError, UsageError
from rawi.model import (
    Article,
    Comparison,
    Decision,
    DecisionKind,
    Document,
    Known,
    Rulings,
    SpeakerKind,
    Statement,
)
from rawi.model.decision import ABOUT_STATEMENTS
from rawi.model.wire import statement_to_json
from rawi.store import comparisons, deciding, decisions, known, tables
from rawi.store.articles import documents
from rawi.store.corrections import about, as_read, corrected
from rawi.store.index import Entry, SearchIndex
from rawi.store.packing import day, dumped, pack, packed_time, storable
from rawi.store.speakers import speaker_key
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
        read = as_read(self._connection, article.id, document.statements)
        ruled = about(article, read, decisions.standing(self._connection, ABOUT_STATEMENTS))
        shown = [corrected(one, ruled.get(one.id, ()), article.text) for one in read]
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
        if shown:
            rows = [
                {**_statement_row(document, n, now), "as_read": None if now == was else dumped(statement_to_json(was))}
                for n, (now, was) in enumerate(zip(shown, read, strict=True))
            ]
            self._connection.execute(insert(tables.statements), rows)
            entries = [
                Entry(kind="statement", id=one.id, article=article.id, terms=indexed(one.content_text)) for one in shown
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
        self._insert(tables.spoken_of, _spoken_of(replace(document, statements=tuple(shown))))

    def put_comparison(self, comparison: Comparison, *, rulings: Rulings | None = None) -> None:
        """Keep what comparing the library's documents came to, in place of every earlier comparison.

        `rulings` are those that it followed, by default none.
        """
        comparisons.put(self._connection, comparison, (rulings or Rulings()).mark)

    def put_vectors(self, model: str, vectors: Mapping[str, bytes]) -> None:
        """Keep vectors of contents (by the SHA-256 of the content) under the name of the encoder that made them."""
        table = tables.vectors
        shas = sorted(vectors)
        for first in range(0, len(shas), CHUNK):
            part = shas[first : first + CHUNK]
            self._connection.execute(delete(table).where(table.c.model == model, table.c.sha256.in_(part)))
            self._insert(table, [{"model": model, "sha256": sha, "vector": vectors[sha]} for sha in part])

    def decide(
        self,
        kind: DecisionKind,
        subjects: Sequence[str],
        *,
        who: str,
        why: str,
        value: str | None = None,
        articles: Sequence[str] = (),
        speaker_kind: SpeakerKind | None = None,
    ) -> Decision:
        """Keep a correction and follow it in what can follow at once: statements. Comparing has to be done again.

        Subjects may be abbreviated ids; `value` is the new name, type, speaker (a name or an id), stance, content (one
        line for each part of it) or day. Raises
        NotFoundError for an id that leads nowhere, UsageError where the decision cannot hold (see `deciding.checked`).
        """
        asked = Decision(
            id="", kind=kind, subjects=tuple(subjects), who=_line(who), at=_now(), why=_line(why), value=_kept(value),
            articles=tuple(articles), speaker_kind=speaker_kind,
        )  # fmt: skip
        checked = deciding.checked(self._connection, asked)
        if checked.id:
            return checked
        kept = decisions.keep(self._connection, checked)
        self._follow(kept)
        return kept

    def undo(self, id: str, *, who: str) -> Decision:
        """Mark a decision as undone, by whom and when; NotFoundError, UsageError where it was undone before."""
        if not who.strip():
            raise UsageError("An undoing needs the name of who does it.", hint="Say it with --as NAME.", key="no_name")
        undone = decisions.undo(self._connection, id, who=_line(who), at=_now())
        self._follow(undone)
        return undone

    def put_known(self, name: str, entries: Sequence[Known]) -> int:
        """Keep a list of known names under a name, in place of an earlier one of that name; returns how many."""
        return known.put(self._connection, name, entries, at=_now())

    def forget_known(self, name: str | None = None) -> int:
        """Forget one list of known names, or all; returns how many entries are gone. NotFoundError."""
        return known.forget(self._connection, name)

    def _follow(self, decision: Decision) -> None:
        """Make the statement that a decision is about what the standing decisions now say of it, in the article where
        it was read and in its revisions."""
        if decision.kind not in ABOUT_STATEMENTS or decision.kind == "confirm":
            return
        of_statement = tables.statements.c.id == decision.subjects[0]
        articles = set(self._connection.execute(select(tables.statements.c.article_id).where(of_statement)).scalars())
        for anchor in decision.anchors:
            table = tables.articles
            same = or_(table.c.id == anchor.article, and_(table.c.url.is_not(None), table.c.url == anchor.url))
            articles |= set(self._connection.execute(select(table.c.id).where(same)).scalars())
        for article in sorted(articles):
            read = documents(self._connection, [article])
            for document in read:
                self.put_document(document)

    def drop_derived(self) -> None:
        """Drop and remake everything that can be derived, empty, and index the articles anew.

        Articles, revisions, decisions, notes and what was set aside stay as they are.
        """
        remake_derived(self._connection, self._index)

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


def _spoken_of(document: Document) -> list[dict[str, object]]:
    """Whom the statements' contents name; the outlet's own voice is left out."""
    found: list[dict[str, object]] = []
    for n, statement in enumerate(document.statements):
        if statement.mode != "own_voice":
            inside = {
                mention.entity
                for mention in document.mentions
                if any(one.start <= mention.span.start and mention.span.end <= one.end for one in statement.content)
            }
            found += [{"article_id": document.article.id, "statement": n, "entity": one} for one in sorted(inside)]
    return found


def _line(words: str) -> str:
    """The words on one line."""
    return " ".join(words.split())


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
