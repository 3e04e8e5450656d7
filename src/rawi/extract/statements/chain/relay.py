"""Relay: a link of the chain with the words it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from rawi.model import Link


@dataclass(frozen=True, slots=True)
class Relay:
    """A link and the words `[first, last)` it stands in."""

    link: Link
    first: int
    last: int
