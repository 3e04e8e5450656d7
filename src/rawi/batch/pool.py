"""Pool: the same work on many things, in their order, by as many processes as wanted.

Each process is handed one thing at a time, so it is known over which one a process died: that one is answered with an
error, a fresh process takes the dead one's place, and the run goes on.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from typing import Any, TypeVar

from rawi.batch.worker import DeadWorkerError, Worker, WorkerError, do_one
from rawi.model import Article, Document

P = TypeVar("P")
T = TypeVar("T")
R = TypeVar("R")
LONGEST = 300.0
"""Seconds that a process may take over one thing before it is ended."""
CHECKED_EVERY = 1.0
"""Seconds after which it is looked whether a process has taken too long."""
AHEAD = 4
"""Things per process that may be taken from the source before the oldest of them has been answered."""

__all__ = ["WorkerError", "documents", "outcomes"]


def documents(
    articles: Iterable[Article],
    make_pipeline: Callable[[], P],
    read: Callable[[P, Article], Document],
    jobs: int = 1,
    *,
    longest: float = LONGEST,
) -> Iterator[tuple[Article, Document | Exception]]:
    """Every article with its document, or with the exception that reading it came to: `outcomes` of reading."""
    return outcomes(articles, make_pipeline, read, jobs, longest=longest)


def outcomes(
    things: Iterable[T],
    make: Callable[[], P],
    work: Callable[[P, T], R],
    jobs: int = 1,
    *,
    longest: float = LONGEST,
) -> Iterator[tuple[T, R | Exception]]:
    """Every thing with what the work on it came to, or with the exception that it raised, in the order of the things.

    `make` is called once in each process for its tools and `work(tools, thing)` for each thing. With one job all is
    done here; with more, both functions, the things and what they come to must be picklable, as processes are spawned.
    Things are taken from their source as they are needed, never all at once. Of several processes one that takes more
    than `longest` seconds over a thing is ended; in this process nothing can be. ValueError if `jobs` is less than one.
    """
    if jobs < 1:
        raise ValueError(f"{jobs} jobs can do nothing")
    return _here(things, make, work) if jobs == 1 else _spread(things, make, work, jobs, longest)


def _here(things: Iterable[T], make: Callable[[], P], work: Callable[[P, T], R]) -> Iterator[tuple[T, R | Exception]]:
    tools: list[P] = []
    for thing in things:
        if not tools:
            tools.append(make())
        yield thing, do_one(tools[0], work, thing)


def _spread(
    things: Iterable[T], make: Callable[[], P], work: Callable[[P, T], R], jobs: int, longest: float
) -> Iterator[tuple[T, R | Exception]]:
    context = multiprocessing.get_context("spawn")
    source = enumerate(things)
    busy: dict[Any, tuple[Worker[P, T, R], int, T]] = {}
    idle: list[Worker[P, T, R]] = []
    done: dict[int, tuple[T, R | Exception]] = {}
    turn = 0
    exhausted = False
    try:
        while True:
            while not exhausted and len(busy) < jobs and len(busy) + len(done) < jobs * AHEAD:
                following = next(source, None)
                if following is None:
                    exhausted = True
                    break
                worker = idle.pop() if idle else Worker(context, make, work)
                while not worker.give(following[1]):
                    worker.stop()
                    worker = Worker(context, make, work)
                busy[worker.connection] = (worker, *following)
            answered = turn in done
            if answered:
                yield done.pop(turn)
                turn += 1
            elif not busy:
                return
            for ready in wait(list(busy), timeout=0 if answered else CHECKED_EVERY):
                worker, number, thing = busy[ready]
                answer = worker.take()
                if answer is None:
                    continue
                del busy[ready]
                done[number] = (thing, answer[0])
                if isinstance(answer[0], DeadWorkerError):
                    worker.stop()
                else:
                    idle.append(worker)
            for late in [one for one, (worker, _, _) in busy.items() if time.monotonic() - worker.since > longest]:
                worker, number, thing = busy.pop(late)
                worker.stop()
                done[number] = (thing, _late(longest))
    finally:
        for worker in (*idle, *(worker for worker, _, _ in busy.values())):
            worker.stop()


def _late(longest: float) -> WorkerError:
    return WorkerError(f"It took more than {longest:g} seconds.", hint="Try it alone, with --jobs 1.")
