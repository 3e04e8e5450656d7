"""Passages: the stretches of an article that also stand in another one, for showing them in place."""

from __future__ import annotations

from rawi.arabic.words import words
from rawi.model import Word

RUN = 8
"""Words in a row that make a passage."""
GAP = 3
"""Words between two passages (an edited word, a shortened name) that do not part them."""


def passages(text: str, other: str) -> list[tuple[int, int]]:
    """Spans `[start, end)` of `text` whose words, folded, also stand in `other` in a row of at least eight."""
    here, there = _spoken(text), _spoken(other)
    known = {tuple(word.fold for word in there[at : at + RUN]) for at in range(len(there) - RUN + 1)}
    runs: list[list[int]] = []
    for at in range(len(here) - RUN + 1):
        if tuple(word.fold for word in here[at : at + RUN]) in known:
            if runs and at <= runs[-1][1] + GAP:
                runs[-1][1] = at + RUN
            else:
                runs.append([at, at + RUN])
    return [(here[first].start, here[last - 1].end) for first, last in runs]


def covered(start: int, end: int, spans: list[tuple[int, int]]) -> float:
    """The share in [0, 1] of `[start, end)` that lies in the spans."""
    inside = sum(max(0, min(end, last) - max(start, first)) for first, last in spans)
    return inside / (end - start) if end > start else 0.0


def _spoken(text: str) -> list[Word]:
    return [word for word in words(text) if word.kind != "mark"]
