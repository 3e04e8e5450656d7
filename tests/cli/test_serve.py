"""What the pages were sent goes in by `rawi add`, in a process of its own."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from rawi.cli import serve
from rawi.model.job import Order


def test_an_order_becomes_a_command_in_its_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[tuple[list[str], Path]] = []

    def run(command: list[str], *, cwd: Path, **_: object) -> subprocess.CompletedProcess[bytes]:
        seen.append((command, cwd))
        return subprocess.CompletedProcess(command, len(seen) - 1)

    monkeypatch.setattr("rawi.cli.serve.subprocess.run", run)
    order = Order(sources=("add_1/-x.txt",), format="html", published="2031-05-02", outlet="الضحى")
    for _ in range(2):  # What was set aside is no failure.
        serve.add("/tmp/l.db", order, tmp_path)
    with pytest.raises(subprocess.CalledProcessError):
        serve.add("/tmp/l.db", Order(sources=("a",)), tmp_path)
    words = seen[0][0]
    assert words[1:] == [
        "-m", "rawi", "add", "--library", "/tmp/l.db", "--format", "html", "--published", "2031-05-02",
        "--outlet", "الضحى", "--", "add_1/-x.txt",
    ]  # fmt: skip
    assert seen[0][1] == tmp_path


def test_a_library_is_found_from_every_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert serve.absolute("rawi.db") == str(tmp_path / "rawi.db")
    assert serve.absolute("postgresql://db/news") == "postgresql://db/news"
