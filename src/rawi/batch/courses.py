"""Courses: courses of events compared by several processes, with what comes of it as if by one.

A course over which a process dies, or that it does not finish, is told of and compared again in this process.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Protocol

from rawi.batch.pool import outcomes
from rawi.compare import Course
from rawi.log import logger
from rawi.model.renewing import Part

MOST = 4
"""Processes at most that compare unless somebody asks for more: each holds a lexicon and an encoder."""
LONGEST = 3600.0
"""Seconds that a process may take over one course, whose contents may all have to be encoded."""
_LOG = logger("courses")


class Fresh(Protocol):
    """A comparer in a process of its own, with the vectors that it had to make."""

    def compared(self, course: Course) -> Part:
        """What a course comes to."""

    def taken(self) -> Mapping[str, bytes]:
        """The vectors made since this was last asked, by encoder and content."""


def processes(most: int = MOST) -> int:
    """As many as the processor cores that this process may use, up to `most`."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, min(most, allowed or 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadCourses:
    """Compares courses by `jobs` processes, in each of which `make` makes a comparer. `vectors` are added to."""

    jobs: int
    make: Callable[[], Fresh]
    vectors: MutableMapping[str, bytes]

    def __call__(self, courses: Iterable[Course], here: Callable[[Course], Part], count: int) -> Iterator[Part]:
        """Every course with what it comes to, in their order; `here` compares one in this process."""
        del count
        if self.jobs == 1:
            yield from map(here, courses)
            return
        for course, outcome in outcomes(courses, self.make, _compared, self.jobs, longest=LONGEST):
            if isinstance(outcome, Exception):
                _LOG.warning("%d articles are compared again in one process: %s", len(course.documents), outcome)
                yield here(course)
                continue
            part, made = outcome
            self.vectors.update(made)
            yield part


def _compared(comparer: Fresh, course: Course) -> tuple[Part, Mapping[str, bytes]]:
    return comparer.compared(course), comparer.taken()
