"""Courses compared by several processes come to what one comes to, whatever happens to the processes."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests import knowing
from tests.batch.comparers import DeadlyComparer, HashingComparer
from tests.test_renewal import all_held, news, put

from rawi.batch import SpreadCourses, courses, processes
from rawi.batch.courses import Fresh
from rawi.compare import renewal, renewing
from rawi.compare.courses import Spread, one_by_one
from rawi.store import Library


@pytest.fixture(autouse=True)
def few_courses_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renewing, "_SPREAD", 1)


def held_after(folder: Path, name: str, spread: Spread) -> list[object]:
    lexicon = knowing.comparing()
    with Library.open(folder / f"{name}.db", create=True) as library:
        put(library, news())
        with library.view.comparing() as kept:
            found = renewal(kept, HashingComparer.encoder(), lexicon, spread=spread)
        with library.writer() as writer:
            writer.keep(found)
        return all_held(library)


@pytest.mark.parametrize("make", [HashingComparer, DeadlyComparer])
def test_several_processes_come_to_the_same_also_where_they_die(
    tmp_path: Path, make: Callable[[], Fresh], caplog: pytest.LogCaptureFixture
) -> None:
    vectors: dict[str, bytes] = {}
    spread = SpreadCourses(jobs=2, make=make, vectors=vectors)
    with caplog.at_level(logging.WARNING, "rawi.courses"):
        found = held_after(tmp_path, "spread", spread)
    assert found == held_after(tmp_path, "alone", one_by_one)
    assert bool(vectors) is (make is HashingComparer)
    told = [one.getMessage() for one in caplog.records]
    assert all("compared again in one process" in one and "-9" in one for one in told)
    assert bool(told) is (make is DeadlyComparer)


def test_few_courses_are_compared_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renewing, "_SPREAD", 1000)

    def never() -> Fresh:
        raise AssertionError("a process")

    held_after(tmp_path, "few", SpreadCourses(jobs=2, make=never, vectors={}))


def test_as_many_processes_as_cores_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    assert processes() == courses.MOST
    assert processes(2) == 2
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert processes() == 1
