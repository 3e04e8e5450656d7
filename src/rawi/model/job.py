"""Job: an order to add articles, given from a page, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rawi.errors import SourceError

JobState = Literal["waiting", "fetching", "reading", "done", "failed", "interrupted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be added: `sources` are paths below the folder of all jobs, or whole ones; the rest is as `rawi add`
    takes it."""

    sources: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    format: str = "auto"
    published: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An address that could not be fetched, and why."""

    address: str
    error: SourceError


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """An order with what became of it so far.

    `at` is when it was given, an ISO instant in UTC; `runner` names the program that carries it out; `articles` and
    `disputes` are how many the library held then; `fetched` counts the addresses that were asked. A job is
    "interrupted" where its program ended before it did.
    """

    id: str
    order: Order
    at: str
    runner: str
    articles: int = 0
    disputes: int = 0
    state: JobState = "waiting"
    fetched: int = 0
    failures: tuple[Failure, ...] = ()

    @property
    def running(self) -> bool:
        """Whether something is still to come of it."""
        return self.state in ("waiting", "fetching", "reading")
