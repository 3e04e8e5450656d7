"""Commands run in this process, with a simple reader in the pipeline's place."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.cli.reader import LinePipeline

from rawi.cli.running import run

AFFIRMING = "سالم القرواني: المباراة ستقام في موعدها\nهدى الزرنوخ: الملعب جاهز لاستقبال الجمهور\n"
DENYING = "مدير الملعب: لا مباراة في هذا الأسبوع\n"


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The JSON documents printed."""
        return [json.loads(line) for line in self.out.splitlines()]


Command = Callable[..., Outcome]


@pytest.fixture
def rawi(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Command:
    """Runs `rawi` with these words in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RAWI_LIBRARY", raising=False)
    monkeypatch.setenv("COLUMNS", "120")  # so wide that no line is cut, whatever terminal the tests have
    monkeypatch.setattr("rawi.flow.Pipeline", LinePipeline)

    def command(*words: str | Path) -> Outcome:
        capsys.readouterr()
        status = run([str(word) for word in words])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return command


@pytest.fixture
def coverage(tmp_path: Path) -> Path:
    """Two articles about one match."""
    path = tmp_path / "news.jsonl"
    rows = [
        {"id": "1", "text": AFFIRMING, "title": "موعد المباراة", "outlet": "الراصد", "published": "2024-03-05",
         "url": "https://example.org/1"},
        {"id": "2", "text": DENYING, "outlet": "الواحة", "published": "2024-03-06"},
    ]  # fmt: skip
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return path
