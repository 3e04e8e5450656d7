"""Invented names for the tests of identity: one line a use."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.model import MentionType
from rawi.resolve.entities import entity_of
from rawi.resolve.identity import Named, Use


def named(
    name: str,
    kind: MentionType = "PER",
    *,
    articles: Sequence[str] = ("art_1",),
    day: str | None = "2024-03-10",
    offices: Sequence[str] = (),
    countries: Sequence[str] = (),
    scene: Sequence[str] = (),
    company: Sequence[str] = (),
    aliases: Sequence[str] = (),
) -> Named:
    """A name with one and the same use in every article."""
    uses = tuple(
        Use(
            article=article, day=day, spellings=((name, 1),), offices=tuple(offices), countries=frozenset(countries),
            scene=frozenset(scene), company=tuple(company), aliases=tuple(aliases),
        )
        for article in articles
    )  # fmt: skip
    return Named(entity=entity_of(name, kind), kind=kind, uses=uses)


def both(one: Named, other: Named) -> list[Named]:
    """Two names, or the uses of one name brought together."""
    if (one.entity, one.kind) != (other.entity, other.kind):
        return [one, other]
    uses = tuple(sorted((*one.uses, *other.uses), key=lambda use: use.article))
    return [Named(entity=one.entity, kind=one.kind, uses=uses)]
