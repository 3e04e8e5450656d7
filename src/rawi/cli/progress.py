"""Progress: a bar on standard error, and only where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TypeVar

Item = TypeVar("Item")


class Bars:
    """The progress of a command that keeps articles: see `rawi.keeping.progress.Progress`."""

    def followed(self, items: Iterable[Item], label: str, total: int | None = None) -> Iterator[Item]:
        """The items as they come, with a bar that moves once for each."""
        return followed(items, label, total)

    def waiting(self, label: str) -> AbstractContextManager[None]:
        """A sign of life."""
        return waiting(label)


@contextmanager
def waiting(label: str) -> Iterator[None]:
    """A sign of life for work that cannot be counted; nothing is drawn where nobody looks."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(label):
        yield


def followed(items: Iterable[Item], label: str, total: int | None = None) -> Iterator[Item]:
    """The items as they come, with a bar that moves once for each; nothing is drawn where nobody looks."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(label, total=total)
        for item in items:
            yield item
            progress.advance(task)
