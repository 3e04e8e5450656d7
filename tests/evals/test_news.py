"""Disputes of real news: which articles are read, and what is printed of a dispute."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from evals.news import chosen, main


def collection(folder: Path) -> str:
    told = "قال وزير المياه سامي العواد إن سد الرمانة سيفتح يوم الأحد."
    denied = "نفى مدير سد الرمانة كريم البازي ما قاله وزير المياه سامي العواد عن فتح سد الرمانة يوم الأحد."
    rows = [
        {"id": "late", "outlet": "الضفة", "published": "2024-05-03", "text": denied},
        {"id": "early", "outlet": "النهر", "published": "2024-05-02", "text": told},
        {"id": "before", "outlet": "النهر", "published": "2024-04-30", "text": "أعلنت البلدية بدء أعمال الصيانة."},
        {"id": "undated", "outlet": "النهر", "text": "قالت البلدية إن الأعمال ستبدأ غدا."},
    ]
    path = folder / "news.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def test_the_first_dated_articles_from_a_day_on_are_chosen(tmp_path: Path) -> None:
    file = collection(tmp_path)
    assert [one.source_id for one in chosen(file, "2024-05-01", 5)] == ["early", "late"]
    assert [one.source_id for one in chosen(file, "", 1)] == ["before"]


def test_each_side_of_a_dispute_is_printed_with_its_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([collection(tmp_path), "--since", "2024-05-01"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("    affirms | سامي العواد | ") for line in lines)
    assert any(line.startswith("    denies | كريم البازي | ") for line in lines)
    assert lines[-1] == "2 articles, 1 disputes: 1 event"
