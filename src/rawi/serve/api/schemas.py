"""Schemas: what each address answers, for the description of the API."""

from __future__ import annotations

from typing import Any

from rawi.model.wire import NAMES, schema

Answer = dict[int | str, dict[str, Any]]

_ERROR = {
    "description": "An error",
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/error"}}},
}


def one(name: str) -> Answer:
    """The answer is one object with the schema `rawi/<name>/1`."""
    return _answer({"$ref": f"#/components/schemas/{name}"})


def many(key: str, name: str) -> Answer:
    """The answer lists objects with the schema `rawi/<name>/1` under `key`, with their total number."""
    return _answer(
        {
            "type": "object",
            "required": [key, "total"],
            "properties": {
                key: {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}},
                "total": {"type": "integer"},
            },
        }
    )


def anything(description: str) -> Answer:
    """The answer is an object described in words."""
    return _answer({"type": "object", "description": description})


def components() -> dict[str, Any]:
    """The published schemas by short name, with their references turned to places in the description."""
    return {name.split("/")[1]: _placed(schema(name), name.split("/")[1]) for name in NAMES}


def _answer(content: dict[str, Any]) -> Answer:
    return {
        200: {"description": "Found", "content": {"application/json": {"schema": content}}},
        "4XX": _ERROR,
        "5XX": _ERROR,
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
