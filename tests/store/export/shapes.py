"""Shapes from outside: what the public specifications let our exports say, written down from them.

schema.org 29: the types that we use with those of their properties (own and inherited) that we use, and what each may
hold. W3C Web Annotation Data Model (Recommendation of 23 February 2017): the classes that we use with all their
properties, and which of these a class must have. A property that is not written here is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

Test = Callable[[Any], bool]
Allowed = Mapping[str, tuple[str | Test, ...]]


def is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_date(value: Any) -> bool:
    """A Date of schema.org, which is one of ISO 8601."""
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def is_iri(value: Any) -> bool:
    """An absolute IRI: a scheme, something behind it, and no white space."""
    return isinstance(value, str) and bool(urlsplit(value).scheme) and not re.search(r"[\s<>\"{}|\\^`]", value)


def is_language(value: Any) -> bool:
    """A tag of BCP 47."""
    return isinstance(value, str) and bool(re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value))


_THING: Allowed = {
    "name": (is_text,),
    "url": (is_iri,),
    "identifier": ("PropertyValue", is_text, is_iri),
}
_WORK: Allowed = {
    **_THING,
    "text": (is_text,),
    "headline": (is_text,),
    "inLanguage": (is_language,),
    "datePublished": (is_date,),
    "dateCreated": (is_date,),
    "publisher": ("Organization", "Person"),
    "isPartOf": (is_iri, "CreativeWork"),
    "citation": ("CreativeWork", is_text),
}
SCHEMA_ORG: Mapping[str, Allowed] = {
    "Thing": _THING,
    "CreativeWork": _WORK,
    "NewsArticle": {**_WORK, "articleBody": (is_text,), "dateline": (is_text,)},
    "Quotation": {**_WORK, "spokenByCharacter": ("Organization", "Person")},
    "Claim": {
        **_WORK,
        "appearance": (is_iri, "CreativeWork"),
        "firstAppearance": (is_iri, "CreativeWork"),
        "claimInterpreter": ("Organization", "Person"),
    },
    "Organization": _THING,
    "Person": {**_THING, "jobTitle": (is_text,)},
    "PropertyValue": {**_THING, "propertyID": (is_text, is_iri), "value": (is_text, is_number)},
    "QuantitativeValue": {
        **_THING,
        "minValue": (is_number,),
        "maxValue": (is_number,),
        "unitText": (is_text,),
        "value": (is_number,),
    },
}
"""Types of schema.org, each with what its properties may hold: nodes of a type, or values of a kind."""
REQUIRED = {
    "NewsArticle": {"@id", "identifier"},
    "Quotation": {"@id", "text", "isPartOf"},
    "Claim": {"@id", "text", "appearance"},
    "PropertyValue": {"propertyID", "value"},
}
"""What a reader needs of each, beyond the specification, which asks for nothing."""


def graph_faults(told: Any, own: str) -> list[str]:
    """What of a JSON-LD document of one `@graph` schema.org does not know. Properties and types with the prefix `own`
    are ours; a property without a prefix stands on types of schema.org only."""
    faults = [f"key {key}" for key in told.keys() - {"@context", "@graph"}]
    for node in told["@graph"]:
        faults += _node_faults(node, own)
    return faults


def _node_faults(node: Any, own: str) -> list[str]:
    type = node.get("@type")
    if type is None or not (type in SCHEMA_ORG or type.startswith(f"{own}:")):
        return [f"type {type}"]
    faults = [f"{type} without {key}" for key in REQUIRED.get(type, set()) - node.keys()]
    if "@id" in node and not is_iri(node["@id"]):
        faults.append(f"{type} called {node['@id']}")
    for key, value in node.items():
        if key in ("@id", "@type"):
            continue
        values = value if isinstance(value, list) else [value]
        nodes = [one for one in values if isinstance(one, dict)]
        faults += [fault for one in nodes for fault in _node_faults(one, own)]
        if key.startswith(f"{own}:"):
            continue
        allowed = SCHEMA_ORG.get(type, {}).get(key)
        if allowed is None:
            faults.append(f"{type}.{key}")
            continue
        for one in values:
            fits = (
                one.get("@type") in allowed
                if isinstance(one, dict)
                else any(not isinstance(test, str) and test(one) for test in allowed)
            )
            if not fits:
                faults.append(f"{type}.{key} = {one!r}")
    return faults


MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip
_RESOURCE = {"language", "format", "textDirection", "processingLanguage", "rights", "accessibility", "purpose"}
_LIFE = {"creator", "created", "generator", "generated", "modified", "audience", "rights", "canonical", "via"}
ANNOTATION: Mapping[str, tuple[set[str], set[str]]] = {
    "AnnotationCollection": ({"@context", "id", "type", "total"}, {"label", "first", "last", *_LIFE}),
    "AnnotationPage": ({"id", "type", "items"}, {"partOf", "next", "prev", "startIndex"}),
    "Annotation": ({"id", "type", "target"}, {"body", "motivation", "bodyValue", "stylesheet", *_LIFE}),
    "TextualBody": ({"type", "value"}, {"id", *_RESOURCE, *_LIFE}),
    "SpecificResource": (
        {"source"},
        {"id", "type", "selector", "state", "purpose", "renderedVia", "scope", "styleClass", *_LIFE},
    ),
    "TextQuoteSelector": ({"type", "exact"}, {"prefix", "suffix", "refinedBy"}),
    "TextPositionSelector": ({"type", "start", "end"}, {"refinedBy"}),
    "TimeState": ({"type"}, {"sourceDate", "sourceDateStart", "sourceDateEnd", "cached", "refinedBy"}),
    "Software": ({"type"}, {"id", "name", "nickname", "email", "homepage"}),
}
"""Classes of the Web Annotation model: the properties that each must have, and those that it may have besides."""


def annotation_faults(told: Any) -> list[str]:
    """What of an AnnotationCollection does not follow the model."""
    faults = _of_class(told, "AnnotationCollection")
    if told.get("@context") != "http://www.w3.org/ns/anno.jsonld":
        faults.append("context")
    page = told.get("first")
    if page is None:
        return faults + (["no page, but a total"] if told.get("total") else [])
    faults += _of_class(page, "AnnotationPage")
    if not page["items"] or len(page["items"]) != told["total"]:
        faults.append("total")
    for one in page["items"]:
        faults += _of_class(one, "Annotation")
        faults += [f"motivation {name}" for name in set(one.get("motivation", ())) - MOTIVATIONS]
        faults += _of_class(one["generator"], "Software") if "generator" in one else []
        for body in one.get("body", ()):
            faults += _of_class(body, "TextualBody")
            faults += [f"purpose {body['purpose']}"] if body.get("purpose", "tagging") not in MOTIVATIONS else []
        for target in one["target"]:
            faults += _target_faults(target)
    return faults


def _target_faults(target: Any) -> list[str]:
    faults = _of_class({"type": "SpecificResource", **target}, "SpecificResource")
    faults += [] if is_iri(target["source"]) else [f"source {target['source']}"]
    if "state" in target:
        faults += _of_class(target["state"], "TimeState")
    for selector in target.get("selector", ()):
        faults += _of_class(selector, selector.get("type", ""))
        if selector.get("type") == "TextPositionSelector":
            start, end = selector["start"], selector["end"]
            whole = isinstance(start, int) and isinstance(end, int) and 0 <= start < end
            faults += [] if whole else [f"place {start}-{end}"]
    return faults


def _of_class(value: Any, name: str) -> list[str]:
    if name not in ANNOTATION:
        return [f"class {name}"]
    must, may = ANNOTATION[name]
    faults = [] if "type" not in value or value["type"] == name else [f"{name} of type {value['type']}"]
    faults += [f"{name} without {key}" for key in must - value.keys()]
    faults += [f"{name}.{key}" for key in value.keys() - must - may]
    return faults + ([f"{name} called {value['id']}"] if "id" in value and not is_iri(value["id"]) else [])
