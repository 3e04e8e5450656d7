"""Quotation marks: paired, nested, left open, never opened, or running over paragraphs.

Arabic newspapers print « », “ ”, " ", ” “ (reversed) and '' side by side, and lose one of a pair often. A mark that can
only open or only close is taken at its word; the straight mark is read by what stands beside it. A quotation that is
still open at the end of a paragraph runs on if the next paragraphs hold its closing mark before any new opening one;
otherwise it ends where the narrator takes the word again, or with its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rawi.model import Quotation, Span
from rawi.read.resumption import Reports, resumption

_OPENING = "«“„‟〝❝‹"
_CLOSING = "»”❞›"
_STRAIGHT = '"＂″'
_MARK = re.compile(rf"[{_OPENING}{_CLOSING}]|[{_STRAIGHT}]+|''|,,|``|[()]")
_LEAST_IN_BRACKETS = 3
_LONGEST_IN_BRACKETS = 1000
_BEFORE_BRACKET = 40
_MAX_DEPTH = 3
_MAX_PARAGRAPHS = 4


@dataclass(slots=True)
class _Open:
    start: int
    inner: int
    family: str
    depth: int


def quotations(text: str, paragraphs: Sequence[Span], reports: Reports) -> tuple[Quotation, ...]:
    """All quotations of `text`, by start. Offsets are code points of `text`; linear in its length.

    `reports` tells whether a word is the narrator's, who ends a quotation that nobody closed.
    """
    found: list[Quotation] = []
    carried: list[_Open] = []
    for number, paragraph in enumerate(paragraphs):
        stack = carried
        carried = []
        for match in _MARK.finditer(text, paragraph.start, paragraph.end):
            if match.group() not in "()" or _in_brackets(text, match, paragraph, stack, reports):
                _step(text, match, paragraph, stack, found, reports)
        for level, left in enumerate(stack):
            if level == 0 and _closes_later(text, paragraphs, number):
                carried.append(left)
            else:
                end = resumption(text, left.inner, paragraph.end, reports) or _end_of_open(text, paragraph)
                if end > left.inner:
                    found.append(_quotation(left, end, end, closed=False))
    found.sort(key=lambda quotation: (quotation.start, -quotation.end))
    return tuple(_with_depths(found))


def _step(
    text: str, match: re.Match[str], paragraph: Span, stack: list[_Open], found: list[Quotation], reports: Reports
) -> None:
    start, end = match.span()
    family, role = _role(text, start, end, paragraph, stack)
    if role == "skip":
        return
    if role == "open":
        _close_forgotten(text, start, family, stack, found, reports)
        if len(stack) >= _MAX_DEPTH:
            return
        stack.append(_Open(start, end, family, len(stack)))
        return
    for level in range(len(stack) - 1, -1, -1):
        if stack[level].family == family or len(stack) == 1:
            for left in stack[level + 1 :]:
                found.append(_quotation(left, start, start, closed=False))
            found.append(_quotation(stack[level], start, end))
            del stack[level:]
            return
    found.append(Quotation(start=start, end=end, inner_start=start, inner_end=start, depth=0, opened=False))


def _in_brackets(text: str, match: re.Match[str], paragraph: Span, stack: list[_Open], reports: Reports) -> bool:
    """Whether a round bracket serves as a quotation mark, as some papers print it: «وأضاف (كذا وكذا)».

    It stands behind a colon or right behind a verb of the narrator's, and holds more than a name.
    """
    if match.group() == ")":
        return any(left.family == "bracket" for left in stack)
    if stack:
        return False
    before = text[max(paragraph.start, match.start() - _BEFORE_BRACKET) : match.start()].split()
    if not before or not (before[-1].endswith(":") or reports(before[-1], match.group())):
        return False
    closing = text.find(")", match.end(), min(paragraph.end, match.end() + _LONGEST_IN_BRACKETS))
    return closing > 0 and len(text[match.end() : closing].split()) >= _LEAST_IN_BRACKETS


def _close_forgotten(
    text: str, start: int, family: str, stack: list[_Open], found: list[Quotation], reports: Reports
) -> None:
    """A colon before an opening mark, or the narrator's voice before a straight one, begins new words: what stood open
    in the same kind of marks had ended before."""
    if not (stack and stack[-1].family == family):
        return
    if not _after_colon(text, stack[-1].inner, start):
        over = resumption(text, stack[-1].inner, start, reports) if family == "straight" else None
        if over is not None and (not found or found[-1].end <= over):
            found.append(_quotation(stack.pop(), over, over, closed=False))
        return
    left = stack.pop()
    # It cannot end inside what was quoted within it; that was found last.
    inside = max(left.inner, found[-1].end) if found else left.inner
    end = max(text.rfind(stop, inside, start) for stop in ".!؟?")
    end = end if end > left.inner else start
    found.append(_quotation(left, end, end, closed=False))


def _after_colon(text: str, floor: int, start: int) -> bool:
    while start > floor and text[start - 1].isspace():
        start -= 1
    return start > floor and text[start - 1] == ":"


def _quotation(left: _Open, inner_end: int, end: int, *, closed: bool = True) -> Quotation:
    return Quotation(
        start=left.start, end=end, inner_start=left.inner, inner_end=inner_end, depth=left.depth, closed=closed
    )


def _role(text: str, start: int, end: int, paragraph: Span, stack: list[_Open]) -> tuple[str, str]:
    """The family of a mark, and whether it opens, closes or is no quotation mark here."""
    mark = text[start:end]
    if mark in "()":
        return "bracket", "open" if mark == "(" else "close"
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    if mark in "«‹»›":
        # Some papers print them the other way round: »…«. The shape decides where the pairing allows it.
        pending = any(left.family == "guillemet" for left in stack)
        if mark in "»›" and not pending and _free(before) and not _free(after):
            return "guillemet", "open"
        turned = any(left.family == "guillemet" and text[left.start] in "»›" for left in stack)
        if mark in "«‹" and pending and _free(after) and (turned or not _free(before)):
            return "guillemet", "close"
        return "guillemet", "open" if mark in "«‹" else "close"
    family = "straight" if mark[0] in _STRAIGHT or mark in ("''", "``", ",,") else "curly"
    inch = before.isdigit() and not (stack and stack[-1].family == family)
    if inch and (after.isspace() or after in "،."):
        return family, "skip"
    open_here = any(left.family == family for left in stack)
    opens = _free(before) and not _free(after)
    closes = _free(after) and not _free(before)
    if opens and not (open_here and mark in "”❞"):
        # Attached particles stand before the mark: و"..., ب"...
        return family, "open"
    if closes:
        return family, "close"
    if not open_here and before in "وفبلك" and (start - 2 < paragraph.start or not text[start - 2].isalpha()):
        return family, "open"
    return family, "close" if open_here else "open"


def _free(character: str) -> bool:
    return character.isspace() or character in "()[]:،؛,;.!؟?…-–—/«»\u200f\u200e"


def _closes_later(text: str, paragraphs: Sequence[Span], number: int) -> bool:
    """Whether the next few paragraphs close a quotation left open in paragraph `number` before opening another."""
    for paragraph in paragraphs[number + 1 : number + 1 + _MAX_PARAGRAPHS]:
        match = _MARK.search(text, paragraph.start, paragraph.end)
        while match is not None and match.group() in "()":
            match = _MARK.search(text, match.end(), paragraph.end)
        if match is None:
            continue
        mark = match.group()
        if mark in _CLOSING:
            return True
        if mark in _STRAIGHT:
            after = text[match.end()] if match.end() < paragraph.end else " "
            return _free(after) and not _free(text[match.start() - 1] if match.start() > paragraph.start else " ")
        return False
    return False


def _end_of_open(text: str, paragraph: Span) -> int:
    end = paragraph.end
    while end > paragraph.start and (text[end - 1].isspace() or text[end - 1] in ".،؛"):
        end -= 1
    return end


def _with_depths(found: Sequence[Quotation]) -> list[Quotation]:
    """The same quotations with `depth` counted from the ones that enclose them."""
    result: list[Quotation] = []
    enclosing: list[Quotation] = []
    for quotation in found:
        while enclosing and enclosing[-1].end <= quotation.start:
            enclosing.pop()
        depth = len(enclosing)
        result.append(quotation if quotation.depth == depth else replace(quotation, depth=depth))
        if quotation.opened:
            enclosing.append(quotation)
    return result
