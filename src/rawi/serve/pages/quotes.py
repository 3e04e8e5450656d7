"""Quotes: a statement as every page outside its article shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from rawi.model import Span, Stance, Time
from rawi.model.ledger import ArticleReference, StatementRecord
from rawi.serve.chain import Step, chain
from rawi.serve.excerpt import excerpt
from rawi.serve.markup import quotation
from rawi.serve.reading import Reading, reading_of
from rawi.serve.stances import agrees, stance_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A statement's words in context, with its chain and the path of its place in the article."""

    id: str
    stance: Stance
    feminine: bool
    speaker: str
    office: str | None
    words: Markup
    content: str
    own_voice: bool
    said: Time | None
    chain: tuple[Step, ...]
    article: ArticleReference
    place: str
    start: int
    end: int
    reading: Reading


def quote(record: StatementRecord, *, stance: Stance | None = None, hits: Iterable[Span] = ()) -> Quote:
    """The quotation of a statement; `stance` is its stance in a dispute, where that is not the cue's own."""
    statement, article = record.statement, record.article
    shown = stance or stance_of(statement)
    nodes = excerpt(record.around, statement, shown, hits) if record.around is not None else ()
    own = statement.mode == "own_voice"
    return Quote(
        id=statement.id,
        stance=shown,
        feminine=agrees(statement.speaker),
        speaker=statement.speaker.name,
        office=statement.speaker.role,
        words=quotation(nodes),
        content=statement.content_text,
        own_voice=own,
        said=statement.said or article.published,
        chain=chain(statement, article),
        article=article,
        place=f"/articles/{article.id}{'?own=1' if own else ''}#{statement.id}",
        start=min((span.start for span in statement.content), default=0),
        end=max((span.end for span in statement.content), default=0),
        reading=reading_of(statement),
    )
