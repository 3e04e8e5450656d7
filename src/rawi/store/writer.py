"""Writer: everything that changes a library, inside one transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Literal

from sqlalchemy import Connection, Table, and_, delete, func, insert, or_, select, true, update

from rawi.errors import NotFoundError, SourceError, UsageError
from rawi.model import (
    Article,
    Comparison,
    Decision,
    DecisionKind,
    Document,
    Identities,
    Known,
    Rulings,
    SpeakerKind,
)
from rawi.model.decision import ABOUT_STATEMENTS
from rawi.model.linking import Changes
from rawi.model.renewing import Renewal
from rawi.store import comparisons, deciding, decisions, holding, identities, known, listing, saved, tables, waiting
from rawi.store.articles import documents
from rawi.store.columns import article_row, document_row, kept, mention_rows, now, spoken_of, statement_row
from rawi.store.corrections import about, as_read, corrected
from rawi.store.holding import Recount
from rawi.store.index import SearchIndex
from rawi.store.indexing import Indexing, index_articles
from rawi.store.linking import LinkedNames
from rawi.store.packing import storable
from rawi.store.renewals import KeptComparison
from rawi.store.rows import SavedSearch
from rawi.store.statements import CHUNK

Added = Literal["new", "known", "revision", "amended"]


class Writer:
    """One transaction on a library. Made by `Library.writer()`, of no use after it."""

    def __init__(self, connection: Connection, index: SearchIndex) -> None:
        self._connection = connection
        self._index = index
        self._indexing = Indexing(connection, index)
        self._recount = Recount(connection)

    def finish(self) -> None:
        """Write down what is only known when everything else is: the index of all that came, and how much is there."""
        listing.renew(self._connection, self._recount.finish())
        self._indexing.put()
        listing.count(self._connection)

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
        known = self._known(article, amend=amend)
        if known is not None:
            return "amended" if amend and self._amended(known, article) else "known"
        earlier = 0
        url = kept(article.url)
        if url is not None:
            of_url = tables.revisions.c.url == url
            earlier = self._connection.execute(select(func.max(tables.revisions.c.n)).where(of_url)).scalar() or 0
            self._replace(url)
        self._connection.execute(insert(table).values(article_row(article, url)))
        if url is not None:
            row = {"url": url, "n": earlier + 1, "article_id": article.id}
            self._connection.execute(insert(tables.revisions).values(row))
        self._recount.touch([article.id], empty=True)
        self._indexing.article(article.id, article.text)
        return "revision" if earlier else "new"

    def _replace(self, url: str) -> None:
        """Let the article that an address has had so far stand behind the one that comes."""
        table = tables.articles
        of_url = (table.c.url == url) & table.c.current
        for one in self._connection.execute(select(table.c.id).where(of_url)).scalars().all():
            self._recount.touch([one])
            self._connection.execute(update(table).where(table.c.id == one).values(current=False))
            waiting.note(self._connection, one)
            self._indexing.forget(one)

    def _known(self, article: Article, *, amend: bool) -> str | None:
        """The id under which the article is there, None if it is not.

        An id is of the text and of where it stood; one that came without its outlet is amended under the id it has.
        """
        table = tables.articles
        this = table.c.id == article.id
        if amend and article.url is None and article.outlet is not None:
            unplaced = table.c.outlet.is_(None) | (table.c.outlet == kept(article.outlet))
            this |= (table.c.id == article.placeless_id) & table.c.url.is_(None) & unplaced
        return self._connection.execute(select(table.c.id).where(this).order_by(table.c.id != article.id)).scalar()

    def _amended(self, id: str, article: Article) -> bool:
        """Whether the article, kept as `id`, said something of its day or outlet that is better than what was kept, and
        is now."""
        table = tables.articles
        this = table.c.id == id
        was = self._connection.execute(select(table.c.published, table.c.outlet).where(this)).one()
        row = article_row(article, None)
        better: dict[str, object] = {}
        if row["published"] and row["published"] != was.published and (
            was.published is None or article.published_basis == "given"
        ):  # fmt: skip
            better = {name: row[name] for name in ("published", "published_first", "published_basis")}
        if row["outlet"] and was.outlet is None:
            better["outlet"] = row["outlet"]
        if better:
            self._connection.execute(update(table).where(this).values(better))
            self._recount.touch([id])
            self._drop_document(id)
            self._indexing.renew(id)
        return bool(better)

    def set_aside(self, source: str, reason: str, hint: str = "", *, sha256: str | None = None) -> None:
        """Write down that a source could not be read, once for each reason."""
        table = tables.set_aside
        source, reason, hint = (storable(words) for words in (source, reason, hint))
        self._connection.execute(delete(table).where(table.c.source == source, table.c.reason == reason))
        row = {"source": source, "reason": reason, "hint": hint, "at": now(), "sha256": sha256}
        self._connection.execute(insert(table).values(row))

    def put_document(self, document: Document, *, dated: bool = False) -> None:
        """Keep what was read in an article, in place of any earlier document; NotFoundError without the article.

        It waits to be linked and compared, unless it is only `dated` otherwise: by what the articles around it say.
        """
        article = document.article
        table, read_of = tables.articles, tables.documents
        known = table.outerjoin(read_of, read_of.c.article_id == table.c.id)
        there = self._connection.execute(
            select(table.c.current, read_of.c.article_id).select_from(known).where(table.c.id == article.id)
        ).first()
        if there is None:
            raise NotFoundError(f"There is no article {article.id}.", hint="Add the article before its document.")
        self._recount.touch([article.id], empty=there.article_id is None)
        self._forget_set_aside(article.source, read=True)
        read = as_read(self._connection, article.id, document.statements)
        ruled = about(article, read, decisions.standing(self._connection, ABOUT_STATEMENTS))
        shown = [corrected(one, ruled.get(one.id, ()), article.text) for one in read]
        if there.article_id is not None:
            self._drop_document(article.id, stale=not dated)
        self._connection.execute(insert(tables.documents).values(document_row(document)))
        meant = holding.meant(self._connection, article.id)
        rows = [
            statement_row(document, n, one, meant=meant, as_read=None if one == was else was)
            for n, (one, was) in enumerate(zip(shown, read, strict=True))
        ]
        self._insert(tables.statements, rows)
        self._insert(tables.mentions, mention_rows(document))
        self._insert(tables.spoken_of, spoken_of(replace(document, statements=tuple(shown))))
        if there.current:
            self._indexing.document(article.id, rows)
            if not dated:
                waiting.note(self._connection, article.id)

    def put_comparison(self, comparison: Comparison, *, rulings: Rulings | None = None) -> None:
        """Keep what comparing the library's documents came to, in place of every earlier comparison.

        `rulings` are those that it followed, by default none.
        """
        comparisons.put(self._connection, comparison, (rulings or Rulings()).mark, self._recount)

    def linking(self) -> LinkedNames:
        """The linked names of the library, which `rawi.resolve.identity.relink` brings up to date."""
        return LinkedNames(self._connection)

    def comparing(self) -> KeptComparison:
        """What the library keeps of its comparison."""
        return KeptComparison(self._connection)

    def link(self, found: Changes | Identities) -> None:
        """Keep what changed of who is who, or all of it. Courses wait to be compared in which a speaker is another now,
        or called otherwise."""
        if isinstance(found, Changes):
            names: Collection[str] = self.linking().keep(found)
        else:
            names = identities.replaced(self._connection, found)
        self.comparing().put_off(names)

    def keep(self, renewal: Renewal, *, rulings: Rulings | None = None) -> None:
        """Keep what changed of the comparison; `rulings` are those that it followed."""
        changed = self.comparing().keep(renewal, (rulings or Rulings()).mark, partial(self.put_document, dated=True))
        self._recount.settle(changed)

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
            id="", kind=kind, subjects=tuple(subjects), who=_line(who), at=now(), why=_line(why), value=kept(value),
            articles=tuple(articles), speaker_kind=speaker_kind,
        )  # fmt: skip
        checked = deciding.checked(self._connection, asked)
        if checked.id:
            return checked
        decision = decisions.keep(self._connection, checked)
        self._follow(decision)
        return decision

    def undo(self, id: str, *, who: str) -> Decision:
        """Mark a decision as undone, by whom and when; NotFoundError, UsageError where it was undone before."""
        if not who.strip():
            raise UsageError("An undoing needs the name of who does it.", hint="Say it with --as NAME.", key="no_name")
        undone = decisions.undo(self._connection, id, who=_line(who), at=now())
        self._follow(undone)
        return undone

    def save_search(self, name: str, query: str, *, who: str) -> SavedSearch:
        """Keep a search under a name; UsageError where it has none or nobody signs it."""
        return saved.keep(self._connection, name=name, query=query, who=who)

    def remove_search(self, id: str, *, who: str) -> SavedSearch:
        """Keep a search no longer; NotFoundError."""
        return saved.remove(self._connection, id, who=who)

    def put_known(self, name: str, entries: Sequence[Known]) -> int:
        """Keep a list of known names under a name, in place of an earlier one of that name; returns how many."""
        return known.put(self._connection, name, entries, at=now())

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

        Articles, revisions, decisions and what was set aside stay as they are, and so do the vectors of contents.
        """
        self._indexing.drop()
        self._recount.forget()
        remake_derived(self._connection, self._index)

    def _drop_document(self, article: str, *, stale: bool = True) -> None:
        """Drop what was read in an article, and where that is `stale` its origins: its names have to be linked, and all
        of it compared anew."""
        self._connection.execute(delete(tables.documents).where(tables.documents.c.article_id == article))
        self._indexing.forget(article, "statement")
        if stale:
            shares = tables.article_origins
            waiting.note(self._connection, article)
            self._connection.execute(delete(shares).where(shares.c.article == article))

    def _forget_set_aside(self, source: str | None, *, read: bool = False) -> None:
        """Nothing is wrong with a source any more; with `read`, no more than that its article could not be read."""
        if source is not None:
            table = tables.set_aside
            of_text = table.c.sha256.is_not(None) if read else true()
            self._connection.execute(delete(table).where(table.c.source == storable(source), of_text))

    def _insert(self, table: Table, rows: list[dict[str, object]]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)


def make_derived(connection: Connection, index: SearchIndex) -> None:
    """Make the derived and the dear tables that are not there, list and index every article."""
    tables.DERIVED.create_all(connection)
    tables.DEAR.create_all(connection)
    index.create(connection)
    listing.renew_all(connection)
    index_articles(connection, index)
    listing.count(connection)


def remake_derived(connection: Connection, index: SearchIndex) -> None:
    """Drop the derived tables and make them anew."""
    index.drop(connection)
    tables.DERIVED.drop_all(connection)
    make_derived(connection, index)


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
