"""Breaks: where a run of words crosses from one stretch of text into the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import overload

from rawi.model import Word


def break_within(words: Sequence[Word], first: int, end: int, breaks: Sequence[int]) -> int:
    """The first word after `first` that stands on the other side of one of `breaks`, `end` if none of the words
    `[first, end)` does. `breaks` are rising code points at which a new stretch (a paragraph) starts."""
    following = bisect_right(breaks, words[first].start)
    if following == len(breaks) or words[end - 1].start < breaks[following]:
        return end
    return next(at for at in range(first + 1, end) if words[at].start >= breaks[following])


class Head(Sequence[Word]):
    """The first words of a text, without a copy of them."""

    def __init__(self, words: Sequence[Word], length: int) -> None:
        self._words = words
        self._length = length

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Word]: ...
    def __getitem__(self, index: int | slice) -> Word | Sequence[Word]:
        if isinstance(index, slice):
            return [self._words[at] for at in range(*index.indices(self._length))]
        if not -self._length <= index < self._length:
            raise IndexError(index)
        return self._words[index if index >= 0 else index + self._length]
