"""Rows: statements, disputes and claims as cells of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rawi.model import Position, Statement, Time
from rawi.model.ledger import ArticleReference, StatementRecord

if TYPE_CHECKING:
    from rawi.store import View

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


def statement_line(record: StatementRecord) -> tuple[object, ...]:
    """A statement for reading: day, speaker, cue, content, and where it stands."""
    one, article = record.statement, record.article
    where = article.outlet or article.title or article.id
    cue = one.cue.text if one.cue else None
    return day(one.said) or _published(article), one.speaker.name, cue, stance(one), one.content_text, where


STATEMENT_LINE = ("day", "speaker", "cue", "stance", "content", "in")


def stance(one: Statement) -> str:
    """The statement's stance in a word."""
    if one.commitment == "neither":
        return "neither"
    return "denies" if one.polarity == "deny" else one.cue_class


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


POSITION_LINE = ("stance", "holder", "day", "words", "articles", "origins")


def position_lines(positions: Sequence[Position], words: Mapping[str, str]) -> Iterator[tuple[object, ...]]:
    """Positions for reading; `words` are the contents of statements by id."""
    for one in positions:
        content = next((words[id] for id in one.statements if id in words), None)
        yield amount(one) or one.stance, one.holder.name, day(one.said), content, len(one.articles), len(one.origins)


def amount(position: Position) -> str | None:
    """The number that a position gives, None if it gives none."""
    value = position.value
    if position.stance != "value" or value is None:
        return None
    if value.days:
        return "–".join(day.isoformat() for day in value.days)
    bounds = [f"{bound:,.10g}" for bound in (value.low, value.high) if bound is not None]
    return f"{'–'.join(dict.fromkeys(bounds))} {value.unit}".strip()


def words_of(view: View, positions: Iterable[Position]) -> dict[str, str]:
    """The contents of the first statement of every position, by the statement's id."""
    ids = [position.statements[0] for position in positions if position.statements]
    return {record.statement.id: record.statement.content_text for record in view.statements_with(ids)}


def _published(article: ArticleReference) -> str | None:
    """The day of an article, marked where it was inferred."""
    value = day(article.published)
    return f"~{value}" if value is not None and article.published_basis == "inferred" else value
