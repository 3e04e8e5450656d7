"""Memory: what was found out about words, so that it is found out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Finding = TypeVar("Finding")
REMEMBERED = 20_000
"""How many words are remembered; a bound on memory, not on meaning."""


class Remembered(dict[str, Finding], Generic[Finding]):
    """What `find_out` tells of a word, by subscription. A full memory is emptied: the words that are frequent come
    back at once, those that are never seen again do not."""

    __slots__ = ("_find_out",)

    def __init__(self, find_out: Callable[[str], Finding]) -> None:
        super().__init__()
        self._find_out = find_out

    def __missing__(self, word: str) -> Finding:
        if len(self) >= REMEMBERED:
            self.clear()
        finding = self[word] = self._find_out(word)
        return finding
