"""Exports keep to the shapes of schema.org and of the W3C's Web Annotation model, as others published them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.store import making
from tests.store.export.shapes import annotation_faults, graph_faults

from rawi.model import Claim, Holder, Position, SpeakerKind, Time, Value, content_id
from rawi.store import Library
from rawi.store.export import DataFormat, of_library, pieces

KINDS: tuple[SpeakerKind, ...] = ("person", "organisation", "document", "anonymous", "media", "outlet")
TEXT = "قال المتحدث إن الجسر مفتوح، وكرر أن الجسر مفتوح."
DAY = Time(value="2031-05-02", earliest="2031-05-02", latest="2031-05-02", grain="day")
VALUES = (
    None, Value(low=3, high=None, unit="wounded", approximation="more than"), Value(low=1.5, high=2, unit="%"),
    Value(low=20310502, high=20310504, unit="date"), Value(low=None, high=20310504, unit="date"),
)  # fmt: skip


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Statements of every kind of speaker and with every kind of value, from an outlet with an address and without."""
    with Library.open(tmp_path / "l.db") as made, made.writer() as writer:
        claims = []
        for number, kind in enumerate(KINDS):
            url = (None, f"https://n.invalid/{number}", f"https://n.invalid/a b/{number}")[number % 3]
            article = making.article(f"{TEXT} {number}", outlet="الضحى" if number % 2 else None, title="عنوان", url=url)
            said = making.statement(article, "المتحدث", "الجسر مفتوح", cue="قال", mode="direct", role="متحدث")
            said = replace(said, speaker=replace(said.speaker, kind=kind), said=DAY if number % 2 else None)
            writer.add_article(article)
            writer.put_document(making.document(article, said))
            positions = tuple(position(said.id, article.id, value, said.said) for value in VALUES)
            about = "الجسر مفتوح"
            id = content_id("cla", str(number))
            claims.append(Claim(id=id, story=None, about=about, disputed=False, positions=positions))
        writer.put_comparison(replace(making.comparison(), claims=tuple(claims)))
    with Library.open(tmp_path / "l.db") as made:
        yield made


def position(statement: str, article: str, value: Value | None, said: Time | None) -> Position:
    return Position(
        holder=Holder(name="المتحدث", entity=content_id("ent", "المتحدث") if said else None),
        stance="value" if value else "affirms", value=value, said=said, statements=(statement,), articles=(article,),
        origins=(),
    )  # fmt: skip


def told(library: Library, format: DataFormat) -> Any:
    return json.loads("".join(pieces(format, of_library(library.view))))


def test_the_graph_says_nothing_that_schema_org_does_not_know(library: Library) -> None:
    graph = told(library, "jsonld")
    assert graph_faults(graph, "rawi") == []
    assert {node["@type"] for node in graph["@graph"]} == {"NewsArticle", "Quotation", "Claim"}
    quoted = [node for node in graph["@graph"] if node["@type"] == "Quotation"]
    assert sum("citation" in node for node in quoted) == 1, "a document is cited, it does not speak"
    assert sum("spokenByCharacter" in node for node in quoted) == len(KINDS) - 1
    assert "ClaimReview" not in json.dumps(graph), "no verdict that no person gave"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("verdict",), "true"), (("@type",), "Rumour"), (("datePublished",), "2031"), (("inLanguage",), "Arabic"),
        (("publisher",), "الضحى"), (("@id",), "no iri"), (("identifier", "sha256"), "x"), (("identifier",), None),
    ],
)  # fmt: skip
def test_a_fault_in_the_graph_is_seen(library: Library, path: tuple[str, ...], value: Any) -> None:
    graph = deepcopy(told(library, "jsonld"))
    node = next(one for one in graph["@graph"] if one["@type"] == "NewsArticle")
    for key in path[:-1]:
        node = node[key]
    if value is None:
        del node[path[-1]]
    else:
        node[path[-1]] = value
    assert graph_faults(graph, "rawi")


def test_annotations_keep_to_their_model(library: Library) -> None:
    collection = told(library, "annotations")
    assert annotation_faults(collection) == []
    assert collection["total"] == len(KINDS)
    states = [target.get("state") for one in collection["first"]["items"] for target in one["target"]]
    assert any(states)
    assert not all(states)


def test_a_collection_of_nothing_has_no_page(tmp_path: Path) -> None:
    with Library.open(tmp_path / "empty.db") as empty:
        collection = told(empty, "annotations")
    assert annotation_faults(collection) == []
    assert (collection["total"], "first" in collection) == (0, False)


@pytest.mark.parametrize("key", ["stance", "motivation", "selector"])
def test_a_fault_in_an_annotation_is_seen(library: Library, key: str) -> None:
    collection = told(library, "annotations")
    one = collection["first"]["items"][0]
    if key == "stance":
        one["stance"] = "affirms"
    elif key == "motivation":
        one["motivation"] = ["judging"]
    else:
        one["target"][0]["selector"][1]["end"] = one["target"][0]["selector"][1]["start"]
    assert annotation_faults(collection)
