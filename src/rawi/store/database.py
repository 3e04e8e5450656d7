"""Database: transactions on the file that a library lies in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Select

from rawi.store import sqlite
from rawi.store.index import SearchIndex

T = TypeVar("T")
AT_ONCE = 500
"""Values that one query may ask for."""


def portions(values: Iterable[T], size: int) -> Iterator[list[T]]:
    """Values in lists of at most `size`; none is empty."""
    remaining = iter(values)
    while portion := list(islice(remaining, size)):
        yield portion


def pairs(connection: Connection, query: Select[Any]) -> dict[Any, Any]:
    """The rows of a query for two columns, as a mapping from the first to the second."""
    return {row[0]: row[1] for row in connection.execute(query).all()}


@dataclass(frozen=True, slots=True)
class Database:
    """An open database with its search index. What the driver raises leaves as LibraryError."""

    path: Path
    engine: Engine
    index: SearchIndex

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one moment and changes nothing."""
        with self._translated(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its beginning; undone if the block raises."""
        with (
            self._translated(),
            self.engine.connect().execution_options(**{sqlite.WRITING: True}) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite.DATABASE_ERRORS as error:
            raise sqlite.explained(error, self.path) from error
