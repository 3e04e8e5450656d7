"""Memory: what was found out about words and other keys, so that it is found out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Key = TypeVar("Key")
Finding = TypeVar("Finding")
REMEMBERED = 20_000
"""How many are remembered; a bound on memory, not on meaning."""


class Remembered(dict[Key, Finding], Generic[Key, Finding]):
    """What `find_out` tells of a key, mostly a word, by subscription. A full memory is emptied: what is frequent comes
    back at once, what is never seen again does not."""

    __slots__ = ("_find_out",)

    def __init__(self, find_out: Callable[[Key], Finding]) -> None:
        super().__init__()
        self._find_out = find_out

    def __missing__(self, key: Key) -> Finding:
        if len(self) >= REMEMBERED:
            self.clear()
        finding = self[key] = self._find_out(key)
        return finding
