"""Guests: articles of other courses of events, of which one course hears what they tell of its days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rawi.compare.stories.recalls import Recall
from rawi.model import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """An article of another course; of those of its statements that are heard, by their ids, the ISO day that each
    tells of."""

    document: Document
    heard: Mapping[str, str]

    @property
    def part(self) -> Document:
        """The document with what is heard alone."""
        return replace(self.document, statements=tuple(one for one in self.document.statements if one.id in self.heard))


def elsewhere(recalls: Iterable[Recall]) -> list[str]:
    """The articles of some recalls, sorted."""
    return sorted({one.article for one in recalls})


def guests(recalls: Sequence[Recall], documents: Iterable[Document]) -> tuple[Guest, ...]:
    """The guests that recall something, by article; `documents` are those of the articles of these recalls."""
    heard: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for one in sorted(recalls):
        heard[one.article][one.statement] = date.fromordinal(one.first).isoformat()
    by_id = {document.article.id: document for document in documents}
    return tuple(Guest(document=by_id[article], heard=heard[article]) for article in sorted(heard) if article in by_id)
