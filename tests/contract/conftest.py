"""One suite for every back end: each of these tests runs on each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rawi.store import Library

Open = Callable[[], Library]


@pytest.fixture(params=["sqlite"])
def open_library(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Opens the same library as often as it is called, as several programs would."""
    opened: list[Library] = []

    def of_file() -> Library:
        opened.append(Library.open(tmp_path / "ledger.db"))
        return opened[-1]

    ways: dict[str, Open] = {"sqlite": of_file}
    yield ways[request.param]
    for library in opened:
        library.close()


@pytest.fixture
def library(open_library: Open) -> Library:
    return open_library()
