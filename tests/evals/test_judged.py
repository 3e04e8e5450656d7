"""Judged disputes: which of them are still shown, and what a file of them must say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from evals.judged import JUDGED, LABELS, documents_of, load, main

from rawi.flow import Pipeline
from rawi.ingest import SetAside, articles

TOLD = "قال وزير المياه سامي العواد إن سد الرمانة سيفتح يوم الأحد."
DENIED = "نفى مدير سد الرمانة كريم البازي ما قاله وزير المياه سامي العواد عن فتح سد الرمانة يوم الأحد."
HEAD = "label\tclass\tkind\tarticle_1\tstart_1\tend_1\tarticle_2\tstart_2\tend_2\n"


def collection(folder: Path) -> str:
    rows = [
        {"id": "one", "outlet": "النهر", "published": "2024-05-02", "text": TOLD},
        {"id": "two", "outlet": "الضفة", "published": "2024-05-03", "text": DENIED},
        {"id": "three", "outlet": "الضفة", "published": "2024-05-03", "text": "قالت البلدية إن الأعمال ستبدأ غدا."},
    ]
    path = folder / "news.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def test_what_is_still_shown_is_counted_by_label(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = collection(tmp_path)
    one, two, _ = (each.id for each in articles(file) if not isinstance(each, SetAside))
    at, denied = TOLD.index("سد"), DENIED.index("فتح")
    rows = (
        f"holds\tdenial\tevent\t{one}\t{at}\t{len(TOLD) - 1}\t{two}\t{denied}\t{len(DENIED) - 1}\n"
        f"false\tagree\tevent\t{one}\t{at}\t{len(TOLD) - 1}\t{one}\t0\t3\n"
    )
    judged = tmp_path / "judged.tsv"
    judged.write_text(HEAD + rows, encoding="utf-8")
    assert main([file, "--judged", str(judged), "--each"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("holds\tdenial\tevent\t")
    assert lines[1:4] == ["holds: 1 of 1 still shown", "arguable: 0 of 0 still shown", "false: 0 of 1 still shown"]
    assert lines[-1].startswith("2 articles, ")


def test_only_the_articles_that_are_asked_for_are_read(tmp_path: Path) -> None:
    assert documents_of(collection(tmp_path), ["art_of_no_article"], Pipeline.load()) == []


def test_a_label_that_is_none_is_told(tmp_path: Path) -> None:
    path = tmp_path / "judged.tsv"
    path.write_text(HEAD + "maybe\tagree\tevent\ta\t0\t1\tb\t0\t1\n", encoding="utf-8")
    with pytest.raises(ValueError, match="'maybe' is none of holds"):
        load(path)


def test_the_kept_file_is_of_places_and_labels_alone() -> None:
    judged = load(JUDGED)
    assert {one.label for one in judged} == set(LABELS)
    assert all(start < end for one in judged for _, start, end in one.sides)
