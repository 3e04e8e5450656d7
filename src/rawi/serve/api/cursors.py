"""Cursors: where the next page of a list begins, as a word that means nothing to its bearer.

What is kept while a list grows, such as an article's day and id, is preferred to a number of things to pass over, so
that nothing is shown twice or left out when something new comes in before it.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar

from fastapi import Query

from rawi.errors import UsageError
from rawi.model.wire import Json

MOST = 200
"""Things of one page."""
LONGEST = 400
FARTHEST = 10_000_000
"""More things than a list holds, and a number that every database takes."""
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many at most")]
Cursor = Annotated[
    str | None, Query(max_length=LONGEST, description="The `next` of the page before; without it, the first page")
]
Item = TypeVar("Item")


def written(place: Sequence[str | int | None]) -> str:
    """A place as a cursor."""
    return base64.urlsafe_b64encode(json.dumps(place, separators=(",", ":")).encode()).decode().rstrip("=")


def read(cursor: str | None, *shape: type | tuple[type, ...]) -> tuple[str | int | None, ...] | None:
    """The place behind a cursor of this shape; None without one. UsageError for one that Rawi did not give."""
    if cursor is None:
        return None
    try:
        place = json.loads(base64.urlsafe_b64decode(cursor.encode() + b"=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error, RecursionError):
        place = None
    if not isinstance(place, list) or len(place) != len(shape):
        raise _wrong()
    for one, kind in zip(place, shape, strict=True):
        number = isinstance(one, int) and (isinstance(one, bool) or not 0 <= one <= FARTHEST)
        if not isinstance(one, kind) or number or (isinstance(one, str) and not one.isprintable()):
            raise _wrong()
    return tuple(place)


def passed(cursor: str | None) -> int:
    """How many things a cursor of a list without a better order passes over."""
    place = read(cursor, int)
    return int(place[0] or 0) if place else 0


def page(
    key: str,
    found: Sequence[Item],
    limit: int,
    as_json: Callable[[Item], Json],
    following: Callable[[Item], Sequence[str | int | None]],
    total: int | None = None,
) -> Json:
    """A page of a list of which one thing more than `limit` was asked for, if there are as many.

    `following` says behind which place the next page begins, given the last thing of this one.
    """
    shown = found[:limit]
    more = len(found) > limit
    return {
        key: [as_json(one) for one in shown],
        "total": total,
        "next": written(following(shown[-1])) if more and shown else None,
    }


def _wrong() -> UsageError:
    return UsageError(
        "The cursor is none that Rawi gave.", hint="Begin without one, and pass on what stands in `next`."
    )
