"""Listing commands print tables, JSON Lines of the published schemas, and CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from tests.cli.conftest import Command

from rawi.model.wire import schema
from rawi.store import Library

LISTS = ("statements", "disputes", "claims", "stories", "articles")


@pytest.fixture
def filled(rawi: Command, coverage: Path) -> Command:
    assert rawi("add", coverage).status == 0
    return rawi


@pytest.mark.parametrize("name", LISTS)
def test_json_is_of_its_schema(filled: Command, name: str) -> None:
    documents = filled(name, "--json").lines
    assert documents
    for document in documents:
        jsonschema.validate(document, schema(document["schema"]))
        assert document["schema"].startswith("rawi/")


@pytest.mark.parametrize("name", LISTS)
def test_csv_has_a_header_and_even_rows(filled: Command, name: str) -> None:
    header, *rows = csv.reader(io.StringIO(filled(name, "--csv").out))
    assert "id" in header
    assert rows
    assert {len(row) for row in rows} == {len(header)}


def test_csv_words_a_claim_as_json_does(filled: Command) -> None:
    rows = csv.DictReader(io.StringIO(filled("claims", "--csv").out))
    assert {row["about"] for row in rows} == {one["about"] for one in filled("claims", "--json").lines}


@pytest.mark.parametrize("name", LISTS)
def test_table_and_exclusive_forms(filled: Command, name: str) -> None:
    outcome = filled(name)
    assert outcome.status == 0
    assert "\u2068" not in outcome.out  # isolates are for terminals only
    assert filled(name, "--json", "--csv").status == 2


@pytest.mark.parametrize("name", LISTS)
def test_without_a_library(rawi: Command, name: str, tmp_path: Path) -> None:
    outcome = rawi(name)
    assert outcome.status == 3
    assert "rawi.db" in outcome.err
    assert not (tmp_path / "rawi.db").exists()


def test_library_from_option_and_environment(
    rawi: Command, coverage: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rawi("add", coverage, "--library", tmp_path / "a.db")
    monkeypatch.setenv("RAWI_LIBRARY", str(tmp_path / "a.db"))
    assert len(rawi("articles", "--json").lines) == 2
    assert rawi("articles", "--library", "none.db").status == 3
    (tmp_path / "text.db").write_text("no database " * 100)
    assert rawi("articles", "--library", "text.db").status == 3
    assert rawi("articles", "--library", "postgresql://localhost/rawi").status == 3


def test_statements_by_about_and_day(filled: Command) -> None:
    assert [one["speaker"]["name"] for one in filled("statements", "--by", "القرواني", "--json").lines] == [
        "سالم القرواني"
    ]
    assert len(filled("statements", "--about", "الملعب", "--json").lines) == 1
    assert len(filled("statements", "--since", "2024-03-06", "--json").lines) == 1
    assert len(filled("statements", "--until", "2024-03-05", "--json").lines) == 2
    assert filled("statements", "--since", "soon").status == 2
    crossed = filled("statements", "--since", "2024-03-06", "--until", "2024-03-05")
    assert crossed.status == 2
    assert "the first day is after the last" in crossed.err


def test_statements_by_their_ids(filled: Command) -> None:
    first, second, *_ = filled("statements", "--json").lines
    assert filled("statements", second["id"], first["id"][:12], "--json").lines == [second, first]
    assert filled("statements", "sta_000000000000").status == 2
    assert filled("statements", first["id"], "--by", "القرواني").status == 2


def test_what_outlets_state_themselves_is_listed_when_asked_for(filled: Command, tmp_path: Path) -> None:
    with Library.open(tmp_path / "rawi.db") as library:
        (document, *_) = library.view.documents([library.view.articles()[0].reference.id])
        own = replace(document.statements[0], id="sta_0123456789ab", mode="own_voice", cue=None, chain=())
        with library.writer() as writer:
            writer.put_document(replace(document, statements=(*document.statements, own)))
    assert own.id not in {one["id"] for one in filled("statements", "--json").lines}
    assert own.id in {one["id"] for one in filled("statements", "--own-voice", "--json").lines}
    (named,) = filled("statements", own.id, "--json").lines
    assert named["mode"] == "own_voice"


def test_disputes_for_reading(filled: Command) -> None:
    out = filled("disputes").out
    assert "affirmed by 1 and denied by 1" in out
    assert "لا مباراة في هذا الأسبوع" in out
    assert filled("disputes", "--story", "sto_1", "--json").lines
    assert filled("disputes", "--story", "sto_ffffffffffffffff").status == 2


def test_who(filled: Command) -> None:
    (holder,) = filled("who", "هدى", "--json").lines
    assert holder["name"] == "هدى الزرنوخ"
    assert [one["content"][0]["text"] for one in holder["statements"]] == ["الملعب جاهز لاستقبال الجمهور"]
    assert "الملعب جاهز" in filled("who", "هدى").out
    assert filled("who", "هدى", "--csv").out.count("\n") == 2
    nobody = filled("who", "شخص مجهول")
    assert (nobody.status, nobody.out) == (2, "")
    assert nobody.err


def test_search(filled: Command) -> None:
    hits = filled("search", "مباراة", "--json").lines
    assert hits
    for hit in hits:
        assert all(match["end"] - match["start"] == len(match["text"]) for match in hit["matches"])
    assert "مدير الملعب" in filled("search", "الأسبوع").out
    assert filled("search", "كلمة غائبة").out == "Nothing found.\n"
    assert filled("search", '"* OR (', "--csv").status == 0


@pytest.mark.parametrize("words", ["", "  ", "؟!"])
@pytest.mark.parametrize("name", ["search", "who"])
def test_empty_words_are_an_error(filled: Command, name: str, words: str) -> None:
    asked = filled(name, words)
    assert (asked.status, asked.out) == (2, "")
    assert "There are no words to look for." in asked.err


def test_nothing_is_said_in_words(rawi: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("لا أقوال في هذا الخبر القصير.", encoding="utf-8")
    rawi("add", "a.txt")
    for name, words in (("disputes", "No disputes."), ("statements", "No statements."), ("claims", "No claims.")):
        assert rawi(name).out.strip() == words
        assert rawi(name, "--json").out == ""
    assert rawi("articles", "--set-aside").out.strip() == "Nothing was set aside."


def test_why_tells_the_reasons_behind_an_id(filled: Command) -> None:
    dispute = filled("disputes", "--json").lines[0]["id"]
    assert "لماذا عُدّ خلافاً؟" in filled("why", dispute).out
    english = filled("why", dispute, "--lang", "en")
    assert english.out.splitlines()[1].startswith("Why is this a dispute?")
    (found,) = filled("why", dispute, "--json").lines
    jsonschema.validate(found, schema("rawi/why/1"))
    for kind in ("claims", "stories", "statements", "articles"):
        id = filled(kind, "--json").lines[0]["id"]
        assert filled("why", id).status == 0, id
    assert filled("why", dispute, "--lang", "fr").status == 2
    assert filled("why", "xyz_000000").status == 2


def test_an_id_of_another_kind_is_named_as_it_was_given(rawi: Command, coverage: Path) -> None:
    rawi("add", coverage)
    (dispute,) = rawi("disputes", "--json").lines
    outcome = rawi("disputes", "--story", dispute["id"])
    assert outcome.status == 2
    assert f"There is no story {dispute['id']}." in outcome.err


def test_it_is_told_that_articles_have_not_been_read(
    rawi: Command, coverage: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rawi("add", coverage)
    assert rawi("disputes").err == ""
    monkeypatch.setattr("rawi.store.tables.DERIVED_VERSION", "later")
    outcome = rawi("disputes")
    assert outcome.out == "No disputes.\n"
    assert "2 of 2 articles have not been read" in outcome.err
    assert "rawi rebuild" in outcome.err
    assert rawi("rebuild").err == ""
    assert rawi("disputes").err == ""
