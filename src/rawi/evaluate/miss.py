"""Miss: one place where the program and the gold disagree."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.model import Span

_MARKS = ".؟!\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """What was expected and what was found at a place of the text. `kind` is the field that differs, "missed" or
    "false alarm"; `gold` or `found` is empty where one of them has nothing there."""

    kind: str
    span: Span
    gold: str
    found: str
    sentence: str = ""


def sentence_around(text: str, span: Span) -> str:
    """The stretch of one line around `span` between full stops, for showing; at most a few hundred letters."""
    return sentence_of(text, span).text


def sentence_of(text: str, span: Span) -> Span:
    """The same stretch with its place in `text`; never empty, since `span` lies in it."""
    start = max((text.rfind(mark, 0, span.start) for mark in _MARKS), default=-1) + 1
    ends = [end for mark in _MARKS if (end := text.find(mark, span.end)) >= 0]
    end = min(ends, default=len(text))
    return Span.trimmed(text, max(start, span.start - 300), min(end + 1, span.end + 300, len(text))) or span
