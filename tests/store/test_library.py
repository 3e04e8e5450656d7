"""A library is made, found again, brought up to date, or refused with a reason and a hint."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, text
from tests.store.making import article

from rawi.errors import LibraryError
from rawi.store import Library, sqlite, tables
from rawi.store import library as library_module
from rawi.store.migrations import STEPS, migrate
from rawi.store.sqlite import engine


def refused(location: str | Path, *, create: bool = True, patience: float = 60.0) -> LibraryError:
    with pytest.raises(LibraryError) as caught:
        Library.open(location, create=create, patience=patience)
    assert caught.value.hint
    return caught.value


def made(path: Path) -> Path:
    with Library.open(path) as library, library.writer() as writer:
        writer.add_article(article("خبر قديم"))
    return path


def test_what_was_kept_is_there_again(tmp_path: Path) -> None:
    path = made(tmp_path / "مكتبة ١?#%.db")
    with Library.open(str(path), create=False) as library:
        assert library.view.counts().articles == 1
        assert library.location == path


def test_a_missing_library_is_made_only_if_wanted(tmp_path: Path) -> None:
    path = tmp_path / "rawi.db"
    assert "no library" in refused(path, create=False).message
    assert not path.exists()
    path.touch()
    assert "no library" in refused(path, create=False).message
    with Library.open(path) as library:
        assert library.view.counts().articles == 0


def test_what_is_no_library_is_refused_and_left_alone(tmp_path: Path) -> None:
    words = tmp_path / "notes.txt"
    words.write_text("ليس قاعدة بيانات", encoding="utf-8")
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")
    connection.close()
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"SQLite format 3\x00" + b"\x07" * 5000)
    for path, said in (
        (words, "no database"),
        (other, "not a Rawi library"),
        (damaged, "damaged"),
        (tmp_path, "folder"),
    ):
        before = path.read_bytes() if path.is_file() else b""
        assert said in refused(path).message
        assert not path.is_file() or path.read_bytes() == before


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert "no folder" in refused(tmp_path / "none" / "rawi.db").message


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert "cannot be written" in refused(tmp_path / "rawi.db").message
    finally:
        tmp_path.chmod(0o700)


def test_a_library_that_may_only_be_read_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "ما يُقرأ فقط ?#.db")
    monkeypatch.setattr(sqlite, "may_be_written", lambda _: False)
    with Library.open(path) as library:
        assert library.view.counts().articles == 1
        assert len(library.view.search("قديم")) == 1
        with pytest.raises(LibraryError, match="cannot be written"), library.writer() as writer:
            writer.set_aside("news/x.txt", "It is empty.")
    assert "cannot be written" in refused(tmp_path / "new.db").message
    assert sorted(file.name for file in tmp_path.iterdir()) == [path.name]


def test_a_library_that_others_are_writing_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "rawi.db")
    with Library.open(path) as theirs:
        with theirs.writer() as writer:
            writer.add_article(article("خبر جديد"))
        monkeypatch.setattr(sqlite, "may_be_written", lambda _: False)
        with Library.open(path) as library:
            assert library.view.counts().articles == 2


@pytest.mark.parametrize("location", ["postgresql://localhost/rawi", "postgresql+psycopg://x/y"])
def test_a_server_is_refused_for_now(location: str) -> None:
    assert "PostgreSQL" in refused(location).message


@pytest.mark.parametrize("location", ["mysql://x/y", "", " ", "a\x00b"])
def test_other_places_are_refused(location: str) -> None:
    refused(location)


def test_a_newer_library_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path / "rawi.db")
    connection = sqlite3.connect(path)
    connection.execute("UPDATE meta SET value = '999' WHERE key = 'schema_version'")
    connection.commit()
    connection.close()
    assert "newer version" in refused(path).message


def test_a_locked_library_is_told_after_patience(tmp_path: Path) -> None:
    path = made(tmp_path / "rawi.db")
    with Library.open(path, patience=0.05) as mine, Library.open(path, patience=0.05) as theirs, theirs.writer():
        with pytest.raises(LibraryError, match="locked"), mine.writer():
            pass
        assert mine.view.counts().articles == 1, "reading goes on"


def test_derived_tables_of_another_shape_are_remade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "rawi.db")
    with Library.open(path) as library, library.writer() as writer:
        writer.put_vectors("judge", {"ab": b"\x00\x01"})
    monkeypatch.setattr(tables, "DERIVED_VERSION", "later")
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE claims")
    connection.commit()
    connection.close()
    with Library.open(path) as library:
        assert library.view.claims() == ()
        assert len(library.view.search("قديم")) == 1
        assert library.view.vectors("judge", ["ab"]), "an update does not cost hours of encoding"


def test_an_older_library_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "rawi.db")

    def add_column(connection: Connection) -> None:
        connection.execute(text("ALTER TABLE decisions ADD COLUMN pinned BOOLEAN"))

    later = (*STEPS, add_column)
    monkeypatch.setattr(library_module, "STEPS", later)
    monkeypatch.setattr(library_module, "migrate", lambda connection, version: migrate(connection, version, later))
    for _ in range(2):
        with Library.open(path) as library:
            assert library.view.counts().articles == 1
    connection = sqlite3.connect(path)
    columns = {row[1] for row in connection.execute("PRAGMA table_info(decisions)")}
    version = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
    connection.close()
    assert "pinned" in columns
    assert version == (str(len(later)),)


def test_the_steps_make_the_tables_that_the_code_asks(tmp_path: Path) -> None:
    made_engine = engine(made(tmp_path / "rawi.db"), patience=1.0)
    with made_engine.connect() as connection:
        for table in tables.PRECIOUS.sorted_tables:
            rows = connection.execute(text(f"PRAGMA table_info({table.name})")).all()
            stored = {row[1]: (row[2], bool(row[3]), bool(row[5])) for row in rows}
            wanted = {
                column.name: (column.type.compile(made_engine.dialect), not column.nullable, column.primary_key)
                for column in table.columns
            }
            assert stored == wanted, table.name
    made_engine.dispose()


def test_the_file_waits_for_the_disk_and_lets_readers_in(tmp_path: Path) -> None:
    made_engine = engine(made(tmp_path / "rawi.db"), patience=1.0)
    with made_engine.connect() as connection:
        settings = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    made_engine.dispose()
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


@pytest.mark.parametrize("written", [False, True])
def test_a_table_that_nothing_ever_wrote_to_goes_unless_somebody_did(written: bool) -> None:
    connection = create_engine("sqlite://").connect()
    migrate(connection, 0, STEPS[:4])
    if written:
        connection.execute(text("INSERT INTO notes VALUES ('not_1', 'sta_1', 'منى', '2025-01-01', 'تذكرة', NULL)"))
    assert migrate(connection, 4) == len(STEPS)
    names = {row[0] for row in connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))}
    assert ("notes" in names) is written
    connection.close()
