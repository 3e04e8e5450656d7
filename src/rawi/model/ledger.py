"""Lines of the ledger: what is listed of articles, statements, people and bodies without whole texts."""

from __future__ import annotations

from dataclasses import dataclass, field

from rawi.model.article import PublishedBasis
from rawi.model.claim import ArticleOrigin, Copy, Dispute
from rawi.model.document import MentionType
from rawi.model.identity import Identity, Join
from rawi.model.span import Span
from rawi.model.statement import SpeakerKind, Statement
from rawi.model.time import Time


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReference:
    """Enough of an article to name it and lead back to it. `title` is the title's words, None where it has none;
    `published_basis` says where its day is from."""

    id: str
    outlet: str | None
    url: str | None
    title: str | None
    published: Time | None
    published_basis: PublishedBasis = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRecord:
    """A statement with the article that it was read in, and the sentences `around` it, where they are known."""

    statement: Statement
    article: ArticleReference
    around: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryDay:
    """One day of a story: the articles published on it and the claims that were first held on it, by id, sorted.
    `day` is an ISO day, None for what is of no known day."""

    day: str | None
    articles: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedOrigin:
    """The share of one article's text that comes from an origin, with the origin's name."""

    name: str
    part: ArticleOrigin


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleEntry:
    """One article as the ledger lists it: what it is, how much was read in it, and where its text comes from.

    `statements` counts the attributed statements (not the outlet's own voice); `stories` are ids, sorted;
    `current` is False where a newer revision of the same address stands in its place.
    """

    reference: ArticleReference
    source_id: str | None
    published_basis: PublishedBasis
    statements: int
    stories: tuple[str, ...]
    origins: tuple[NamedOrigin, ...]
    copies: tuple[Copy, ...]
    current: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedThing:
    """A thing by an id that leads to it, the name shown, and its type where that is known."""

    entity: str
    name: str
    kind: MentionType | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLine:
    """A thing in a list of names: the name shown, the other ways that its names are written, and the number of articles
    that name it."""

    id: str
    name: str
    kind: MentionType
    spellings: tuple[str, ...]
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPair:
    """Two names too near to call, with what speaks for and against their being one."""

    join: Join
    first: NamedThing
    second: NamedThing


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderEntry:
    """Someone who holds positions or is spoken of.

    `key` leads to the holder (`ent_…`; a speaker without an entity has a key of the name); `name` is the one shown,
    `type` None for a speaker who is no named thing. `statements` leaves the outlets' own voice out unless the holder
    has no other; `articles` are those that quote it, or where none does, those that name it.
    """

    key: str
    name: str
    kind: SpeakerKind
    statements: int
    articles: int
    disputes: int
    type: MentionType | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opponent:
    """Someone on the other side of disputes, whose ids are given, the strongest first."""

    entity: str
    name: str
    disputes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderSums:
    """How many statements a holder made, in its own voice too, with which stance, on which first and last ISO day, and
    through whom: names of agencies, media and outlets with the number of articles, those of the newest statements."""

    affirms: int
    denies: int
    neither: int
    first: str | None
    last: str | None
    carriers: tuple[tuple[str, int], ...]

    @property
    def statements(self) -> int:
        """All of them."""
        return self.affirms + self.denies + self.neither


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderRecord:
    """A holder with everything on record, or as much of it as was asked for.

    `sums` are of everything, `keys` the ids under which it speaks. `names`, `roles` are most used first, `statements`
    and what others say `about` it newest first, `disputes` strongest first; `identity` says where each name is used and
    what makes them one, None for a speaker who is no named thing; `others` are different holders whom the same words
    may mean.
    """

    entry: HolderEntry
    sums: HolderSums
    keys: tuple[str, ...]
    names: tuple[str, ...]
    roles: tuple[str, ...]
    statements: tuple[StatementRecord, ...]
    disputes: tuple[Dispute, ...]
    others: tuple[HolderEntry, ...]
    identity: Identity | None = None
    about: tuple[StatementRecord, ...] = ()
    at_odds: tuple[Opponent, ...] = ()
    open_pairs: tuple[NamedPair, ...] = ()
