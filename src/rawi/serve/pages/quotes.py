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
    """A statement's words in context, with its chain and the path of its place in the article. Words, chain and reading
    are made when they are asked for: lists know of many quotations of which they show few."""

    record: StatementRecord
    stance: Stance
    hits: tuple[Span, ...]

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.record.statement.id

    @property
    def article(self) -> ArticleReference:
        """The article that it stands in."""
        return self.record.article

    @property
    def feminine(self) -> bool:
        """Whether what is said of the speaker agrees with a feminine noun."""
        return agrees(self.record.statement.speaker)

    @property
    def speaker(self) -> str:
        """The speaker's name."""
        return self.record.statement.speaker.name

    @property
    def office(self) -> str | None:
        """The office in which the speaker speaks."""
        return self.record.statement.speaker.role

    @property
    def words(self) -> Markup:
        """The words as they are shown, cue, speaker and hits marked."""
        record = self.record
        around = record.around
        return quotation(excerpt(around, record.statement, self.stance, self.hits) if around is not None else ())

    @property
    def content(self) -> str:
        """What is said, without the words that introduce it."""
        return self.record.statement.content_text

    @property
    def own_voice(self) -> bool:
        """Whether the outlet asserts it itself."""
        return self.record.statement.mode == "own_voice"

    @property
    def said(self) -> Time | None:
        """When it was said, or else published."""
        return self.record.statement.said or self.article.published

    @property
    def chain(self) -> tuple[Step, ...]:
        """Through whom it came."""
        return chain(self.record.statement, self.article)

    @property
    def place(self) -> str:
        """The path of its place in the article."""
        return f"/articles/{self.article.id}{'?own=1' if self.own_voice else ''}#{self.id}"

    @property
    def start(self) -> int:
        """Where the content begins, in code points of the article's text."""
        return min((span.start for span in self.record.statement.content), default=0)

    @property
    def end(self) -> int:
        """Where the content ends."""
        return max((span.end for span in self.record.statement.content), default=0)

    @property
    def reading(self) -> Reading:
        """What a form shows of it."""
        return reading_of(self.record.statement)


def quote(record: StatementRecord, *, stance: Stance | None = None, hits: Iterable[Span] = ()) -> Quote:
    """The quotation of a statement; `stance` is its stance in a dispute, where that is not the cue's own."""
    return Quote(record=record, stance=stance or stance_of(record.statement), hits=tuple(hits))
