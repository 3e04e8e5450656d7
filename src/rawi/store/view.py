"""View: the reading side of a library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager

from sqlalchemy import ColumnElement, Connection, FromClause, func, or_, select

from rawi.model import (
    Article,
    ArticleOrigin,
    Claim,
    Copy,
    Decision,
    DecisionKind,
    Dispute,
    Document,
    Identity,
    MentionType,
    Origin,
    Rulings,
    Story,
)
from rawi.model.ledger import (
    ArticleEntry,
    ArticleReference,
    HolderEntry,
    HolderRecord,
    NamedPair,
    NamedThing,
    StatementRecord,
)
from rawi.store import (
    articles,
    claims,
    deciding,
    decisions,
    effects,
    holders,
    identities,
    known,
    search,
    tables,
    uncertain,
)
from rawi.store.database import Database, pairs
from rawi.store.days import first_day, last_day
from rawi.store.effects import Effect
from rawi.store.ids import full_id, with_kind
from rawi.store.index import IndexedKind
from rawi.store.renewed import renewed
from rawi.store.rows import Counts, Hit, SetAsideEntry
from rawi.store.statements import CHUNK, attributed, holder_of, records, with_ids
from rawi.store.terms import asked
from rawi.store.uncertain import Looked

DOCUMENTS_AT_ONCE = 100


class View:
    """What is in a library, in typed rows. Every answer is of one moment and is never changed by a writer.

    Ids may be abbreviated to their first six digits. Articles that a newer revision has replaced are found by their id
    and listed by `revisions`; everything else speaks of the current ones. Any method raises LibraryError where the
    database does not answer.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def _reading(self) -> AbstractContextManager[Connection]:
        return self._database.reading()

    # Articles and documents

    def articles(self, limit: int | None = None, offset: int = 0) -> tuple[ArticleEntry, ...]:
        """The current articles, the newest first."""
        with self._reading() as connection:
            return articles.entries(connection, tables.articles.c.current, limit=limit, offset=offset)

    def article(self, id: str) -> Article:
        """The article, exactly as it was added; NotFoundError."""
        with self._reading() as connection:
            return articles.one_article(connection, id)

    def article_entry(self, id: str) -> ArticleEntry:
        """The article as the ledger lists it; NotFoundError."""
        with self._reading() as connection:
            chosen = tables.articles.c.id == articles.article_id(connection, id)
            return articles.entries(connection, chosen, limit=1, offset=0)[0]

    def revisions(self, id: str) -> tuple[ArticleReference, ...]:
        """Every text that the article's address has had, the oldest first; only itself where there is one."""
        with self._reading() as connection:
            found = articles.article_id(connection, id)
            table = tables.revisions
            url = select(table.c.url).where(table.c.article_id == found).scalar_subquery()
            ids = connection.execute(select(table.c.article_id).where(table.c.url == url).order_by(table.c.n)).scalars()
            order = list(ids) or [found]
            listed = articles.entries(connection, tables.articles.c.id.in_(order), limit=None, offset=0)
            return tuple(sorted((entry.reference for entry in listed), key=lambda one: order.index(one.id)))

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

    def set_aside(self) -> tuple[SetAsideEntry, ...]:
        """The sources that could not be read, in the order they were met."""
        table = tables.set_aside
        with self._reading() as connection:
            rows = connection.execute(select(table).order_by(table.c.at, table.c.source, table.c.reason))
            return tuple(
                SetAsideEntry(source=row.source, reason=row.reason, hint=row.hint, at=row.at, sha256=row.sha256)
                for row in rows
            )

    # Statements and holders

    def statements(
        self,
        *,
        by: str | None = None,
        about: str | None = None,
        since: str | None = None,
        until: str | None = None,
        article: str | None = None,
        entity: str | None = None,
        own_voice: bool = False,
        limit: int | None = None,
    ) -> tuple[StatementRecord, ...]:
        """Statements of current articles, the newest first; in the order of the text where one article is asked for.

        `by` are words of a name of the speaker, `about` words of the content, `since` and `until` an ISO day, month or
        year (both inclusive; a statement without a day counts as of its publication), `entity` the key of a holder.
        Raises NotFoundError for an unknown article or entity, UsageError for a day that is none.
        """
        table = tables.statements
        with self._reading() as connection:
            conditions: list[ColumnElement[bool]] = []
            if by is not None:
                called = holders.called(by)
                keys = holders.keys_called(connection, by)
                conditions.append(or_(called, holder_of().in_(keys)) if len(keys) <= CHUNK else called)
            if about is not None:
                found = self._database.index.find(connection, asked(about), "statement", None)
                conditions.append(_among(table.c.id, [one.id for one in found]))
            if since is not None:
                conditions.append(table.c.last_day >= first_day(since))
            if until is not None:
                conditions.append(table.c.first_day <= last_day(until))
            if article is not None:
                conditions.append(table.c.article_id == articles.article_id(connection, article))
            if entity is not None:
                conditions.append(holder_of().in_(holders.resolved(connection, entity)))
            return records(connection, *conditions, own_voice=own_voice, limit=limit, in_order=article is not None)

    def statement(self, id: str) -> StatementRecord:
        """The statement with this id, of whatever mode; NotFoundError."""
        with self._reading() as connection:
            column = tables.statements.c.id
            found = full_id(connection, (column,), with_kind("sta", id), noun="statement")
            return records(connection, column == found, own_voice=True, limit=1, current=False)[0]

    def statements_with(self, ids: Sequence[str]) -> tuple[StatementRecord, ...]:
        """The statements with these full ids, in this order; those that are not there are passed over."""
        with self._reading() as connection:
            return with_ids(connection, ids)

    def holders(self, limit: int | None = None) -> tuple[HolderEntry, ...]:
        """Who has said something, those with most statements first; outlets only where others quote them."""
        with self._reading() as connection:
            return holders.entries(connection, limit=limit)

    def holder(self, name_or_entity: str, *, limit: int | None = None) -> HolderRecord:
        """Everything of one holder, by key or by words of a name; NotFoundError.

        At most `limit` statements by and as many about it.
        """
        with self._reading() as connection:
            return holders.record(connection, name_or_entity, limit=limit)

    # Who is who

    def identities(
        self, *, words: str | None = None, kind: MentionType | None = None, limit: int | None = None, offset: int = 0
    ) -> tuple[tuple[Identity, ...], int]:
        """Things with their names, those that most articles name first, and how many there are in all.

        `words` are words of any of their names.
        """
        with self._reading() as connection:
            return identities.listed(connection, words=words, kind=kind, limit=limit, offset=offset)

    def identity(self, id: str) -> Identity:
        """The thing that an id of it or of one of its names leads to; NotFoundError."""
        with self._reading() as connection:
            return identities.one_identity(connection, id)

    def open_pairs(self) -> tuple[NamedPair, ...]:
        """Pairs of names too near to call, the likeliest to be one first."""
        with self._reading() as connection:
            return identities.pairs(connection)

    def thing(self, id: str) -> NamedThing:
        """What a full id of a name or thing is called and of what type it is; an unknown id is called by itself."""
        with self._reading() as connection:
            return identities.thing(connection, id)

    def decisions(self) -> tuple[Decision, ...]:
        """Every correction, also undone ones, the oldest first."""
        with self._reading() as connection:
            return decisions.every(connection)

    def decision(self, id: str) -> Decision:
        """The decision with this id; NotFoundError."""
        with self._reading() as connection:
            return decisions.one_decision(connection, id)

    def effect(
        self, kind: DecisionKind, subjects: Sequence[str], *, articles: Sequence[str] = ()
    ) -> tuple[Decision, Effect]:
        """A merge or split as it would be kept, with what it would touch; errors as of `Writer.decide`."""
        asked = Decision(
            id="", kind=kind, subjects=tuple(subjects), who="-", at="", why="-", articles=tuple(articles)
        )  # fmt: skip
        with self._reading() as connection:
            checked = deciding.checked(connection, asked)
            return checked, effects.effect(connection, checked)

    def rulings(self) -> Rulings:
        """Everything people settled that a comparison has to follow."""
        with self._reading() as connection:
            return Rulings(decisions=renewed(connection, decisions.ruling(connection)), known=known.every(connection))

    def follows_rulings(self) -> bool:
        """Whether the last comparison followed the decisions and lists of today."""
        with self._reading() as connection:
            today = Rulings(decisions=decisions.ruling(connection), known=known.every(connection))
            return connection.execute(select(tables.followed.c.mark)).scalar() == today.mark

    def uncertain(self, *, limit: int, offset: int = 0) -> tuple[StatementRecord, ...]:
        """Attributed statements that nobody confirmed or corrected, the least certain first."""
        with self._reading() as connection:
            return uncertain.uncertain(connection, limit=limit, offset=offset)

    def looked(self) -> Looked:
        """How many readings people looked at, and how many of those they corrected."""
        with self._reading() as connection:
            return uncertain.looked(connection)

    def known_lists(self) -> dict[str, int]:
        """The imported lists of names with the number of their entries."""
        with self._reading() as connection:
            return known.counts(connection)

    def references(self, ids: Sequence[str]) -> dict[str, ArticleReference]:
        """Enough of these articles, by full id, to name them and lead back to them; unknown ones are left out."""
        found: dict[str, ArticleReference] = {}
        with self._reading() as connection:
            for first in range(0, len(ids), CHUNK):
                chosen = tables.articles.c.id.in_(ids[first : first + CHUNK])
                found |= {one.id: one for one in articles.references(connection, chosen)}
        return found

    # What the comparison found

    def claims(self, *, disputed: bool | None = None, story: str | None = None) -> tuple[Claim, ...]:
        """Claims in the comparison's order; only disputed or undisputed ones, only those of a story, if given."""
        with self._reading() as connection:
            return claims.all_claims(connection, disputed=disputed, story=story)

    def each_claim(self) -> Iterator[Claim]:
        """Every claim in the comparison's order; a few at a time are in memory."""
        with self._reading() as connection:
            numbers = claims.claim_numbers(connection)
        for first in range(0, len(numbers), CHUNK):
            with self._reading() as connection:
                part = claims.numbered_claims(connection, numbers[first : first + CHUNK])
            yield from part

    def claim(self, id: str) -> Claim:
        """The claim with this id; NotFoundError."""
        with self._reading() as connection:
            return claims.one_claim(connection, id)

    def claims_of(self, statement: str) -> tuple[Claim, ...]:
        """The claims of which a statement, by its full id, words a clause."""
        with self._reading() as connection:
            return claims.claims_of(connection, statement)

    def disputes(self, story: str | None = None) -> tuple[Dispute, ...]:
        """Disputes, the strongest first; NotFoundError for an unknown story."""
        with self._reading() as connection:
            return claims.all_disputes(connection, story=story)

    def each_dispute(self) -> Iterator[Dispute]:
        """Every dispute, the strongest first; a few at a time are in memory."""
        with self._reading() as connection:
            numbers = claims.dispute_numbers(connection)
        for first in range(0, len(numbers), CHUNK):
            with self._reading() as connection:
                part = claims.numbered_disputes(connection, numbers[first : first + CHUNK])
            yield from part

    def dispute(self, id: str) -> Dispute:
        """The dispute with this id; NotFoundError."""
        with self._reading() as connection:
            return claims.one_dispute(connection, id)

    def stories(self) -> tuple[Story, ...]:
        """Stories, the one with the newest article first."""
        with self._reading() as connection:
            return claims.all_stories(connection)

    def story(self, id: str) -> Story:
        """The story with this id; NotFoundError."""
        with self._reading() as connection:
            return claims.one_story(connection, id)

    def origins(self) -> tuple[Origin, ...]:
        """Origins in the comparison's order."""
        with self._reading() as connection:
            return claims.all_origins(connection)

    def origin(self, id: str) -> Origin:
        """The origin with this id; NotFoundError."""
        with self._reading() as connection:
            return claims.one_origin(connection, id)

    def origins_called(self, words: str, *, limit: int) -> tuple[Origin, ...]:
        """Origins whose name holds these words, by name."""
        with self._reading() as connection:
            return claims.origins_called(connection, words, limit=limit)

    def article_origins(self, article: str) -> tuple[ArticleOrigin, ...]:
        """Where an article's text comes from, the largest share first; NotFoundError."""
        with self._reading() as connection:
            found = articles.article_id(connection, article)
            return tuple(one.part for one in claims.origins_of(connection, [found]).get(found, ()))

    def copies(self, article: str) -> tuple[Copy, ...]:
        """Where else an article's text is found, the largest share first; NotFoundError."""
        with self._reading() as connection:
            found = articles.article_id(connection, article)
            return tuple(claims.copies_of(connection, [found]).get(found, ()))

    # Search, vectors, counts

    def search(self, words: str, limit: int = 50, *, kind: IndexedKind | None = None) -> tuple[Hit, ...]:
        """Statements and articles in which every word is found, best first; no input is an error."""
        with self._reading() as connection:
            return search.search(connection, self._database.index, words, kind=kind, limit=limit)

    def vectors(self, model: str, shas: Sequence[str]) -> dict[str, bytes]:
        """The vectors kept for these contents under the name of an encoder; absent ones are left out."""
        table = tables.vectors
        found: dict[str, bytes] = {}
        with self._reading() as connection:
            for first in range(0, len(shas), CHUNK):
                chosen = table.c.sha256.in_(shas[first : first + CHUNK])
                query = select(table.c.sha256, table.c.vector).where(table.c.model == model, chosen)
                found.update(pairs(connection, query))
        return found

    def counts(self) -> Counts:
        """How much is in the library."""
        current = tables.articles.c.current
        with self._reading() as connection:

            def count(source: FromClause, *conditions: ColumnElement[bool]) -> int:
                return connection.execute(select(func.count()).select_from(source).where(*conditions)).scalar_one()

            spoken = tables.statements.c.mode != "own_voice"
            holding = select(holder_of()).select_from(attributed()).where(spoken).distinct().subquery()
            return Counts(
                articles=count(tables.articles, current),
                revisions=count(tables.articles, ~current),
                documents=count(
                    tables.documents.join(tables.articles, tables.articles.c.id == tables.documents.c.article_id),
                    current,
                ),
                statements=count(attributed(), spoken),
                holders=count(holding),
                names=count(tables.identities),
                open_pairs=count(tables.open_pairs),
                claims=count(tables.claims),
                disputes=count(tables.disputes),
                origins=count(tables.origins),
                stories=count(tables.stories),
                set_aside=count(tables.set_aside),
            )


def _among(column: ColumnElement[str], ids: Sequence[str]) -> ColumnElement[bool]:
    parts = [column.in_(ids[first : first + CHUNK]) for first in range(0, len(ids), CHUNK)]
    return or_(*parts) if parts else column.in_([])
