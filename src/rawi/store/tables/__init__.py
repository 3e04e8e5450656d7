"""The tables: precious ones, which are migrated and never dropped, derived ones, which can be remade, and a dear one.

Times are JSON (`rawi.model.wire.time_to_json`) with the first and last day beside them for ordering; `body` columns are
JSON of the model's nouns. Columns beside a body are there to be asked for, never to be read back from.
"""

from __future__ import annotations

from rawi.store.tables.encoding import vectors
from rawi.store.tables.finding import (
    claims,
    dispute_holders,
    disputes,
    followed,
    position_statements,
    positions,
    stories,
    story_articles,
)
from rawi.store.tables.holding import holder_names, holder_words, holders, speakers
from rawi.store.tables.kinds import DEAR, DERIVED, DERIVED_VERSION, PRECIOUS
from rawi.store.tables.naming import identities, meanings, open_pairs, spellings
from rawi.store.tables.precious import (
    articles,
    decisions,
    jobs,
    known_names,
    meta,
    revisions,
    saved_searches,
    seen_statements,
    set_aside,
    sightings,
)
from rawi.store.tables.reading import documents, listed, mentions, spoken_of, statements, totals, waiting
from rawi.store.tables.tracing import (
    article_origins,
    copies,
    grown,
    looked,
    origins,
    outlines,
    postings,
    postings_of_outline,
    profiles,
    traces,
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
    grown,
    postings,
    profiles,
    outlines,
    story_articles,
    stories,
    speakers,
)
"""What `rawi.compare` fills, in an order in which it can be emptied."""

COMPARISON = (*COMPARED, open_pairs, meanings, spellings, identities, followed)
"""What one comparison fills and the next replaces, in an order in which it can be emptied."""

__all__ = [
    "COMPARED",
    "COMPARISON",
    "DEAR",
    "DERIVED",
    "DERIVED_VERSION",
    "PRECIOUS",
    "article_origins",
    "articles",
    "claims",
    "copies",
    "decisions",
    "dispute_holders",
    "disputes",
    "documents",
    "followed",
    "grown",
    "holder_names",
    "holder_words",
    "holders",
    "identities",
    "jobs",
    "known_names",
    "listed",
    "looked",
    "meanings",
    "mentions",
    "meta",
    "open_pairs",
    "origins",
    "outlines",
    "position_statements",
    "positions",
    "postings",
    "postings_of_outline",
    "profiles",
    "revisions",
    "saved_searches",
    "seen_statements",
    "set_aside",
    "sightings",
    "speakers",
    "spellings",
    "spoken_of",
    "statements",
    "stories",
    "story_articles",
    "totals",
    "traces",
    "vectors",
    "waiting",
]
