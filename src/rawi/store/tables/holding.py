"""Holders: who has said something, under which names, and how often."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, String, Table, Text

from rawi.store.tables.kinds import DERIVED

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

Index("speakers_of_article", speakers.c.article_id, speakers.c.key, speakers.c.holder)
Index("holder_names_by_key", holder_names.c.key)
Index("holder_words_of", holder_words.c.holder, holder_words.c.name)
Index("holders_by_said", holders.c.said.desc(), holders.c.key)
