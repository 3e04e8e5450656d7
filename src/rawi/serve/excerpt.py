"""Excerpt: a statement's words in their context, for showing outside the article."""

from __future__ import annotations

from collections.abc import Iterable

from rawi.model import Document, Span, Stance, Statement
from rawi.serve.marks import Mark, Node, nested, word_start
from rawi.serve.stances import CLASSES

_CLOSING = '»"”’)'


def excerpt(document: Document, statement: Statement, stance: Stance, hits: Iterable[Span] = ()) -> tuple[Node, ...]:
    """The sentences that hold the cue and the content, with both marked and what stands around them set back.

    `stance` is the stance that colours the marks; `hits` are words that a search looked for.
    """
    text = document.article.text
    spans = [*statement.content, *([statement.cue] if statement.cue else [])]
    if not spans:
        return ()
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    first, last = _sentences(document, start, end)
    core_start, core_end = word_start(text, start), end
    while core_end < last and text[core_end] in _CLOSING:
        core_end += 1
    look = (CLASSES[stance],)
    marks = [
        Mark(start=first, end=core_start, layer="context"),
        Mark(start=core_end, end=last, layer="context"),
        *(Mark(start=span.start, end=span.end, layer="content", classes=look) for span in statement.content),
        *(Mark(start=span.start, end=span.end, layer="hit") for span in hits),
    ]
    if statement.cue is not None:
        marks.append(Mark(start=statement.cue.start, end=statement.cue.end, layer="cue", classes=look))
    return nested(text, marks, first, last)


def passage(text: str, context: Span, hits: Iterable[Span]) -> tuple[Node, ...]:
    """A stretch of an article with the words that a search looked for."""
    marks = [Mark(start=span.start, end=span.end, layer="hit") for span in hits]
    return nested(text, marks, context.start, context.end)


def _sentences(document: Document, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentences that touch `[start, end)`."""
    first, last = start, end
    for paragraph in document.paragraphs:
        if paragraph.span.end <= start or paragraph.span.start >= end:
            continue
        for sentence in paragraph.sentences:
            if sentence.end > start and sentence.start < end:
                first, last = min(first, sentence.start), max(last, sentence.end)
    return first, last
