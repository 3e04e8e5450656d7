"""Attribution: a statement as extracted, before it is settled whom an implicit or short source means."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.model.span import Span
from rawi.model.statement import Commitment, CueClass, Level, Link, Mode, Polarity, SpeakerForm, SpeakerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The source phrase as it stands, with what it says of itself.

    `span` is None for an implicit subject. `gender` ("m", "f", "-") and `number` ("s", "d", "p", "-") are what the
    cue's form says of its subject, evidence for whom it can mean.
    """

    span: Span | None
    form: SpeakerForm
    kind: SpeakerKind
    gender: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One reporting cue with its content and source phrase.

    `outer` is the index (in the article's list of attributions) of the statement inside whose content this one lies;
    `governor` the index of the statement whose speaker goes on speaking here, where the sentence itself says so.
    `sentence` and `paragraph` count from 0. `times` are the spans of temporal expressions in the reporting clause.
    `earlier` statements are told as made before what the sentences around them tell («وكان قد نفى»);
    those that a `nominal` cue reports («بعد نفيه كذا») leave the rest of the sentence to the outlet.
    """

    cue: Span | None
    lemma: str
    cue_class: CueClass
    polarity: Polarity
    commitment: Commitment
    source: Source
    links: tuple[Link, ...]
    content: tuple[Span, ...]
    mode: Mode
    content_negated: bool
    in_headline: bool
    level: Level
    outer: int | None
    governor: int | None
    sentence: int
    paragraph: int
    times: tuple[Span, ...]
    score: float
    reasons: tuple[str, ...]
    earlier: bool = False
    nominal: bool = False
