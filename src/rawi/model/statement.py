"""Statement: one reporting cue and what it introduces."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from rawi.model.span import Span
from rawi.model.swift import swift
from rawi.model.time import Time

CueClass = Literal[
    "assert", "confirm", "deny", "report", "warn", "demand", "urge", "promise", "threaten", "express", "neither"
]
SpeakerKind = Literal["person", "organisation", "document", "anonymous", "media", "outlet"]
SpeakerForm = Literal["name", "pronoun", "document", "implicit", "description"]
LinkRole = Literal["document", "agency", "media", "speaker", "anonymous"]
Mode = Literal["direct", "indirect", "mixed", "own_voice"]
Polarity = Literal["assert", "deny"]
Commitment = Literal["committed", "neither"]
Level = Literal["primary", "nested"]


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks: the phrase as it stands, and whom it means.

    `name` is resolved (the person or body behind a pronoun, «البيان» or an implicit subject), as written in the text;
    `span` is the source phrase as it stands at this cue, with title and rank, None when the subject is implicit.
    `role` is the office in the text's words. `entity` is the id of the mention's entity, where one is known.
    """

    name: str
    span: Span | None
    kind: SpeakerKind
    form: SpeakerForm
    role: str | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link of the chain (isnad) between the speaker and the outlet that was read.

    `span` is None for a link that is known to exist but not named; `inherited` links were introduced in an earlier
    sentence and still hold, their span points there.
    """

    role: LinkRole
    name: str
    span: Span | None
    cue: Span | None = None
    inherited: bool = False


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One reporting cue and what it introduces; spans follow evals/GUIDELINES.md.

    `content` excludes the complementiser and the outer quotation marks and has several spans only where quotation
    marks interrupt it. `polarity` is the cue's stance towards the content as worded, `content_negated` says that the
    content's own main clause is negative, `commitment` is "neither" for no comment and no knowledge.
    `said` is when it was said, `about` when what it says is true, where the content fixes that («وقع أمس»); bounds are
    open on the side that «منذ» or «حتى» leaves open.
    `score` in [0, 1] is an order of trust and no probability: each construction has a value set by hand, lowered where
    the speaker was inferred. `reasons` say in words what was inferred and from what.
    """

    id: str
    cue: Span | None
    cue_class: CueClass
    speaker: Speaker
    chain: tuple[Link, ...]
    content: tuple[Span, ...]
    mode: Mode
    in_headline: bool
    polarity: Polarity
    content_negated: bool
    commitment: Commitment
    level: Level = "primary"
    nested_in: str | None = None
    said: Time | None = None
    about: Time | None = None
    score: float = 0.0
    reasons: tuple[str, ...] = field(default=())

    @property
    def content_text(self) -> str:
        """The content's spans joined by a space: for meaning and display, never for offsets."""
        return " ".join(span.text for span in self.content)
