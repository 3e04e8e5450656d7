"""Implied: who tells that hundreds came says that they became more, which another denies («لا زيادة في القوات»).

Only where somebody denies every increase of a thing in a place is the arrival of a number of it read so; it stays what
it is in the claim about the arrival.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition

MORE = "implies an increase"
_RISE, _ARRIVE = EVENT + "rise", EVENT + "arrive"


def implied(propositions: Sequence[Proposition], lexicon: CompareLexicon) -> Iterator[Proposition]:
    """What arrivals of a number, of those who tell of one course of events, imply beside those who deny an increase."""
    things = frozenset(EVENT + kind for kind in lexicon.things)
    denials = [one for one in propositions if one.affirmed is False and one.sweeping and one.first == _RISE]
    if not denials:
        return
    for telling in propositions:
        if telling.affirmed is not True or _ARRIVE not in telling.happenings or not telling.figures:
            continue
        if telling.statement.mode == "own_voice" or telling.force != "assertion":
            continue
        for denial in denials:
            if denial.keys & telling.keys & things and denial.places & telling.places:
                yield _more(telling, denial)
                break


def _more(telling: Proposition, denial: Proposition) -> Proposition:
    return replace(
        telling,
        id=f"{telling.id}.more",
        keys=(telling.keys & denial.keys) | {_RISE},
        head=frozenset({_RISE}),
        lead=frozenset({_RISE}) | (telling.lead & denial.keys),
        first=_RISE,
        happenings=frozenset({_RISE}),
        names=telling.names & denial.keys,
        figures=(),
        notes=(*telling.notes, MORE),
    )
