"""Unchanged: what many pages show and only a change of the library changes, made once for each of its states."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Unchanged(Generic[T]):
    """A value that holds as long as `state` tells the same word."""

    def __init__(self, state: Callable[[], str], make: Callable[[], T]) -> None:
        self._state = state
        self._make = make
        self._kept: tuple[str, T] | None = None

    def __call__(self) -> T:
        """The value of today."""
        state, kept = self._state(), self._kept
        if kept is not None and kept[0] == state:
            return kept[1]
        made = self._make()
        self._kept = (state, made)
        return made
