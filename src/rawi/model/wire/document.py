"""`rawi/document/1`: an article with what was read in it, there and back."""

from __future__ import annotations

from typing import get_args

from rawi.model.article import Article, PublishedBasis
from rawi.model.dating import DatingReason, DayPattern, Strength
from rawi.model.document import (
    AgencyCredit,
    Approximation,
    Document,
    Mention,
    MentionType,
    Paragraph,
    ParagraphKind,
    Quantity,
)
from rawi.model.wire.parts import (
    Json,
    anchor_from_json,
    anchor_to_json,
    number_to_json,
    one_of,
    optional,
    span_from_json,
    span_to_json,
    time_from_json,
    time_mention_from_json,
    time_mention_to_json,
    time_to_json,
)
from rawi.model.wire.statement import statement_from_json, statement_to_json

SCHEMA = "rawi/document/1"
BASES: tuple[PublishedBasis, ...] = get_args(PublishedBasis)
MENTION_TYPES: tuple[MentionType, ...] = get_args(MentionType)
APPROXIMATIONS: tuple[Approximation, ...] = get_args(Approximation)
PARAGRAPH_KINDS: tuple[ParagraphKind, ...] = get_args(ParagraphKind)


def mention_to_json(mention: Mention) -> Json:
    """A name in the text."""
    return {
        "span": span_to_json(mention.span),
        "type": mention.type,
        "entity": mention.entity,
        "name": mention.name,
        "role": optional(mention.role, span_to_json),
    }


def mention_from_json(value: Json) -> Mention:
    """The mention behind `mention_to_json`."""
    return Mention(
        span=span_from_json(value["span"]),
        type=one_of(value["type"], MENTION_TYPES),
        entity=value["entity"],
        name=value["name"],
        role=optional(value["role"], span_from_json),
    )


def quantity_to_json(quantity: Quantity) -> Json:
    """A number with its unit and what it counts."""
    return {
        "span": span_to_json(quantity.span),
        "low": optional(quantity.low, number_to_json),
        "high": optional(quantity.high, number_to_json),
        "approximation": quantity.approximation,
        "unit": quantity.unit,
        "of": quantity.of,
    }


def quantity_from_json(value: Json) -> Quantity:
    """The quantity behind `quantity_to_json`."""
    return Quantity(
        span=span_from_json(value["span"]),
        low=optional(value["low"], float),
        high=optional(value["high"], float),
        approximation=one_of(value["approximation"], APPROXIMATIONS),
        unit=value["unit"],
        of=value["of"],
    )


def dating_to_json(reason: DatingReason) -> Json:
    """What tells of the day of publication."""
    return {
        "span": optional(reason.span, span_to_json),
        "reason": reason.reason,
        "earliest": reason.earliest,
        "latest": reason.latest,
        "pattern": optional(reason.pattern, _pattern_to_json),
        "strength": reason.strength.name.lower(),
        "article": reason.article,
        "counted": reason.counted,
        "against": reason.against,
    }


def dating_from_json(value: Json) -> DatingReason:
    """The reason behind `dating_to_json`."""
    return DatingReason(
        span=optional(value["span"], span_from_json),
        reason=value["reason"],
        earliest=value["earliest"],
        latest=value["latest"],
        pattern=optional(value.get("pattern"), lambda given: DayPattern(**given)),
        strength=Strength[str(value.get("strength", "told")).upper()],
        article=value.get("article"),
        counted=value["counted"],
        against=value.get("against"),
    )


def _pattern_to_json(pattern: DayPattern) -> Json:
    return {
        "weekday": pattern.weekday,
        "month": pattern.month,
        "day": pattern.day,
        "first": pattern.first,
        "last": pattern.last,
    }


def paragraph_to_json(paragraph: Paragraph) -> Json:
    """A paragraph with its sentences."""
    return {
        "span": span_to_json(paragraph.span),
        "kind": paragraph.kind,
        "sentences": [span_to_json(span) for span in paragraph.sentences],
    }


def paragraph_from_json(value: Json) -> Paragraph:
    """The paragraph behind `paragraph_to_json`."""
    return Paragraph(
        span=span_from_json(value["span"]),
        kind=one_of(value["kind"], PARAGRAPH_KINDS),
        sentences=tuple(span_from_json(span) for span in value["sentences"]),
    )


def document_to_json(document: Document, *, own_voice: bool = False) -> Json:
    """The document as `rawi/document/1`.

    Without `own_voice` the statements that the outlet makes itself are left out; with it the JSON holds everything,
    and `document_from_json` gives back an equal document.
    """
    article = document.article
    return {
        "schema": SCHEMA,
        "article": {
            "id": article.id,
            "title": optional(document.title, span_to_json),
            "outlet": article.outlet,
            "url": article.url,
            "language": article.language,
            "text": article.text,
            "sha256": article.sha256,
            "published": optional(article.published, time_to_json),
            "published_basis": article.published_basis,
            "dateline": optional(document.dateline, span_to_json),
            "agencies": [{"name": credit.name, "span": span_to_json(credit.span)} for credit in document.agencies],
            "boilerplate": [span_to_json(span) for span in document.boilerplate],
            "title_length": article.title_length,
            "agency": article.agency,
            "source_id": article.source_id,
            "source": article.source,
        },
        "statements": [
            statement_to_json(statement)
            for statement in document.statements
            if own_voice or statement.mode != "own_voice"
        ],
        "mentions": [mention_to_json(mention) for mention in document.mentions],
        "times": [time_mention_to_json(time) for time in document.times],
        "event_anchors": [anchor_to_json(anchor) for anchor in document.event_anchors],
        "quantities": [quantity_to_json(quantity) for quantity in document.quantities],
        "paragraphs": [paragraph_to_json(paragraph) for paragraph in document.paragraphs],
        "dating": [dating_to_json(reason) for reason in document.dating],
        "producer": {"name": "rawi", "version": document.producer_version},
    }


def document_from_json(value: Json) -> Document:
    """The document behind `document_to_json`.

    Raises ValueError where the value is no `rawi/document/1`, a field is missing, or a word is not one of its set.
    """
    if value.get("schema") != SCHEMA:
        raise ValueError(f"not a {SCHEMA}: schema is {value.get('schema')!r}")
    try:
        return _document(value)
    except (KeyError, TypeError) as error:
        raise ValueError(f"a {SCHEMA} with a missing or misshapen field: {error}") from error


def _document(value: Json) -> Document:
    outer = value["article"]
    article = Article(
        id=outer["id"],
        text=outer["text"],
        sha256=outer["sha256"],
        title_length=outer["title_length"],
        outlet=outer["outlet"],
        url=outer["url"],
        language=outer["language"],
        published=optional(outer["published"], time_from_json),
        published_basis=one_of(outer["published_basis"], BASES),
        agency=outer["agency"],
        source_id=outer["source_id"],
        source=outer["source"],
    )
    return Document(
        article=article,
        title=optional(outer["title"], span_from_json),
        dateline=optional(outer["dateline"], span_from_json),
        boilerplate=tuple(span_from_json(span) for span in outer["boilerplate"]),
        agencies=tuple(
            AgencyCredit(name=credit["name"], span=span_from_json(credit["span"])) for credit in outer["agencies"]
        ),
        paragraphs=tuple(paragraph_from_json(paragraph) for paragraph in value["paragraphs"]),
        statements=tuple(statement_from_json(statement) for statement in value["statements"]),
        mentions=tuple(mention_from_json(mention) for mention in value["mentions"]),
        times=tuple(time_mention_from_json(time) for time in value["times"]),
        quantities=tuple(quantity_from_json(quantity) for quantity in value["quantities"]),
        producer_version=value["producer"]["version"],
        dating=tuple(dating_from_json(reason) for reason in value.get("dating", ())),
        event_anchors=tuple(anchor_from_json(anchor) for anchor in value.get("event_anchors", ())),
    )
