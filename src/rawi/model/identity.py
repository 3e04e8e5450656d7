"""Identity: one real thing under all its names, across the articles of a library, with the reasons for every join."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from rawi.model.document import MentionType
from rawi.model.ids import content_id


def sense_id(entity: str, article: str) -> str:
    """The id of one of the things that a name means, by the name's own id and the first article that means it so."""
    return content_id("ent", "sense", entity, article)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One thing that speaks for two names being one (positive weight) or two (negative); weights add up to the score.

    `name` is its key ("same letters", "other office"), `words` what was found, in the words of the names themselves.
    """

    name: str
    weight: float
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Two names, by the ids that each has for itself, with the score of their being one and what it is made of.

    `decision` is the id of the decision that settled it, None where the score did.
    """

    first: str
    second: str
    score: float
    features: tuple[Feature, ...]
    decision: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office or rank as stated of somebody, with the first and last ISO day on which an article stated it."""

    words: str
    first: str | None
    last: str | None
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameUse:
    """One name of a thing: its own id (`ent_…`, equal for printed variants, in every article), its spellings, the most
    used first, and the articles that use it."""

    entity: str
    spellings: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """One thing. `id` is that of one of its names, and each of them leads to it; `name` is the name shown.

    `known` are ids that an imported list has for it ("Q42").
    """

    id: str
    name: str
    kind: MentionType
    names: tuple[NameUse, ...]
    offices: tuple[Office, ...] = ()
    joins: tuple[Join, ...] = ()
    known: tuple[str, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that use any of its names, sorted."""
        return tuple(sorted({article for use in self.names for article in use.articles}))

    def within(self, articles: Collection[str]) -> Identity:
        """The same thing with no other articles than these."""
        few = frozenset(articles)
        return replace(
            self,
            names=tuple(replace(use, articles=tuple(one for one in use.articles if one in few)) for use in self.names),
            offices=tuple(
                replace(office, articles=tuple(one for one in office.articles if one in few)) for office in self.offices
            ),
        )

    def senses(self) -> dict[str, tuple[NameUse, str]]:
        """The names and articles that ids of senses among its names can be of (see `sense_id`)."""
        return {sense_id(use.entity, article): (use, article) for use in self.names for article in use.articles}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What one article says of a name with the id `entity`: its ISO day, and the offices of whoever is called so."""

    entity: str
    article: str
    day: str | None
    offices: tuple[str, ...]


def stated(identity: Identity, uses: Iterable[Stated]) -> Identity:
    """An identity with the articles of its names and its offices, by all uses of them: the names that most articles
    use first, the offices by the first day."""
    articles: dict[str, set[str]] = {name.entity: set() for name in identity.names}
    offices: dict[str, list[tuple[str | None, str]]] = {}
    for use in uses:
        articles[use.entity].add(use.article)
        for office in use.offices:
            offices.setdefault(office, []).append((use.day, use.article))
    names = (replace(name, articles=tuple(sorted(articles[name.entity]))) for name in identity.names)
    return replace(
        identity,
        names=tuple(sorted(names, key=lambda name: (-len(name.articles), name.entity))),
        offices=tuple(
            sorted(
                (_office(words, told) for words, told in offices.items()),
                key=lambda office: (office.first or "9999", office.words),
            )
        ),
    )


def _office(words: str, told: list[tuple[str | None, str]]) -> Office:
    days = sorted(day for day, _ in told if day is not None)
    return Office(
        words=words,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        articles=tuple(sorted({article for _, article in told})),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Identities:
    """All things of a library, and the pairs of names too near to call, left to the analyst.

    `of` leads from an article and the id that a name has for itself to the identity's id; where a name means one thing
    in every article, the article is "".
    """

    identities: tuple[Identity, ...] = ()
    open_pairs: tuple[Join, ...] = ()
    of: dict[tuple[str, str], str] = field(default_factory=dict)

    def identity_of(self, article: str, entity: str) -> str:
        """The id of the thing that a name means in an article; the name's own id where nothing is known of it."""
        return self.of.get((article, entity)) or self.of.get(("", entity), entity)
