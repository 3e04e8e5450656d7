"""Candidate: a name before its offsets are computed."""

from __future__ import annotations

from typing import NamedTuple

from rawi.model import MentionType

Range = tuple[int, int]
"""Words `[first, last)`."""


class Candidate(NamedTuple):
    """Words `[first, last)` without the first `skip` folded letters; `listed`: a name of the lexicon."""

    first: int
    last: int
    skip: int
    type: MentionType
    name: str | None = None
    role: Range | None = None
    listed: bool = False
