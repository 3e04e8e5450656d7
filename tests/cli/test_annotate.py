"""`rawi annotate` reads without touching a library."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
from tests.cli.conftest import AFFIRMING, Command
from tests.cli.reader import LinePipeline

from rawi.model.wire import schema


def test_one_article(rawi: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(AFFIRMING, encoding="utf-8")
    outcome = rawi("annotate", "a.txt", "--published", "2024-03-05", "--outlet", "الراصد", "--json")
    (document,) = outcome.lines
    jsonschema.validate(document, schema("rawi/document/1"))
    text = document["article"]["text"]
    assert text == AFFIRMING
    for statement in document["statements"]:
        for span in (statement["cue"], *statement["content"]):
            assert text[span["start"] : span["end"]] == span["text"]
    assert list(tmp_path.iterdir()) == [tmp_path / "a.txt"]


def test_every_line_of_jsonl(rawi: Command, coverage: Path) -> None:
    with coverage.open("a", encoding="utf-8") as stream:
        stream.write("\n{oops\n")
    outcome = rawi("annotate", coverage, "--json")
    assert outcome.status == 1
    assert [one["article"]["outlet"] for one in outcome.lines] == ["الراصد", "الواحة"]
    assert ":3 was set aside: Line 3 is not JSON" in outcome.err


def test_for_reading(rawi: Command, coverage: Path) -> None:
    outcome = rawi("annotate", coverage)
    assert outcome.status == 0
    assert "سالم القرواني" in outcome.out


def test_it_is_told_where_the_day_of_publication_is_not_known(rawi: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(AFFIRMING, encoding="utf-8")
    assert "published: unknown; give it with --published DATE" in rawi("annotate", "a.txt").out
    assert "published: unknown" not in rawi("annotate", "a.txt", "--published", "2024-03-05").out


def test_wrong_words(rawi: Command, coverage: Path) -> None:
    assert rawi("annotate", coverage, "--published", "أمس").status == 2
    assert rawi("annotate").status == 2
    missing = rawi("annotate", "missing.txt")
    assert (missing.status, missing.out) == (1, "")
    assert "no such file" in missing.err


def test_an_article_that_cannot_be_read_does_not_stop_the_next(rawi: Command, tmp_path: Path) -> None:
    rows = [{"text": f"الشاهد: {LinePipeline.fails_on} الوصول"}, {"text": AFFIRMING}]
    (tmp_path / "n.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    outcome = rawi("annotate", "n.jsonl", "--json")
    assert outcome.status == 1
    assert [one["article"]["text"] for one in outcome.lines] == [AFFIRMING]
    assert "n.jsonl:1 was set aside: Reading it failed (ValueError: this line is too much)" in outcome.err
