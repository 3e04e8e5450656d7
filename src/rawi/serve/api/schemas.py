"""Schemas: what each address answers, for the description of the API."""

from __future__ import annotations

from typing import Any

from rawi.model.wire import schema

Answer = dict[int | str, dict[str, Any]]

_ERROR = {"description": "An error", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/error"}}}}


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
    """The published schemas, with their references turned to the components of the description."""
    names = ("document", "article", "statement", "claim", "dispute", "story", "error")
    found = {name: _local(schema(f"rawi/{name}/1")) for name in names}
    parts = _local(schema("rawi/parts/1")) if "rawi/parts/1" in _known() else None
    if parts is not None:
        found["parts"] = parts
    return found


def _known() -> tuple[str, ...]:
    from rawi.model.wire import NAMES

    return tuple(NAMES)


def _answer(content: dict[str, Any]) -> Answer:
    return {
        200: {"description": "Found", "content": {"application/json": {"schema": content}}},
        "4XX": _ERROR,
        "5XX": _ERROR,
    }


def _local(value: Any) -> Any:
    """The schema with `urn:rawi:<name>:1` references as components."""
    if isinstance(value, dict):
        return {
            key: _pointer(inner) if key == "$ref" and isinstance(inner, str) else _local(inner)
            for key, inner in value.items()
            if key not in ("$id", "$schema")
        }
    if isinstance(value, list):
        return [_local(inner) for inner in value]
    return value


def _pointer(reference: str) -> str:
    if not reference.startswith("urn:rawi:"):
        return reference
    name, _, fragment = reference.removeprefix("urn:rawi:").partition("#")
    return f"#/components/schemas/{name.partition(':')[0]}{fragment}"
