"""Exports: every format from every kind of selection, over every back end."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from tests.contract.conftest import Open
from tests.store import making

from rawi.errors import NotFoundError
from rawi.model import Comparison
from rawi.model.wire import schema
from rawi.store import Library
from rawi.store.export import (
    DATA_FORMATS,
    DataFormat,
    Selection,
    of_article,
    of_dispute,
    of_hits,
    of_holder,
    of_library,
    of_story,
    pieces,
)

OPEN = making.article(
    'قال عامر الزهيري «الميناء "مفتوح"، =1+1»، وقالت لمى إن الرصيف يعمل. المدينة هادئة.',
    url="https://example.org/1",
    outlet="=الراصد",
    published="2031-05-02",
    title="الميناء مفتوح",
)
SHUT = making.article("نفت هيئة المرفأ أن الميناء مفتوح.", outlet="الواحة", published="2031-05-03")
SPOKEN = making.statement(OPEN, "عامر الزهيري", 'الميناء "مفتوح"، =1+1', cue="قال", mode="direct", said="2031-05-01")
TOLD = making.statement(OPEN, "لمى", "الرصيف يعمل", cue="وقالت", role="+مديرة")
OWN = making.statement(OPEN, "الراصد", "المدينة هادئة", kind="outlet", mode="own_voice")
DENIED = replace(making.statement(SHUT, "هيئة المرفأ", "الميناء مفتوح", cue="نفت"), polarity="deny")


@pytest.fixture
def filled(open_library: Open) -> Library:
    return open_library(fill)


def fill(library: Library) -> None:
    with library.writer() as writer:
        writer.add_article(OPEN)
        writer.add_article(SHUT)
        writer.put_document(making.document(OPEN, SPOKEN, TOLD, OWN, title=True))
        writer.put_document(making.document(SHUT, DENIED))
        writer.put_comparison(compared())


def compared() -> Comparison:
    affirmed = replace(making.position("عامر الزهيري", "affirms", SPOKEN), articles=(OPEN.id,))
    denied = replace(making.position("هيئة المرفأ", "denies", DENIED), articles=(SHUT.id,))
    return making.comparison(affirmed, denied, articles=(OPEN, SHUT), about="=الميناء مفتوح")


def selections(library: Library) -> dict[str, Selection]:
    view = library.view
    found = compared()
    return {
        "library": of_library(view),
        "dispute": of_dispute(view, found.disputes[0].id),
        "story": of_story(view, found.stories[0].id),
        "holder": of_holder(view, "عامر الزهيري"),
        "article": of_article(view, OPEN.id),
        "search": of_hits(view, view.search("الميناء")),
    }


def written(library: Library, kind: str, format: DataFormat) -> str:
    return "".join(pieces(format, selections(library)[kind]))


KINDS = ("library", "dispute", "story", "holder", "article", "search")


@pytest.mark.parametrize("kind", KINDS)
def test_csv_is_even_and_defused(filled: Library, kind: str) -> None:
    rows = list(csv.DictReader(io.StringIO(written(filled, kind, "csv"), newline="")))
    assert rows
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "@"))]
    if kind == "dispute":
        assert [(row["holder"], row["stance"]) for row in rows] == [
            ("عامر الزهيري", "affirms"),
            ("هيئة المرفأ", "denies"),
        ]
        assert {row["about"] for row in rows} == {"'=الميناء مفتوح"}
    elif kind == "library":
        assert {row["id"] for row in rows} == {SPOKEN.id, TOLD.id, DENIED.id}
        assert {row["content"] for row in rows} >= {'الميناء "مفتوح"، =1+1'}
        assert {row["role"] for row in rows} == {"", "'+مديرة"}
    elif kind == "holder":
        assert [row["id"] for row in rows] == [SPOKEN.id]


def test_csv_of_a_library_is_that_of_the_list_of_statements(filled: Library) -> None:
    from rawi.model.wire.cells import statement_cells

    shown = {statement_cells(record) for record in filled.view.statements()}
    assert {statement_cells(record) for record in of_library(filled.view).records()} == shown


@pytest.mark.parametrize("kind", KINDS)
def test_every_line_of_json_is_of_its_schema(filled: Library, kind: str) -> None:
    lines = [json.loads(line) for line in written(filled, kind, "jsonl").splitlines()]
    assert lines
    for line in lines:
        if line["schema"] != "rawi/hit/1":
            jsonschema.validate(line, schema(line["schema"]))
    kinds = {line["schema"].split("/")[1] for line in lines}
    wanted = {
        "library": {"document", "claim", "dispute", "story"},
        "dispute": {"dispute", "claim", "statement"},
        "story": {"document", "claim", "dispute", "story"},
        "holder": {"dispute", "statement"},
        "article": {"article", "document"},
        "search": {"hit"},
    }
    assert kinds == wanted[kind]


def test_lines_of_a_library_hold_every_statement_that_a_position_rests_on(filled: Library) -> None:
    lines = [json.loads(line) for line in written(filled, "library", "jsonl").splitlines()]
    held = {one["id"] for line in lines for one in line.get("statements", ()) if line["schema"] == "rawi/document/1"}
    assert held == {SPOKEN.id, TOLD.id, OWN.id, DENIED.id}


@pytest.mark.parametrize("kind", KINDS)
def test_json_ld_is_a_graph_of_schema_org(filled: Library, kind: str) -> None:
    told: dict[str, Any] = json.loads(written(filled, kind, "jsonld"))
    assert told["@context"]["@vocab"] == "https://schema.org/"
    ids = [node["@id"] for node in told["@graph"]]
    assert len(ids) == len(set(ids))
    types = {node["@type"] for node in told["@graph"]}
    assert types <= {"NewsArticle", "Quotation", "Claim"}
    assert "ClaimReview" not in json.dumps(told)
    quoted = [node for node in told["@graph"] if node["@type"] == "Quotation"]
    assert [(one["text"], one["spokenByCharacter"]["name"]) for one in quoted] == [
        ('الميناء "مفتوح"، =1+1', "عامر الزهيري")
    ]
    assert {one["isPartOf"] for one in quoted} <= set(ids)
    for claim in (node for node in told["@graph"] if node["@type"] == "Claim"):
        assert set(claim["appearance"]) <= set(ids)
        assert {one["rawi:stance"] for one in claim["rawi:position"]} == {"affirms", "denies"}
    for article in (node for node in told["@graph"] if node["@type"] == "NewsArticle"):
        assert article["identifier"]["value"] in (OPEN.sha256, SHUT.sha256)


def test_every_key_of_the_json_ld_is_in_its_context(filled: Library) -> None:
    told: dict[str, Any] = json.loads(written(filled, "library", "jsonld"))

    def keys(value: Any) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {key for inner in value.values() for key in keys(inner)}
        return {key for inner in value for key in keys(inner)} if isinstance(value, list) else set()

    prefixed = {key for key in keys(told["@graph"]) if ":" in key}
    assert {key.split(":")[0] for key in prefixed} <= set(told["@context"])


@pytest.mark.parametrize("kind", KINDS)
def test_annotations_find_their_words_in_the_text(filled: Library, kind: str) -> None:
    told: dict[str, Any] = json.loads(written(filled, kind, "annotations"))
    assert told["type"] == "AnnotationCollection"
    items = told["first"]["items"]
    assert told["total"] == len(items) > 0
    texts = {f"urn:rawi:{one.id}": one.text for one in (OPEN, SHUT)}
    for item in items:
        assert item["type"] == "Annotation"
        for target in item["target"]:
            text = texts[target["state"]["cached"] if "state" in target else target["source"]]
            quote, place = target["selector"]
            assert text[place["start"] : place["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
    assert f"urn:rawi:{OWN.id}" not in {item["id"] for item in items}


@pytest.mark.parametrize("format", DATA_FORMATS)
def test_an_empty_library_is_whole_in_every_format(library: Library, format: DataFormat) -> None:
    told = "".join(pieces(format, of_library(library.view)))
    if format in ("jsonld", "annotations"):
        json.loads(told)
    else:
        assert len(told.splitlines()) == (1 if format == "csv" else 0)


def test_an_article_that_was_not_read_yet_is_told_without_statements(library: Library) -> None:
    with library.writer() as writer:
        writer.add_article(OPEN)
    for format in DATA_FORMATS:
        assert "".join(pieces(format, of_article(library.view, OPEN.id)))


def test_what_is_not_there_is_said_before_anything_is_written(filled: Library) -> None:
    for make in (of_dispute, of_story, of_holder, of_article):
        with pytest.raises(NotFoundError):
            make(filled.view, "ffffffffffff")


def test_claims_and_disputes_are_streamed_in_the_order_of_the_lists(filled: Library) -> None:
    assert tuple(filled.view.each_claim()) == filled.view.claims()
    assert tuple(filled.view.each_dispute()) == filled.view.disputes()
