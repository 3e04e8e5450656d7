"""Migrations of the precious tables: numbered steps, each run once, never a step back.

Step n takes a library from schema version n - 1 to n. A step that has been released is never edited: it says in its
own words what the tables were at that time, so the first one spells out its statements instead of using today's tables.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, text

Step = Callable[[Connection], None]

FIRST = (
    """CREATE TABLE articles (
        id VARCHAR NOT NULL PRIMARY KEY, sha256 VARCHAR NOT NULL, text TEXT NOT NULL, title_length INTEGER NOT NULL,
        title TEXT, outlet TEXT, url TEXT, language VARCHAR NOT NULL, published TEXT, published_first VARCHAR,
        published_basis VARCHAR NOT NULL, agency TEXT, source_id TEXT, source TEXT, added_at VARCHAR NOT NULL,
        current BOOLEAN NOT NULL)""",
    "CREATE INDEX ix_articles_url ON articles (url)",
    """CREATE TABLE revisions (
        url TEXT NOT NULL, n INTEGER NOT NULL, article_id VARCHAR NOT NULL UNIQUE REFERENCES articles (id),
        PRIMARY KEY (url, n))""",
    """CREATE TABLE set_aside (
        source TEXT NOT NULL, reason TEXT NOT NULL, hint TEXT NOT NULL, at VARCHAR NOT NULL, sha256 VARCHAR,
        PRIMARY KEY (source, reason))""",
    """CREATE TABLE decisions (
        id VARCHAR NOT NULL PRIMARY KEY, kind VARCHAR NOT NULL, who TEXT NOT NULL, at VARCHAR NOT NULL,
        why TEXT NOT NULL, payload TEXT NOT NULL, undone_at VARCHAR, undone_by TEXT)""",
    """CREATE TABLE notes (
        id VARCHAR NOT NULL PRIMARY KEY, subject VARCHAR NOT NULL, who TEXT NOT NULL, at VARCHAR NOT NULL,
        text TEXT NOT NULL, removed_at VARCHAR)""",
    "CREATE INDEX ix_notes_subject ON notes (subject)",
)


def _first(connection: Connection) -> None:
    """Articles with their revisions, what was set aside, decisions and notes."""
    for statement in FIRST:
        connection.execute(text(statement))


def _known_names(connection: Connection) -> None:
    """Imported lists of names."""
    connection.execute(
        text(
            """CREATE TABLE known_names (
            list VARCHAR NOT NULL, id VARCHAR NOT NULL, at VARCHAR NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (list, id))"""
        )
    )


def _searches_and_sightings(connection: Connection) -> None:
    """Saved searches, and since when disputes are known."""
    for statement in (
        """CREATE TABLE saved_searches (
            id VARCHAR NOT NULL PRIMARY KEY, name TEXT NOT NULL, query TEXT NOT NULL, who TEXT NOT NULL,
            at VARCHAR NOT NULL, removed_at VARCHAR, removed_by TEXT)""",
        """CREATE TABLE sightings (
            id VARCHAR NOT NULL PRIMARY KEY, first_at VARCHAR NOT NULL, changed_at VARCHAR NOT NULL,
            dispute VARCHAR NOT NULL UNIQUE, mark VARCHAR NOT NULL, gone BOOLEAN NOT NULL)""",
        "CREATE INDEX ix_sightings_changed_at ON sightings (changed_at)",
        """CREATE TABLE seen_statements (
            sighting VARCHAR NOT NULL REFERENCES sightings (id), statement VARCHAR NOT NULL,
            PRIMARY KEY (sighting, statement))""",
        "CREATE INDEX ix_seen_statements_statement ON seen_statements (statement)",
    ):
        connection.execute(text(statement))


def _jobs(connection: Connection) -> None:
    """What was given to be added from the pages."""
    connection.execute(
        text(
            """CREATE TABLE jobs (
            id VARCHAR NOT NULL PRIMARY KEY, at VARCHAR NOT NULL, runner VARCHAR NOT NULL, state VARCHAR NOT NULL,
            articles INTEGER NOT NULL, disputes INTEGER NOT NULL, fetched INTEGER NOT NULL, ordered TEXT NOT NULL,
            failures TEXT NOT NULL)"""
        )
    )


def _without_notes(connection: Connection) -> None:
    """The table of notes goes, which no version ever wrote to; should anybody have, it stays."""
    if connection.execute(text("SELECT 1 FROM notes LIMIT 1")).first() is None:
        connection.execute(text("DROP TABLE notes"))


STEPS: tuple[Step, ...] = (_first, _known_names, _searches_and_sightings, _jobs, _without_notes)


def migrate(connection: Connection, version: int, steps: Sequence[Step] = STEPS) -> int:
    """Run the steps after `version`, inside the caller's transaction; return the version reached."""
    for step in steps[version:]:
        step(connection)
    return len(steps)
