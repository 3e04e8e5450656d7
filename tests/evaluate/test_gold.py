"""Gold files are found, read and checked against their text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.evaluate.conftest import TEXT, record

from rawi.errors import GoldError
from rawi.evaluate import gold_files, load


def test_text_date_and_layers(gold_path: Path) -> None:
    gold = load(gold_path)
    assert gold.article.text == TEXT
    assert gold.article.published is not None
    assert gold.article.published.value == "2024-03-05"
    assert gold.quantities is not None
    assert (gold.quantities[0].low, gold.quantities[0].high) == (12, 12)


def test_line_of_a_jsonl_file(tmp_path: Path) -> None:
    lines = [
        {"id": "a", "text": "نص"},
        {"id": "b", "title": "عنوان", "text": "قال الوزير", "published": "2024-05-01T10:00:00", "outlet": "الراصد"},
    ]
    rows = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    (tmp_path / "news.jsonl").write_text(rows + "\n", encoding="utf-8")
    path = tmp_path / "b.json"
    path.write_text(json.dumps({"file": "news.jsonl", "source_id": "b", "statements": []}), encoding="utf-8")
    gold = load(path)
    assert gold.article.text == "عنوان\n\nقال الوزير"
    assert gold.article.title_length == 5
    assert (gold.article.outlet, gold.article.source_id) == ("الراصد", "b")
    assert gold.statements == ()
    assert gold.mentions is None


def test_a_span_that_does_not_hold_its_words(gold_path: Path) -> None:
    changed = record()
    changed["mentions"][0]["span"]["start"] += 1
    gold_path.write_text(json.dumps(changed), encoding="utf-8")
    with pytest.raises(GoldError, match="holds"):
        load(gold_path)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"file": "nowhere.txt"}, "no folder above"),
        ({"file": None}, "does not say"),
        ({"times": [{"span": {"start": 0, "end": 5}}]}, "missing or unfit"),
    ],
)
def test_unfit_gold_says_why(gold_path: Path, change: dict[str, object], message: str) -> None:
    gold_path.write_text(json.dumps(record() | change), encoding="utf-8")
    with pytest.raises(GoldError, match=message):
        load(gold_path)


def test_folders_hold_gold_and_other_json(gold_path: Path) -> None:
    (gold_path.parent / "relations.json").write_text("[]", encoding="utf-8")
    assert gold_files([gold_path.parent]) == [gold_path]
    with pytest.raises(GoldError, match="does not exist"):
        gold_files([gold_path.parent / "other"])
    (gold_path.parent / "empty").mkdir()
    with pytest.raises(GoldError, match="no gold"):
        gold_files([gold_path.parent / "empty"])


def test_broken_json(gold_path: Path) -> None:
    gold_path.write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match="JSON"):
        load(gold_path)
