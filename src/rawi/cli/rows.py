"""Rows: statements, disputes and claims for reading in a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rawi.model import Position, Statement, Time, Value
from rawi.model.ledger import ArticleReference, StatementRecord
from rawi.model.wire.cells import day as value_of

if TYPE_CHECKING:
    from rawi.store import View


_PART_OF_DAY = re.compile(r"T[A-Z]{2}$")


def day(time: Time | None) -> str | None:
    """The time's value for reading: without the code that TIMEX has for a part of the day."""
    value = value_of(time)
    return _PART_OF_DAY.sub("", value) if value else None


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
    return f"{_bound(value)} {'–'.join(dict.fromkeys(bounds))} {value.unit}".strip()


def _bound(value: Value) -> str:
    """Which bound a number is, or that it is rounded; nothing for an exact one and for two."""
    if value.high is None:
        return "more than" if value.approximation == "more than" else "at least"
    if value.low is None:
        return "less than" if value.approximation == "less than" else "at most"
    return "about" if value.approximation == "about" and value.low == value.high else ""


def words_of(view: View, positions: Iterable[Position]) -> dict[str, str]:
    """The contents of the first statement of every position, by the statement's id."""
    ids = [position.statements[0] for position in positions if position.statements]
    return {record.statement.id: record.statement.content_text for record in view.statements_with(ids)}


def _published(article: ArticleReference) -> str | None:
    """The day of an article, marked where it was inferred."""
    value = day(article.published)
    return f"~{value}" if value is not None and article.published_basis == "inferred" else value
