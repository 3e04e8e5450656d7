"""Collecting: how often Python looks for what nothing but itself refers to."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MADE = 20_000
"""Things that may be made, beyond those that are gone again, before it looks for any."""


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Within the block Python looks more seldom, as far as it does at all. Comparing makes very many things that live
    until its end, and hardly any that refers to itself: to look at them over and over takes a seventh of its time."""
    first, *others = gc.get_threshold()
    gc.set_threshold(max(first, _MADE) if first else 0, *others)
    try:
        yield
    finally:
        gc.set_threshold(first, *others)
