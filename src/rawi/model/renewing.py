"""Renewing: what a library keeps of its comparison, so that an article more is compared without all others.

    outlines of articles -> passages that they share -> courses of events -> what each course comes to

What compares reads all this from a `Shelf` and gives it a `Renewal` to keep. What only comparing itself reads is bytes
and text here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from rawi.model.claim import ArticleOrigin, Claim, Copy, Dispute, Origin, Story
from rawi.model.document import Document
from rawi.model.identity import Identities

_STRONGEST = (
    "same agency",
    "near copy",
    "same communique",
    "same press conference",
    "it credits",
    "both credit",
    "said by one speaker",
    "same words",
    "agency credited",
    "passage also",
    "one position",
    "own reporting",
)
"""How reasons of origins begin, the strongest first; what people decided comes before all."""
Pair = tuple[str, str]
"""Two articles, in this order."""


class OutlineRow(NamedTuple):
    """The outline of an article: the ordinal of its day, what of it is compared (`grams` are the numbers of its runs of
    words, each once), the `names` that it and those that it credits go by, where its text comes from, and what of
    earlier days it `recalls`."""

    article: str
    day: int | None
    body: bytes
    grams: Sequence[int]
    keys: bytes
    card: str
    names: str
    text: str
    recalls: str


class OverlapRow(NamedTuple):
    """What an article has in common with another, and where: ranges in the text of each, as text."""

    copy: Copy
    passages: str


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Trace:
    """That an `article`, or a statement in it, goes back to an `origin` of this `name`, and why."""

    origin: str
    article: str
    why: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one course of events comes to. Of the origins of its disputes only the ids are given. `dated` are its
    documents whose day was inferred from others. `mark` is a digest of all that decides this beside what was read in
    its articles and what people decided: with the same, it comes to the same. `around` is one of what surrounds them:
    with the same, and agencies that mean the same, so is the other. `meant` are the ids of the things that its articles
    name, in an order that is the same with the same mark."""

    story: Story
    claims: tuple[Claim, ...]
    disputes: tuple[Dispute, ...]
    traces: tuple[Trace, ...]
    article_origins: tuple[ArticleOrigin, ...]
    dated: tuple[Document, ...]
    mark: str = ""
    around: str = ""
    meant: str = ""


class Marks(NamedTuple):
    """The `mark`, `around` and `meant` of a part that is kept."""

    mark: str
    around: str
    meant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """That a part stays what it is, but for what surrounds it and for the ids that things go by: those that are
    `renamed`, each with the id that it has now."""

    around: str
    meant: str
    renamed: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """What a shelf has to keep: with `whole` in place of all that it had, otherwise beside it.

    `outlines` are new or read anew, `gone` the articles whose outlines leave; `texts` say of articles whose outline
    stays where their texts come from now. `looked` says of two articles, the lesser first, whether they share enough to
    be looked at; `overlaps` have None where two articles do not share anything. `parts` are the courses that are new or
    come to something else, `remarks` say of stories that stay what surrounds them now, `left` the stories that are no
    more, `grown` says how stories grew together that are new or
    did so otherwise. There may be more outlines and parts than memory holds: each time that they are gone through, they
    are made or fetched one by one. `encoder` is the name of the one that compared, empty where none did.
    """

    whole: bool
    outlines: Iterable[OutlineRow]
    gone: Sequence[str]
    texts: Mapping[str, str]
    looked: Mapping[Pair, bool]
    overlaps: Mapping[Pair, OverlapRow | None]
    parts: Iterable[Part]
    left: Sequence[str]
    remarks: Mapping[str, Remark] = field(default_factory=dict)
    grown: Mapping[str, bytes] = field(default_factory=dict)
    encoder: str = ""


class Shelf(Protocol):
    """Where a library keeps its comparison. What is not there is left out of every answer."""

    def waiting(self) -> tuple[list[str], list[str], list[str]]:
        """The articles that have no outline: new, or read anew; those that have one and are no longer read or current;
        and those whose course has to be compared anew for another reason."""

    def encoder(self) -> str:
        """The name of the encoder with which all of it was compared; empty where that is not known."""

    def kept(self) -> list[str]:
        """The articles that have an outline, sorted."""

    def size(self) -> int:
        """How many these are."""

    def documents(self, articles: Sequence[str]) -> Iterator[Document]:
        """What was read in these articles, in this order; not all of it is in memory at once."""

    def text(self, article: str) -> str:
        """The text of an article."""

    def placed(self, articles: Collection[str], addresses: Collection[str]) -> list[tuple[str, str | None]]:
        """Id and address of those articles that are read and current and have one of these ids or addresses."""

    def saying(self, statements: Collection[str]) -> list[str]:
        """The articles of these statements."""

    def outlines(self, articles: Collection[str]) -> Iterator[OutlineRow]:
        """The outlines of these articles, without their `grams`."""

    def profiles(self) -> Iterator[tuple[str, int | None, bytes]]:
        """Article, day and keys of all outlines, ordered by article."""

    def recalls(self) -> Iterator[tuple[str, str]]:
        """The articles that recall anything, and what."""

    def names(self) -> set[str]:
        """The different names of all outlines."""

    def named(self, names: Collection[str]) -> list[str]:
        """The articles whose outlines have one of these names."""

    def postings(self, grams: Collection[int]) -> list[tuple[int, int]]:
        """Where these runs of words stand: each with the number of an outline, of which no two have one."""

    def dated(self) -> list[tuple[int, int | None]]:
        """The number of every outline, with the ordinal of its day."""

    def numbered(self, numbers: Collection[int]) -> dict[int, str]:
        """The articles of outlines with these numbers."""

    def numbers(self, articles: Collection[str]) -> dict[str, int]:
        """The numbers of the outlines of these articles."""

    def looked(self, articles: Collection[str]) -> Iterator[Pair]:
        """The pairs of two of these articles that share enough to be looked at."""

    def overlaps(self, articles: Collection[str]) -> Iterator[OverlapRow]:
        """What these articles have in common with any others, from the side of both."""

    def shared(self, articles: Collection[str]) -> Iterator[tuple[str, str, float]]:
        """Two articles that share passages and the part of the first that these are, from the side of both; of these
        articles and any others. Some may come twice."""

    def courses(self, articles: Collection[str]) -> dict[str, tuple[str, ...]]:
        """The stories that these articles are in, each with all its articles, sorted."""

    def marks(self, stories: Collection[str]) -> dict[str, Marks]:
        """The marks of what these stories came to."""

    def grown(self, stories: Collection[str]) -> dict[str, bytes]:
        """How these stories grew together, as it was given to the shelf."""

    def identities(self, articles: Collection[str]) -> Identities:
        """Who is who in these articles; of each identity only what it is called."""


def origins_of(traces: Iterable[Trace]) -> tuple[Origin, ...]:
    """The origins that traces lead to, by id, each with the strongest of its reasons."""
    members: dict[str, set[str]] = {}
    why: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    for one in traces:
        members.setdefault(one.origin, set()).add(one.article)
        why.setdefault(one.origin, set()).add(one.why)
        names[one.origin] = min(one.name, names.get(one.origin, one.name))

    return tuple(
        Origin(id=origin, name=names[origin], articles=tuple(sorted(members[origin])), reason=strongest(why[origin]))
        for origin in sorted(members)
    )


def strongest(reasons: Iterable[str]) -> str:
    """Of reasons for holding articles to be of one origin the one that tells most."""

    def rank(reason: str) -> tuple[int, str]:
        return next((n for n, start in enumerate(_STRONGEST) if reason.startswith(start)), -1), reason

    return min(reasons, key=rank)
