"""Excerpt: a statement's words in their context, for showing outside the article."""

from __future__ import annotations

from collections.abc import Iterable

from rawi.model import Span, Stance, Statement
from rawi.serve.marks import Layer, Mark, Node, nested, word_start
from rawi.serve.stances import CLASSES

_CLOSING = '»"”’)'


def excerpt(around: Span, statement: Statement, stance: Stance, hits: Iterable[Span] = ()) -> tuple[Node, ...]:
    """The sentences `around` a statement, with its cue and content marked and what stands around them set back.

    `stance` is the stance that colours the marks; `hits` are words that a search looked for.
    """
    spans = [*statement.content, *([statement.cue] if statement.cue else [])]
    if not spans:
        return ()
    text, before = around.text, around.start
    start, end = min(span.start for span in spans) - before, max(span.end for span in spans) - before
    core_start, core_end = word_start(text, start), end
    while core_end < len(text) and text[core_end] in _CLOSING:
        core_end += 1
    look = (CLASSES[stance],)

    def mark(span: Span, layer: Layer, *classes: str) -> Mark:
        return Mark(start=span.start - before, end=span.end - before, layer=layer, classes=classes)

    marks = [
        Mark(start=0, end=core_start, layer="context"),
        Mark(start=core_end, end=len(text), layer="context"),
        *(mark(span, "content", *look) for span in statement.content),
        *(mark(span, "hit") for span in hits),
    ]
    if statement.cue is not None:
        marks.append(mark(statement.cue, "cue", *look))
    return nested(text, marks, 0, len(text))


def passage(context: Span, hits: Iterable[Span]) -> tuple[Node, ...]:
    """A stretch of an article with the words that a search looked for."""
    before = context.start
    marks = [Mark(start=span.start - before, end=span.end - before, layer="hit") for span in hits]
    return nested(context.text, marks, 0, len(context.text))
