"""Layout: which paragraph is the title, the kicker, a section heading, page furniture or body."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from rawi.arabic.fold import fold, folded
from rawi.lexicon.furniture import Furniture
from rawi.model import Article, Span

Kind = Literal["title", "kicker", "standfirst", "heading", "body", "boilerplate", "byline"]
_HEADLINE_LETTERS = 160
_HEADING_WORDS = 8
_ENDS = ".!?؟…:،؛"
_EXCLAIMS = "!?؟"
_TITLE_WORDS = 15
"""Words that a headline that exclaims has at most; the paragraph below it has more."""
_SENTENCE_END = re.compile(r"(?<![.!?؟…])[.!?؟…]\s")
_BYLINE_MARK = re.compile(r"\s*[:/]\s*|\s*[-–—]\s+|\s+[-–—]\s*")


@dataclass(frozen=True, slots=True)
class FurnitureIndex:
    """Page furniture in folded form."""

    whole: frozenset[str]
    opening: tuple[str, ...]
    byline: frozenset[str]

    @staticmethod
    def of(furniture: Furniture) -> FurnitureIndex:
        """The lines of the lexicon, folded."""
        return FurnitureIndex(
            whole=frozenset(_letters(line) for line in furniture.whole),
            opening=tuple(sorted({fold(line) for line in furniture.opening})),
            byline=folded(furniture.byline),
        )


def kinds(
    article: Article, paragraphs: Sequence[Span], furniture: FurnitureIndex, datelines: Collection[int] = ()
) -> list[Kind]:
    """The kind of each paragraph, in order; `datelines` are the numbers of those that are one, which belong to the body
    and are neither headline nor heading."""
    result: list[Kind] = [_furniture_or_body(paragraph.text, furniture) for paragraph in paragraphs]
    body = [number for number, kind in enumerate(result) if kind == "body" and number not in datelines]
    if article.title_length:
        for number in body:
            if paragraphs[number].end <= article.title_length:
                result[number] = "title"
    else:
        _find_title(paragraphs, body, result)
    rest = [number for number in body if result[number] == "body"]
    _find_headings(paragraphs, rest, result)
    if len(rest) > 1 and _is_standfirst(paragraphs[rest[0]].text, paragraphs[rest[1]].text):
        result[rest[0]] = "standfirst"
    return result


def _find_title(paragraphs: Sequence[Span], body: Sequence[int], result: list[Kind]) -> None:
    lines = [number for number in body[:3] if _like_headline(paragraphs[number].text)]
    if lines[:1] != body[:1] and _exclaims_above(paragraphs, body):
        lines.insert(0, body[0])
    if not lines or lines[0] != body[0] or len(body) < 2:
        return
    # Two headline lines on end, and still something below: the first is the line above the headline, unless the second
    # is a summary that the lead repeats.
    if (
        len(lines) >= 2
        and lines[1] == body[1]
        and len(body) > 3
        and _long(paragraphs[body[1]].text)
        and not _is_standfirst(paragraphs[body[1]].text, paragraphs[body[2]].text)
    ):
        result[lines[0]] = "kicker"
        result[lines[1]] = "title"
    else:
        result[lines[0]] = "title"


def _find_headings(paragraphs: Sequence[Span], rest: Sequence[int], result: list[Kind]) -> None:
    for place, number in enumerate(rest):
        text = paragraphs[number].text
        if place + 1 < len(rest) and _like_headline(text) and len(text.split()) <= _HEADING_WORDS:
            result[number] = "heading"


def _is_standfirst(first: str, second: str) -> bool:
    """A summary line that the lead repeats: the lead holds its first words again."""
    opening = fold(" ".join(first.split()[:5]))
    return len(opening) > 12 and opening in fold(second)


def _like_headline(text: str) -> bool:
    return (
        len(text) <= _HEADLINE_LETTERS
        and text.rstrip("»”\"')")[-1:] not in _ENDS
        and any(character.isalpha() for character in text)
        and not text.startswith(("-", "•", "*", "–"))
    )


def _exclaims_above(paragraphs: Sequence[Span], body: Sequence[int]) -> bool:
    """Whether the first line is a headline that exclaims or asks («السوق يعود.. أخيراً!»): one short sentence above a
    longer paragraph. A sentence of the body that ends so has others beside it, or tells who says it."""
    if len(body) < 2:
        return False
    first, second = paragraphs[body[0]].text.rstrip("»”\"' "), paragraphs[body[1]].text
    return (
        first[-1:] in _EXCLAIMS
        and len(first.split()) <= _TITLE_WORDS < len(second.split())
        and _like_headline(first.rstrip(_EXCLAIMS))
        and not _SENTENCE_END.search(first.rstrip(_EXCLAIMS))
    )


def _long(text: str) -> bool:
    return len(text.split()) >= 4


def _letters(text: str) -> str:
    return "".join(character for character in fold(text) if character.isalpha())


def _furniture_or_body(text: str, furniture: FurnitureIndex) -> Kind:
    if not any(fold(character).isalpha() for character in text):
        return "boilerplate"
    if len(text) <= _HEADLINE_LETTERS:
        if _letters(text) in furniture.whole:
            return "boilerplate"
        folded = fold(text).lstrip("-–•*> ")
        if folded.startswith(furniture.opening):
            return "boilerplate"
        if len(text.split()) <= 3 and not _has_arabic(text):
            return "boilerplate"
        if _is_byline(folded, furniture):
            return "byline"
    return "body"


def _is_byline(folded: str, furniture: FurnitureIndex) -> bool:
    parts = _BYLINE_MARK.split(folded, maxsplit=1)
    return len(parts) == 2 and 0 < len(parts[1].split()) <= 5 and parts[0].strip() in furniture.byline


def _has_arabic(text: str) -> bool:
    is_arabic: Callable[[str], bool] = lambda c: "\u0600" <= c <= "\u06ff" or "\ufb50" <= c <= "\ufefc"  # noqa: E731
    return any(is_arabic(character) for character in text)
