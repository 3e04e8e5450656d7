"""`rawi evaluate` prints scores for people and machines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import AFFIRMING, Command


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(AFFIRMING, encoding="utf-8")

    def span(words: str) -> dict[str, object]:
        start = AFFIRMING.index(words)
        return {"start": start, "end": start + len(words), "text": words}

    path = tmp_path / "a.json"
    statement = {
        "id": "s1", "cue": span(":"), "cue_class": "assert", "content": [span("المباراة ستقام في موعدها")],
        "source": {"span": span("سالم القرواني"), "resolved": "سالم القرواني", "type": "person"}, "quoted": "indirect",
        "polarity": "assert",
    }  # fmt: skip
    path.write_text(json.dumps({"file": "a.txt", "statements": [statement]}), encoding="utf-8")
    return path


def test_json(rawi: Command, gold: Path) -> None:
    (record,) = rawi("evaluate", gold, "--json").lines
    assert record["total"]["measures"]["statements.found"] == {
        "tp": 1, "fp": 1, "fn": 0, "precision": 0.5, "recall": 1.0, "f1": pytest.approx(2 / 3),
    }  # fmt: skip
    assert [one["name"] for one in record["articles"]] == ["a"]


def test_table_and_misses(rawi: Command, gold: Path) -> None:
    outcome = rawi("evaluate", gold, "--misses", "--each")
    assert outcome.status == 0
    assert "statements.found" in outcome.out
    assert "false alarm" in outcome.out
    assert "الملعب جاهز" in outcome.out


def test_missing_gold(rawi: Command) -> None:
    assert rawi("evaluate", "none.json").status == 2
