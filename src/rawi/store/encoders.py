"""Encoders: with which one a library was compared, so that no two ever have a part each in what it holds."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from rawi.store import tables

KEY = "encoder"


def comparing_encoder(connection: Connection) -> str:
    """The name of the encoder of the last comparison; empty where that is not known."""
    return connection.execute(select(tables.meta.c.value).where(tables.meta.c.key == KEY)).scalar() or ""


def note_encoder(connection: Connection, name: str) -> None:
    """Everything that the library holds was compared with the encoder of this name."""
    connection.execute(delete(tables.meta).where(tables.meta.c.key == KEY))
    connection.execute(insert(tables.meta).values(key=KEY, value=name))
