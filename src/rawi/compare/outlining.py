"""Outlining: the outlines of articles that are new to a library, read here or wherever else, as a shelf keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from rawi.compare.dating import dating
from rawi.compare.origins.texts import Texts
from rawi.compare.stories.outlines import Outline, OutlineReader, row
from rawi.model.renewing import OutlineRow, Shelf


class Outlining(Protocol):
    """Reads the outlines of articles wherever it likes, all that `here` would read; in any order."""

    def __call__(self, articles: Sequence[str], here: Callable[[Sequence[str]], list[Outline]]) -> Iterable[Outline]:
        """The outlines of these articles; `here` reads those of some in this process."""


def outlined_here(articles: Sequence[str], here: Callable[[Sequence[str]], list[Outline]]) -> Iterable[Outline]:
    """The outlines of articles, all read in this process."""
    return here(articles)


def outlined(shelf: Shelf, reader: OutlineReader, articles: Sequence[str]) -> list[Outline]:
    """The outlines of those of these articles that the shelf has, in their order."""
    return [reader.read(dating.undone(document)) for document in shelf.documents(articles)]


class Rows:
    """Outlines as a shelf keeps them, each made when it is asked for."""

    def __init__(self, outlines: Sequence[Outline], texts: Texts) -> None:
        self._outlines = outlines
        self._texts = texts

    def __iter__(self) -> Iterator[OutlineRow]:
        return (row(outline, self._texts.of(outline.article)) for outline in self._outlines)
