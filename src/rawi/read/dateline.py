"""Datelines: the place, agency and day that open a report («اسم المدينة (اسم الوكالة) -»), and whom they credit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import dropwhile

from rawi.arabic.fold import fold, folded
from rawi.lexicon.furniture import Furniture
from rawi.model import AgencyCredit, Span

_DASH = "-–—ـ"
_PLACE = r"(?P<place>[^\W\d_][\w،]+(?:\s[\w،]+){0,2}?)"
_BRACKETED = re.compile(
    rf"(?:[^\W\d_][\w\s،,]{{0,40}}?\s*[{_DASH},،/]?\s*)?\((?P<credit>[^()]{{2,80}})\)\s*(?P<end>[{_DASH}:/]*)\s*"
)
_PAIRED = re.compile(
    rf"{_PLACE}(?P<first>\s+[{_DASH}/]\s*|[{_DASH}/]\s+)(?P<credit>[^{_DASH}:/\n]{{2,32}}?)(?P<end>\s*[{_DASH}:/])\s*(?=\S)"
)
_JOINED = re.compile(rf"{_PLACE}\s*[{_DASH}/]\s*(?P<credit>\w[\w.]*(?:\s\w[\w.]*){{0,3}})")
_PLACE_ONLY = re.compile(rf"(?P<place>[^\W\d_][\w]+(?:\s\w+)?)\s+[{_DASH}]\s+(?P<next>[^\W\d_]\w*)")
_DATED = re.compile(
    rf"{_PLACE}[،,]\s+(?:[^\W\d_]+\s+)?\d{{1,2}}(?:\s+[^\W\d_]+){{1,2}}\s+\d{{4}}\s*(?:\([^()]{{2,40}}\))?\s*[{_DASH}:]\s*(?=\S)"
)
"""«المدينة، الجمعة 25 جويلية 2025 (من مراسلنا) -»: a place and a whole date, whoever sent it."""
_ALONE = re.compile(
    rf"(?:{_PLACE}(?:\s*[{_DASH}/|،,:]\s*|\s+(?=\()))?[(«\"“\[]?(?P<credit>[^()\n]{{2,60}}?)[)»\"”\]]?\s*[{_DASH}:/.]*\s*\Z"
)
_SEPARATOR = re.compile(rf"([/|،,]|\s[{_DASH}]\s)")
_QUOTES = "«»\"“”'() "
_MOST_WORDS = 14
_CREDIT_WORDS = 4
_PLACE_WORDS = 2
_ASIDE_LETTERS = 60


@dataclass(frozen=True, slots=True)
class DatelineWords:
    """What a dateline is known by, folded: agencies, all media, those that no place is named like, nouns that an
    agency's name begins with, and openings of remarks."""

    agencies: frozenset[str]
    media: frozenset[str]
    plainly_media: frozenset[str]
    agency_nouns: frozenset[str]
    asides: frozenset[str]

    @staticmethod
    def of(furniture: Furniture) -> DatelineWords:
        """The words of the lexicon, folded."""
        agencies = folded(furniture.agencies)
        media = agencies | {fold(name) for name in furniture.outlets}
        return DatelineWords(
            agencies=agencies,
            media=media,
            plainly_media=media - {fold(name) for name in furniture.places_too},
            agency_nouns=folded(furniture.agency_nouns),
            asides=folded(furniture.asides),
        )


def dateline(
    paragraph: Span, is_speech: Callable[[str], bool], known: DatelineWords
) -> tuple[Span | None, tuple[AgencyCredit, ...]]:
    """The dateline that opens a body paragraph, and the agencies or outlets it names.

    `is_speech` tells whether a printed word is a reporting verb: what holds one is text, not a dateline. Offsets are
    those of `paragraph`'s own article.
    """
    text = paragraph.text
    for length, credit in _candidates(text, known):
        whole = text[:length].rstrip()
        if length >= len(text) or any(is_speech(word) for word in whole.split()) or len(whole.split()) > _MOST_WORDS:
            continue
        credits = () if credit is None else _credits(paragraph, *credit)
        if credit is None or credits:
            return Span(start=paragraph.start, end=paragraph.start + len(whole), text=whole), credits
    return None, ()


def dateline_alone(
    paragraph: Span, is_speech: Callable[[str], bool], known: DatelineWords
) -> tuple[Span | None, tuple[AgencyCredit, ...]]:
    """A paragraph that is a dateline and nothing else («المدينة – وكالة كذا»), and whom it credits.

    With no sentence behind it, only an agency or outlet that is known, or a name that says it is an agency, tells it
    from a headline.
    """
    match = _ALONE.match(paragraph.text)
    if match is None or any(is_speech(word) for word in paragraph.text.split()):
        return None, ()
    named = _credits(paragraph, *match.span("credit"))
    # What stands before the first that is certain is a second place («المدينة/القرية – وكالات»).
    credits = tuple(dropwhile(lambda credit: not _is_certain(credit.name, known), named))
    if not credits or len(paragraph.text.split()) > _MOST_WORDS:
        return None, ()
    return paragraph, credits


def _is_certain(name: str, known: DatelineWords) -> bool:
    return fold(name) in known.agencies | known.plainly_media or fold(name.split()[0]) in known.agency_nouns


def _candidates(text: str, known: DatelineWords) -> Iterator[tuple[int, tuple[int, int] | None]]:
    """The stretches at the head of `text` that are built like a dateline: its length, and where the credit stands."""
    match = _BRACKETED.match(text)
    if match is not None and _bracket_is_credit(match, known):
        yield match.end(), match.span("credit")
    match = _DATED.match(text)
    if match is not None:
        yield match.end(), None
    match = _PAIRED.match(text)
    if match is not None and _pair_is_credit(match, known):
        # «الوكالة - المدينة:» credits what stands first.
        turned = fold(match["place"]) in known.plainly_media and fold(match["credit"]) not in known.plainly_media
        yield match.end(), match.span("place" if turned else "credit")
    match = _JOINED.match(text)
    if match is not None:
        start, end = match.span("credit")
        while end > start:
            if fold(text[start:end]) in known.agencies:
                yield end, (start, end)
                break
            end = start + max(0, match["credit"][: end - start].rfind(" "))
    match = _PLACE_ONLY.match(text)
    if (
        match is not None
        and not (
            _opens_aside(match["next"], known)
            or _opens_aside(match["place"], known)
            # Two dashes enclose a remark.
            or re.search(rf"\s[{_DASH}]|[{_DASH}]\s", text[match.end() : match.end() + _ASIDE_LETTERS])
        )
    ):
        yield match.start("next"), None


def _bracket_is_credit(match: re.Match[str], known: DatelineWords) -> bool:
    """«المدينة (وكالة) -» credits; brackets inside a sentence have no dash after them, a speaker's party a colon."""
    credit, end = match["credit"], match["end"]
    if _opens_aside(credit, known) or _opens_aside(match.group(), known):
        return False
    if end and end[-1] in _DASH + "/":
        return True
    parts = [fold(part.strip(_QUOTES)) for part in _SEPARATOR.split(credit)]
    certain = any(part in known.media for part in parts) or "/" in credit
    return certain and (bool(end) or match.start("credit") == 1)


def _pair_is_credit(match: re.Match[str], known: DatelineWords) -> bool:
    """«المدينة - وكالة:» credits; a remark between dashes does not."""
    credit, first, end = match["credit"], match["first"], match["end"]
    if fold(credit) in known.media:
        return True
    if _opens_aside(credit, known) or _opens_aside(match["place"], known) or len(credit.split()) > _CREDIT_WORDS:
        return False
    if first[0].isspace() and not first[-1].isspace() and not end[0].isspace():
        # «… -رحمه الله- …»: marks written on to the words they enclose; only slashes credit so («المدينة /وكالة/»).
        return first[-1] == "/" and len(match["place"].split()) <= _PLACE_WORDS
    return True


def _opens_aside(words: str, known: DatelineWords) -> bool:
    opening = words.split()
    return bool(opening) and fold(opening[0]) in known.asides


def _credits(paragraph: Span, base: int, stop: int) -> tuple[AgencyCredit, ...]:
    found: list[AgencyCredit] = []
    position = 0
    for piece in _SEPARATOR.split(paragraph.text[base:stop]):
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
    """A day and a month or year («27 فبراير 2021», «الثلاثاء 5 أيار»); a name may end in a number, not go on."""
    digits = [place for place, character in enumerate(name) if character.isdigit()]
    return bool(digits) and (digits[0] == 0 or any(character.isalpha() for character in name[digits[0] :]))
