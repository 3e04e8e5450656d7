"""Selection: the part of a library that is exported, read as it is written out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rawi.errors import NotFoundError
from rawi.model import Claim, Dispute, Document, Identity, Story
from rawi.model.ledger import ArticleEntry, ArticleReference, HolderRecord, StatementRecord
from rawi.store.rows import Hit
from rawi.store.view import View

Kind = Literal["library", "dispute", "claim", "story", "holder", "article", "search"]
AT_ONCE = 400
"""Statements that are in memory at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """A part of a library, named `name` (an id, or the kind of what has none).

    `articles` are the ids of its articles, None for all; `statements` the ids of those it is about, None for every
    attributed one of its articles. `found_claims` and `found_disputes` are None for all. What is not given here is
    read from `view` a little at a time, so a selection may be larger than the memory.
    """

    view: View
    kind: Kind
    name: str
    articles: tuple[str, ...] | None
    statements: tuple[str, ...] | None = None
    found_claims: tuple[Claim, ...] | None = ()
    found_disputes: tuple[Dispute, ...] | None = ()
    story: Story | None = None
    holder: HolderRecord | None = None
    entry: ArticleEntry | None = None
    hits: tuple[Hit, ...] = ()

    def documents(self) -> Iterator[Document]:
        """The documents of its articles with everything that was read in them."""
        return self.view.documents(self.articles)

    def narrowed(self) -> Iterator[Document]:
        """The same with only the statements that the selection is about."""
        chosen = None if self.statements is None else frozenset(self.statements)
        for document in self.documents():
            kept = tuple(
                one
                for one in document.statements
                if (one.id in chosen if chosen is not None else one.mode != "own_voice")
            )
            yield replace(document, statements=kept)

    def records(self) -> Iterator[StatementRecord]:
        """The statements that it is about: in the given order, else as they stand in the articles."""
        if self.statements is not None:
            for first in range(0, len(self.statements), AT_ONCE):
                yield from self.view.statements_with(self.statements[first : first + AT_ONCE])
            return
        for document in self.narrowed():
            article = reference(document)
            yield from (StatementRecord(statement=one, article=article) for one in document.statements)

    def claims(self) -> Iterator[Claim]:
        """Its claims."""
        return self.view.each_claim() if self.found_claims is None else iter(self.found_claims)

    def disputes(self) -> Iterator[Dispute]:
        """Its disputes, the strongest first."""
        return self.view.each_dispute() if self.found_disputes is None else iter(self.found_disputes)

    def stories(self) -> Iterator[Story]:
        """Its stories."""
        if self.kind == "library":
            yield from self.view.stories()
        elif self.story is not None:
            yield self.story

    def identities(self) -> Iterator[Identity]:
        """The things named in it, as far as the selection is about them."""
        if self.kind != "library":
            if self.holder is not None and self.holder.identity is not None:
                yield self.holder.identity
            return
        offset = 0
        while True:
            found, total = self.view.identities(limit=AT_ONCE, offset=offset)
            yield from found
            offset += AT_ONCE
            if offset >= total or not found:
                return


def reference(document: Document) -> ArticleReference:
    """What names the article of a document and leads back to it."""
    article = document.article
    title = document.title.text if document.title else article.text[: article.title_length]
    return ArticleReference(
        id=article.id,
        outlet=article.outlet,
        url=article.url,
        title=title or None,
        published=article.published,
        published_basis=article.published_basis,
    )


def of_library(view: View) -> Selection:
    """Everything."""
    return Selection(view=view, kind="library", name="library", articles=None, found_claims=None, found_disputes=None)


def of_dispute(view: View, id: str) -> Selection:
    """One dispute with the statements of its positions; NotFoundError."""
    found = view.dispute(id)
    try:
        claims: tuple[Claim, ...] = (view.claim(found.claim),)
    except NotFoundError:
        claims = ()
    return Selection(
        view=view,
        kind="dispute",
        name=found.id,
        articles=_unique([article for one in found.positions for article in one.articles]),
        statements=_unique([statement for one in found.positions for statement in one.statements]),
        found_claims=claims,
        found_disputes=(found,),
    )


def of_claim(view: View, id: str) -> Selection:
    """One claim with the statements of its positions; NotFoundError."""
    found = view.claim(id)
    return Selection(
        view=view,
        kind="claim",
        name=found.id,
        articles=_unique([article for one in found.positions for article in one.articles]),
        statements=_unique([statement for one in found.positions for statement in one.statements]),
        found_claims=(found,),
    )


def of_story(view: View, id: str) -> Selection:
    """One story with its articles, claims and disputes; NotFoundError."""
    found = view.story(id)
    return Selection(
        view=view,
        kind="story",
        name=found.id,
        articles=found.articles,
        found_claims=view.claims(story=found.id),
        found_disputes=view.disputes(story=found.id),
        story=found,
    )


def of_holder(view: View, name: str) -> Selection:
    """What one person or body has said, by key or words of a name, with its disputes; NotFoundError."""
    found = view.holder(name)
    return Selection(
        view=view,
        kind="holder",
        name=found.entry.key,
        articles=_unique([one.article.id for one in found.statements]),
        statements=tuple(one.statement.id for one in found.statements),
        found_disputes=found.disputes,
        holder=found,
    )


def of_article(view: View, id: str) -> Selection:
    """One article with what was read in it, if it has been read; NotFoundError."""
    found = view.article_entry(id)
    article = found.reference.id
    return Selection(view=view, kind="article", name=article, articles=(article,), entry=found)


def of_hits(view: View, hits: Sequence[Hit]) -> Selection:
    """What a search found."""
    return Selection(
        view=view,
        kind="search",
        name="search",
        articles=_unique([one.article.id for one in hits]),
        statements=_unique([one.record.statement.id for one in hits if one.record is not None]),
        hits=tuple(hits),
    )


def _unique(ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
