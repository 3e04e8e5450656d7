"""Adding: jobs that put articles into the library behind the pages, one after the other.

A job is an order (files in a folder of its own, addresses to fetch) and what became of it. Articles go in by what the
program was given for it, the same as `rawi add`; a job is forgotten when the program ends, what it added is not.
"""

from __future__ import annotations

import json
import logging
import re
import secrets
import shutil
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from rawi.errors import SourceError
from rawi.ingest.encoding import decode
from rawi.ingest.fetching import Fetched, Fetcher
from rawi.ingest.forms import HEAD, form_of
from rawi.ingest.page import declared_encoding

State = Literal["waiting", "fetching", "reading", "done", "failed"]
PREFIX = "add_"
MOST_KEPT = 50
"""Finished jobs that can still be looked at."""
PATIENCE = 4.0
"""Seconds that a reader who has sent something waits for it before the job's page is shown as it is."""
_LOG = logging.getLogger("rawi.serve")
_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be added: `sources` are paths below the root of all jobs, or whole ones; the rest is as `rawi add`
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
    """An order with what became of it so far. `fetched` counts the addresses that were asked; `at` is when it was
    given, an ISO instant in UTC; `articles` and `disputes` are how many the library held then."""

    id: str
    order: Order
    at: str
    articles: int = 0
    disputes: int = 0
    state: State = "waiting"
    fetched: int = 0
    failures: tuple[Failure, ...] = ()

    @property
    def running(self) -> bool:
        """Whether something is still to come of it."""
        return self.state not in ("done", "failed")


@dataclass(slots=True)
class Adder:
    """Takes orders and carries them out in a thread of its own. `add` puts the sources of an order into the library,
    relative to the folder it is given; without a `fetcher` no address is asked."""

    add: Callable[[Order, Path], object]
    root: Path
    fetcher: Fetcher | None = None
    patience: float = PATIENCE
    _jobs: dict[str, Job] = field(default_factory=dict)
    _waiting: deque[str] = field(default_factory=deque)
    _state: threading.Condition = field(default_factory=threading.Condition)
    _running: bool = False

    def folder(self) -> tuple[str, Path]:
        """An id for a job, and the empty folder that its files go into."""
        id = PREFIX + secrets.token_hex(8)
        path = self.root / id
        path.mkdir(mode=0o700)
        return id, path

    def discard(self, id: str) -> None:
        """Forget the files of an order that was not given after all."""
        shutil.rmtree(self.root / id, ignore_errors=True)

    def take(self, id: str, order: Order, *, articles: int = 0, disputes: int = 0) -> Job:
        """Carry out an order, or once more one under the same id, and wait for it as long as a reader would."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        with self._state:
            self._jobs.pop(id, None)
            self._jobs[id] = Job(id=id, order=order, at=at, articles=articles, disputes=disputes)
            self._waiting.append(id)
            if not self._running:
                self._running = True
                threading.Thread(target=self._run, name="rawi-adding", daemon=True).start()
            self._state.wait_for(lambda: not self._jobs[id].running, timeout=self.patience)
            return self._jobs[id]

    def job(self, id: str) -> Job | None:
        """The job with this id."""
        with self._state:
            return self._jobs.get(id)

    def jobs(self) -> tuple[Job, ...]:
        """All jobs that are still known, the newest first."""
        with self._state:
            return tuple(reversed(self._jobs.values()))

    def _run(self) -> None:
        while True:
            with self._state:
                if not self._waiting:
                    self._running = False
                    return
                id = self._waiting.popleft()
            try:
                self._carry_out(id)
                self._become(id, state="done")
            except Exception:  # noqa: BLE001 (a thread has nobody above it: it is written down)
                _LOG.exception("Adding failed")
                self._become(id, state="failed")
            self._forget_old()

    def _carry_out(self, id: str) -> None:
        order = self._jobs[id].order
        sources = list(order.sources)
        failures: list[Failure] = []
        for number, address in enumerate(order.addresses, start=1):
            self._become(id, state="fetching", fetched=number)
            try:
                sources.append(self._fetched(id, number, address))
            except SourceError as error:
                failures.append(Failure(address=address, error=error))
                self._become(id, failures=tuple(failures))
        self._become(id, state="reading")
        if sources:
            self.add(replace(order, sources=tuple(sources), addresses=()), self.root)

    def _fetched(self, id: str, number: int, address: str) -> str:
        """The file, below the root, that what stands at an address was written to."""
        if self.fetcher is None:
            raise SourceError("Addresses are not fetched here.", hint="Save the page and add it.", key="fetch_off")
        found = self.fetcher.fetch(address)
        feed = form_of("", found.body[:HEAD]) == "feed"
        host = _UNSAFE.sub("-", found.url.split("/")[2])[:60]
        name = f"{number}-{host}.{'xml' if feed else 'jsonl'}"
        (self.root / id / name).write_bytes(found.body if feed else as_line(found))
        return f"{id}/{name}"

    def _become(self, id: str, **changed: object) -> None:
        with self._state:
            self._jobs[id] = replace(self._jobs[id], **changed)  # type: ignore[arg-type]
            self._state.notify_all()

    def _forget_old(self) -> None:
        with self._state:
            finished = [one.id for one in self._jobs.values() if not one.running]
            for id in finished[: max(0, len(finished) - MOST_KEPT)]:
                del self._jobs[id]
                shutil.rmtree(self.root / id, ignore_errors=True)


def as_line(found: Fetched) -> bytes:
    """What stood at an address as a line of JSONL that keeps the address."""
    text = decode(found.body, found.charset or declared_encoding(found.body))
    kind = "html" if form_of("", found.body[:HEAD]) == "html" else "text"
    return written({kind: text, "url": found.url})


def written(record: Mapping[str, str | None]) -> bytes:
    """A line of JSONL."""
    return json.dumps({name: value for name, value in record.items() if value}, ensure_ascii=False).encode() + b"\n"


def named(files: Sequence[str], id: str) -> tuple[str, ...]:
    """The paths of a job's files below the root."""
    return tuple(f"{id}/{one}" for one in files)
