"""Adding: jobs that put articles into the library behind the pages, one after the other.

A job is an order (files in a folder of its own, addresses to fetch) and what became of it. Articles go in by what the
program was given for it, the same as `rawi add`. The library keeps the jobs: one whose program ended before it did is
shown as interrupted, and can be carried out once more.
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

from rawi.errors import SourceError
from rawi.ingest.encoding import decode
from rawi.ingest.fetching import Fetched, Fetcher
from rawi.ingest.forms import HEAD, form_of
from rawi.ingest.page import declared_encoding
from rawi.model.job import Failure, Job, Order
from rawi.serve.presence import Presence
from rawi.store.jobs import Jobs

PREFIX = "add_"
MOST_KEPT = 100
"""Jobs that are over and can still be looked at."""
PATIENCE = 4.0
"""Seconds that a reader who has sent something waits for it before the job's page is shown as it is."""
_LOG = logging.getLogger("rawi.serve")
_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(slots=True)
class Adder:
    """Takes orders and carries them out in a thread of its own. `add` puts the sources of an order into the library,
    relative to the folder it is given (`root`, in which the files of the `kept` jobs lie); without a `fetcher` no
    address is asked."""

    add: Callable[[Order, Path], object]
    root: Path
    kept: Jobs
    fetcher: Fetcher | None = None
    patience: float = PATIENCE
    presence: Presence = field(init=False)
    _open: set[str] = field(default_factory=set)
    _waiting: deque[Job] = field(default_factory=deque)
    _state: threading.Condition = field(default_factory=threading.Condition)
    _running: bool = False

    def __post_init__(self) -> None:
        self.presence = Presence(self.root)

    def end(self) -> None:
        """Take no more: what is still running will be known as interrupted."""
        self.presence.end()

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
        self.presence.begin()
        at = datetime.now(UTC).isoformat(timespec="microseconds")
        job = Job(id=id, order=order, at=at, runner=self.presence.name, articles=articles, disputes=disputes)
        self.kept.put(job)
        with self._state:
            self._open.add(id)
            self._waiting.append(job)
            if not self._running:
                self._running = True
                threading.Thread(target=self._run, name="rawi-adding", daemon=True).start()
            self._state.wait_for(lambda: id not in self._open, timeout=self.patience)
        return job

    def job(self, id: str) -> Job | None:
        """The job with this id."""
        found = self.kept.one(id)
        return self._as_it_is(found) if found else None

    def jobs(self) -> tuple[Job, ...]:
        """All jobs that are still known, the newest first."""
        return tuple(map(self._as_it_is, self.kept.every()))

    def missing(self, job: Job) -> tuple[str, ...]:
        """The files of a job that lie there no longer, so that it cannot be carried out once more."""
        return tuple(one for one in job.order.sources if not (self.root / one).exists())

    def _as_it_is(self, job: Job) -> Job:
        """A job whose program ended before it could say so is interrupted."""
        if not job.running or job.id in self._open:
            return job
        elsewhere = job.runner != self.presence.name and self.presence.is_there(job.runner)
        return job if elsewhere else replace(job, state="interrupted")

    def _run(self) -> None:
        while True:
            with self._state:
                if not self._waiting:
                    self._running = False
                    return
                job = self._waiting.popleft()
            try:
                self._finish(job)
                self._forget_old()
            except Exception:  # noqa: BLE001 (a thread has nobody above it: it is written down)
                _LOG.exception("What became of a job could not be kept")
            with self._state:
                self._open.discard(job.id)
                self._state.notify_all()

    def _finish(self, job: Job) -> None:
        """Carry out a job and keep how it ended."""
        try:
            self.kept.put(replace(self._carried_out(job), state="done"))
        except Exception:  # noqa: BLE001 (a thread has nobody above it: it is written down)
            _LOG.exception("Adding failed")
            self.kept.put(replace(self.kept.one(job.id) or job, state="failed"))

    def _carried_out(self, job: Job) -> Job:
        sources = list(job.order.sources)
        for number, address in enumerate(job.order.addresses, start=1):
            job = replace(job, state="fetching", fetched=number)
            self.kept.put(job)
            try:
                sources.append(self._fetched(job.id, number, address))
            except SourceError as error:
                job = replace(job, failures=(*job.failures, Failure(address=address, error=error)))
        job = replace(job, state="reading")
        self.kept.put(job)
        if sources:
            self.add(replace(job.order, sources=tuple(sources), addresses=()), self.root)
        return job

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

    def _forget_old(self) -> None:
        over = [one.id for one in self.jobs() if not one.running][MOST_KEPT:]
        if over:
            self.kept.drop(over)
        for id in over:
            self.discard(id)


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
