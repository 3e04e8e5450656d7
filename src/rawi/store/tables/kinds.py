"""Kinds of tables: precious ones, which are migrated and never dropped, derived ones, which can be remade, and dear
ones, which could be remade as well, but at a cost of hours."""

from __future__ import annotations

from sqlalchemy import MetaData

PRECIOUS = MetaData()
DERIVED = MetaData()
DEAR = MetaData()
"""What stays true of the same words whatever is read of an article: it is kept where derived tables are dropped. A
table of it that has to change its shape gets another name."""
DERIVED_VERSION = "19"
"""Raised whenever a derived table changes its shape, or what it holds of the same articles: a library with another
value has them remade when it is opened."""
