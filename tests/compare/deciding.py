"""Decisions about claims and origins as an analyst would have taken them on the result of a comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rawi.model import Claim, Clause, Comparison, Decision, Document, Origin
from rawi.model.anchor import Anchor

AROUND = 30
"""Code points of an article by which an origin's decision knows it."""


def claim_of(found: Comparison, words: str, documents: Sequence[Document]) -> Claim:
    """The one claim with a clause that holds these words."""
    texts = {one.article.id: one.article.text for one in documents}
    (claim,) = (
        claim
        for claim in found.claims
        if any(words in texts[clause.article][clause.start : clause.end] for clause in claim.clauses)
    )
    return claim


def anchored(clauses: Sequence[Clause], documents: Sequence[Document]) -> tuple[Anchor, ...]:
    of: Mapping[str, Document] = {one.article.id: one for one in documents}
    cues = {one.id: one.cue.text if one.cue else None for each in documents for one in each.statements}
    return tuple(
        Anchor.of(
            of[one.article].article.text,
            one.start,
            one.end,
            article=one.article,
            url=of[one.article].article.url,
            cue=cues[one.statement],
        )
        for one in clauses
    )


def merge(*claims: Claim, documents: Sequence[Document], value: str | None = None, at: str = "01") -> Decision:
    return Decision(
        id=f"dec_{at}", kind="merge", subjects=tuple(one.id for one in claims), who="منى", why="مسألة واحدة",
        at=f"2025-01-{at}T00:00:00+00:00", value=value,
        parts=tuple(anchored(one.clauses, documents) for one in claims),
    )  # fmt: skip


def split(claim: Claim, words: str, *, documents: Sequence[Document], at: str = "02") -> Decision:
    texts = {one.article.id: one.article.text for one in documents}
    apart = [one for one in claim.clauses if words in texts[one.article][one.start : one.end]]
    rest = [one for one in claim.clauses if one not in apart]
    return Decision(
        id=f"dec_{at}", kind="split", subjects=(claim.id, *(one.statement for one in apart)), who="منى",
        why="مسألتان", at=f"2025-01-{at}T00:00:00+00:00", parts=(anchored(apart, documents), anchored(rest, documents)),
    )  # fmt: skip


def of_articles(articles: Sequence[str], documents: Sequence[Document]) -> tuple[Anchor, ...]:
    return tuple(
        Anchor.of(one.article.text, 0, AROUND, article=one.article.id, url=one.article.url)
        for one in documents
        if one.article.id in articles
    )


def one_origin(*origins: Origin, documents: Sequence[Document], at: str = "03") -> Decision:
    return Decision(
        id=f"dec_{at}", kind="merge", subjects=tuple(one.id for one in origins), who="منى", why="وكالة واحدة",
        at=f"2025-01-{at}T00:00:00+00:00", parts=tuple(of_articles(one.articles, documents) for one in origins),
    )  # fmt: skip


def own_origin(origin: Origin, *articles: str, documents: Sequence[Document], at: str = "04") -> Decision:
    rest = [one for one in origin.articles if one not in articles]
    return Decision(
        id=f"dec_{at}", kind="split", subjects=(origin.id,), who="منى", why="تقرير مستقل", articles=articles,
        at=f"2025-01-{at}T00:00:00+00:00", parts=(of_articles(articles, documents), of_articles(rest, documents)),
    )  # fmt: skip
