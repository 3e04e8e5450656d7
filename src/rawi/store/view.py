"""View: the reading side of a library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

from sqlalchemy import ColumnElement, Connection, or_, select

from rawi.model import (
    Article,
    ArticleOrigin,
    Claim,
    Copy,
    Decision,
    DecisionKind,
    Dispute,
    Document,
    Identities,
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
    listing,
    saved,
    search,
    sightings,
    tables,
    uncertain,
)
from rawi.store.database import Database, pairs
from rawi.store.days import first_day, last_day
from rawi.store.effects import Effect
from rawi.store.filters import EVERYTHING, Filters
from rawi.store.ids import full_id, with_kind
from rawi.store.linking import LinkedNames
from rawi.store.renewals import KeptComparison
from rawi.store.renewed import renewed
from rawi.store.rows import Counts, Hit, Results, SavedSearch, SetAsideEntry, Sighting
from rawi.store.statements import CHUNK, Place, place_of, records, with_ids
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

    def articles(
        self, limit: int | None = None, offset: int = 0, *, after: tuple[str | None, str] | None = None
    ) -> tuple[ArticleEntry, ...]:
        """The current articles, the newest first, from behind the ISO day and the id of one on, if given."""
        with self._reading() as connection:
            return articles.entries(connection, tables.listed.c.current, limit=limit, offset=offset, after=after)

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
        after: Place | None = None,
    ) -> tuple[StatementRecord, ...]:
        """Statements of current articles, the newest first; in the order of the text where one article is asked for.

        `by` are words of a name of the speaker, `about` words of the content, `since` and `until` an ISO day, month or
        year (both inclusive; a statement without a day counts as of its publication), `entity` the key of a holder;
        those behind the place `after`, if given. Raises NotFoundError for an unknown article or entity, UsageError for
        a day that is none.
        """
        table = tables.statements
        with self._reading() as connection:
            conditions: list[ColumnElement[bool]] = []
            if by is not None:
                conditions.append(_among(table.c.holder, holders.keys_called(connection, by)))
            if about is not None:
                conditions.append(_among(table.c.id, search.saying(connection, self._database.index, about)))
            if since is not None:
                conditions.append(table.c.last_day >= first_day(since))
            if until is not None:
                conditions.append(table.c.first_day <= last_day(until))
            if article is not None:
                conditions.append(table.c.article_id == articles.article_id(connection, article))
            if entity is not None:
                conditions.append(table.c.holder.in_(holders.resolved(connection, entity)))
            in_order = article is not None
            return records(
                connection, *conditions, own_voice=own_voice, limit=limit, in_order=in_order,
                after=None if in_order else after,
            )  # fmt: skip

    def statement(self, id: str) -> StatementRecord:
        """The statement with this id, of whatever mode; NotFoundError."""
        with self._reading() as connection:
            column = tables.statements.c.id
            found = full_id(connection, (column,), with_kind("sta", id), noun="statement")
            return records(connection, column == found, own_voice=True, limit=1, current=False)[0]

    def place_of(self, record: StatementRecord) -> Place:
        """Where a statement stands in the order of all."""
        with self._reading() as connection:
            return place_of(connection, record.article.id, record.statement.id)

    def statements_with(self, ids: Sequence[str]) -> tuple[StatementRecord, ...]:
        """The statements with these full ids, in this order; those that are not there are passed over."""
        with self._reading() as connection:
            return with_ids(connection, ids)

    def holders(self, limit: int | None = None, offset: int = 0) -> tuple[HolderEntry, ...]:
        """Who has said something, those with most statements first; outlets only where others quote them."""
        with self._reading() as connection:
            return holders.entries(connection, limit=limit, offset=offset)

    def holder_entry(self, key: str) -> HolderEntry:
        """The line of one holder, by key or by words of a name; NotFoundError."""
        with self._reading() as connection:
            return holders.entry(connection, key)

    def holder(
        self, name_or_entity: str, *, limit: int | None = None, offset: int = 0, disputes: int | None = None
    ) -> HolderRecord:
        """Everything of one holder, by key or by words of a name; NotFoundError.

        At most `limit` statements by it, from `offset` on, and as many about it; at most so many of its `disputes`.
        """
        with self._reading() as connection:
            return holders.record(connection, name_or_entity, limit=limit, offset=offset, disputes_limit=disputes)

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

    def identities_in(self, articles: Sequence[str]) -> Identities:
        """What the linked names in some articles mean, by article; of the things no more than what they are called."""
        with self._reading() as connection:
            return identities.in_articles(connection, articles)

    def open_pairs(self, *, limit: int | None = None, offset: int = 0) -> tuple[NamedPair, ...]:
        """Pairs of names too near to call, the likeliest to be one first."""
        with self._reading() as connection:
            return identities.pairs(connection, limit=limit, offset=offset)

    def naming(self, identity: str) -> int:
        """How many statements of others name a thing, by full id."""
        with self._reading() as connection:
            return holders.naming(connection, identity)

    def newest(self, ids: Sequence[str], most: int) -> tuple[ArticleReference, ...]:
        """Of these articles, by full id, those published last."""
        with self._reading() as connection:
            return articles.newest(connection, ids, most)

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

    @contextmanager
    def linking(self) -> Iterator[LinkedNames]:
        """The linked names of the library, as they are at one moment."""
        with self._reading() as connection:
            yield LinkedNames(connection)

    @contextmanager
    def comparing(self) -> Iterator[KeptComparison]:
        """What the library keeps of its comparison, as it is at one moment."""
        with self._reading() as connection:
            yield KeptComparison(connection)

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

    def claims(
        self, *, disputed: bool | None = None, story: str | None = None, limit: int | None = None, offset: int = 0
    ) -> tuple[Claim, ...]:
        """Claims in the comparison's order; only disputed or undisputed ones, only those of a story, if given."""
        with self._reading() as connection:
            return claims.all_claims(connection, disputed=disputed, story=story, limit=limit, offset=offset)

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

    def disputes(self, story: str | None = None, *, limit: int | None = None, offset: int = 0) -> tuple[Dispute, ...]:
        """Disputes, the strongest first; NotFoundError for an unknown story."""
        with self._reading() as connection:
            return claims.all_disputes(connection, story=story, limit=limit, offset=offset)

    def disputes_with(self, ids: Sequence[str]) -> tuple[Dispute, ...]:
        """The disputes with these full ids, in this order; those that are not there are passed over."""
        with self._reading() as connection:
            return claims.disputes_with(connection, ids)

    def disputes_showing(self, statements: Sequence[str]) -> tuple[Dispute, ...]:
        """The disputes about what these statements, by full id, say, the strongest first."""
        with self._reading() as connection:
            return claims.disputes_showing(connection, statements)

    def disputed_in(self, stories: Sequence[str]) -> dict[str, int]:
        """The number of disputes of each of these stories, by full id."""
        with self._reading() as connection:
            return claims.disputed_in(connection, stories)

    def sightings(self, *, since: str | None = None, limit: int, offset: int = 0) -> tuple[Sighting, ...]:
        """The disputes that there are, those that changed last first; only those first met after an instant of UTC, if
        it is given."""
        with self._reading() as connection:
            return sightings.latest(connection, since=since, limit=limit, offset=offset)

    def sightings_of(self, disputes: Sequence[str]) -> dict[str, Sighting]:
        """Since when these disputes, by full id, are known."""
        with self._reading() as connection:
            return sightings.of(connection, disputes)

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

    def stories(self, *, limit: int | None = None, offset: int = 0) -> tuple[Story, ...]:
        """Stories, the one with the newest article first."""
        with self._reading() as connection:
            return claims.all_stories(connection, limit=limit, offset=offset)

    def titles(self, stories: Sequence[str]) -> dict[str, str]:
        """The titles of these stories, by full id and as far as they are there."""
        with self._reading() as connection:
            return claims.titles(connection, stories)

    def activity(self, since: str, *, limit: int) -> tuple[int, tuple[tuple[Story, int], ...]]:
        """How many current articles were added after an ISO instant in UTC, and the stories to which most of them came
        with how many each."""
        with self._reading() as connection:
            return claims.activity(connection, since, limit=limit)

    def story_of(self, article: str) -> Story:
        """The story that an article is part of; NotFoundError."""
        with self._reading() as connection:
            return claims.story_of(connection, articles.article_id(connection, article))

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

    def search(self, words: str, limit: int = 50, *, filters: Filters = EVERYTHING) -> tuple[Hit, ...]:
        """Statements and articles in which every word is found, the best first, or of very many the newest.

        No words are an error; days and holders that there are none of are (see `search_page`).
        """
        return self.search_page(words, limit=limit, filters=filters).hits

    def search_page(
        self, words: str, *, limit: int = 50, filters: Filters = EVERYTHING, after: str | None = None
    ) -> Results:
        """A page of what a search finds, behind the cursor `after` of the page before.

        Raises UsageError for a day or a cursor that is none, NotFoundError for an unknown holder.
        """
        with self._reading() as connection:
            return search.search(connection, self._database.index, words, filters, limit=limit, after=after)

    def tally(self, words: str, choices: Sequence[Filters]) -> tuple[int, ...]:
        """How many places each of these choices of filters leaves, counted up to some thousands."""
        with self._reading() as connection:
            return search.tally(connection, self._database.index, words, choices)

    def disputes_about(self, words: str, filters: Filters, *, limit: int) -> tuple[Sighting, ...]:
        """Of the disputes that changed last those in which a statement answers a search; the first `limit`."""
        with self._reading() as connection:
            return search.disputes_about(connection, self._database.index, words, filters, limit=limit)

    def outlets(self, limit: int) -> tuple[tuple[str, int], ...]:
        """Outlets with the number of their current articles, those with most first."""
        with self._reading() as connection:
            return listing.outlets(connection, limit)

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """The searches that are kept, by name."""
        with self._reading() as connection:
            return saved.every(connection)

    def saved_search(self, id: str) -> SavedSearch:
        """The kept search with this id; NotFoundError."""
        with self._reading() as connection:
            return saved.one(connection, id)

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

    def state(self) -> str:
        """A word that is another one after every change."""
        with self._reading() as connection:
            return listing.state(connection)

    def counts(self) -> Counts:
        """How much is in the library."""
        with self._reading() as connection:
            return listing.counts(connection)


def _among(column: ColumnElement[str], ids: Sequence[str]) -> ColumnElement[bool]:
    parts = [column.in_(ids[first : first + CHUNK]) for first in range(0, len(ids), CHUNK)]
    return or_(*parts) if parts else column.in_([])
