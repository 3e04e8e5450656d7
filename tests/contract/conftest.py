"""One suite for every back end: each of these tests runs on each of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from tests.store.fresh import Fill, fresh

from rawi.store import Library


class Open(Protocol):
    """Opens a test's library; the first time, `fill` says what is in it."""

    def __call__(self, fill: Fill | None = None) -> Library: ...


@pytest.fixture(params=["sqlite"])
def open_library(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Opens the same library as often as it is called, as several programs would."""
    opened: list[Library] = []

    def of_file(fill: Fill | None = None) -> Library:
        path = tmp_path / "ledger.db"
        opened.append(Library.open(path, create=False) if path.exists() else fresh(path, fill))
        return opened[-1]

    ways: dict[str, Open] = {"sqlite": of_file}
    yield ways[request.param]
    for library in opened:
        library.close()


@pytest.fixture
def library(open_library: Open) -> Library:
    return open_library()
