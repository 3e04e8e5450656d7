"""Wording: the words of one of the statements that say best what a claim is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rawi.compare.propositions.propositions import Proposition
from rawi.model import Stance

_TELLING = 2
"""Content words without which a wording says nothing by itself."""
_SHORT, _LONG = 4, 25
"""Words between which a wording is neither a fragment nor a paragraph."""


def about(members: Sequence[Proposition], stances: Mapping[str, Stance], core: Proposition) -> str:
    """The printed words of the clearest member: affirmative, naming names, of moderate length, near the core."""
    best = min(members, key=lambda member: _cost(member, stances.get(member.id, "value"), core))
    return _printed(best)


def _printed(proposition: Proposition) -> str:
    """The clause as printed where it can be shown whole, else its core (a denial's wording without its negation)."""
    for span in proposition.statement.content:
        if (
            span.start <= proposition.start
            and proposition.end <= span.end
            and proposition.core
            and not proposition.notes
        ):
            return span.text[proposition.start - span.start : proposition.end - span.start]
    return proposition.core


def _cost(
    member: Proposition, stance: Stance, core: Proposition
) -> tuple[int, bool, bool, int, int, int, int, str, str]:
    length = len(member.core.split())
    misfit = max(0, _SHORT - length) * 2 + max(0, length - _LONG)
    shared = len(member.keys & core.keys)
    if stance in ("affirms", "value") and member.affirmed and not member.notes:
        rank = 0
    else:
        rank = 2 if member.affirmed is True else 1
    fragment = 1 if len(member.keys) < _TELLING else 0
    return (
        fragment,
        member.jussive,
        member.statement.mode == "own_voice",  # «أنهى النادي الجدل بإعلانه …» tells of the claim, it does not word it.
        rank,
        misfit,
        -min(3, len(member.names)),
        -shared,
        member.day or "9999",
        member.id,
    )
