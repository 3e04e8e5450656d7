"""Two values of one thing: equal, compatible, updated or conflicting, and why."""

from __future__ import annotations

from typing import Literal, NamedTuple

ValueRelation = Literal["equal", "compatible", "updated", "conflicting"]


class Given(NamedTuple):
    """A value as it was given: its inclusive bounds (`-inf` and `inf` where open), the ISO day on which it was first
    given, None if unknown, and whether it is too vague to contradict anything («dozens»)."""

    low: float
    high: float
    day: str | None = None
    vague: bool = False


class Judged(NamedTuple):
    """How two values stand to each other; `reason` is a phrase for the reader."""

    relation: ValueRelation
    reason: str


def relate(one: Given, other: Given, *, growing: bool = False) -> Judged:
    """How two values of one thing stand to each other; the order of the two does not matter.

    A `growing` count (a toll) that is higher on a later day updates the earlier; it cannot become lower.
    """
    if (one.low, one.high) == (other.low, other.high):
        return Judged("equal", "the same value")
    if one.low <= other.high and other.low <= one.high:
        inside = (one.low <= other.low and other.high <= one.high) or (other.low <= one.low and one.high <= other.high)
        return Judged("compatible", "one lies within the bounds of the other" if inside else "their bounds meet")
    if one.vague or other.vague:
        return Judged("compatible", "one is too vague to contradict the other")
    if not growing:
        return Judged("conflicting", "their bounds do not meet")
    if one.day is None or other.day is None or one.day == other.day:
        why = "on the same day" if one.day is not None and one.day == other.day else "and no later day explains it"
        return Judged("conflicting", f"their bounds do not meet {why}")
    earlier, later = (one, other) if one.day < other.day else (other, one)
    if later.low > earlier.high:
        return Judged("updated", "the later count is higher")
    return Judged("conflicting", "a count that can only grow is lower on the later day")
