"""Positions: who holds what on a claim, statements of one holder and stance brought together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rawi.compare.claims.holders import Holders
from rawi.compare.propositions.propositions import Proposition
from rawi.model import Position, Stance, Time, Value
from rawi.model.document import Approximation

_ORDER: Mapping[Stance, int] = {"affirms": 0, "value": 1, "denies": 2, "neither": 3}
Place = tuple[str, Stance, tuple[float, float, str] | None]
"""Holder, stance and the bounds of a value with its unit."""
_LOOSE: tuple[Approximation, ...] = ("about", "at least", "at most", "range")
"""What is true of all that one holder said of one value, where he did not always bound it alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One proposition with the stance that it shows towards the claim."""

    proposition: Proposition
    stance: Stance
    value: Value | None = None


def place(one: Held, holders: Holders) -> Place:
    """The position of a claim to which a proposition belongs: what is equal for propositions of one position."""
    bounds = None if one.value is None else (_number(one.value.low), _number(one.value.high), one.value.unit)
    return holders.key(one.proposition), one.stance, bounds


def positions(held: Sequence[Held], holders: Holders, origin_of: Mapping[str, str]) -> tuple[Position, ...]:
    """One position for each holder, stance and value; those that affirm first, then by day and name."""
    groups: dict[Place, list[Proposition]] = {}
    values: dict[Place, list[Value]] = {}
    for one in held:
        where = place(one, holders)
        values.setdefault(where, []).extend([one.value] if one.value is not None else [])
        groups.setdefault(where, []).append(one.proposition)
    made = [
        Position(
            holder=holders.holder(holder),
            stance=stance,
            value=_given(values[holder, stance, bounds]),
            said=_earliest(members),
            statements=tuple(sorted({member.statement.id for member in members})),
            articles=tuple(sorted({member.article for member in members})),
            origins=tuple(sorted({origin_of[member.statement.id] for member in members})),
        )
        for (holder, stance, bounds), members in groups.items()
    ]
    return tuple(
        sorted(made, key=lambda made: (_ORDER[made.stance], _day(made.said), made.holder.name, made.statements))
    )


def _given(values: Sequence[Value]) -> Value | None:
    """A value of one position, whose bounds are equal; None if it gives none."""
    if not values:
        return None
    said = {value.approximation for value in values}
    shared = next((one for one in _LOOSE if one in said), min(said)) if len(said) > 1 else values[0].approximation
    return replace(values[0], approximation=shared)


def _number(bound: float | None) -> float:
    return -1.0 if bound is None else bound


def _earliest(members: Sequence[Proposition]) -> Time | None:
    known = [member.said for member in members if member.said is not None]
    return min(known, key=lambda said: (_day(said), said.value)) if known else None


def _day(said: Time | None) -> str:
    return (said.earliest or "9999") if said else "9999"
