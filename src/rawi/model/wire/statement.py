"""Statements as JSON: speaker, chain, contents and what was judged of them."""

from __future__ import annotations

from typing import get_args

from rawi.model.ledger import ArticleReference, StatementRecord
from rawi.model.statement import (
    Commitment,
    CueClass,
    Level,
    Link,
    LinkRole,
    Mode,
    Polarity,
    Speaker,
    SpeakerForm,
    SpeakerKind,
    Statement,
)
from rawi.model.wire.parts import (
    Json,
    number_to_json,
    one_of,
    optional,
    span_from_json,
    span_to_json,
    time_from_json,
    time_to_json,
)

CUE_CLASSES: tuple[CueClass, ...] = get_args(CueClass)
SPEAKER_KINDS: tuple[SpeakerKind, ...] = get_args(SpeakerKind)
SPEAKER_FORMS: tuple[SpeakerForm, ...] = get_args(SpeakerForm)
LINK_ROLES: tuple[LinkRole, ...] = get_args(LinkRole)
MODES: tuple[Mode, ...] = get_args(Mode)
POLARITIES: tuple[Polarity, ...] = get_args(Polarity)
COMMITMENTS: tuple[Commitment, ...] = get_args(Commitment)
LEVELS: tuple[Level, ...] = get_args(Level)


def speaker_to_json(speaker: Speaker) -> Json:
    """Who speaks: the name meant, and the phrase as it stands."""
    return {
        "name": speaker.name,
        "span": optional(speaker.span, span_to_json),
        "kind": speaker.kind,
        "form": speaker.form,
        "role": speaker.role,
        "entity": speaker.entity,
    }


def speaker_from_json(value: Json) -> Speaker:
    """The speaker behind `speaker_to_json`."""
    return Speaker(
        name=value["name"],
        span=optional(value["span"], span_from_json),
        kind=one_of(value["kind"], SPEAKER_KINDS),
        form=one_of(value["form"], SPEAKER_FORMS),
        role=value["role"],
        entity=value["entity"],
    )


def link_to_json(link: Link) -> Json:
    """One link of the chain."""
    return {
        "role": link.role,
        "name": link.name,
        "span": optional(link.span, span_to_json),
        "cue": optional(link.cue, span_to_json),
        "inherited": link.inherited,
    }


def link_from_json(value: Json) -> Link:
    """The link behind `link_to_json`."""
    return Link(
        role=one_of(value["role"], LINK_ROLES),
        name=value["name"],
        span=optional(value["span"], span_from_json),
        cue=optional(value["cue"], span_from_json),
        inherited=value["inherited"],
    )


def statement_to_json(statement: Statement) -> Json:
    """A statement as `rawi/document/1` holds it."""
    return {
        "id": statement.id,
        "cue": optional(statement.cue, span_to_json),
        "cue_class": statement.cue_class,
        "speaker": speaker_to_json(statement.speaker),
        "chain": [link_to_json(link) for link in statement.chain],
        "content": [span_to_json(span) for span in statement.content],
        "mode": statement.mode,
        "in_headline": statement.in_headline,
        "polarity": statement.polarity,
        "content_negated": statement.content_negated,
        "commitment": statement.commitment,
        "level": statement.level,
        "nested_in": statement.nested_in,
        "said": optional(statement.said, time_to_json),
        "about": optional(statement.about, time_to_json),
        "score": number_to_json(statement.score),
        "reasons": list(statement.reasons),
    }


def statement_from_json(value: Json) -> Statement:
    """The statement behind `statement_to_json`; keys that are not a statement's are passed over."""
    return Statement(
        id=value["id"],
        cue=optional(value["cue"], span_from_json),
        cue_class=one_of(value["cue_class"], CUE_CLASSES),
        speaker=speaker_from_json(value["speaker"]),
        chain=tuple(link_from_json(link) for link in value["chain"]),
        content=tuple(span_from_json(span) for span in value["content"]),
        mode=one_of(value["mode"], MODES),
        in_headline=value["in_headline"],
        polarity=one_of(value["polarity"], POLARITIES),
        content_negated=value["content_negated"],
        commitment=one_of(value["commitment"], COMMITMENTS),
        level=one_of(value["level"], LEVELS),
        nested_in=value["nested_in"],
        said=optional(value["said"], time_from_json),
        about=optional(value.get("about"), time_from_json),
        score=float(value["score"]),
        reasons=tuple(value["reasons"]),
    )


def reference_to_json(reference: ArticleReference) -> Json:
    """Enough of an article to name it and lead back to it."""
    return {
        "id": reference.id,
        "outlet": reference.outlet,
        "url": reference.url,
        "title": reference.title,
        "published": optional(reference.published, time_to_json),
        "published_basis": reference.published_basis,
    }


def statement_record_to_json(record: StatementRecord) -> Json:
    """`rawi/statement/1`: one statement with the article that it was read in."""
    return {
        "schema": "rawi/statement/1",
        **statement_to_json(record.statement),
        "article": reference_to_json(record.article),
    }
