"""Members: the statements of a claim, to choose from, and what its positions can be traced to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rawi.errors import NotFoundError
from rawi.model import Claim, Origin, Stance
from rawi.model.ledger import StatementRecord
from rawi.serve.pages.positions import Side
from rawi.serve.pages.readings import Readings
from rawi.serve.stances import agrees
from rawi.store import View

MOST = 200
"""Statements of a claim that are offered to be set apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A statement of a claim, with the stance that it has there and whether its verb is feminine."""

    record: StatementRecord
    stance: Stance
    feminine: bool


def members(claim: Claim, readings: Readings) -> tuple[Member, ...]:
    """The statements of a claim, position by position, each once."""
    stances: dict[str, Stance] = {}
    for position in claim.positions:
        for statement in position.statements:
            stances.setdefault(statement, position.stance)
    return tuple(
        Member(record=one, stance=stances[one.statement.id], feminine=agrees(one.statement.speaker))
        for one in readings.statements(list(stances)[:MOST])
    )


def origins_of(view: View, claim: Claim) -> Mapping[str, Origin]:
    """The origins of a claim's positions, by id, as far as they are there."""
    found: dict[str, Origin] = {}
    for id in dict.fromkeys(one for position in claim.positions for one in position.origins):
        try:
            found[id] = view.origin(id)
        except NotFoundError:
            continue
    return found


def names_of(shown: Sequence[Side]) -> tuple[str, ...]:
    """Who speaks on these sides, to choose from."""
    quotes = [one.quote for side in shown for one in side.positions if one.quote is not None]
    return tuple(dict.fromkeys(one.speaker for one in quotes if not one.own_voice))
