"""The treebank report counts what it should, on invented sentences in the treebank's format."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from evals.treebank import Item, content_fault, measure, speaker_fault
from tests import knowing

from evals import treebank
from rawi.evaluate import Hits, Share
from rawi.model import Span

SAID = "قال مدير الميناء أمس إن الباخرة ستغادر مساء الأحد."
ADDED = "وأضاف أن الرصيف الشرقي مغلق، بينما وصف النقيب القرار بأنه متسرع."


def _at(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def _item(sentence: str, text: str, cue: str, content: str, speaker: str | None) -> dict[str, Any]:
    phrase = _at(text, speaker) | {"head": _at(text, speaker.split()[0])} if speaker else None
    body = _at(text, content)
    return {"sent_id": sentence, "text": text, "lemma": cue, "construct": "that", "cue": _at(text, cue),
            "speaker": phrase, "content": body, "content_body": body}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two sentences, and a cue in the second that the treebank lists without a content."""
    rows = [
        _item("a#1", SAID, "قال", "الباخرة ستغادر مساء الأحد", "مدير الميناء"),
        _item("a#2", ADDED, "أضاف", "الرصيف الشرقي مغلق", None),
    ]
    other = [{"sent_id": "a#2", "lemma": "وصف", "cue": _at(ADDED, "وصف")}]
    for name, records in (("port", rows), ("port_othercues", other)):
        lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def test_a_right_reading_has_full_marks_and_other_cues_are_no_false_alarms(folder: Path) -> None:
    (path,) = treebank.files(folder)
    report = measure(path, knowing.pipeline().per_document)
    assert (report.sentences, report.cue, report.head) == (2, Share(right=2, of=2), Share(right=2, of=2))
    assert report.figures()["content characters F1"] == 1.0
    assert report.alarms == Hits(tp=2)
    assert report.faults == []


def test_a_cue_that_nobody_listed_is_reported(folder: Path) -> None:
    (folder / "port_othercues.jsonl").unlink()
    report = measure(folder / "port.jsonl", knowing.pipeline().per_document)
    assert report.alarms == Hits(tp=2, fp=1)
    assert [(fault.kind, fault.cue) for fault in report.faults] == [("not in the treebank", "وصف")]


def test_a_reader_that_finds_nothing_misses_all(folder: Path) -> None:
    pipeline = knowing.pipeline()
    report = measure(folder / "port.jsonl", lambda article: replace(pipeline.per_document(article), statements=()))
    assert (report.cue, report.head) == (Share(of=2), Share(of=2))
    assert report.characters.tp == 0
    assert [kind for kind, _ in treebank.kinds(report.faults)] == ["missed"]


def test_kinds_of_wrong_speakers() -> None:
    item = Item.of(_item("a#1", SAID, "قال", "الباخرة", "مدير الميناء"))
    assert speaker_fault(item, item.speaker) is None
    assert speaker_fault(item, None) == "speaker not seen"
    assert speaker_fault(item, Span.of(SAID, 24, 31)) == "other speaker"
    nobody = Item.of(_item("a#1", SAID, "قال", "الباخرة", None))
    assert speaker_fault(nobody, None) is None
    assert speaker_fault(nobody, item.speaker) == "speaker where the sentence has none"


@pytest.mark.parametrize(
    ("shared", "kind"),
    [
        (Hits(tp=9, fn=1), None),
        (Hits(tp=2, fn=8), "content too short"),
        (Hits(tp=2, fp=8), "content too long"),
        (Hits(tp=2, fp=4, fn=4), "content shifted"),
        (Hits(fp=3, fn=4), "content elsewhere"),
    ],
)
def test_kinds_of_wrong_contents(shared: Hits, kind: str | None) -> None:
    assert content_fault(shared) == kind


def test_it_says_that_it_is_skipped_where_the_treebank_is_absent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert treebank.main([str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("SKIPPED")


def test_errors_go_outside_the_project_only(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "port_othercues.jsonl").unlink()
    with pytest.raises(SystemExit):
        treebank.main([str(folder), "--errors", str(treebank.ROOT / "evals" / "errors.txt")])
    assert "outside" in capsys.readouterr().err
    outside = folder / "errors.txt"
    assert treebank.main([str(folder), "--show", "1", "--errors", str(outside)]) == 0
    assert "port | 2 | 2 | 100.0" in capsys.readouterr().out
    assert ADDED in outside.read_text(encoding="utf-8")
