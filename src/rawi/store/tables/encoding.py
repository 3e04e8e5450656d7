"""What encoders made of contents: hours of work, which no other reading of an article undoes."""

from __future__ import annotations

from sqlalchemy import Column, LargeBinary, String, Table

from rawi.store.tables.kinds import DEAR

vectors = Table(
    "vectors",
    DEAR,
    Column("model", String, primary_key=True),
    Column("sha256", String, primary_key=True),
    Column("vector", LargeBinary, nullable=False),
)
"""Vectors by the name of the encoder and the SHA-256 of the content."""
