"""Rows: what a view answers with, beside the model's own nouns."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.model import Dispute, Span, SpeakerKind
from rawi.model.ledger import ArticleReference, StatementRecord
from rawi.store.index import IndexedKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAsideEntry:
    """A source that could not be read, why, and what may help; `at` is the instant in UTC."""

    source: str
    reason: str
    hint: str
    at: str
    sha256: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderEntry:
    """Someone who holds positions.

    `key` leads to the holder (`ent_…`; a speaker without an entity has a key of the name); `name` is the one used most.
    `statements` leaves the outlets' own voice out unless the holder has no other.
    """

    key: str
    name: str
    kind: SpeakerKind
    statements: int
    articles: int
    disputes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderRecord:
    """A holder with everything on record.

    `names` and `roles` are most used first, `statements` newest first, `disputes` strongest first; `others` are
    different holders whom the same words may mean.
    """

    entry: HolderEntry
    names: tuple[str, ...]
    roles: tuple[str, ...]
    statements: tuple[StatementRecord, ...]
    disputes: tuple[Dispute, ...]
    others: tuple[HolderEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place that a search found.

    `matches` are the words that answer the query and `context` the stretch around the best of them, both as spans of
    the article's text; `record` is the statement for a hit in a statement's content, None for one in an article.
    """

    kind: IndexedKind
    article: ArticleReference
    record: StatementRecord | None
    matches: tuple[Span, ...]
    context: Span
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much is in a library. `articles` are the current ones, `revisions` the older texts behind them."""

    articles: int
    revisions: int
    documents: int
    statements: int
    holders: int
    claims: int
    disputes: int
    origins: int
    stories: int
    set_aside: int
