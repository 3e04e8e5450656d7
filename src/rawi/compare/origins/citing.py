"""Citing: what an article tells after another outlet, whose own article on it is there, goes back to that article.

«ذكرت صحيفة الشرفة أن …» and «قال الوزير لصحيفة الشرفة إن …», one day or some days later and in other words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rawi.arabic.particles import ARTICLE, CLITICS
from rawi.arabic.stems import stem
from rawi.arabic.words import words
from rawi.compare.origins.agencies import same_outlet
from rawi.compare.origins.cards import name_words
from rawi.model import Document, Statement

_DAYS = 7
"""Days within which outlets cite one another."""
_LETTERS = 2
"""Letters of a stem that says nothing, at most."""
_WRITTEN_BEFORE = 4
"""Letters within which the article stands behind what is written before it («وبالشرطة»)."""
_SHARED = 2
"""Stems of a content that the article must have that it is taken from."""


class Citing:
    """The articles of one course by the outlets that they are from."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._by_outlet: dict[str, list[Document]] = {}
        for document in sorted(documents, key=lambda one: one.article.id):
            if document.article.outlet:
                self._by_outlet.setdefault(document.article.outlet, []).append(document)
        self._stems: dict[str, frozenset[str]] = {}

    def source(self, document: Document, statement: Statement) -> Document | None:
        """The article of another outlet that a statement was taken from: of those that may be it the one that shares
        most with its content, of several the last; None where it names no outlet that has such an article."""
        day = _day(document)
        if day is None:
            return None
        cited = list(self._cited(document, statement))
        if not cited:
            return None
        said = _stems(statement.content_text)
        found: list[tuple[int, date, str, Document]] = []
        for outlet in cited:
            speaker = _speaker(statement, outlet)
            for other in self._by_outlet[outlet]:
                printed = _day(other)
                if printed is None or not 0 <= (day - printed).days <= _DAYS:
                    continue
                told = self._told(other)
                shared = len(said & told)
                if shared >= min(_SHARED, len(said)) and (not speaker or not speaker.isdisjoint(told | _named(other))):
                    found.append((shared, printed, other.article.id, other))
        return max(found, key=lambda one: one[:3])[-1] if found else None

    def _cited(self, document: Document, statement: Statement) -> Iterator[str]:
        """The outlets that a statement credits, each once; none by a name that another, or the one that prints it, has
        as well («الجريدة»)."""
        speaker = statement.speaker
        media = [link.name for link in statement.chain if link.role == "media"]
        media += [speaker.name] if speaker.kind == "media" else []
        exact = name_words(speaker.name) if speaker.kind == "organisation" else frozenset()
        own = document.article.outlet or ""
        having = [[one for one in self._by_outlet if same_outlet(name, one)] for name in media]
        meant = {outlets[0] for outlets in having if len(outlets) == 1}
        meant |= {one for one in self._by_outlet if exact and exact == name_words(one)}
        yield from sorted(one for one in meant if not same_outlet(one, own))

    def _told(self, document: Document) -> frozenset[str]:
        article = document.article
        if article.id not in self._stems:
            self._stems[article.id] = _stems(article.text)
        return self._stems[article.id]


def _speaker(statement: Statement, outlet: str) -> frozenset[str]:
    """The words of who spoke to an outlet; none where that is not told, or the outlet itself."""
    speaker = statement.speaker
    if speaker.kind in ("media", "anonymous") or same_outlet(speaker.name, outlet):
        return frozenset()
    return name_words(speaker.name)


def _named(document: Document) -> frozenset[str]:
    """The words of the names of those who speak in an article."""
    return frozenset().union(*(name_words(one.speaker.name) for one in document.statements))


def _stems(text: str) -> frozenset[str]:
    """The stems of a text's words, each without the article and what is written before it."""
    found: set[str] = set()
    for word in words(text):
        if word.kind == "word":
            bare = word.fold.lstrip(CLITICS) if ARTICLE in word.fold[:_WRITTEN_BEFORE] else word.fold
            found.add(stem(bare.removeprefix(ARTICLE)))
    return frozenset(one for one in found if len(one) > _LETTERS)


def _day(document: Document) -> date | None:
    published = document.article.published
    if published is None or not published.earliest or not published.within(1):
        return None
    return date.fromisoformat(published.earliest[:10])
