"""Rows: disputes, claims and what a search found as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rawi.model import Claim, Dispute
from rawi.model.wire.cells import day, position_cells
from rawi.store.rows import Hit

HIT_COLUMNS = ("kind", "id", "article", "outlet", "published", "speaker", "context", "start", "end", "score")


def dispute_rows(disputes: Iterable[Dispute]) -> Iterator[tuple[object, ...]]:
    """Every position of these disputes under POSITION_COLUMNS."""
    for one in disputes:
        for position in one.positions:
            yield position_cells(one.id, one.about, one.kind, True, one.story, position)


def claim_rows(claims: Iterable[Claim]) -> Iterator[tuple[object, ...]]:
    """Every position of these claims under POSITION_COLUMNS."""
    for one in claims:
        for position in one.positions:
            yield position_cells(one.id, one.about, None, one.disputed, one.story, position)


def hit_cells(hit: Hit) -> tuple[object, ...]:
    """A place that a search found under HIT_COLUMNS; `start` and `end` bound the first word that answers."""
    first = hit.matches[0] if hit.matches else hit.context
    return (
        hit.kind, hit.record.statement.id if hit.record else hit.article.id, hit.article.id, hit.article.outlet,
        day(hit.article.published), hit.record.statement.speaker.name if hit.record else None, hit.context.text,
        first.start, first.end, hit.score,
    )  # fmt: skip
