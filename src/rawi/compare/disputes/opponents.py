"""Opponents: who of a collection may contradict whom at all, whatever they say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from rawi.compare.claims.evidence import Evidence
from rawi.compare.claims.holders import Holders
from rawi.compare.disputes.other_times import days_between
from rawi.compare.disputes.somebody import Somebody
from rawi.compare.disputes.within import of_one_body, overlap
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.propositions import Proposition

Sign = Literal["denial", "negation", "exclusion", "exchange", "cause"]
_CHANGE = 3
"""Days after which a holder's negated clause is a change of position, not another wording of the same."""
_TOLD_APART = frozenset(("call", "pledge"))


class Opponents:
    """Judges pairs of one collection; the limits are the table `[disputes]` of `relations.toml`.

    `origin_of` gives each statement's origin.
    """

    def __init__(
        self, holders: Holders, evidence: Evidence, lexicon: CompareLexicon, origin_of: Mapping[str, str]
    ) -> None:
        self._holders = holders
        self._evidence = evidence
        self._origin_of = origin_of
        self._somebody = Somebody(lexicon)
        self._limits: Mapping[str, float] = lexicon.relations["disputes"]

    def two_sides(self, first: Proposition, second: Proposition, sign: Sign) -> bool:
        """Whether two propositions are of two who may contradict each other, or of one who changed position."""
        if not (self._somebody.speaks(first) and self._somebody.speaks(second)):
            return False
        if first.statement.id == second.statement.id or {first.force, second.force} & _TOLD_APART:
            return False
        if sign != "denial" and (overlap(first, second) or self._evidence.copied(first, second)):
            return False  # The same words read twice.
        if sign != "denial" and first.article != second.article and self._same_origin(first, second):
            return False  # One text, printed twice with other words cut.
        if not self._holders.alike(first, second):
            return sign not in ("negation", "exclusion") or not of_one_body(first, second)
        return first.article != second.article and days_between(first, second) >= (1 if sign == "denial" else _CHANGE)

    def late(self, first: Proposition, second: Proposition) -> bool:
        """Whether too many days lie between the two for them to speak of one thing; who changes position may take
        months to."""
        limit = "change_days" if self._holders.alike(first, second) else "days"
        return days_between(first, second) > self._limits[limit]

    def _same_origin(self, first: Proposition, second: Proposition) -> bool:
        one, two = (self._origin_of.get(each.statement.id) for each in (first, second))
        return one is not None and one == two
