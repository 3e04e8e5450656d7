"""Rows: what a view answers with, beside the model's own nouns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rawi.model import Span
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
class Results:
    """One page of what a search found: `total` places in all, or at least as many where there are `more`; the cursor of
    the next page, if there is one. The `order` is of how well they answer, or of days."""

    hits: tuple[Hit, ...]
    total: int
    more: bool
    order: Literal["best", "newest"]
    next: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A dispute through all comparisons: `id` is the first one that it had and stays, `dispute` is today's; instants in
    UTC say when it was first met and when its positions last changed."""

    id: str
    dispute: str
    first_at: str
    changed_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """A search that somebody keeps under a name: `query` is that of its address, in its one spelling."""

    id: str
    name: str
    query: str
    who: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much is in a library. `articles` are the current ones, `revisions` the older texts behind them."""

    articles: int
    revisions: int
    documents: int
    statements: int
    holders: int
    names: int
    open_pairs: int
    claims: int
    disputes: int
    origins: int
    stories: int
    set_aside: int
