"""Where texts come from: origins and copies, and the outlines by which articles are found to share words."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, LargeBinary, String, Table, Text, text

from rawi.store.tables.kinds import DERIVED

origins = Table(
    "origins",
    DERIVED,
    Column("id", String, primary_key=True),
    Column("name", Text, nullable=False),
    Column("body", Text, nullable=False),
)

traces = Table(
    "traces",
    DERIVED,
    Column("origin", String, primary_key=True),
    Column("article", String, primary_key=True, index=True),
    Column("why", String, primary_key=True),
    Column("name", Text, nullable=False),
)
"""That an article, or something in it, goes back to an origin, and why: what origins are made of."""

article_origins = Table(
    "article_origins",
    DERIVED,
    Column("article", String, primary_key=True),
    Column("origin", String, primary_key=True),
    Column("share", Float, nullable=False),
    Column("reason", Text, nullable=False),
)

copies = Table(
    "copies",
    DERIVED,
    Column("article", String, primary_key=True),
    Column("other", String, primary_key=True, index=True),
    Column("kind", String, nullable=False),
    Column("share", Float, nullable=False),
    Column("direction", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("passages", Text, nullable=False),
)
"""`passages` are ranges in the text of either, for the comparison."""

outlines = Table(
    "outlines",
    DERIVED,
    Column("n", Integer, primary_key=True),
    Column("article", String, nullable=False, unique=True),
    Column("day", Integer),
    Column("stale", Boolean, nullable=False),
    Column("recalls", Text, nullable=False),
    Column("names", Text, nullable=False, index=True),
    Column("card", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
"""What of the articles decides with which others they are compared (`rawi.model.renewing`). `stale`: the article's
course has to be compared anew, though the article was not read anew."""
# In the very words of the queries: only then SQLite sees that these hold all that is asked for.
Index("outlines_dated", outlines.c.day)
Index("outlines_stale", outlines.c.article, sqlite_where=text("stale = 1"))
Index("outlines_recalling", outlines.c.article, sqlite_where=text("recalls != ''"))

profiles = Table(
    "profiles",
    DERIVED,
    Column("article", String, primary_key=True),
    Column("day", Integer),
    Column("keys", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""The keys that stand for each article that has an outline, in the order of their ids, apart from all else: a new
article is held against all of them."""

grown = Table(
    "grown",
    DERIVED,
    Column("story", String, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""How the articles of each story grew together: an article more is held against that, not against all of them."""

postings = Table(
    "postings",
    DERIVED,
    Column("gram", BigInteger, primary_key=True, autoincrement=False),
    Column("outline", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
postings_of_outline = Index("postings_of_outline", postings.c.outline)
"""Where each run of words stands, by the number of the outline."""

looked = Table(
    "looked",
    DERIVED,
    Column("first", String, primary_key=True),
    Column("second", String, primary_key=True, index=True),
    sqlite_with_rowid=False,
)
"""Pairs of articles that share enough runs of words to be looked at."""
