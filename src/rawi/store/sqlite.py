"""SQLite: the library as one file. Everything that only SQLite understands is here and in `fts`.

The journal is a write-ahead log, so readers never wait for the writer. `synchronous=FULL` makes a commit wait for the
disk: what was reported as added outlives a power cut, not only a killed process.
"""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from rawi.errors import LibraryError

APPLICATION_ID = 0x52415749
"""«RAWI» in ASCII, kept in the file's header."""
HEADER = b"SQLite format 3\x00"
WRITING = "rawi_writing"
"""The execution option of a connection whose transaction takes the write lock as it begins."""


def engine(path: Path, *, patience: float) -> Engine:
    """An engine on the file; a connection that finds the library locked waits `patience` seconds."""
    made = create_engine(address(path), connect_args={"timeout": patience, "check_same_thread": False})

    @event.listens_for(made, "connect")
    def _connected(connection: Any, _: ConnectionPoolEntry) -> None:
        # Transactions begin where the code says so, not where the driver guesses.
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(made, "begin")
    def _begun(connection: Connection) -> None:
        # A transaction that only later turns to writing could fail with readers in between; ours asks at once.
        writing = connection.get_execution_options().get(WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return made


def address(path: Path) -> URL:
    """The file's address; one that may only be read is opened for reading.

    A write-ahead log needs a writable folder even for reading. Without one, and with no log left to be read, nobody can
    be writing, and SQLite may take the file for unchanging.
    """
    if may_be_written(path):
        return URL.create("sqlite", database=str(path))
    log = path.with_name(f"{path.name}-wal")
    unchanging = not log.exists() or not log.stat().st_size
    query = {"uri": "true", **({"immutable": "1"} if unchanging else {"mode": "ro"})}
    return URL.create("sqlite", database=f"file:{quote(str(path.absolute()))}", query=query)


def may_be_written(path: Path) -> bool:
    """Whether the file, as far as it exists, and its folder may be written."""
    return os.access(path.absolute().parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def files(path: Path) -> tuple[Path, ...]:
    """The database file with the ones that may lie beside it."""
    return (path, *(path.with_name(f"{path.name}-{part}") for part in ("wal", "shm", "journal")))


def check_file(path: Path, *, create: bool) -> None:
    """Raise LibraryError where the file cannot be a library, before anything is opened or written."""
    try:
        _check_file(path, create=create)
    except OSError as error:
        raise LibraryError(
            f"The library {path} cannot be reached: {error.strerror}.", hint="Check the path and who may read there."
        ) from error


def _check_file(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise LibraryError(f"{path} is a folder, not a library.", hint="Name a file, for example rawi.db in it.")
    if not path.exists() or (not create and path.is_file() and not path.stat().st_size):
        if not create:
            raise LibraryError(f"There is no library at {path}.", hint="Add articles to make one: rawi add SOURCE")
        if not path.parent.is_dir():
            raise LibraryError(f"There is no folder {path.parent} to make a library in.", hint="Make the folder first.")
        if not may_be_written(path):
            raise LibraryError(f"The library {path} cannot be written.", hint="Check who may write in its folder.")
        return
    if not path.is_file():
        raise LibraryError(f"{path} is not a file.", hint="Name a file for the library.")
    try:
        with path.open("rb") as file:
            head = file.read(len(HEADER))
    except OSError as error:
        raise LibraryError(
            f"The library {path} cannot be read: {error.strerror}.", hint="Check who may read it."
        ) from error
    if head and head != HEADER:
        raise LibraryError(f"{path} is not a Rawi library: it is no database.", hint="Name another file.")


def is_fresh(connection: Connection) -> bool:
    """Whether the file holds nothing yet."""
    return not connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar()


def is_marked(connection: Connection) -> bool:
    """Whether the file's header says that a library is in it."""
    return bool(connection.execute(text("PRAGMA application_id")).scalar() == APPLICATION_ID)


def mark(connection: Connection) -> None:
    """Write into the file's header that a library is in it."""
    connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))


def use_write_ahead_log(path: Path, *, patience: float) -> None:
    """Turn the journal of a new file into a write-ahead log; the file remembers.

    Of two processes that make the same library at once one finds it locked here, and SQLite does not wait for this
    lock by itself.
    """
    until = time.monotonic() + patience
    while True:
        connection = sqlite3.connect(path, timeout=patience)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise explained(error, path) from error
            time.sleep(0.01)
        finally:
            connection.close()


def explained(error: Exception, path: Path) -> LibraryError:
    """What a database error means for the person at the keyboard."""
    words = str(error.orig if isinstance(error, DBAPIError) else error)
    lowered = words.lower()
    if "locked" in lowered or "busy" in lowered:
        return LibraryError(f"The library {path} is locked by another program.", hint="Try again when it has finished.")
    if "readonly" in lowered or "unable to open" in lowered:
        return LibraryError(
            f"The library {path} cannot be written: {words}.", hint="Check who may write the file and its folder."
        )
    if "full" in lowered:
        return LibraryError(f"There is no room left for the library {path}.", hint="Make room on the disk.")
    if "not a database" in lowered or "malformed" in lowered:
        return LibraryError(f"The library {path} is damaged: {words}.", hint="Bring back a copy of the file.")
    if "fts5" in lowered:
        return LibraryError("This Python's SQLite has no full text search (FTS5).", hint="Use one that has it.")
    return LibraryError(f"The library {path} does not answer: {words}.", hint="Check the file and its folder.")


DATABASE_ERRORS = (OperationalError, DBAPIError, sqlite3.Error)
"""What the driver raises, with and without SQLAlchemy around it."""
