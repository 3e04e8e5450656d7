"""What was read in articles: documents, statements, names, and the sums that lists are ordered and counted by."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, String, Table, Text

from rawi.store.tables.kinds import DERIVED

documents = Table(
    "documents",
    DERIVED,
    Column("article_id", String, primary_key=True),
    Column("producer_version", String, nullable=False, index=True),
    Column("title", Text),
    Column("outlet", Text),
    Column("published", Text),
    Column("published_first", String),
    Column("published_basis", String, nullable=False),
    Column("body", Text, nullable=False),
)

listed = Table(
    "listed",
    DERIVED,
    Column("article_id", String, primary_key=True),
    Column("current", Boolean, nullable=False),
    Column("read", Boolean, nullable=False),
    Column("day", String),
    Column("outlet", Text),
    Column("statements", Integer, nullable=False),
)
"""Every article by what lists are ordered and counted by; day and outlet are those that were read, or else given."""

waiting = Table(
    "waiting",
    DERIVED,
    Column("work", String, primary_key=True),
    Column("article", String, primary_key=True),
    sqlite_with_rowid=False,
)
"""The articles that were read, or went, since names were linked (`work`) or since articles were compared."""

totals = Table(
    "totals",
    DERIVED,
    Column("name", String, primary_key=True),
    Column("n", Integer, nullable=False),
)
"""How much is in the library, counted as each transaction ends."""

statements = Table(
    "statements",
    DERIVED,
    Column("article_id", ForeignKey("documents.article_id", ondelete="CASCADE"), primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("speaker_name", Text, nullable=False),
    Column("speaker_words", Text, nullable=False),
    Column("speaker_key", String, nullable=False, index=True),
    Column("speaker_entity", String, index=True),
    Column("holder", String, nullable=False),
    Column("speaker_kind", String, nullable=False),
    Column("speaker_role", Text),
    Column("first_day", String),
    Column("last_day", String),
    Column("polarity", String, nullable=False),
    Column("commitment", String, nullable=False),
    Column("mode", String, nullable=False),
    Column("level", String, nullable=False),
    Column("in_headline", Boolean, nullable=False),
    Column("score", Float, nullable=False),
    Column("content", Text, nullable=False),
    Column("around_start", Integer, nullable=False),
    Column("around_end", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("as_read", Text),
)
"""`holder` is whom the last comparison took the speaker for; the sentences around a statement are there to show it
without its document; `as_read` is the body of a statement that a decision corrects, as it was before."""

mentions = Table(
    "mentions",
    DERIVED,
    Column("article_id", ForeignKey("documents.article_id", ondelete="CASCADE"), primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("entity", String, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("type", String, nullable=False),
)

spoken_of = Table(
    "spoken_of",
    DERIVED,
    Column("article_id", ForeignKey("documents.article_id", ondelete="CASCADE"), primary_key=True),
    Column("statement", Integer, primary_key=True),
    Column("entity", String, primary_key=True, index=True),
)
"""Whom a statement's content names, by the number of the statement in its article."""

Index("statements_by_day", statements.c.first_day.desc(), statements.c.article_id, statements.c.n)
Index(
    "statements_by_holder", statements.c.holder, statements.c.first_day.desc(), statements.c.article_id, statements.c.n
)
Index("statements_by_score", statements.c.score, statements.c.id)
Index("listed_by_day", listed.c.current, listed.c.day.desc(), listed.c.article_id)
Index("listed_by_outlet", listed.c.current, listed.c.outlet, listed.c.statements)
