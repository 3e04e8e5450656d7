"""The search index behind a small interface, so that each database can answer in its own way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from sqlalchemy import Connection

from rawi.store.terms import Asked, Indexed

IndexedKind = Literal["article", "statement"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One text to be found: an article's or a statement's contents. `id` is what a find answers with."""

    kind: IndexedKind
    id: str
    article: str
    terms: Indexed


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One answer: `score` is higher for a better one and compares within one query only."""

    kind: IndexedKind
    id: str
    article: str
    score: float


class SearchIndex(Protocol):
    """Full text search in one database. Every method works inside the caller's transaction."""

    def create(self, connection: Connection) -> None:
        """Make the index's own tables, empty, if they are not there."""

    def drop(self, connection: Connection) -> None:
        """Drop them."""

    def put(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Add texts."""

    def remove(self, connection: Connection, article: str, kind: IndexedKind) -> None:
        """Take out the texts of one kind of an article."""

    def find(
        self, connection: Connection, query: Sequence[Asked], kind: IndexedKind | None, limit: int | None
    ) -> tuple[Found, ...]:
        """The texts in which every word of the query is answered, best first; none for an empty query."""
