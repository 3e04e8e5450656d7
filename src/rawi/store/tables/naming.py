"""Who is who: things with their spellings, what a name means where, pairs too near to call."""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, String, Table, Text

from rawi.store.tables.kinds import DERIVED

identities = Table(
    "identities",
    DERIVED,
    Column("id", String, primary_key=True),
    Column("name", Text, nullable=False),
    Column("type", String, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

spellings = Table(
    "spellings",
    DERIVED,
    Column("identity", ForeignKey("identities.id", ondelete="CASCADE"), primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("entity", String, nullable=False, index=True),
    Column("spelling", Text, nullable=False),
    Column("words", Text, nullable=False),
)
"""Every way that a thing's names are written, with the name's own id; the name shown has the number 0."""

meanings = Table(
    "meanings",
    DERIVED,
    Column("entity", String, primary_key=True),
    Column("article_id", String, primary_key=True),
    Column("identity", String, nullable=False, index=True),
)
"""The identity that a name's own id leads to, in one article, or everywhere else where `article_id` is empty."""

open_pairs = Table(
    "open_pairs",
    DERIVED,
    Column("first", String, primary_key=True),
    Column("second", String, primary_key=True, index=True),
    Column("score", Float, nullable=False),
    Column("body", Text, nullable=False),
)

Index("identities_by_use", identities.c.articles.desc(), identities.c.name, identities.c.id)
