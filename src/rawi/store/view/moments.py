"""Moments: read transactions; every part of the view reads through one."""

from __future__ import annotations

from contextlib import AbstractContextManager

from sqlalchemy import Connection

from rawi.store.database import Database


class Moments:
    """Reads a library; each answer is of one moment."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def _reading(self) -> AbstractContextManager[Connection]:
        return self._database.reading()
