"""A small gold file about invented people, as the tests of evaluation need it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rawi.evaluate import GoldDocument, load

TEXT = (
    "النجم ينفي رحيله: باق هنا\n\n"
    "نفى المدرب سالم القرواني، أمس، تعرض فريقه لأي ضغط قبل مباراة نادي الصخرة، وفق وكالة تالة.\n"
    "وأضاف أن 12 لاعبا جاهزون، وقالت مصادر في النادي إن المهاجم يعتقد أن العرض ضعيف.\n"
)


def span(words: str, after: int = 0) -> dict[str, Any]:
    """The first place of `words` from `after` on, as a gold span."""
    start = TEXT.index(words, after)
    return {"start": start, "end": start + len(words), "text": words}


def statement(name: str, cue: str, source: dict[str, Any], content: str, **fields: Any) -> dict[str, Any]:
    """A gold statement with the usual values where none are given."""
    usual = {
        "id": name,
        "cue": span(cue),
        "cue_class": "assert",
        "source": {"span": None, "resolved": None, "entity": None, "type": "implicit"} | source,
        "via": [],
        "content": [span(content)],
        "quoted": "indirect",
        "polarity": "assert",
        "content_negated": False,
        "commitment": "committed",
        "level": "primary",
        "nested_in": None,
        "in_headline": False,
        "when": None,
    }
    return usual | fields


COACH = {"resolved": "سالم القرواني", "entity": "coach"}


def record() -> dict[str, Any]:
    """The gold file's content."""
    agency = {"type": "agency", "name": "تالة", "span": span("وكالة تالة")}
    return {
        "file": "articles/match.txt",
        "document": {"publication_date": {"value": "2024-03-05"}},
        "statements": [
            statement("s1", "ينفي", {"span": span("النجم"), "resolved": "النجم", "type": "person"}, "رحيله",
                      in_headline=True, polarity="deny", cue_class="deny"),
            statement("s2", "نفى", COACH | {"span": span("المدرب سالم القرواني"), "type": "person"},
                      "تعرض فريقه لأي ضغط قبل مباراة نادي الصخرة", polarity="deny", cue_class="deny",
                      when="2024-03-04", via=[agency]),
            statement("s3", "أضاف", COACH, "12 لاعبا جاهزون", via=[agency | {"inherited": True}]),
            statement("s4", "قالت", {"span": span("مصادر في النادي"), "resolved": "مصادر النادي", "type": "anonymous"},
                      "المهاجم يعتقد أن العرض ضعيف"),
            statement("s5", "يعتقد", {"span": span("المهاجم"), "resolved": "المهاجم", "type": "person"}, "العرض ضعيف",
                      level="nested", nested_in="s4"),
        ],
        "mentions": [
            {"span": span("سالم القرواني"), "type": "PER", "entity": "coach"},
            {"span": span("نادي الصخرة"), "type": "ORG", "entity": "club"},
        ],
        "times": [{"span": span("أمس"), "type": "DATE", "value": "2024-03-04"}],
        "quantities": [{"span": span("12 لاعبا"), "value": 12, "approx": "exact"}],
        "decoys": [{"span": span("وفق"), "why": "already the chain"}],
    }  # fmt: skip


@pytest.fixture
def gold_path(tmp_path: Path) -> Path:
    """A gold file in one folder, its text in another."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "match.txt").write_text(TEXT, encoding="utf-8", newline="")
    path = tmp_path / "gold" / "match.json"
    path.parent.mkdir()
    path.write_text(json.dumps(record(), ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture
def gold(gold_path: Path) -> GoldDocument:
    """The gold document."""
    return load(gold_path)
