"""The checker of gold finds what a machine can know, in whole files and in files that annotate some layers only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from evals.verify import check_gold

TEXT = "فيضان في وادي السماق\n\nغمرت المياه، فجر الأحد، 40 منزلا.\n"


def span(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def record(**changes: Any) -> dict[str, Any]:
    """A file of two layers, with changes."""
    time = {"id": "t1", "span": span("فجر الأحد"), "type": "TIME", "value": "2025-03-09TDT"}
    return {
        "seed": "flood",
        "file": "flood.txt",
        "n_codepoints": len(TEXT),
        "layers": ["times", "quantities"],
        "document": {"title": span("فيضان في وادي السماق"), "publication_date": {"value": "2025-03-09"}},
        "times": [time | {"depends_on_publication_date": True}],
        "quantities": [
            {"id": "q1", "span": span("40 منزلا"), "value": 40, "approx": "exact", "unit": "houses"},
        ],
    } | changes


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "evals" / "gold").mkdir(parents=True)
    (tmp_path / "evals" / "flood.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "evals" / "gold" / "flood.json"


def test_a_sound_file_of_two_layers(path: Path) -> None:
    assert check_gold(record(), path) == []


def test_what_is_wrong_is_said(path: Path) -> None:
    assert check_gold(record(layers=["times", "quantities", "mentions"]), path) == ["lacks mentions"]
    assert check_gold(record(layers=["times"]), path) == ["has quantities, which its layers do not name"]
    accepting = record()
    accepting["times"][0]["accept"] = ["dawn"]
    assert check_gold(accepting, path) == ["t1: value 'dawn' is no TIMEX3 value"]
    shifted = record()
    shifted["quantities"][0]["span"]["end"] += 1
    assert any("begins or ends" in line or "not '40 منزلا'" in line for line in check_gold(shifted, path))
