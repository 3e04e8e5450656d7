"""JSON-LD: the selection in the words of schema.org.

`NewsArticle` for what was read, `Quotation` for words that stand verbatim between quotation marks, `Claim` for a
proposition with the articles it appears in and, in words of our own (`rawi:`), everyone's position on it. No
`ClaimReview`: that is a verdict, and Rawi gives none. The context is inside, so that nothing has to be fetched.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from rawi.model import Claim, Document, Position, Statement, Time, Value
from rawi.model.wire import Json
from rawi.model.wire.parts import number_to_json, optional
from rawi.store.export.iri import iri, is_web
from rawi.store.export.selection import Selection, reference

CONTEXT: Final[Json] = {
    "@vocab": "https://schema.org/",
    "rawi": "urn:rawi:term:",
    "url": {"@type": "@id"},
    "isPartOf": {"@type": "@id"},
    "appearance": {"@type": "@id"},
    "rawi:article": {"@type": "@id"},
    "rawi:statement": {"@type": "@id"},
}
_AGENTS: Final[dict[str, str]] = {
    "person": "Person",
    "organisation": "Organization",
    "media": "Organization",
    "outlet": "Organization",
    "anonymous": "Person",
}
"""What speaks, in the words of schema.org; a document does not speak, it is cited."""


def jsonld(selection: Selection) -> Iterator[str]:
    """One JSON-LD document, written node by node."""
    yield '{"@context": ' + json.dumps(CONTEXT) + ',\n"@graph": ['
    first = True
    for node in _nodes(selection):
        yield ("\n" if first else ",\n") + json.dumps(node, ensure_ascii=False)
        first = False
    yield "\n]}\n"


def _nodes(selection: Selection) -> Iterator[Json]:
    for document in selection.narrowed():
        yield _article(document)
        for one in document.statements:
            if one.mode == "direct" and one.content:
                yield _quotation(one, document)
    for claim in selection.claims():
        yield _claim(claim)


def _article(document: Document) -> Json:
    one = reference(document)
    return _without_nothing(
        {
            "@id": iri(one.id),
            "@type": "NewsArticle",
            "headline": one.title,
            "url": one.url if is_web(one.url) else None,
            "inLanguage": document.article.language,
            "datePublished": _day(one.published),
            "publisher": {"@type": "Organization", "name": one.outlet} if one.outlet else None,
            "identifier": {"@type": "PropertyValue", "propertyID": "sha256", "value": document.article.sha256},
        }
    )


def _quotation(statement: Statement, document: Document) -> Json:
    speaker = statement.speaker
    kind = _AGENTS.get(speaker.kind)
    agent = {
        "@id": iri(speaker.entity) if speaker.entity else None,
        "@type": kind or "CreativeWork",
        "name": speaker.name,
        "jobTitle": speaker.role if speaker.kind == "person" else None,
    }
    return _without_nothing(
        {
            "@id": iri(statement.id),
            "@type": "Quotation",
            "text": statement.content_text,
            "inLanguage": document.article.language,
            "spokenByCharacter" if kind else "citation": _without_nothing(agent),
            "dateCreated": _day(statement.said),
            "isPartOf": iri(document.article.id),
            "rawi:chain": [link.name for link in statement.chain if link.name] or None,
        }
    )


def _claim(claim: Claim) -> Json:
    articles = dict.fromkeys(article for position in claim.positions for article in position.articles)
    return {
        "@id": iri(claim.id),
        "@type": "Claim",
        "text": claim.about,
        "appearance": [iri(article) for article in articles],
        "rawi:disputed": claim.disputed,
        "rawi:position": [_position(position) for position in claim.positions],
    }


def _position(position: Position) -> Json:
    holder = position.holder
    return _without_nothing(
        {
            "@type": "rawi:Position",
            "rawi:stance": position.stance,
            "rawi:holder": _without_nothing(
                {"@id": iri(holder.entity) if holder.entity else None, "@type": "Thing", "name": holder.name}
            ),
            "rawi:value": _value(position.value) if position.value else None,
            "rawi:said": _day(position.said),
            "rawi:article": [iri(article) for article in position.articles],
            "rawi:statement": [iri(statement) for statement in position.statements],
            "rawi:origins": len(position.origins),
        }
    )


def _value(value: Value) -> Json:
    """The number that a position gives, or the first and last of the days."""
    if value.days:
        first, last = (replace(value, low=bound, high=None).days for bound in (value.low, value.high))
        bounds = {"rawi:first": first, "rawi:last": last}
        return {"@type": "rawi:Days", **{name: found[0].isoformat() for name, found in bounds.items() if found}}
    return _without_nothing(
        {
            "@type": "QuantitativeValue",
            "minValue": optional(value.low, number_to_json),
            "maxValue": optional(value.high, number_to_json),
            "unitText": value.unit,
            "rawi:approximation": value.approximation,
        }
    )


def _day(time: Time | None) -> str | None:
    """A day, month or year of ISO 8601 for a time that is one; nothing for a looser one."""
    if time is None or time.earliest is None or time.latest is None:
        return None
    first, last = time.earliest[:10], time.latest[:10]
    return first if first == last else None


def _without_nothing(node: Json) -> Json:
    return {key: value for key, value in node.items() if value is not None}
