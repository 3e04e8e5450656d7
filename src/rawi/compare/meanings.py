"""Meanings: who is who in a course of events, as far as it decides what the course comes to.

An article more can let things of other courses go by other ids: a name that had one sense has two, the most used sense
is another one. What a course comes to hangs on which of its names mean one thing and on what that is called, never on
its id; so where no more than ids changed, what is kept of it is only told by the new ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rawi.model import Document, Identities
from rawi.model.renewing import Marks, Remark


@dataclass(frozen=True, slots=True, kw_only=True)
class Meanings:
    """What the names of some articles mean: `told` is the same wherever the same names mean one thing of one name,
    `ids` are the ids of these things in an order that is the same then, `unnamed` those of sources without a name,
    who go by no thing's."""

    told: tuple[object, ...]
    ids: tuple[str, ...]
    unnamed: frozenset[str]

    @staticmethod
    def of(documents: Iterable[Document], identities: Identities) -> Meanings:
        """What the names mean that are in some documents, or that their speakers have."""
        numbers: dict[str, int] = {}
        articles: list[tuple[str, list[tuple[str, int]]]] = []
        unnamed: set[str] = set()
        for document in sorted(documents, key=lambda one: one.article.id):
            article = document.article.id
            speakers = [one.speaker for one in document.statements]
            unnamed.update(one.entity for one in speakers if one.kind == "anonymous" and one.entity is not None)
            names = {mention.entity for mention in document.mentions} | {one.entity for one in speakers} - {None}
            meant = [(name, identities.identity_of(article, name)) for name in sorted(filter(None, names))]
            articles.append((article, [(name, numbers.setdefault(thing, len(numbers))) for name, thing in meant]))
        names_of = {one.id: one.name for one in identities.identities}
        called = [names_of.get(thing) for thing in numbers]
        return Meanings(told=(articles, called), ids=tuple(numbers), unnamed=frozenset(unnamed))

    def since(self, kept: Marks, around: str) -> Remark | None:
        """How to tell what is kept of the same course, with the same mark, by the ids of today; None where that cannot
        be told apart from the id of a source without a name."""
        before = kept.meant.split()
        renamed = {old: new for old, new in zip(before, self.ids, strict=True) if old != new}
        if self.unnamed & (renamed.keys() | set(renamed.values())):
            return None
        return Remark(around=around, meant=written(self.ids), renamed=renamed)


def written(ids: Sequence[str]) -> str:
    """Ids as they are kept (`Marks.meant`)."""
    return " ".join(ids)
