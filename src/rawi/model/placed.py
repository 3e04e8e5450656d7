"""Placed: spans in the order of the text, found by where they start."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from rawi.model.span import Span


class HasSpan(Protocol):
    """Anything that stands at a place of the text."""

    @property
    def span(self) -> Span:
        """Where it stands."""


Item = TypeVar("Item", bound=HasSpan)


class Placed(Generic[Item]):
    """Items by start, an outer one before those inside it; lookups cost the logarithm of their number.

    Offsets are code points of the article's text.
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = sorted(items, key=lambda item: (item.span.start, -item.span.end))
        self._starts = [item.span.start for item in self._items]

    def __iter__(self) -> Iterator[Item]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def starting_in(self, start: int, end: int) -> list[Item]:
        """The items whose span starts in `[start, end)`, in order."""
        return self._items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def inside(self, span: Span) -> list[Item]:
        """The items whose span lies wholly inside `span`, in order."""
        return [item for item in self.starting_in(span.start, span.end) if item.span.end <= span.end]

    def ended_before(self, offset: int) -> Iterator[Item]:
        """The items that end at or before `offset`, the last-starting first."""
        for index in range(bisect_left(self._starts, offset) - 1, -1, -1):
            if self._items[index].span.end <= offset:
                yield self._items[index]
