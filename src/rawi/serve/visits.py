"""Visits: when a reader was here before, known to the reader's own browser and nobody else.

A cookie holds two instants: the last sight of the page that counts as the visit before this one, and the last sight of
all. Looking again within half an hour is one visit, so that what was new stays so while somebody reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

COOKIE = "rawi-visit"
A_YEAR = 366 * 24 * 3600
APART = 30 * 60
"""Seconds between two sights from which they are two visits."""
_WRITTEN = re.compile(r"(\d{1,11})-(\d{1,11})", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """`since` is when the visit before this one ended, an ISO instant in UTC, None for a first visit; `cookie` is what
    the browser is to remember."""

    since: str | None
    cookie: str


def visit(cookie: str | None, now: datetime) -> Visit:
    """The visit of somebody with this cookie; one that is none of ours, or of days to come, counts as none."""
    sight = int(now.timestamp())
    match = _WRITTEN.fullmatch(cookie or "")
    before, last = (int(match[1]), int(match[2])) if match else (0, 0)
    if not before <= last <= sight:
        before = last = 0
    if sight - last >= APART:
        before = last
    since = datetime.fromtimestamp(before, UTC).isoformat(timespec="microseconds") if before else None
    return Visit(since=since, cookie=f"{before}-{sight}")
