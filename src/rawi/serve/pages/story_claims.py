"""Story claims: what is said in a story without dispute, in the order of days.

One sentence may hold several claims, what happened and each number in it, which are all worded as it is. They stand
under their words once, each with what it is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rawi.model import Claim
from rawi.serve.days import iso_day
from rawi.serve.pages.positions import Side, sides
from rawi.serve.pages.readings import Readings
from rawi.serve.why.statements import verbatim

_LAST_DAY = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Claims of the same words with their sides; `turned` says that the words lack the negation of who said them."""

    about: str
    claims: tuple[tuple[Claim, tuple[Side, ...]], ...]
    turned: bool


def story_claims(claims: Sequence[Claim], readings: Readings) -> list[Told]:
    """These claims, those of one wording together, from the earliest day on."""
    worded: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=_first):
        worded.setdefault(claim.about, []).append(claim)
    found: list[Told] = []
    for about, same in worded.items():
        statements = [one for claim in same for position in claim.positions for one in position.statements]
        shown = tuple(
            (claim, sides(claim, readings, most_others=0)) for claim in sorted(same, key=lambda one: one.unit or "")
        )
        found.append(Told(about=about, claims=shown, turned=not verbatim(about, readings.statements(statements))))
    return found


def _first(claim: Claim) -> tuple[str, str]:
    days = [iso_day(position.said) or _LAST_DAY for position in claim.positions]
    return min(days, default=_LAST_DAY), claim.id
