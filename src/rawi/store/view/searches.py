"""What is found by words, and the searches that are kept."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from rawi.store import saved, search, tables
from rawi.store.database import pairs
from rawi.store.filters import EVERYTHING, Filters
from rawi.store.rows import Hit, Results, SavedSearch, Sighting
from rawi.store.statements import CHUNK
from rawi.store.view.moments import Moments


class SearchesView(Moments):
    """What is found by words, and the searches that are kept."""

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
