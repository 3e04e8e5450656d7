"""The tables: precious ones, which are migrated and never dropped, and derived ones, which can be remade.

Times are JSON (`rawi.model.wire.time_to_json`) with the first and last day beside them for ordering; `body` columns are
JSON of the model's nouns. Columns beside a body are there to be asked for, never to be read back from.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
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
DERIVED_VERSION = "6"
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

holders = Table(
    "holders",
    DERIVED,
    Column("key", String, primary_key=True),
    Column("said", Integer, nullable=False),
    Column("own", Integer, nullable=False),
    Column("denies", Integer, nullable=False),
    Column("neither", Integer, nullable=False),
    Column("quoting", Integer, nullable=False),
    Column("voicing", Integer, nullable=False),
)
"""How many statements a holder made in others' words and in its own voice, how many of both deny or take no side,
and in how many articles each of both stand."""

holder_names = Table(
    "holder_names",
    DERIVED,
    Column("holder", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("role", Text, primary_key=True),
    Column("said", Integer, nullable=False),
)
"""The names, speakers' keys and offices (empty where none is stated) under which a holder speaks, and how often."""

holder_words = Table(
    "holder_words",
    DERIVED,
    Column("word", String, primary_key=True),
    Column("holder", String, primary_key=True),
    Column("name", Text, primary_key=True),
)
"""The words of the names of holders."""

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
    Column("story", String, primary_key=True),
    Column("article_id", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("holder", String, nullable=False, index=True),
)
"""The holder that a speaker's key means in an article, where that is not the key's own, as the comparison of a story
has it. What only positions of the story call a holder stands with no article."""

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

followed = Table(
    "followed",
    DERIVED,
    Column("mark", String, primary_key=True),
    Column("n", Integer, nullable=False),
)
"""One row: the mark of the rulings that the last comparison followed, and how many there have been."""

claims = Table(
    "claims",
    DERIVED,
    Column("n", Integer, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("story", String),
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
    Column("story", String),
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
    Column("outdated", Boolean, nullable=False),
    Column("stale", Boolean, nullable=False),
    Column("names", Text, nullable=False, index=True),
    Column("card", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("profile", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
"""What of the articles decides with which others they are compared (`rawi.model.renewing`). `outdated`: the
article was read anew since, `stale`: its course has to be compared anew for another reason."""

postings = Table(
    "postings",
    DERIVED,
    Column("gram", BigInteger, primary_key=True, autoincrement=False),
    Column("outline", Integer, primary_key=True, autoincrement=False, index=True),
    sqlite_with_rowid=False,
)
"""Where each run of words stands, by the number of the outline."""

looked = Table(
    "looked",
    DERIVED,
    Column("first", String, primary_key=True),
    Column("second", String, primary_key=True, index=True),
    sqlite_with_rowid=False,
)
"""Pairs of articles that share enough runs of words to be looked at."""

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

COMPARED = (
    position_statements,
    positions,
    dispute_holders,
    disputes,
    claims,
    origins,
    traces,
    article_origins,
    copies,
    looked,
    postings,
    outlines,
    story_articles,
    stories,
    speakers,
)
"""What `rawi.compare` fills, in an order in which it can be emptied."""

COMPARISON = (
    position_statements,
    positions,
    dispute_holders,
    disputes,
    claims,
    origins,
    traces,
    article_origins,
    copies,
    looked,
    postings,
    outlines,
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

Index("statements_by_day", statements.c.first_day.desc(), statements.c.article_id, statements.c.n)
Index(
    "statements_by_holder", statements.c.holder, statements.c.first_day.desc(), statements.c.article_id, statements.c.n
)
Index("statements_by_score", statements.c.score, statements.c.id)
Index("listed_by_day", listed.c.current, listed.c.day.desc(), listed.c.article_id)
Index("listed_by_outlet", listed.c.current, listed.c.outlet, listed.c.statements)
Index("holder_names_by_key", holder_names.c.key)
Index("holder_words_of", holder_words.c.holder, holder_words.c.name)
Index("holders_by_said", holders.c.said.desc(), holders.c.key)
Index("claims_of_story", claims.c.story, claims.c.disputed, claims.c.n)
Index("claims_disputed", claims.c.disputed, claims.c.n)
Index("disputes_by_score", disputes.c.score.desc(), disputes.c.n)
Index("disputes_of_story", disputes.c.story, disputes.c.score.desc(), disputes.c.n)
Index("stories_by_day", stories.c.last.desc(), stories.c.n)
Index("identities_by_use", identities.c.articles.desc(), identities.c.name, identities.c.id)
