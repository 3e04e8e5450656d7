"""Who said what: statements and those who hold them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, or_

from rawi.model.ledger import HolderEntry, HolderRecord, StatementRecord
from rawi.store import articles, holders, search, tables, uncertain
from rawi.store.days import check_order, first_day, last_day
from rawi.store.ids import full_id, with_kind
from rawi.store.statements import CHUNK, Place, place_of, records, with_ids
from rawi.store.uncertain import Looked
from rawi.store.view.moments import Moments


class StatementsView(Moments):
    """Who said what: statements and those who hold them."""

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
        a day that is none and for a first day after the last.
        """
        check_order(since, until)
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

    def naming(self, identity: str) -> int:
        """How many statements of others name a thing, by full id."""
        with self._reading() as connection:
            return holders.naming(connection, identity)

    def uncertain(self, *, limit: int, offset: int = 0) -> tuple[StatementRecord, ...]:
        """Attributed statements that nobody confirmed or corrected, the least certain first."""
        with self._reading() as connection:
            return uncertain.uncertain(connection, limit=limit, offset=offset)

    def looked(self) -> Looked:
        """How many readings people looked at, and how many of those they corrected."""
        with self._reading() as connection:
            return uncertain.looked(connection)


def _among(column: ColumnElement[str], ids: Sequence[str]) -> ColumnElement[bool]:
    parts = [column.in_(ids[first : first + CHUNK]) for first in range(0, len(ids), CHUNK)]
    return or_(*parts) if parts else column.in_([])
