"""Rows: what a view answers with, beside the model's own nouns."""

from __future__ import annotations

from dataclasses import dataclass

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
