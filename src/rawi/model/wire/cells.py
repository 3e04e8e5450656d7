"""Cells: statements and positions as rows of a table, under the columns that every CSV of ours has."""

from __future__ import annotations

from rawi.model.claim import Position
from rawi.model.ledger import StatementRecord
from rawi.model.statement import Statement
from rawi.model.time import Time

STATEMENT_COLUMNS = (
    "id", "said", "about", "speaker", "role", "kind", "cue", "cue_class", "polarity", "commitment", "content_negated",
    "mode", "level", "in_headline", "content", "chain", "article", "outlet", "url", "published", "start", "end",
    "published_basis",
)  # fmt: skip
POSITION_COLUMNS = (
    "id", "about", "kind", "disputed", "holder", "stance", "low", "high", "unit", "said", "statements", "articles",
    "origins", "story",
)  # fmt: skip


def day(time: Time | None) -> str | None:
    """The time's value as written in tables."""
    return time.value if time else None


def chain(statement: Statement) -> str:
    """The links from the speaker to the outlet, nearest to the speaker first."""
    return " ← ".join(link.name or link.role for link in statement.chain)


def statement_cells(record: StatementRecord) -> tuple[object, ...]:
    """A statement under STATEMENT_COLUMNS; `start` and `end` bound its content in the article's text."""
    one, article = record.statement, record.article
    return (
        one.id, day(one.said), day(one.about), one.speaker.name, one.speaker.role, one.speaker.kind,
        one.cue.text if one.cue else None, one.cue_class, one.polarity, one.commitment,
        one.content_negated, one.mode, one.level, one.in_headline,
        one.content_text, chain(one), article.id, article.outlet, article.url, day(article.published),
        one.content[0].start if one.content else None, one.content[-1].end if one.content else None,
        article.published_basis,
    )  # fmt: skip


def position_cells(
    id: str, about: str, kind: str | None, disputed: bool, story: str | None, position: Position
) -> tuple[object, ...]:
    """A position of a claim or dispute under POSITION_COLUMNS; ids of one cell are joined by spaces."""
    value = position.value
    return (
        id, about, kind, disputed, position.holder.name, position.stance, value.low if value else None,
        value.high if value else None, value.unit if value else None, day(position.said),
        " ".join(position.statements), " ".join(position.articles), " ".join(position.origins), story,
    )  # fmt: skip
