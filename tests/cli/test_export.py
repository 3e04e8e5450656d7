"""`rawi export`: formats to standard output or a file that is whole or not there."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Command

from rawi.cli.writing import write_whole
from rawi.errors import UsageError


@pytest.fixture
def filled(rawi: Command, coverage: Path) -> Command:
    assert rawi("add", coverage).status == 0
    return rawi


def test_every_format_comes_out(filled: Command) -> None:
    rows = list(csv.DictReader(io.StringIO(filled("export", "--format", "csv").out)))
    assert {row["speaker"] for row in rows} == {"سالم القرواني", "هدى الزرنوخ", "مدير الملعب"}
    assert {line["schema"] for line in filled("export", "--format", "jsonl").lines} >= {
        "rawi/document/1",
        "rawi/dispute/1",
    }
    assert json.loads(filled("export", "--format", "jsonld").out)["@graph"]
    assert json.loads(filled("export", "--format", "annotations").out)["total"] == 3


def test_a_part_is_chosen(filled: Command) -> None:
    assert "مدير الملعب" in filled("export", "--format", "csv", "--dispute", "dis_1").out
    assert filled("export", "--format", "jsonl", "--story", "sto_1").lines
    out = filled("export", "--format", "csv", "--holder", "هدى").out
    assert "هدى الزرنوخ" in out
    assert "سالم" not in out


def test_wrong_words(filled: Command) -> None:
    for words in (
        ("--format", "docx"),
        ("--format", "csv", "--dispute", "dis_1", "--story", "sto_1"),
        ("--format", "csv", "--dispute", "dis_ffffffffffff"),
    ):
        outcome = filled("export", *words)
        assert (outcome.status, outcome.out) == (2, "")
        assert outcome.err
    assert filled("export").status == 2
    assert filled("export", "--format", "csv", "--library", "none.db").status == 3


def test_a_file_is_written_whole(filled: Command, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("before")
    outcome = filled("export", "--format", "csv", "--output", target)
    assert (outcome.status, outcome.out) == (0, "")
    assert target.read_text(encoding="utf-8") == filled("export", "--format", "csv").out
    assert sorted(path.name for path in tmp_path.iterdir() if "out" in path.name) == ["out.csv"]


def test_a_library_is_never_overwritten(filled: Command, tmp_path: Path) -> None:
    before = (tmp_path / "rawi.db").read_bytes()
    (tmp_path / "other.db").write_bytes(before)
    (tmp_path / "link.csv").symlink_to(tmp_path / "rawi.db")
    for name in ("rawi.db", "other.db", "rawi.db-wal", "link.csv", ".", "none/out.csv"):
        assert filled("export", "--format", "csv", "--output", name).status == 2, name
    assert (tmp_path / "rawi.db").read_bytes() == before


def test_what_fails_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("before")

    def pieces() -> list[str]:
        raise UsageError("no")

    with pytest.raises(UsageError):
        write_whole(target, (piece for _ in range(1) for piece in pieces()))
    assert target.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_lists_are_defused_too(rawi: Command, tmp_path: Path) -> None:
    row = {
        "text": "سالم القرواني: =HYPERLINK(1)\nالمباراة ستقام في موعدها والملعب جاهز لاستقبال الجمهور",
        "outlet": "@الراصد",
        "published": "2024-03-05",
    }
    (tmp_path / "news.jsonl").write_text(json.dumps(row), encoding="utf-8")
    rawi("add", "news.jsonl")
    (one,) = csv.DictReader(io.StringIO(rawi("statements", "--csv").out))
    assert one["content"] == "'=HYPERLINK(1)"
    assert one["outlet"] == "'@الراصد"


def test_dossiers_in_both_languages(filled: Command) -> None:
    arabic = filled("export", "--format", "html", "--dispute", "dis_1")
    assert arabic.status == 0
    assert '<html lang="ar" dir="rtl">' in arabic.out
    assert "مدير الملعب" in arabic.out
    english = filled("export", "--format", "markdown", "--holder", "هدى", "--lang", "en").out
    assert "Reported, not verified" in english
    assert "الملعب جاهز لاستقبال الجمهور" in english
    assert filled("export", "--format", "html", "--lang", "fr").status == 2
