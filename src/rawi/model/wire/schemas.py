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
    "rawi/holder/1",
    "rawi/identity/1",
    "rawi/name/1",
    "rawi/pair/1",
    "rawi/decision/1",
    "rawi/why/1",
    "rawi/error/1",
)


_PARTS_OF = {"rawi/holder/1": ("statement", "dispute", "pair")}
"""Published schemas that others are made of; each stands among their definitions as `rawi-<name>`."""


def schema(name: str) -> Json:
    """The JSON Schema called `name`, self-contained; KeyError if there is none of that name."""
    if name not in NAMES:
        raise KeyError(name)
    own = _read(name.removeprefix("rawi/").replace("/", "-"))
    parts = {f"rawi-{part}": _inner(_read(f"{part}-1")) for part in _PARTS_OF.get(name, ())}
    return {**own, "$defs": {**_read("parts")["$defs"], **parts, **own.get("$defs", {})}}


def _inner(value: Json) -> Json:
    return {key: inner for key, inner in value.items() if key not in ("$schema", "$id")}


def _read(file: str) -> Json:
    text = resources.files("rawi.model").joinpath("schema", f"{file}.json").read_text(encoding="utf-8")
    return cast(Json, json.loads(text))
