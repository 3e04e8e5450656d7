"""What the gate of the reading guards, and which gold its floors are of."""

from __future__ import annotations

from pathlib import Path

from evals.gate import gold_hash, guarded


def test_gold_hash_follows_the_content(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"file": "x"}', encoding="utf-8")
    before = gold_hash([path])
    path.write_text('{"file": "y"}', encoding="utf-8")
    assert gold_hash([path]) != before


def test_labels_of_an_article_are_no_annotations(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{\n "file": "x",\n "document": {\n  "outlet": null\n }\n}\n', encoding="utf-8")
    before = gold_hash([path])
    labels = '"document": {\n  "domain": "sport",\n  "register": "gulf",\n'
    path.write_text(path.read_text(encoding="utf-8").replace('"document": {\n', labels), encoding="utf-8")
    assert gold_hash([path]) == before


def test_precision_may_be_traded_for_recall_but_not_in_finding_statements() -> None:
    figures = {
        "a.precision": 0.5,
        "a.recall": 0.5,
        "a.f1": 0.5,
        "statements.found.recall": 0.8,
        "statements.speaker": 0.9,
    }
    assert sorted(guarded(figures)) == ["a.f1", "statements.found.recall", "statements.speaker"]
