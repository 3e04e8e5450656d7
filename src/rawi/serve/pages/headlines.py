"""Headlines: where the headline of an article goes further than its text.

A headline may give as settled what the speaker leaves open in the text, or say in the outlet's own voice what the text
puts into the mouth of another. Rawi does not say which of them is right; it shows both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from rawi.model import Position, Stance
from rawi.model.ledger import ArticleReference, StatementRecord

_SETTLED: frozenset[Stance] = frozenset(("affirms", "denies"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What the text of `article` has beside its headline: the same holder with another stance (`softer`), or the
    headline's own assertion as the words of `name` (`attributed`)."""

    article: ArticleReference
    how: Literal["softer", "attributed"]
    stance: Stance
    name: str


def headlines(
    positions: Sequence[Position], records: Mapping[str, StatementRecord]
) -> Mapping[tuple[str, Stance], Headline]:
    """By holder and stance of a position that a headline shows, what the text below it has; the first article of
    several."""
    found: dict[tuple[str, Stance], Headline] = {}
    for position in positions:
        if position.stance not in _SETTLED:
            continue
        for id in position.statements:
            record = records.get(id)
            if record is not None and record.statement.in_headline:
                below = _below(position, record, positions, records)
                if below is not None:
                    found.setdefault((_key(position), position.stance), below)
    return found


def _below(
    position: Position, record: StatementRecord, positions: Sequence[Position], records: Mapping[str, StatementRecord]
) -> Headline | None:
    own_voice = record.statement.mode == "own_voice"
    if not own_voice and _in_text(position, record, records):
        return None  # The text has the same stance as well: it is not of the headline alone.
    for other in positions:
        if not _in_text(other, record, records):
            continue
        if not own_voice and _key(other) == _key(position) and other.stance == "neither":
            how: Literal["softer", "attributed"] = "softer"
        elif own_voice and _key(other) != _key(position) and other.stance in (position.stance, "neither"):
            how = "attributed"
        else:
            continue
        return Headline(article=record.article, how=how, stance=other.stance, name=other.holder.name)
    return None


def _in_text(position: Position, headline: StatementRecord, records: Mapping[str, StatementRecord]) -> bool:
    """Whether the text below a headline shows the position, in the words of somebody."""
    return any(
        one.article.id == headline.article.id and not one.statement.in_headline and one.statement.mode != "own_voice"
        for one in (records[id] for id in position.statements if id in records)
    )


def _key(position: Position) -> str:
    return position.holder.entity or position.holder.name
