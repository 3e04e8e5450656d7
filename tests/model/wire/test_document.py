"""A document as JSON holds all of it, in the shape that the schema publishes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from tests.model.invented import documents

from rawi.model import Document, content_id, text_sha256
from rawi.model.wire import document_from_json, document_to_json, schema

VALIDATOR = Draft202012Validator(schema("rawi/document/1"))


@settings(max_examples=25)
@given(documents())
def test_there_and_back(document: Document) -> None:
    printed = json.dumps(document_to_json(document, own_voice=True), ensure_ascii=False, allow_nan=False)
    assert document_from_json(json.loads(printed)) == document


@settings(max_examples=25)
@given(documents())
def test_fits_its_schema(document: Document) -> None:
    VALIDATOR.validate(document_to_json(document, own_voice=True))
    VALIDATOR.validate(document_to_json(document))


@settings(max_examples=25)
@given(documents())
def test_own_voice_only_when_asked(document: Document) -> None:
    printed = document_to_json(document)["statements"]
    spoken = [statement.id for statement in document.statements if statement.mode != "own_voice"]
    assert [statement["id"] for statement in printed] == spoken


@settings(max_examples=25)
@given(documents())
def test_every_span_holds_its_words(document: Document) -> None:
    value = document_to_json(document, own_voice=True)
    text = value["article"]["text"]
    pending: list[object] = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, dict):
            if {"start", "end", "text"} <= one.keys():
                assert text[one["start"] : one["end"]] == one["text"]
            pending.extend(one.values())
        elif isinstance(one, list):
            pending.extend(one)


def bare(text: str) -> dict[str, object]:
    article: dict[str, object] = {
        "id": content_id("art", text), "title": None, "outlet": None, "url": None, "language": "ar", "text": text,
        "sha256": text_sha256(text), "published": None, "published_basis": "unknown", "dateline": None, "agencies": [],
        "boilerplate": [], "title_length": 0, "agency": None, "source_id": None, "source": None,
    }  # fmt: skip
    return {
        "schema": "rawi/document/1", "article": article, "statements": [], "mentions": [], "times": [],
        "quantities": [], "paragraphs": [], "producer": {"name": "rawi", "version": "0"},
    }  # fmt: skip


def test_what_is_no_document_is_refused() -> None:
    value = bare("افتتح المحافظ الجسر الجديد")
    assert document_from_json(value).article.text == "افتتح المحافظ الجسر الجديد"
    with pytest.raises(ValueError, match="not a rawi/document/1"):
        document_from_json({**value, "schema": "rawi/claim/1"})
    with pytest.raises(ValueError, match="mentions"):
        document_from_json({key: inner for key, inner in value.items() if key != "mentions"})
    with pytest.raises(ValueError, match="misshapen"):
        document_from_json({**value, "times": [3]})
    with pytest.raises(ValueError, match="hearsay"):
        document_from_json({**value, "article": {**bare("نص")["article"], "published_basis": "hearsay"}})  # type: ignore[dict-item]


def test_whole_numbers_are_printed_whole() -> None:
    value = bare("غرق 12 قاربا")
    quantity = {
        "span": {"start": 4, "end": 12, "text": "12 قاربا"}, "low": 12, "high": 12.5, "approximation": "range",
        "unit": "boat", "of": "قارب",
    }  # fmt: skip
    again = document_to_json(document_from_json({**value, "quantities": [quantity]}))
    assert json.dumps(again["quantities"][0]["low"]) == "12"
    assert json.dumps(again["quantities"][0]["high"]) == "12.5"
