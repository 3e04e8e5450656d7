"""Ids: found again from their first digits."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, select, union

from rawi.errors import NotFoundError

SHORTEST = 6
"""Hexadecimal digits that an abbreviated id must have."""
AFTER_DIGITS = "g"
"""Follows every hexadecimal digit in order, so that ids that begin alike form one range."""
SHOWN = 5


def full_id(
    connection: Connection,
    columns: Sequence[ColumnElement[str]],
    given: str,
    *,
    noun: str,
    hint: str = "Look it up in the lists.",
) -> str:
    """The one id in `columns` that begins with `given` (with its kind, as in `art_3f2a9c`); `hint` says where ids are.

    NotFoundError if there is none, if there are several, or if fewer than six digits are given.
    """
    digits = given.partition("_")[2]
    for column in columns:
        if connection.execute(select(column).where(column == given).limit(1)).scalar() is not None:
            return given
    if len(digits) < SHORTEST:
        raise NotFoundError(
            f"There is no {noun} {given}.",
            hint=f"Give at least the first {SHORTEST} digits of the id, with its kind.",
            key="no_id",
        )
    ranges = [select(column.label("id")).where(column >= given, column < given + AFTER_DIGITS) for column in columns]
    found = sorted(connection.execute(union(*ranges)).scalars())
    if not found:
        raise NotFoundError(f"There is no {noun} {given}.", hint=hint, key="no_id")
    if len(found) > 1:
        raise NotFoundError(
            f"{given} may be any of {len(found)}: {', '.join(found[:SHOWN])}.",
            hint="Give more digits of the id.",
            key="many_ids",
        )
    return found[0]


def with_kind(kind: str, given: str) -> str:
    """The id with its kind in front, which may be left out where only one kind is meant."""
    return given if "_" in given else f"{kind}_{given}"
