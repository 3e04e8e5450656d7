"""The tables of linking: what identities are made of, so that one article more needs but a little of it.

Derived tables as those of `rawi.store.tables`; see `rawi.model.linking` for what the columns mean.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, String, Table, Text

from rawi.store.tables import DERIVED

uses = Table(
    "linked_uses",
    DERIVED,
    Column("entity", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("article_id", String, primary_key=True, index=True),
    Column("sense", Integer, nullable=False),
    Column("day", String),
    Column("offices", Text),
    Column("also", Text),
    Column("body", Text, nullable=False),
    sqlite_with_rowid=False,
)

articles = Table(
    "linked_articles",
    DERIVED,
    Column("id", String, primary_key=True),
    Column("company", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""The articles whose names are linked."""

units = Table(
    "linked_units",
    DERIVED,
    Column("slot", Integer, primary_key=True, autoincrement=False),
    Column("entity", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("number", Integer, nullable=False),
    Column("id", String, nullable=False, index=True),
    Column("further", Integer, nullable=False),
    Column("component", BigInteger, nullable=False, index=True),
    Column("thing", String, nullable=False, index=True),
    Column("body", Text, nullable=False),
)

blocks = Table(
    "linked_blocks",
    DERIVED,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("rank", BigInteger, primary_key=True, autoincrement=False),
    Column("slot", BigInteger, primary_key=True, autoincrement=False),
    Column("flags", Integer, nullable=False),
    sqlite_with_rowid=False,
)

pairs = Table(
    "linked_pairs",
    DERIVED,
    Column("one", BigInteger, primary_key=True, autoincrement=False),
    Column("other", BigInteger, primary_key=True, autoincrement=False, index=True),
    Column("first", String, nullable=False),
    Column("second", String, nullable=False),
    Column("score", Float, nullable=False),
    Column("open", Boolean, nullable=False),
    Column("body", Text, nullable=False),
)

followed = Table("linked", DERIVED, Column("mark", String, primary_key=True))
"""One row: the mark of the rulings that what is linked follows; none where it has to be linked anew."""

NAMES = (uses, units, blocks, pairs)
LINKED = (*NAMES, articles, followed)

Index("linked_by_name", units.c.entity, units.c.kind, units.c.number)
