"""The shapes of the derived tables belong to a version: a library of another one has them remade."""

from __future__ import annotations

import hashlib

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from rawi.store import tables

SHAPES = {"19": "6aefee7827c7729f"}
"""The version and the hash of its shapes. Where this test fails a table has changed: raise `DERIVED_VERSION` and put
the new pair here; else libraries that were made before lack what is asked for."""


def shapes() -> str:
    """A hash of what makes the derived tables and their indexes."""
    dialect = sqlite.dialect()
    told = []
    for table in sorted(tables.DERIVED.tables.values(), key=lambda one: one.name):
        told.append(str(CreateTable(table).compile(dialect=dialect)))
        told += sorted(str(CreateIndex(index).compile(dialect=dialect)) for index in table.indexes)
    return hashlib.sha256("\n".join(" ".join(one.split()) for one in told).encode()).hexdigest()[:16]


def test_derived_tables_have_the_shapes_of_their_version() -> None:
    assert {tables.DERIVED_VERSION: shapes()} == SHAPES
