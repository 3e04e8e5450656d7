"""Paragraphs and sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rawi.arabic.fold import fold
from rawi.model import Quotation, Span

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_NUMBER = re.compile(r"\d+")
_CLOSED = '"”»'
_STOP = re.compile(r"[.!?؟…]+[\"”»'’)\]]*")


def paragraphs(text: str) -> tuple[Span, ...]:
    """Every line with anything on it, without the white space at its ends, in order."""
    spans = (Span.trimmed(text, match.start(), match.end()) for match in _LINE.finditer(text))
    return tuple(span for span in spans if span is not None)


def sentences(
    text: str, paragraph: Span, quotations: Sequence[Quotation], abbreviations: frozenset[str]
) -> tuple[Span, ...]:
    """The sentences of one paragraph.

    A full stop, question or exclamation mark followed by white space ends a sentence, except inside quotation marks
    (a quotation belongs to the sentence that introduces it), after an abbreviation («د.»), after the number of
    an item («1. …») and inside a number.
    `quotations` are those that overlap the paragraph, `abbreviations` are folded.
    """
    closed = [(q.start, q.end) for q in quotations if q.opened and q.closed and q.depth == 0]
    inside = 0
    number = _NUMBER.match(text, paragraph.start, paragraph.end)
    item = number.end() if number is not None else paragraph.start
    cuts: list[int] = []
    for match in _STOP.finditer(text, paragraph.start, paragraph.end):
        end = match.end()
        if end < paragraph.end and not text[end].isspace() and not _ends_quotation(text, match):
            continue
        # Outer quotations follow one another, so that only the first that reaches beyond the mark can hold it.
        while inside < len(closed) and closed[inside][1] <= end:
            inside += 1
        if inside < len(closed) and closed[inside][0] < match.start():
            continue
        if match.group() == "." and _abbreviated(text, match.start(), paragraph.start, abbreviations):
            continue
        if paragraph.start < match.start() <= item:
            # The number of an item in a list: «1. …».
            continue
        cuts.append(end)
    spans: list[Span] = []
    start = paragraph.start
    for cut in (*cuts, paragraph.end):
        span = Span.trimmed(text, start, cut)
        if span is not None:
            spans.append(span)
        start = cut
    return tuple(spans)


def _ends_quotation(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop without the space after it stands between a closing mark and letters («… كذا».وقال)."""
    closed = stop.group()[-1] in _CLOSED or text[stop.start() - 1 : stop.start()] in tuple(_CLOSED)
    return closed and text[stop.end()].isalpha()


def _abbreviated(text: str, stop: int, floor: int, abbreviations: frozenset[str]) -> bool:
    start = stop
    while start > floor and (text[start - 1].isalpha() or text[start - 1] == "."):
        start -= 1
    return fold(text[start:stop]) in abbreviations
