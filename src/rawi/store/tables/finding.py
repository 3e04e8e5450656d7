"""What a comparison finds: claims with their positions, disputes, stories."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, String, Table, Text

from rawi.store.tables.kinds import DERIVED

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

stories = Table(
    "stories",
    DERIVED,
    Column("n", Integer, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("last", String),
    Column("mark", String, nullable=False),
    Column("around", String, nullable=False),
    Column("meant", Text, nullable=False),
    Column("body", Text, nullable=False),
)
"""For `mark`, `around` and `meant` see `rawi.model.renewing.Part`."""

story_articles = Table(
    "story_articles",
    DERIVED,
    Column("story", ForeignKey("stories.n", ondelete="CASCADE"), primary_key=True),
    Column("article", String, primary_key=True, index=True),
)

Index("claims_of_story", claims.c.story, claims.c.disputed, claims.c.n)
Index("claims_disputed", claims.c.disputed, claims.c.n)
Index("disputes_by_score", disputes.c.score.desc(), disputes.c.n)
Index("disputes_of_story", disputes.c.story, disputes.c.score.desc(), disputes.c.n)
Index("stories_by_day", stories.c.last.desc(), stories.c.n)
