"""Schemas: what each address answers, for the description of the API."""

from __future__ import annotations

from typing import Any

from rawi.model.wire import NAMES, schema

Answer = dict[int | str, dict[str, Any]]

_ERROR = {
    "content": {
        "application/json": {
            "schema": {"$ref": "#/components/schemas/error"},
            "example": {"error": {"code": "not_found", "message": "There is no article art_000000.", "hint": "…"}},
        }
    },
}
_STATUSES: dict[int | str, str] = {
    400: "What is asked cannot be understood",
    401: "A password is asked for",
    404: "There is no such thing",
    405: "Only GET and HEAD are answered",
    413: "More was sent than anything here takes",
    422: "A value is of another kind or beyond its bounds",
    500: "Rawi failed",
    503: "The library cannot be read",
}
_NEXT = {"type": ["string", "null"], "description": "Pass it on as `cursor` for the next page; null on the last one"}


def one(name: str) -> Answer:
    """The answer is one object with the schema `rawi/<name>/1`."""
    return _answer({"$ref": f"#/components/schemas/{name}"})


def many(key: str, name: str) -> Answer:
    """The answer lists objects with the schema `rawi/<name>/1` under `key`, with the cursor of the next page."""
    return _answer(
        {
            "type": "object",
            "required": [key, "total", "next"],
            "properties": {
                key: {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}},
                "total": {"type": ["integer", "null"], "description": "How many in all, where that is known"},
                "next": _NEXT,
            },
            "example": {key: [], "total": 0, "next": None},
        }
    )


def part(name: str, counted: str) -> Answer:
    """The answer is one object with the schema `rawi/<name>/1`, of whose parts a page is shown; `counted` says what of
    it `total` counts."""
    paging = {"total": {"type": "integer", "description": counted}, "next": _NEXT}
    added = {"type": "object", "required": ["total", "next"], "properties": paging}
    return _answer({"allOf": [{"$ref": f"#/components/schemas/{name}"}, added]})


def hits() -> Answer:
    """The answer is one page of what a search found."""
    span = {
        "type": "object",
        "required": ["start", "end", "text"],
        "properties": {"start": {"type": "integer"}, "end": {"type": "integer"}, "text": {"type": "string"}},
    }
    hit = {
        "type": "object",
        "required": ["kind", "article", "statement", "matches", "context", "score"],
        "properties": {
            "kind": {"enum": ["statement", "article"]},
            "article": {"type": "object", "required": ["id", "outlet", "url", "title", "published"]},
            "statement": {"anyOf": [{"$ref": "#/components/schemas/statement"}, {"type": "null"}]},
            "matches": {"type": "array", "items": span, "description": "The words that answer, in the article's text"},
            "context": span,
            "score": {"type": "number", "description": "Higher is better; compares within one answer"},
        },
    }
    return _answer(
        {
            "type": "object",
            "required": ["hits", "total", "more", "order", "next"],
            "properties": {
                "hits": {"type": "array", "items": hit},
                "total": {"type": "integer"},
                "more": {"type": "boolean", "description": "Whether there are more than were counted"},
                "order": {"enum": ["best", "newest"]},
                "next": _NEXT,
            },
            "example": {"hits": [], "total": 0, "more": False, "order": "best", "next": None},
        }
    )


def components() -> dict[str, Any]:
    """The published schemas by short name, with their references turned to places in the description."""
    return {name.split("/")[1]: _placed(schema(name), name.split("/")[1]) for name in NAMES}


def _answer(content: dict[str, Any]) -> Answer:
    return {
        200: {
            "description": "Found",
            "headers": {"ETag": {"schema": {"type": "string"}, "description": "For If-None-Match"}},
            "content": {"application/json": {"schema": content}},
        },
        304: {"description": "As it was when its ETag was given"},
        **{status: {**_ERROR, "description": said} for status, said in _STATUSES.items()},
    }


def _placed(value: Any, name: str) -> Any:
    if isinstance(value, dict):
        return {
            key: inner.replace("#/$defs/", f"#/components/schemas/{name}/$defs/")
            if key == "$ref"
            else _placed(inner, name)
            for key, inner in value.items()
            if key not in ("$id", "$schema")
        }
    if isinstance(value, list):
        return [_placed(inner, name) for inner in value]
    return value
