"""Reading: an article with its words, sentences, paragraphs and quotation marks, before anything is extracted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rawi.model.article import Article
from rawi.model.document import AgencyCredit, Paragraph
from rawi.model.span import Span

WordKind = Literal["word", "number", "mark"]


@dataclass(frozen=True, slots=True)
class Word:
    """One token: a run of letters with their marks, a number, or a single punctuation mark.

    `start` and `end` are code points of the article's text; `text` is the token as printed; `fold` its folded form
    (see `rawi.arabic.fold`), with attached و، ف، ب، ل، ك still on it. Positional construction is allowed because
    hundreds of thousands are made a second.
    """

    start: int
    end: int
    text: str
    fold: str
    kind: WordKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Words `[first, last)` of `Reading.words`, inside paragraph number `paragraph`."""

    span: Span
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch between quotation marks.

    `start`, `end` include the marks, `inner_start`, `inner_end` do not. `closed` is False where the closing mark is
    missing and the end was inferred, `opened` is False where the opening mark is missing. `depth` is 0 for an outer
    quotation. Offsets are code points of the article's text.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    opened: bool = True
    closed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article with its words and layout. `paragraphs[i].sentences` are the spans of `sentences` with that number;
    headings, boilerplate and bylines are paragraphs too. `words` covers the whole text in order."""

    article: Article
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...]
    title: Span | None
    kicker: Span | None
    dateline: Span | None
    boilerplate: tuple[Span, ...]
    agencies: tuple[AgencyCredit, ...]
