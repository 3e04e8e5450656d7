"""Annotations: statements as W3C Web Annotations, anchored in the article by their words and by their place."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rawi.model import Document, Span, Statement
from rawi.model.wire import Json
from rawi.model.wire.cells import chain, day
from rawi.store.export.iri import iri, is_web
from rawi.store.export.selection import Selection

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points of context on either side of the words."""
MOST_AROUND = 512
"""The same where the words with less context stand in the text more than once."""
_GENERATOR: Json = {"id": "urn:rawi", "type": "Software", "name": "Rawi"}


def web_annotations(selection: Selection) -> Iterator[str]:
    """One AnnotationCollection with one page, written annotation by annotation."""
    collection = f"{iri(selection.name)}:annotations"
    head = {"@context": CONTEXT, "id": collection, "type": "AnnotationCollection", "label": selection.name}
    page = {"id": f"{collection}:1", "type": "AnnotationPage", "partOf": collection, "startIndex": 0}
    yield _opened(head)
    total = 0
    for document in selection.narrowed():
        for statement in document.statements:
            if statement.content:
                made = json.dumps(annotation(statement, document), ensure_ascii=False)
                # A page holds at least one annotation: a collection without any has no page.
                yield ("," if total else f', "first": {_opened(page)}, "items": [') + "\n" + made
                total += 1
    yield ("\n]}" if total else "") + f', "total": {total}}}\n'


def annotation(statement: Statement, document: Document) -> Json:
    """One statement: who says it, its stance and its chain, about every span of its content."""
    text, article = document.article.text, document.article
    stored = iri(article.id)
    source: Json = {"source": stored}
    if is_web(article.url):
        # Places count in the stored text, so the page is the source only together with its stored copy.
        source = {"source": article.url, "state": {"type": "TimeState", "cached": stored}}
    return {
        "id": iri(statement.id),
        "type": "Annotation",
        "motivation": ["identifying", "classifying"],
        "generator": _GENERATOR,
        "body": _bodies(statement),
        "target": [{**source, "selector": selectors(text, span)} for span in statement.content],
    }


def selectors(text: str, span: Span) -> list[Json]:
    """Two ways to find the span again: its words with what stands around them, and its code points in the text."""
    around = AROUND
    while True:
        before, after = text[max(0, span.start - around) : span.start], text[span.end : span.end + around]
        quoted = before + span.text + after
        first = text.find(quoted)
        alone = text.find(quoted, first + 1) < 0
        if alone or around >= MOST_AROUND:
            break
        around *= 2
    return [
        {"type": "TextQuoteSelector", "exact": span.text, "prefix": before, "suffix": after},
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]


def _opened(value: Json) -> str:
    """An object as JSON without its closing brace."""
    return json.dumps(value, ensure_ascii=False).removesuffix("}")


def _bodies(statement: Statement) -> list[Json]:
    stance = "neither" if statement.commitment == "neither" else "denies" if statement.polarity == "deny" else "affirms"
    bodies: list[Json] = [
        {"type": "TextualBody", "purpose": "identifying", "value": statement.speaker.name, "format": "text/plain"},
        {"type": "TextualBody", "purpose": "classifying", "value": stance, "format": "text/plain"},
    ]
    said, through = day(statement.said), chain(statement)
    if said:
        bodies.append(
            {"type": "TextualBody", "purpose": "describing", "value": f"said: {said}", "format": "text/plain"}
        )
    if through:
        bodies.append(
            {"type": "TextualBody", "purpose": "describing", "value": f"through: {through}", "format": "text/plain"}
        )
    return bodies
