"""Precious tables: articles with their revisions, what people decided and keep, when disputes were met. They are
migrated (`rawi.store.migrations`) and never dropped."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, Text

from rawi.store.tables.kinds import PRECIOUS

meta = Table(
    "meta",
    PRECIOUS,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)

articles = Table(
    "articles",
    PRECIOUS,
    Column("id", String, primary_key=True),
    Column("sha256", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("title_length", Integer, nullable=False),
    Column("title", Text),
    Column("outlet", Text),
    Column("url", Text, index=True),
    Column("language", String, nullable=False),
    Column("published", Text),
    Column("published_first", String),
    Column("published_basis", String, nullable=False),
    Column("agency", Text),
    Column("source_id", Text),
    Column("source", Text),
    Column("added_at", String, nullable=False),
    Column("current", Boolean, nullable=False),
)

revisions = Table(
    "revisions",
    PRECIOUS,
    Column("url", Text, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("article_id", ForeignKey("articles.id"), nullable=False, unique=True),
)

set_aside = Table(
    "set_aside",
    PRECIOUS,
    Column("source", Text, primary_key=True),
    Column("reason", Text, primary_key=True),
    Column("hint", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("sha256", String),
)

decisions = Table(
    "decisions",
    PRECIOUS,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("why", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("undone_at", String),
    Column("undone_by", Text),
)

known_names = Table(
    "known_names",
    PRECIOUS,
    Column("list", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("at", String, nullable=False),
    Column("body", Text, nullable=False),
)
"""Entries of imported lists of names; `list` is the name of the file that a list came from."""

saved_searches = Table(
    "saved_searches",
    PRECIOUS,
    Column("id", String, primary_key=True),
    Column("name", Text, nullable=False),
    Column("query", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("removed_at", String),
    Column("removed_by", Text),
)
"""`query` is the query of the search's address, as `name=value&…`."""

sightings = Table(
    "sightings",
    PRECIOUS,
    Column("id", String, primary_key=True),
    Column("first_at", String, nullable=False),
    Column("changed_at", String, nullable=False, index=True),
    Column("dispute", String, nullable=False, unique=True),
    Column("mark", String, nullable=False),
    Column("gone", Boolean, nullable=False),
)
"""When each dispute was first met and when it last changed. A dispute's own id changes with its positions, so the first
one that it had stays as `id`; `dispute` is today's, `mark` a digest of its positions, `gone` says that it is none any
more."""

seen_statements = Table(
    "seen_statements",
    PRECIOUS,
    Column("sighting", ForeignKey("sightings.id"), primary_key=True),
    Column("statement", String, primary_key=True, index=True),
)
"""The statements by which a dispute is known again under another id."""

jobs = Table(
    "jobs",
    PRECIOUS,
    Column("id", String, primary_key=True),
    Column("at", String, nullable=False),
    Column("runner", String, nullable=False),
    Column("state", String, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("disputes", Integer, nullable=False),
    Column("fetched", Integer, nullable=False),
    Column("ordered", Text, nullable=False),
    Column("failures", Text, nullable=False),
)
"""What was given to be added from the pages; `ordered` and `failures` are JSON of the order and of the addresses that
could not be fetched."""
