"""Corrections from the command line: signed, followed, listed, taken back; and a newsroom's own list of names."""

from __future__ import annotations

import csv
import getpass
import io
from pathlib import Path

import jsonschema
import pytest
from tests.cli.conftest import Command

from rawi.cli import signing
from rawi.errors import UsageError
from rawi.model.wire import schema
from rawi.store import Library


@pytest.fixture
def filled(rawi: Command, coverage: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setenv("RAWI_ANALYST", "منى")
    assert rawi("add", coverage).status == 0
    return rawi


def of(rawi: Command, name: str) -> str:
    (holder,) = rawi("who", name, "--json").lines
    jsonschema.validate(holder, schema("rawi/holder/1"))
    return str(holder["entity"])


def test_a_merge_is_followed_at_once_and_undone(filled: Command) -> None:
    first, second = of(filled, "سالم القرواني"), of(filled, "هدى الزرنوخ")
    outcome = filled("review", "merge", first, second, "--why", "شخص واحد")
    assert outcome.status == 0, outcome.err
    (decision,) = filled("review", "log", "--json").lines
    jsonschema.validate(decision, schema("rawi/decision/1"))
    assert decision["id"] in outcome.out
    assert (decision["who"], decision["why"], decision["subjects"]) == ("منى", "شخص واحد", [first, second])
    (holder,) = filled("who", second, "--json").lines
    assert {"سالم القرواني", "هدى الزرنوخ"} <= set(holder["names"])
    assert len(holder["statements"]) == 2
    assert [join["decision"] for join in holder["joins"]] == [decision["id"]]
    assert decision["id"] in filled("who", first).out
    assert filled("review", "undo", decision["id"][:12], "--as", "سامي").status == 0
    assert len(filled("who", first, "--json").lines[0]["statements"]) == 1
    (undone,) = filled("review", "log", "--json").lines
    assert undone["undone_by"] == "سامي"
    assert "سامي" in filled("review", "log").out
    again = filled("review", "undo", decision["id"])
    assert again.status == 2
    assert "سامي" in again.err


def test_decisions_survive_a_rebuild(filled: Command) -> None:
    mona = of(filled, "هدى الزرنوخ")
    assert filled("review", "rename", mona, "هدى زرنوخ", "--why", "كما تكتب اسمها", "--as", "سامي").status == 0
    assert filled("who", mona, "--json").lines[0]["name"] == "هدى زرنوخ"
    assert filled("rebuild").status == 0
    assert filled("who", mona, "--json").lines[0]["name"] == "هدى زرنوخ"
    assert filled("review", "log", "--json").lines[0]["who"] == "سامي"


def test_later_only_keeps_it_until_the_next_comparison(filled: Command) -> None:
    mona = of(filled, "هدى الزرنوخ")
    assert filled("review", "rename", mona, "هدى زرنوخ", "--why", "اسمها", "--later").status == 0
    assert filled("who", mona, "--json").lines[0]["name"] == "هدى الزرنوخ"
    assert "rawi review apply" in filled("review", "log").out
    assert filled("review", "apply").out == "Compared anew.\n"
    assert filled("who", mona, "--json").lines[0]["name"] == "هدى زرنوخ"
    assert "follows every decision" in filled("review", "apply").out
    assert "rawi review apply" not in filled("review", "log").out


def test_the_next_add_follows_what_a_killed_run_had_kept(
    filled: Command, coverage: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mona = of(filled, "هدى الزرنوخ")

    def die(library: Library) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("rawi.cli.deciding.follow", die)
        assert filled("review", "rename", mona, "هدى زرنوخ", "--why", "اسمها").status == 130
    assert len(filled("review", "log", "--json").lines) == 1
    assert filled("add", coverage).status == 0
    assert filled("who", mona, "--json").lines[0]["name"] == "هدى زرنوخ"


def test_statements_are_corrected(filled: Command) -> None:
    (statement,) = filled("statements", "--by", "مدير الملعب", "--json").lines
    assert filled("review", "restance", statement["id"], "affirms", "--why", "لا نفي").status == 0
    assert filled("review", "respeak", statement["id"], "نائب المدير", "--kind", "person", "--why", "نائبه").status == 0
    (shown,) = filled("statements", "--by", "نائب المدير", "--json").lines
    assert (shown["id"], shown["polarity"]) == (statement["id"], "assert")
    assert sum(reason.startswith("corrected") for reason in shown["reasons"]) == 2
    wrong = filled("review", "respeak", statement["id"], "نائب المدير", "--kind", "ship", "--why", "x")
    assert wrong.status == 2
    assert "person" in wrong.err


def test_a_dispute_is_dismissed(filled: Command) -> None:
    (dispute,) = filled("disputes", "--json").lines
    assert filled("review", "dismiss", dispute["id"], "--why", "سؤالان").status == 0
    assert filled("disputes", "--json").lines == []
    assert "dismiss dis_1" in filled("review", "log").out


@pytest.mark.parametrize(
    "words",
    [
        ("merge", "ent_0123456789", "ent_9876543210", "--why", "x"),
        ("merge", "سالم", "هدى", "--why", "x"),
        ("split", "ent_0123456789", "--why", "x"),
        ("retype", "ent_0123456789", "PER"),
        ("undo", "dec_0123456789"),
        ("dismiss", "dis_0123456789", "--why", "x"),
        ("nothing",),
    ],
)
def test_wrong_words_are_told_and_nothing_is_kept(filled: Command, words: tuple[str, ...]) -> None:
    outcome = filled("review", *words)
    assert outcome.status == 2
    assert len(outcome.err.splitlines()) >= 2
    assert filled("review", "log").out.strip() == "Nothing was decided."


def test_review_alone_shows_its_help(rawi: Command) -> None:
    outcome = rawi("review")
    assert (outcome.status, outcome.err) == (0, "")
    assert "restance" in outcome.out


def test_log_as_csv(filled: Command) -> None:
    filled("review", "rename", of(filled, "هدى"), "هدى", "--why", "a, b")
    header, row = csv.reader(io.StringIO(filled("review", "log", "--csv").out))
    assert dict(zip(header, row, strict=True))["why"] == "a, b"
    assert filled("review", "log", "--csv", "--json").status == 2


def test_who_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAWI_ANALYST", "منى")
    assert signing.analyst("سامي") == "سامي"
    assert signing.analyst(" ") == "منى"
    monkeypatch.delenv("RAWI_ANALYST")
    monkeypatch.setattr(getpass, "getuser", lambda: "samir")
    assert signing.analyst(None) == "samir"

    def nobody() -> str:
        raise KeyError("uid")

    monkeypatch.setattr(getpass, "getuser", nobody)
    with pytest.raises(UsageError) as caught:
        signing.analyst(None)
    assert "--as" in caught.value.hint


def test_names_and_open_pairs(filled: Command) -> None:
    names = filled("names", "--json").lines
    for one in names:
        jsonschema.validate(one, schema("rawi/identity/1"))
    assert {"سالم القرواني", "هدى الزرنوخ"} <= {one["name"] for one in names}
    assert [one["name"] for one in filled("names", "--called", "زرنوخ", "--json").lines] == ["هدى الزرنوخ"]
    assert len(filled("names", "--limit", "1", "--json").lines) == 1
    header, *rows = csv.reader(io.StringIO(filled("names", "--csv").out))
    assert header[0] == "id"
    assert len(rows) == len(names)
    assert "هدى الزرنوخ" in filled("names").out
    (pair,) = filled("review", "open", "--json").lines
    jsonschema.validate(pair, schema("rawi/pair/1"))
    assert filled("names", "open", "--json").lines == [pair]
    ids = f"{pair['first']['entity']} {pair['second']['entity']}"
    told = filled("review", "open").out
    assert f"rawi review merge {ids}" in told
    assert f"rawi review split {ids}" in told
    assert len(filled("review", "open", "--csv").out.splitlines()) == 2
    assert filled("review", "split", *ids.split(), "--why", "اثنان").status == 0
    assert filled("review", "open").out.strip() == "No pairs are open."


def test_a_list_of_names_is_imported_replaced_and_forgotten(filled: Command, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("id,name,type\nQ1,هدى الزرنوخ,person\nQ2,,person\nQ1,مكرر,person\n", encoding="utf-8")
    outcome = filled("names", "import", path)
    assert outcome.status == 1
    assert "people.csv:3" in outcome.err
    assert "1 names kept" in outcome.out
    assert filled("who", "هدى", "--json").lines[0]["known"] == ["Q1"]
    assert "Q1" in filled("who", "هدى").out
    path.write_text("id,name,type\nQ7,هدى الزرنوخ,person\n", encoding="utf-8")
    assert filled("names", "import", path).status == 0
    assert filled("who", "هدى", "--json").lines[0]["known"] == ["Q7"]
    assert filled("names", "lists", "--json").lines == [{"schema": "rawi/list/1", "list": "people", "names": 1}]
    assert filled("names", "lists", "--csv").out == "list,names\npeople,1\n"
    assert filled("names", "forget", "towns").status == 2
    assert filled("names", "forget", "people").status == 0
    assert filled("who", "هدى", "--json").lines[0]["known"] == []
    assert filled("names", "lists").out.strip() == "No list was imported."
    (tmp_path / "none.csv").write_text("a,b\n1,2\n")
    assert filled("names", "import", tmp_path / "none.csv").status == 1


def test_origins_and_claims_are_settled_by_the_same_words_and_looked_at_before(filled: Command) -> None:
    article = filled("articles", "--json").lines[0]["id"]
    words = ("review", "split", "ori_1", "--articles", article)
    seen = filled(*words, "--preview")
    assert (seen.status, seen.err) == (0, "")
    assert "Nothing was kept" in seen.out
    assert "dis_1" in seen.out
    assert filled("review", "log").out.strip() == "Nothing was decided."
    assert filled(*words).status == 2
    assert filled(*words, "--why", "تقرير مستقل", "--later").status == 0
    (decision,) = filled("review", "log", "--json").lines
    jsonschema.validate(decision, schema("rawi/decision/1"))
    assert (decision["subjects"], decision["articles"], len(decision["parts"])) == (["ori_1"], [article], 2)
    assert "split ori_1" in filled("review", "log").out
    wrong = filled("review", "merge", "cla_1", "dis_1", "--why", "x")
    assert wrong.status == 2
    assert "two different claims" in wrong.err
