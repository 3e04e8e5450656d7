"""The tables: precious ones, which are migrated and never dropped, and derived ones, which can be remade.

Times are JSON (`rawi.model.wire.time_to_json`) with the first and last day beside them for ordering; `body` columns are
JSON of the model's nouns. Columns beside a body are there to be asked for, never to be read back from.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

PRECIOUS = MetaData()
DERIVED = MetaData()
DERIVED_VERSION = "3"
"""Raised whenever a derived table changes its shape: a library with another value has them remade when it is opened."""

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

notes = Table(
    "notes",
    PRECIOUS,
    Column("id", String, primary_key=True),
    Column("subject", String, nullable=False, index=True),
    Column("who", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("removed_at", String),
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
    Column("speaker_kind", String, nullable=False),
    Column("speaker_role", Text),
    Column("first_day", String, index=True),
    Column("last_day", String),
    Column("polarity", String, nullable=False),
    Column("commitment", String, nullable=False),
    Column("mode", String, nullable=False),
    Column("level", String, nullable=False),
    Column("in_headline", Boolean, nullable=False),
    Column("score", Float, nullable=False, index=True),
    Column("content", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("as_read", Text),
)
"""`as_read` is the body of a statement that a decision corrects, as it was before."""

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

speakers = Table(
    "speakers",
    DERIVED,
    Column("article_id", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("holder", String, nullable=False, index=True),
)
"""The holder that a speaker's key means in an article, where that is not the key's own."""

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
    Column("n", Integer, primary_key=True),
    Column("first", String, nullable=False, index=True),
    Column("second", String, nullable=False, index=True),
    Column("body", Text, nullable=False),
)

followed = Table(
    "followed",
    DERIVED,
    Column("mark", String, primary_key=True),
)
"""One row: the mark of the rulings that the last comparison followed."""

claims = Table(
    "claims",
    DERIVED,
    Column("n", Integer, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("story", String, index=True),
    Column("disputed", Boolean, nullable=False),
    Column("body", Text, nullable=False),
)

positions = Table(
    "positions",
    DERIVED,
    Column("claim", ForeignKey("claims.n", ondelete="CASCADE"), primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("holder", String, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("stance", String, nullable=False),
)

position_statements = Table(
    "position_statements",
    DERIVED,
    Column("claim", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("statement", String, primary_key=True, index=True),
)

disputes = Table(
    "disputes",
    DERIVED,
    Column("n", Integer, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("claim", String, nullable=False, index=True),
    Column("story", String, index=True),
    Column("kind", String, nullable=False),
    Column("score", Float, nullable=False),
    Column("body", Text, nullable=False),
)

dispute_holders = Table(
    "dispute_holders",
    DERIVED,
    Column("dispute", ForeignKey("disputes.n", ondelete="CASCADE"), primary_key=True),
    Column("holder", String, primary_key=True, index=True),
)

origins = Table(
    "origins",
    DERIVED,
    Column("n", Integer, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("body", Text, nullable=False),
)

article_origins = Table(
    "article_origins",
    DERIVED,
    Column("n", Integer, primary_key=True),
    Column("article", String, nullable=False, index=True),
    Column("origin", String, nullable=False),
    Column("share", Float, nullable=False),
    Column("reason", Text, nullable=False),
)

copies = Table(
    "copies",
    DERIVED,
    Column("n", Integer, primary_key=True),
    Column("article", String, nullable=False, index=True),
    Column("other", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("share", Float, nullable=False),
    Column("direction", String, nullable=False),
    Column("reason", Text, nullable=False),
)

stories = Table(
    "stories",
    DERIVED,
    Column("n", Integer, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("last", String),
    Column("body", Text, nullable=False),
)

story_articles = Table(
    "story_articles",
    DERIVED,
    Column("story", ForeignKey("stories.n", ondelete="CASCADE"), primary_key=True),
    Column("article", String, primary_key=True, index=True),
)

vectors = Table(
    "vectors",
    DERIVED,
    Column("model", String, primary_key=True),
    Column("sha256", String, primary_key=True),
    Column("vector", LargeBinary, nullable=False),
)

COMPARISON = (
    position_statements,
    positions,
    dispute_holders,
    disputes,
    claims,
    origins,
    article_origins,
    copies,
    story_articles,
    stories,
    speakers,
    open_pairs,
    meanings,
    spellings,
    identities,
    followed,
)
"""What one comparison fills and the next replaces, in an order in which it can be emptied."""

Index("statements_by_day", statements.c.first_day.desc(), statements.c.article_id, statements.c.position)
