"""Packing: how documents and times lie in the database.

A document's spans are stored without their words and the words are taken from the article's text again when it is read,
so nothing is stored twice and no stored span can disagree with its text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from rawi.errors import LibraryError
from rawi.model import Document, Time
from rawi.model.wire import Json, document_from_json, document_to_json, time_from_json, time_to_json

DAY = len("2017-10-16")
_BOUNDS = {"start", "end"}


def dumped(value: Any) -> str:
    """JSON without white space, Arabic as Arabic.

    Half a surrogate pair, as in the name of a file that is no UTF-8, becomes JSON's own escape of it.
    """
    return storable(json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False))


def storable(words: str) -> str:
    """The words, with half a surrogate pair as an escape: a database takes UTF-8 only."""
    return words.encode("utf-8", "backslashreplace").decode("utf-8")


def packed_time(time: Time | None) -> str | None:
    """A time as JSON."""
    return None if time is None else dumped(time_to_json(time))


def unpacked_time(value: str | None) -> Time | None:
    """The time behind `packed_time`."""
    return None if value is None else time_from_json(json.loads(value))


def day(instant: str | None) -> str | None:
    """The day of an ISO day or instant."""
    return None if instant is None else instant[:DAY]


def pack(document: Document) -> str:
    """A document without its statements and its text, for its `body`."""
    value = document_to_json(document, own_voice=True)
    del value["statements"]
    del value["article"]["text"]
    return dumped(_without_words(value))


def unpack(body: str, text: str, statements: list[Json]) -> Document:
    """The document behind `pack`, with its article's text and its statements' JSON; LibraryError if they do not fit."""
    try:
        value = _with_words(json.loads(body), text)
        value["article"]["text"] = text
        value["statements"] = statements
        return document_from_json(value)
    except (ValueError, KeyError, TypeError) as error:
        raise LibraryError(
            f"A document of the library cannot be read: {error}.", hint="Remake what is derived: rawi rebuild"
        ) from error


def _without_words(value: Any) -> Any:
    if isinstance(value, Mapping):
        if value.keys() == _BOUNDS | {"text"}:
            return {"start": value["start"], "end": value["end"]}
        return {key: _without_words(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without_words(inner) for inner in value]
    return value


def _with_words(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        if value.keys() == _BOUNDS:
            return {**value, "text": text[value["start"] : value["end"]]}
        return {key: _with_words(inner, text) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with_words(inner, text) for inner in value]
    return value
