"""Progress is drawn on a terminal's standard error and nowhere else."""

from __future__ import annotations

import io

import pytest

from rawi.cli.progress import followed, waiting


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_nothing_is_drawn_into_files(capsys: pytest.CaptureFixture[str]) -> None:
    with waiting("Comparing"):
        assert list(followed([1, 2], "Reading", 2)) == [1, 2]
    assert capsys.readouterr() == ("", "")


def test_a_terminal_shows_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with waiting("Comparing"):
        pass
    assert list(followed(iter([1, 2]), "Reading", 2)) == [1, 2]
    assert "Comparing" in terminal.getvalue()
    assert "Reading" in terminal.getvalue()
    assert capsys.readouterr().out == ""
