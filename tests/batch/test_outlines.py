"""Outlines read by several processes are what one reads, whatever happens to the processes."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from tests import knowing
from tests.batch.comparers import HashingComparer
from tests.batch.outliners import MakeDeadly
from tests.test_renewal import all_held, news, put

from rawi.batch import SpreadOutlines, outlines
from rawi.batch.outlines import Reader
from rawi.compare import Outlining, outlined_here, renewal
from rawi.keeping.comparing import MakeOutliner
from rawi.store import Library


@pytest.fixture(autouse=True)
def few_articles_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlines, "MANY", 1)
    monkeypatch.setattr(outlines, "AT_ONCE", 3)


def outliner(location: Path) -> Callable[[], Reader]:
    return MakeOutliner(location=location)


def held_after(folder: Path, name: str, outlining: Callable[[Path], Outlining]) -> list[object]:
    with Library.open(folder / f"{name}.db", create=True) as library:
        put(library, news())
        with library.view.comparing() as kept:
            found = renewal(kept, HashingComparer.encoder(), knowing.comparing(), outlining=outlining(library.location))
        with library.writer() as writer:
            writer.keep(found)
        return all_held(library)


@pytest.mark.parametrize("make", [outliner, MakeDeadly])
def test_several_processes_come_to_the_same_also_where_they_die(
    tmp_path: Path, make: Callable[[Path], Callable[[], Reader]], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "rawi.outlines"):
        found = held_after(tmp_path, "spread", lambda location: SpreadOutlines(jobs=2, make=make(location)))
    assert found == held_after(tmp_path, "alone", lambda _: outlined_here)
    told = [one.getMessage() for one in caplog.records]
    assert all("outlined again in one process" in one and "-9" in one for one in told)
    assert bool(told) is (make is MakeDeadly)


def test_few_are_read_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlines, "MANY", 1000)

    def never() -> Reader:
        raise AssertionError("a process")

    held_after(tmp_path, "few", lambda _: SpreadOutlines(jobs=2, make=never))
