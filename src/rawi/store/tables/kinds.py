"""Two kinds of tables: precious ones, which are migrated and never dropped, and derived ones, which can be remade."""

from __future__ import annotations

from sqlalchemy import MetaData

PRECIOUS = MetaData()
DERIVED = MetaData()
DERIVED_VERSION = "11"
"""Raised whenever a derived table changes its shape, or what it holds of the same articles: a library with another
value has them remade when it is opened."""
