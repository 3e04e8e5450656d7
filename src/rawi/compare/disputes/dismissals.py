"""Dismissals: disputes that an analyst has judged to be none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from rawi.model import Comparison, Decision, Dispute
from rawi.model.renewing import Part

Found = TypeVar("Found", Comparison, Part)


def without_dismissed(comparison: Found, decisions: Sequence[Decision]) -> Found:
    """The comparison without the disputes that standing decisions dismiss; their claims stay, undisputed.

    A dismissal names the dispute and the statements that were its positions' at the time. It holds for every dispute
    among those statements: the id of a dispute changes with each statement that joins it, and only one that nobody
    had seen is a reason to raise it again.
    """
    dismissed = [frozenset(one.subjects) for one in decisions if one.kind == "dismiss" and one.stands]
    gone = {one.claim for one in comparison.disputes if any(_settled(one, subjects) for subjects in dismissed)}
    if not gone:
        return comparison
    return replace(
        comparison,
        disputes=tuple(one for one in comparison.disputes if one.claim not in gone),
        claims=tuple(replace(one, disputed=False) if one.id in gone else one for one in comparison.claims),
    )


def _settled(dispute: Dispute, subjects: frozenset[str]) -> bool:
    shown = {statement for position in dispute.positions for statement in position.statements}
    return dispute.id in subjects or (bool(shown) and shown <= subjects)
