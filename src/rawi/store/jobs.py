"""Jobs: what was given to be added from the pages, kept beside the articles; every change is a transaction of its own.

They are outside `View` and `Writer`: what a job is at changes several times while it runs, and none of these changes
touches an article, so nothing is counted and no reader's copy of a page grows old by it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlalchemy import delete, insert, select

from rawi.errors import SourceError
from rawi.model.job import Failure, Job, Order
from rawi.store import tables
from rawi.store.database import Database
from rawi.store.packing import dumped

_PLAIN = ("id", "at", "runner", "state", "articles", "disputes", "fetched")


class Jobs:
    """The jobs of a library. Every method raises LibraryError where the database does not answer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, job: Job) -> None:
        """Keep a job in place of what was kept under its id."""
        table = tables.jobs
        row = {name: getattr(job, name) for name in _PLAIN}
        row["ordered"] = dumped(asdict(job.order))
        row["failures"] = dumped([_packed(one) for one in job.failures])
        with self._database.writing() as connection:
            connection.execute(delete(table).where(table.c.id == job.id))
            connection.execute(insert(table).values(row))

    def one(self, id: str) -> Job | None:
        """The job with exactly this id."""
        with self._database.reading() as connection:
            row = connection.execute(select(tables.jobs).where(tables.jobs.c.id == id)).first()
        return _job(row) if row else None

    def every(self) -> tuple[Job, ...]:
        """All jobs that are kept, the newest first."""
        table = tables.jobs
        with self._database.reading() as connection:
            return tuple(map(_job, connection.execute(select(table).order_by(table.c.at.desc(), table.c.id))))

    def drop(self, ids: Iterable[str]) -> None:
        """Keep these no longer; what they added stays."""
        with self._database.writing() as connection:
            connection.execute(delete(tables.jobs).where(tables.jobs.c.id.in_(list(ids))))


def _packed(failure: Failure) -> dict[str, Any]:
    error = failure.error
    return {
        "address": failure.address, "message": error.message, "hint": error.hint, "key": error.key, "gaps": error.gaps,
    }  # fmt: skip


def _unpacked(kept: dict[str, Any]) -> Failure:
    error = SourceError(kept["message"], hint=kept["hint"], key=kept["key"], **kept["gaps"])
    return Failure(address=kept["address"], error=error)


def _job(row: Any) -> Job:
    ordered = json.loads(row.ordered)
    order = Order(**ordered | {name: tuple(ordered[name]) for name in ("sources", "addresses")})
    failures = tuple(_unpacked(one) for one in json.loads(row.failures))
    return Job(order=order, failures=failures, **{name: getattr(row, name) for name in _PLAIN})
