"""Lines of the ledger: what is listed of articles and statements without their whole text."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.model.article import PublishedBasis
from rawi.model.claim import ArticleOrigin, Copy
from rawi.model.statement import Statement
from rawi.model.time import Time


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReference:
    """Enough of an article to name it and lead back to it. `title` is the title's words, None where it has none."""

    id: str
    outlet: str | None
    url: str | None
    title: str | None
    published: Time | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRecord:
    """A statement with the article that it was read in."""

    statement: Statement
    article: ArticleReference


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedOrigin:
    """The share of one article's text that comes from an origin, with the origin's name."""

    name: str
    part: ArticleOrigin


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleEntry:
    """One article as the ledger lists it: what it is, how much was read in it, and where its text comes from.

    `statements` counts the attributed statements (not the outlet's own voice); `stories` are ids, sorted;
    `current` is False where a newer revision of the same address stands in its place.
    """

    reference: ArticleReference
    source_id: str | None
    published_basis: PublishedBasis
    statements: int
    stories: tuple[str, ...]
    origins: tuple[NamedOrigin, ...]
    copies: tuple[Copy, ...]
    current: bool = True
