"""Pool: documents of many articles, in the articles' order, by as many processes as wanted.

Each process is handed one article at a time, so it is known over which article a process died: that article is answered
with an error, a fresh process takes the dead one's place, and the run goes on.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from typing import Any, TypeVar

from rawi.batch.worker import DeadWorkerError, Outcome, Worker, WorkerError, read_one
from rawi.model import Article, Document

P = TypeVar("P")
LONGEST = 300.0
"""Seconds that a process may take over one article before it is ended."""
CHECKED_EVERY = 1.0
"""Seconds after which it is looked whether a process has taken too long."""
AHEAD = 4
"""Articles per process that may be taken from the source before the oldest of them has been answered."""

__all__ = ["Outcome", "WorkerError", "documents"]


def documents(
    articles: Iterable[Article],
    make_pipeline: Callable[[], P],
    read: Callable[[P, Article], Document],
    jobs: int = 1,
    *,
    longest: float = LONGEST,
) -> Iterator[tuple[Article, Document | Exception]]:
    """Every article with its document, or with the exception that reading it came to, in the order of the articles.

    `make_pipeline` is called once in each process and `read(pipeline, article)` for each article. With one job all is
    done here; with more, both functions and the documents must be picklable, as processes are spawned. Articles are
    taken from their source as they are needed, never all at once. Of several processes one that takes more than
    `longest` seconds over an article is ended; in this process nothing can be. ValueError if `jobs` is less than one.
    """
    if jobs < 1:
        raise ValueError(f"{jobs} jobs can read nothing")
    return _here(articles, make_pipeline, read) if jobs == 1 else _spread(articles, make_pipeline, read, jobs, longest)


def _here(
    articles: Iterable[Article], make_pipeline: Callable[[], P], read: Callable[[P, Article], Document]
) -> Iterator[tuple[Article, Outcome]]:
    pipeline: list[P] = []
    for article in articles:
        if not pipeline:
            pipeline.append(make_pipeline())
        yield article, read_one(pipeline[0], read, article)


def _spread(
    articles: Iterable[Article],
    make_pipeline: Callable[[], P],
    read: Callable[[P, Article], Document],
    jobs: int,
    longest: float,
) -> Iterator[tuple[Article, Outcome]]:
    context = multiprocessing.get_context("spawn")
    source = enumerate(articles)
    busy: dict[Any, tuple[Worker[P], int, Article]] = {}
    idle: list[Worker[P]] = []
    done: dict[int, tuple[Article, Outcome]] = {}
    turn = 0
    exhausted = False
    try:
        while True:
            while not exhausted and len(busy) < jobs and len(busy) + len(done) < jobs * AHEAD:
                following = next(source, None)
                if following is None:
                    exhausted = True
                    break
                worker = idle.pop() if idle else Worker(context, make_pipeline, read)
                while not worker.give(following[1]):
                    worker.stop()
                    worker = Worker(context, make_pipeline, read)
                busy[worker.connection] = (worker, *following)
            answered = turn in done
            if answered:
                yield done.pop(turn)
                turn += 1
            elif not busy:
                return
            for ready in wait(list(busy), timeout=0 if answered else CHECKED_EVERY):
                worker, number, article = busy[ready]
                outcome = worker.take()
                if outcome is None:
                    continue
                del busy[ready]
                done[number] = (article, outcome)
                if isinstance(outcome, DeadWorkerError):
                    worker.stop()
                else:
                    idle.append(worker)
            for late in [one for one, (worker, _, _) in busy.items() if time.monotonic() - worker.since > longest]:
                worker, number, article = busy.pop(late)
                worker.stop()
                done[number] = (article, _late(longest))
    finally:
        for worker in (*idle, *(worker for worker, _, _ in busy.values())):
            worker.stop()


def _late(longest: float) -> WorkerError:
    return WorkerError(f"Reading it took more than {longest:g} seconds.", hint="Read it alone, with --jobs 1.")
