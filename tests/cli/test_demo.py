"""`rawi demo` reads the bundled coverage with the real pipeline, and starts no server where it shall not."""

from __future__ import annotations

from pathlib import Path

import pytest

from rawi.cli.running import run
from rawi.store import Library


def test_demo(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "demo.db"
    assert run(["demo", "--no-serve", "--library", str(path)]) == 0
    out = capsys.readouterr().out
    assert "16 new" in out
    with Library.open(path, create=False) as library:
        counts = library.view.counts()
        assert counts.articles == counts.documents == 16
        assert counts.statements > 50
        assert counts.disputes >= 2


def test_demo_serves_what_it_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    served: list[tuple[str, str, int]] = []
    monkeypatch.setattr("rawi.cli.add.add_all", lambda *_: None)
    monkeypatch.setattr("rawi.serve.serve", lambda *words, **_: served.append(words))
    assert run(["demo", "--library", str(tmp_path / "d.db"), "--port", "8123"]) == 0
    assert served == [(str(tmp_path / "d.db"), "127.0.0.1", 8123)]
