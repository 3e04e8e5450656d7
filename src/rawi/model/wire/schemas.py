"""The published JSON Schemas (draft 2020-12), by the names that the JSON itself carries."""

from __future__ import annotations

import json
from importlib import resources
from typing import cast

from rawi.model.wire.parts import Json

NAMES = (
    "rawi/document/1",
    "rawi/statement/1",
    "rawi/article/1",
    "rawi/claim/1",
    "rawi/dispute/1",
    "rawi/story/1",
    "rawi/error/1",
)


def schema(name: str) -> Json:
    """The JSON Schema called `name`, self-contained; KeyError if there is none of that name."""
    if name not in NAMES:
        raise KeyError(name)
    parts = json.loads(resources.files("rawi.model").joinpath("schema", "parts.json").read_text(encoding="utf-8"))
    file = name.removeprefix("rawi/").replace("/", "-") + ".json"
    own = json.loads(resources.files("rawi.model").joinpath("schema", file).read_text(encoding="utf-8"))
    return cast(Json, {**own, "$defs": {**parts["$defs"], **own.get("$defs", {})}})
