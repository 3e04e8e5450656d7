"""Claims, positions, origins, disputes and stories: what statements from many articles come to together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from rawi.model.document import Approximation, Document
from rawi.model.identity import Identities
from rawi.model.time import Time

Stance = Literal["affirms", "denies", "neither", "value"]
DisputeKind = Literal["event", "number", "responsibility", "date", "other"]
DATE_UNIT = "date"
CopyKind = Literal["copy", "partial"]
Direction = Literal["from", "to", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A number that a position gives: inclusive bounds, comparable unit, and how the speaker bounded or rounded it.

    «أكثر من تسعين» and «ما لا يقل عن تسعين» have the same bounds, of 90 and none, and another `approximation`. The unit
    "date" counts days written as numbers, 20250717 for 17 July 2025.
    """

    low: float | None
    high: float | None
    unit: str
    approximation: Approximation = "exact"

    @property
    def days(self) -> tuple[date, ...]:
        """The bounds as days, for a value that is a date; empty for any other."""
        if self.unit != DATE_UNIT:
            return ()
        written = [str(round(bound)) for bound in (self.low, self.high) if bound is not None]
        return tuple(dict.fromkeys(date(int(day[:4]), int(day[4:6]), int(day[6:])) for day in written))


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who holds a position: the name shown, and the entity across the library (`ent_…`) where known."""

    name: str
    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A holder's stance on a claim, with the statements that show it and the origins it can be traced to.

    `statements`, `articles` and `origins` are ids, sorted; `said` is the day of the earliest statement.
    """

    holder: Holder
    stance: Stance
    value: Value | None
    said: Time | None
    statements: tuple[str, ...]
    articles: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Where a statement words a claim: code points `[start, end)` of its article's text; `reasons` say why it does,
    and what makes it deny."""

    statement: str
    article: str
    start: int
    end: int
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Statements, from any number of articles, about one proposition. `about` are the words of one of them, `clauses`
    the parts of them that are of this claim, by article and place: a statement of several may be in several claims."""

    id: str
    story: str | None
    about: str
    disputed: bool
    positions: tuple[Position, ...]
    clauses: tuple[Clause, ...] = ()

    @property
    def unit(self) -> str | None:
        """The unit of the number that it is about, None for a claim about none."""
        return next((one.value.unit for one in self.positions if one.stance == "value" and one.value), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A chain's root as far as it can be known; copies collapse into it. `reason` says why these articles are one."""

    id: str
    name: str
    articles: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleOrigin:
    """The share in [0, 1] of one article's text that comes from an origin."""

    article: str
    origin: str
    share: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One article's text found in another. `share` in [0, 1] is the part of `article` that is also in `other`."""

    article: str
    other: str
    kind: CopyKind
    share: float
    direction: Direction
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A claim with opposing positions, or with values that cannot both hold."""

    id: str
    claim: str
    story: str | None
    about: str
    kind: DisputeKind
    positions: tuple[Position, ...]
    origins: tuple[Origin, ...]
    affirming_origins: int
    denying_origins: int
    self_contradiction: bool
    score: float
    reasons: tuple[str, ...]

    @property
    def unit(self) -> str | None:
        """The unit of the values of its positions, None where none has any."""
        return next((one.value.unit for one in self.positions if one.stance == "value" and one.value), None)

    @property
    def gives_days(self) -> bool:
        """Whether the values of its positions are days."""
        return self.unit == DATE_UNIT


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles and claims about one course of events; `title` are words of one of the sources."""

    id: str
    title: str
    articles: tuple[str, ...]
    claims: tuple[str, ...]
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that comparing a library's documents comes to; derived, can be dropped and remade.

    `dated` are documents whose day of publication is now inferred otherwise than before, to be kept in their place.
    `identities` say which names mean one thing.
    """

    claims: tuple[Claim, ...]
    disputes: tuple[Dispute, ...]
    origins: tuple[Origin, ...]
    article_origins: tuple[ArticleOrigin, ...]
    copies: tuple[Copy, ...]
    stories: tuple[Story, ...]
    dated: tuple[Document, ...] = ()
    identities: Identities = field(default_factory=Identities)
