"""Outlines: what decides which articles are compared, read by several processes, with the same outcome as by one.

Articles over which a process dies, or that it does not finish, are told of and read again in this process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from rawi.batch.pool import outcomes
from rawi.compare import Outline
from rawi.log import logger

AT_ONCE = 100
"""Articles that a process is handed at once: a second of work."""
MANY = 1_000
"""Articles from which it is worth sharing them out: below, they are read before others have begun."""
_LOG = logger("outlines")


class Reader(Protocol):
    """Reads outlines in a process of its own."""

    def outlined(self, articles: Sequence[str]) -> list[Outline]:
        """The outlines of these articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadOutlines:
    """Reads the outlines of many articles by `jobs` processes, in each of which `make` makes a reader."""

    jobs: int
    make: Callable[[], Reader]

    def __call__(self, articles: Sequence[str], here: Callable[[Sequence[str]], list[Outline]]) -> Iterator[Outline]:
        """The outlines of all articles; `here` reads those of some in this process."""
        if self.jobs == 1 or len(articles) < MANY:
            yield from here(articles)
            return
        parts = (articles[start : start + AT_ONCE] for start in range(0, len(articles), AT_ONCE))
        for part, outcome in outcomes(parts, self.make, _outlined, self.jobs):
            if isinstance(outcome, Exception):
                _LOG.warning("%d articles are outlined again in one process: %s", len(part), outcome)
                yield from here(part)
            else:
                yield from outcome


def _outlined(reader: Reader, articles: Sequence[str]) -> list[Outline]:
    return reader.outlined(articles)
