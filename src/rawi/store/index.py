"""The search index behind a small interface, so that each database can answer in its own way.

Every text has a place in one order: the newest day first, and what was added last first within a day. Texts are found
in this order, so that the first of very many cost no more than those of a few.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from sqlalchemy import Connection

from rawi.store.terms import Asked, Indexed

IndexedKind = Literal["article", "statement"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One text to be found: an article's or a statement's contents. `id` is what a find answers with.

    `first` and `last` are the ISO days that it is of, None where that is not known; `facets` are what filters ask for,
    each one word of ASCII letters and digits; `n` is a statement's number in its article.
    """

    kind: IndexedKind
    id: str
    article: str
    terms: Indexed
    n: int = 0
    first: str | None = None
    last: str | None = None
    facets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for: every word of `words` answered, one of each group of `facets` had, days that touch those from
    `first` to `last`, of one holder, among these ids; nothing of these is asked where it is empty or None."""

    words: tuple[Asked, ...] = ()
    facets: tuple[tuple[str, ...], ...] = ()
    first: str | None = None
    last: str | None = None
    holder: str | None = None
    among: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One answer: `place` is where it stands in the order, `score` is higher for a better one and compares within one
    query only."""

    kind: IndexedKind
    id: str
    article: str
    place: int
    score: float = 0.0


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

    def entry_of(self, connection: Connection, article: str) -> tuple[str | None, tuple[str, ...]] | None:
        """The first day and the facets under which an article is found; None where it is not."""

    def find(self, connection: Connection, wanted: Wanted, *, limit: int | None, before: int | None) -> list[Found]:
        """The texts that are wanted, in order, from behind the place `before` on; none where nothing is asked."""

    def count(self, connection: Connection, wanted: Wanted, *, most: int) -> int:
        """How many there are, counted up to `most`."""

    def facets(self, connection: Connection, wanted: Wanted, *, most: int) -> list[frozenset[str]] | None:
        """The facets of each of them, of at most so many; None where no words are asked for."""

    def ranked(self, connection: Connection, wanted: Wanted, found: Sequence[Found]) -> list[Found]:
        """These with scores, best first: more of the words, nearer together, in a shorter text."""
