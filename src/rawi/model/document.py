"""Document: an article with what was read in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rawi.model.article import Article
from rawi.model.dating import DatingReason
from rawi.model.span import Span
from rawi.model.statement import Statement
from rawi.model.swift import swift
from rawi.model.time import EventAnchor, TimeMention

MentionType = Literal["PER", "ORG", "LOC", "FAC", "NORP", "EVENT"]
Approximation = Literal[
    "exact",
    "about",
    "more than",
    "less than",
    "at least",
    "at most",
    "tens",
    "hundreds",
    "thousands",
    "millions",
    "several",
    "range",
]

ParagraphKind = Literal["title", "kicker", "standfirst", "heading", "body", "boilerplate", "byline"]


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in the text. `name` is its canonical form in this article, `entity` the id shared by its co-mentions;
    `role` is the office or rank phrase that stands beside a person's name."""

    span: Span
    type: MentionType
    entity: str
    name: str
    role: Span | None = None


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit and what it counts. `low` and `high` are inclusive bounds, None where open;
    `unit` is the comparable kind ("killed", "USD", "percent", …), `of` the counted head noun as written."""

    span: Span
    low: float | None
    high: float | None
    approximation: Approximation
    unit: str
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyCredit:
    """A news agency or outlet that the article credits, and where."""

    name: str
    span: Span


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph with its place in the article. `kind` says how it is to be read."""

    span: Span
    kind: ParagraphKind
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article with what was read in it; every span points into `article.text`.

    `statements` are ordered by the offset of their cue (own voice by its content). `dating` says why the article is
    held to have been published when it was, where that was inferred. `event_anchors` are the phrases that date by a
    happening and so have no place among `times`.
    """

    article: Article
    title: Span | None
    dateline: Span | None
    boilerplate: tuple[Span, ...]
    agencies: tuple[AgencyCredit, ...]
    paragraphs: tuple[Paragraph, ...]
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]
    times: tuple[TimeMention, ...]
    quantities: tuple[Quantity, ...]
    producer_version: str
    dating: tuple[DatingReason, ...] = ()
    event_anchors: tuple[EventAnchor, ...] = ()
