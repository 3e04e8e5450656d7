"""Progress: who is told how far the work is. Commands draw bars; a program that asks for nothing is told nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol, TypeVar

Item = TypeVar("Item")


class Progress(Protocol):
    """Follows work, in steps or in one piece; `label` says what it is."""

    def followed(self, items: Iterable[Item], label: str, total: int | None = None) -> Iterator[Item]:
        """The items as they come; `total` is how many there are, None where that is not known."""

    def waiting(self, label: str) -> AbstractContextManager[None]:
        """Around work that cannot be counted."""


class Silent:
    """Progress that nobody sees."""

    def followed(self, items: Iterable[Item], label: str, total: int | None = None) -> Iterator[Item]:
        """The items."""
        del label, total
        return iter(items)

    def waiting(self, label: str) -> AbstractContextManager[None]:
        """Nothing."""
        del label
        return nullcontext()
