"""Breaks: where a run of words crosses from one stretch of text into the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from rawi.model import Word


def break_within(words: Sequence[Word], first: int, end: int, breaks: Sequence[int]) -> int:
    """The first word after `first` that stands on the other side of one of `breaks`, `end` if none of the words
    `[first, end)` does. `breaks` are rising code points at which a new stretch (a paragraph) starts."""
    following = bisect_right(breaks, words[first].start)
    if following == len(breaks) or words[end - 1].start < breaks[following]:
        return end
    return next(at for at in range(first + 1, end) if words[at].start >= breaks[following])
