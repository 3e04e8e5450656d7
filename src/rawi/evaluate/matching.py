"""Matching: which prediction answers which annotation, one to one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from rawi.model import Span

Gold = TypeVar("Gold")
Guess = TypeVar("Guess")

HALF = 0.5
"""Contents must share at least half of the shorter one."""


def covered(spans: Iterable[Span]) -> set[int]:
    """The code points that lie in any of the spans."""
    return {offset for span in spans for offset in range(span.start, span.end)}


def content_overlap(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Shared code points over those of the shorter content, in [0, 1]; 1 where both are empty, 0 where one is."""
    first, second = covered(one), covered(other)
    if not first or not second:
        return float(not first and not second)
    return len(first & second) / min(len(first), len(second))


def span_overlap(one: Span, other: Span) -> float:
    """Shared code points over those of both together, in [0, 1]."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start))


def pair(
    golds: Sequence[Gold], guesses: Sequence[Guess], likeness: Callable[[Gold, Guess], float]
) -> list[tuple[int, int]]:
    """Index pairs of a one-to-one matching, the likest pairs first; a likeness of 0 never pairs.

    Greedy by falling likeness (ties by order of gold, then of guess): spans of one kind hardly ever overlap two of the
    other, so that this differs from the best assignment only where neither is clearly right.
    """
    candidates = [
        (-value, row, column)
        for row, gold in enumerate(golds)
        for column, guess in enumerate(guesses)
        if (value := likeness(gold, guess)) > 0
    ]
    rows: set[int] = set()
    columns: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for _, row, column in sorted(candidates):
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            pairs.append((row, column))
    return pairs
