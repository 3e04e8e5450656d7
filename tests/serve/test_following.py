"""The comparison behind the pages: one at a time, nothing asked for is forgotten, failures are written down."""

from __future__ import annotations

import logging
import threading

import pytest

from rawi.serve.following import Follower


def test_it_is_done_when_the_reader_goes_on() -> None:
    runs: list[int] = []
    follower = Follower(lambda: runs.append(1))
    assert follower.ask()
    assert follower.ask()
    assert len(runs) == 2


def test_what_is_asked_for_meanwhile_is_one_more_run() -> None:
    begun, may_end, runs = threading.Event(), threading.Event(), []

    def follow() -> None:
        runs.append(1)
        begun.set()
        assert may_end.wait(10)

    follower = Follower(follow, patience=0.01)
    assert not follower.ask()
    assert begun.wait(10)
    assert not follower.ask()
    assert not follower.ask()
    may_end.set()
    follower._patience = 10
    assert follower.ask()
    assert 2 <= len(runs) <= 3


def test_a_failure_is_written_down_and_the_next_one_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    outcomes = [ZeroDivisionError("no"), None]

    def follow() -> None:
        if (error := outcomes.pop(0)) is not None:
            raise error

    follower = Follower(follow)
    with caplog.at_level(logging.ERROR, logger="rawi.serve"):
        assert follower.ask()
    assert "ZeroDivisionError" in caplog.text
    assert follower.ask()
    assert outcomes == []
