"""Datelines: the place, agency and day that open a report («اسم المدينة (اسم الوكالة) -»), and whom they credit."""

from __future__ import annotations

import re
from collections.abc import Callable

from rawi.model import AgencyCredit, Span

_DASH = "-–—ـ"
_BRACKETED = re.compile(
    rf"(?:[^\W\d_][\w\s،,]{{0,40}}?\s*[{_DASH},،/]?\s*)?\((?P<credit>[^()]{{2,80}})\)\s*[{_DASH}:/]*\s*"
)
_DASHED = re.compile(
    rf"(?P<place>[^\W\d_][\w\s،]{{1,28}}?)\s+[{_DASH}/]\s*(?P<credit>[^{_DASH}:/\n]{{2,32}}?)\s*[{_DASH}:/]\s*(?=\S)"
)
_PLACE_ONLY = re.compile(rf"(?P<place>[^\W\d_][\w]+(?:\s\w+)?)\s+[{_DASH}]\s+(?=[^\W\d_])")
_PART = re.compile(rf"[^/|،,]+?(?=\s*(?:[/|،,]|\s[{_DASH}]\s|$))")
_QUOTES = "«»\"“”'() "


def dateline(paragraph: Span, is_speech: Callable[[str], bool]) -> tuple[Span | None, tuple[AgencyCredit, ...]]:
    """The dateline that opens a body paragraph, and the agencies or outlets it names.

    `is_speech` tells whether a printed word is a reporting verb: what holds one is text, not a dateline. Offsets are
    those of `paragraph`'s own article.
    """
    text = paragraph.text
    for pattern in (_BRACKETED, _DASHED, _PLACE_ONLY):
        match = pattern.match(text)
        if match is None or match.end() >= len(text):
            continue
        whole = text[: match.end()].rstrip()
        if any(is_speech(word) for word in whole.split()) or len(whole.split()) > 14:
            continue
        if pattern is _BRACKETED and match.start("credit") > 1 and not _ends_marked(whole):
            # «فلان (35 عاماً) قال»: brackets inside a sentence, no dash after them.
            continue
        span = Span(start=paragraph.start, end=paragraph.start + len(whole), text=whole)
        credits = _credits(paragraph, match) if "credit" in match.groupdict() else ()
        if pattern is _BRACKETED and not credits:
            continue
        return span, credits
    return None, ()


def _ends_marked(whole: str) -> bool:
    return whole[-1] in _DASH + ":/"


def _credits(paragraph: Span, match: re.Match[str]) -> tuple[AgencyCredit, ...]:
    found: list[AgencyCredit] = []
    base, text = match.start("credit"), match.group("credit")
    position = 0
    for piece in re.split(rf"([/|،,]|\s[{_DASH}]\s)", text):
        start, end = base + position, base + position + len(piece)
        position += len(piece)
        while start < end and paragraph.text[start] in _QUOTES:
            start += 1
        while end > start and paragraph.text[end - 1] in _QUOTES:
            end -= 1
        name = paragraph.text[start:end]
        if len(name) < 2 or _mostly_date(name) or not any(character.isalpha() for character in name):
            continue
        span = Span(start=paragraph.start + start, end=paragraph.start + end, text=name)
        found.append(AgencyCredit(name=name, span=span))
    return tuple(found)


def _mostly_date(name: str) -> bool:
    """A day and a month or year: «27 فبراير 2021ء». A name may end in a number, not begin with one."""
    return name[0].isdigit()
