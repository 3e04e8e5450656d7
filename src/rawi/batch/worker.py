"""Worker: one process that does one thing after another: reads articles, compares courses of events."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnContext
from typing import Generic, TypeVar, cast

from rawi.errors import RawiError

P = TypeVar("P")
T = TypeVar("T")
R = TypeVar("R")
BEGUN = "begun"
FAILED = "failed"
ANSWERED = "answered"
STOPPING = 5.0
"""Seconds that a process gets to end by itself."""


class WorkerError(RawiError):
    """A process that failed in a way that cannot be passed on as it is."""

    code = "worker"


class DeadWorkerError(WorkerError):
    """A process that ended before it had answered: killed, or crashed in code that is not Python."""


class Worker(Generic[P, T, R]):
    """A process with tools of its own, such as a pipeline. It is given one thing at a time and answers with what its
    work on it came to.

    `connection` can be waited for; it is ready when there is something to take and when the process has died. `since`
    is the moment, on the monotonic clock, at which the process was given its thing.
    """

    def __init__(self, context: SpawnContext, make: Callable[[], P], work: Callable[[P, T], R]) -> None:
        self.since = 0.0
        self._has_begun = False
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, make, work), daemon=True)
        self._process.start()
        theirs.close()

    def give(self, thing: T) -> bool:
        """Hand over a thing; False if the process is no longer there to take it."""
        self.since = time.monotonic()
        try:
            self.connection.send(thing)
        except (BrokenPipeError, ConnectionError):
            return False
        return True

    def take(self) -> tuple[R | Exception] | None:
        """What the process has to say, waiting for it: an answer, or None while it has only begun.

        A process that died over its work answers with `DeadWorkerError`. Where it died or failed before it could
        begin, that is raised: no article is to blame.
        """
        try:
            kind, outcome = self.connection.recv()
        except (EOFError, ConnectionError) as error:
            died = DeadWorkerError(
                f"The process that had it ended with status {self._exit_code()}.", hint="Try it alone, with --jobs 1."
            )
            if self._has_begun:
                return (died,)
            raise died from error
        if kind == FAILED:
            raise outcome
        self._has_begun = True
        return None if kind == BEGUN else (cast("R | Exception", outcome),)

    def _exit_code(self) -> int | None:
        self._process.join(STOPPING)
        return self._process.exitcode

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self.connection.close()
        self._process.terminate()
        self._process.join(STOPPING)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()


def do_one(tools: P, work: Callable[[P, T], R], thing: T) -> R | Exception:
    """What the work on a thing comes to, or the exception that it raised."""
    try:
        return work(tools, thing)
    except Exception as error:  # noqa: BLE001 - whatever goes wrong with one article is the caller's to report
        return error


def _work(connection: Connection, make: Callable[[], P], work: Callable[[P, T], R]) -> None:
    # An interrupt at the terminal reaches every process; the one that gave out the work ends the others in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        tools = make()
    except Exception as error:  # noqa: BLE001 - it is raised again in the process that wanted the work done
        connection.send_bytes(_packed(FAILED, error))
        return
    connection.send_bytes(_packed(BEGUN, None))
    while True:
        try:
            thing: T = connection.recv()
        except (EOFError, ConnectionError):
            return
        connection.send_bytes(_packed(ANSWERED, do_one(tools, work, thing)))


def _end_with_parent() -> None:
    """End this process when the one that gave out the work is gone, even if it was killed and even amid its work."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _packed(kind: str, outcome: object) -> bytes:
    """What the process has to say as bytes, or what can be told of it if it does not survive the journey."""
    try:
        packed = pickle.dumps((kind, outcome), pickle.HIGHEST_PROTOCOL)
        if isinstance(outcome, Exception):
            pickle.loads(packed)
    except Exception as error:  # noqa: BLE001 - an exception of any library may refuse to be pickled in any way
        name = type(outcome).__name__
        words = f"{name}: {outcome}" if isinstance(outcome, Exception) else f"{name} cannot be passed on: {error}"
        return pickle.dumps((kind, WorkerError(words)))
    return packed
