"""Settings of all tests: no property test depends on how fast the machine is, and libraries are quick."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine, event
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from rawi.store import sqlite

settings.register_profile("rawi", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("rawi")


def pytest_collection_finish() -> None:
    """What is loaded by now stays: the collector need not look at it again and again, nor at all the rest so often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 10, 30)


@pytest.fixture(scope="session", autouse=True)
def quick_libraries() -> Iterator[None]:
    """The libraries of this process do not wait for the disk, which only a power cut would tell, and share the
    statements that were compiled: those of one dialect are compiled alike, and each library has a dialect of its own.
    """
    compiled: dict[Any, Any] = {}
    careful = sqlite.engine

    def engine(path: Path, *, patience: float) -> Engine:
        made = careful(path, patience=patience)
        made.update_execution_options(compiled_cache=compiled)
        event.listen(made, "connect", lambda connection, _: connection.execute("PRAGMA synchronous = OFF"))
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite, "engine", engine)
        patch.setattr(SQLiteDialect_pysqlite, "__eq__", lambda one, other: type(one) is type(other))
        patch.setattr(SQLiteDialect_pysqlite, "__hash__", lambda one: hash(type(one)))
        yield
