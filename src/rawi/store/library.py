"""Library: the one object through which articles and what was read in them are kept and found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import DBAPIError

from rawi.errors import LibraryError
from rawi.store import sqlite, tables
from rawi.store.database import Database, pairs
from rawi.store.fts import SqliteIndex
from rawi.store.jobs import Jobs
from rawi.store.migrations import STEPS, migrate
from rawi.store.view import View
from rawi.store.writer import Writer, make_derived, remake_derived

FORMAT = "rawi library"
PATIENCE = 60.0
"""Seconds that a writer waits for another one to finish."""


class Library:
    """A library of articles: `view` reads it, `writer()` changes it, `jobs` are those that add to it from the pages.

    Any number of processes and threads may read at any time; writers take turns.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.view = View(database)
        self.jobs = Jobs(database)

    @classmethod
    def open(cls, location: str | Path, *, create: bool = True, patience: float = PATIENCE) -> Self:
        """Open the library at a file path, making it if there is none and `create` is set.

        An older library is brought up to date. Raises LibraryError where the location cannot be a library, is none, is
        of a newer version, or stays locked for `patience` seconds.
        """
        path = _path(location)
        sqlite.check_file(path, create=create)
        database = Database(path, sqlite.engine(path, patience=patience), SqliteIndex())
        try:
            _prepare(database, patience=patience)
        except BaseException:
            database.engine.dispose()
            raise
        return cls(database)

    @property
    def location(self) -> Path:
        """The file that the library lies in."""
        return self._database.path

    @property
    def files(self) -> tuple[Path, ...]:
        """The file with those that SQLite keeps beside it while it is open."""
        return sqlite.files(self.location)

    @contextmanager
    def writer(self) -> Iterator[Writer]:
        """One transaction: kept when the block ends, undone as a whole when it raises."""
        with self._database.writing() as connection:
            writer = Writer(connection, self._database.index)
            yield writer
            writer.finish()

    def close(self) -> None:
        """Let go of the file."""
        self._database.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _path(location: str | Path) -> Path:
    words = str(location)
    if words.startswith(("postgresql://", "postgres://", "postgresql+")):
        raise LibraryError(
            "This version keeps libraries in files only, not on a PostgreSQL server.",
            hint="Name a file, as in rawi.db.",
        )
    if "://" in words:
        raise LibraryError(f"{words} is no place for a library.", hint="Name a file, as in rawi.db.")
    if not words.strip() or "\x00" in words:
        raise LibraryError("No file is named for the library.", hint="Name a file, as in rawi.db.")
    return Path(location)


def _prepare(database: Database, *, patience: float) -> None:
    """Make the tables of a new library, check those of an old one, bring both up to date."""
    with database.reading() as connection:
        fresh = sqlite.is_fresh(connection)
        if not fresh and _is_up_to_date(connection, database.path):
            return
    if fresh:
        sqlite.use_write_ahead_log(database.path, patience=patience)
    with database.writing() as connection:
        # Another process may have been faster since the look above.
        if not sqlite.is_fresh(connection) and _is_up_to_date(connection, database.path):
            return
        stored = _stored(connection) if not sqlite.is_fresh(connection) else {}
        if not stored:
            tables.meta.create(connection)
            sqlite.mark(connection)
            connection.execute(insert(tables.meta).values(key="format", value=FORMAT))
        version = migrate(connection, int(stored.get("schema_version", 0)))
        if not stored:
            make_derived(connection, database.index)
        elif stored.get("derived_version") != tables.DERIVED_VERSION:
            remake_derived(connection, database.index)
        _store(connection, "schema_version", str(version))
        _store(connection, "derived_version", tables.DERIVED_VERSION)


def _is_up_to_date(connection: Connection, path: Path) -> bool:
    """Whether the tables are today's; LibraryError where they are no library's or of a newer version."""
    foreign = LibraryError(f"{path} is a database, but not a Rawi library.", hint="Name another file.")
    if not sqlite.is_marked(connection):
        raise foreign
    try:
        stored = _stored(connection)
        version = int(stored["schema_version"])
    except (DBAPIError, KeyError, ValueError) as error:
        raise foreign from error
    if stored.get("format") != FORMAT:
        raise foreign
    if version > len(STEPS):
        raise LibraryError(f"{path} was made by a newer version of Rawi.", hint="Bring Rawi up to date.")
    return version == len(STEPS) and stored.get("derived_version") == tables.DERIVED_VERSION


def _stored(connection: Connection) -> dict[str, str]:
    return pairs(connection, select(tables.meta.c.key, tables.meta.c.value))


def _store(connection: Connection, key: str, value: str) -> None:
    changed = connection.execute(update(tables.meta).where(tables.meta.c.key == key).values(value=value))
    if not changed.rowcount:
        connection.execute(insert(tables.meta).values(key=key, value=value))
