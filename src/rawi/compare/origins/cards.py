"""Cards: what of an article as a whole decides where its text, and others', can be traced to."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.arabic.memory import Remembered
from rawi.arabic.words import words
from rawi.lexicon.occasions import OccasionWords
from rawi.model import Document

_HEAD = 250
_TAIL = 120
"""Code points from the end of a text in which a credit stands for the whole article, unless the text is a short one."""
_WEEK = 7
"""Within how many days publication must be known to say which article was first."""
UNKNOWN = "9999"
"""In place of a time of publication that is not known: after all others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An article with its `outlet`, its time of publication, the agency that it credits as a whole (by its source, in
    its date line, or at its end), the names of all agencies and of all other media that statements in it are credited
    to, and all names that it credits anywhere; names sorted."""

    article: str
    outlet: str | None
    earliest: str | None
    latest: str | None
    published: str
    credit: str | None
    agencies: tuple[str, ...]
    media: tuple[str, ...]
    credits: tuple[str, ...]

    def names(self) -> set[str]:
        """The names of the outlet and of those whom it credits as a whole or in statements."""
        return {name for name in (self.outlet, self.credit, *self.agencies, *self.media) if name}


class CardReader:
    """Reads the cards of articles."""

    def __init__(self, lexicon: OccasionWords) -> None:
        self._unnamed = unnamed(lexicon)

    def read(self, document: Document) -> Card:
        """The card of one article."""
        published = document.article.published
        links = [link for one in document.statements for link in one.chain]
        names = {link.name for link in links if link.role == "agency"}
        credits = {credit.name for credit in document.agencies}
        credits |= {document.article.agency} if document.article.agency else set()
        return Card(
            article=document.article.id,
            outlet=document.article.outlet,
            earliest=published.earliest if published else None,
            latest=published.latest if published else None,
            published=published.earliest or UNKNOWN if published and published.within(_WEEK) else UNKNOWN,
            credit=self._credit(document),
            agencies=tuple(sorted(name for name in names if self._names_one(name))),
            media=tuple(sorted({link.name for link in links if link.role == "media"})),
            credits=tuple(sorted(credits)),
        )

    def _credit(self, document: Document) -> str | None:
        article = document.article
        if article.agency and self._names_one(article.agency):
            return article.agency
        for credit in document.agencies:
            at_head = document.dateline is not None and credit.span.overlaps(document.dateline)
            at_end = credit.span.start >= len(article.text) - _TAIL and credit.span.start > _HEAD
            if (at_head or at_end) and self._names_one(credit.name):
                return credit.name
        return None

    def _names_one(self, name: str) -> bool:
        found = name_words(name)
        return bool(found) and found not in self._unnamed


def unnamed(lexicon: OccasionWords) -> frozenset[frozenset[str]]:
    """Words in the place of an agency's name («الوكالة»), which name none."""
    return frozenset(name_words(name) for name in lexicon.unnamed_agencies)


def name_words(name: str) -> frozenset[str]:
    """The folded words of a name without article."""
    return frozenset(_PARTS[name])


def name_parts(name: str) -> tuple[str, ...]:
    """The same in their order, with repetitions."""
    return _PARTS[name]


def _parts(name: str) -> tuple[str, ...]:
    return tuple(_bare(word.fold) for word in words(name) if word.kind == "word")


_PARTS = Remembered(_parts)


def _bare(folded: str) -> str:
    for article in ("لل", "ال"):
        if folded.startswith(article) and len(folded) > 4:
            return folded[len(article) :]
    return folded
