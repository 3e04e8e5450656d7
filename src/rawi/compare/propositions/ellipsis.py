"""Ellipsis: a short denial is of whom and where its speaker has just named («عملية المدينة منسقة ولم تكن هجوما»)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition

_FEW = 2
"""Keys at most of a clause that leaves out whom it is of."""
GOES_ON = "goes on from"


def completed(ordered: Sequence[Proposition]) -> list[Proposition]:
    """The propositions of one article, in the order of its text, short denials of happenings with the names of the
    clause before them: one of the same statement, or of the same speaker and sentence."""
    found: list[Proposition] = []
    for proposition in ordered:
        lacking = _lacks(proposition)
        before = next((one for one in reversed(found) if _goes_on(one, proposition)), None) if lacking else None
        found.append(proposition if before is None else _named(proposition, before))
    return found


def _lacks(proposition: Proposition) -> bool:
    return (
        proposition.affirmed is False
        and proposition.pointing == "nothing"
        and not proposition.names
        and len(proposition.keys) <= _FEW
        and any(key.startswith(EVENT) for key in proposition.keys)
    )


def _goes_on(before: Proposition, proposition: Proposition) -> bool:
    if not before.names or before.end > proposition.start:
        return False
    if before.statement.id == proposition.statement.id:
        return True
    return (
        before.statement.speaker.name == proposition.statement.speaker.name and before.sentence == proposition.sentence
    )


def _named(proposition: Proposition, before: Proposition) -> Proposition:
    return replace(
        proposition,
        keys=proposition.keys | before.names,
        names=before.names,
        places=before.places,
        persons=before.persons,
        notes=(*proposition.notes, f"{GOES_ON}: {before.core}"),
    )
