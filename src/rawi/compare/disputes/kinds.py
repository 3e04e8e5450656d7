"""Kinds: a denial of the very kind of happening that another of the same story tells («نفى تسريح عمال», «فصلنا 18»).

Two clauses about one happening are often worded with no word in common; what they have in common then is its kind, and
whom they speak of.
"""

from __future__ import annotations

from rawi.compare.claims.evidence import Evidence
from rawi.compare.disputes.turning import Turning
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition

_FEW = 1
"""Words of a denial that names nothing beside the kind that it denies."""


class Kinds:
    """Judges pairs of one story and collection; the limits are in the table `[disputes]` of `relations.toml`."""

    def __init__(self, evidence: Evidence, lexicon: CompareLexicon, turning: Turning) -> None:
        relations = lexicon.relations
        self._evidence = evidence
        self._turning = turning
        self._least = float(relations["disputes"]["kind_weight"])
        self._decisive = frozenset(EVENT + kind for kind in relations["decisive"])
        self._repeating = frozenset(EVENT + kind for kind in relations["repeating"])
        self._blame = frozenset(EVENT + kind for kind in relations["blame"])

    def same(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether what the one denies is of the kind that the other tells, and of the same people."""
        if not (denying.denies or denying.sweeping) or affirming.affirmed is not True:
            return False
        if self.blamed(affirming, denying):
            return True
        if self._at_all(affirming, denying):
            return True
        kind = denying.first if denying.denies else next(iter(sorted(denying.denied & denying.happenings)), "")
        both = denying.happenings - self._repeating
        if denying.denies and len(both) > 1 and both <= affirming.happenings:
            return self._of_same(affirming, denying)
        if kind not in self._decisive or kind not in affirming.happenings:
            return False
        if affirming.first != kind and affirming.first.startswith(EVENT):
            return False
        return self._of_same(affirming, denying)

    def _of_same(self, affirming: Proposition, denying: Proposition) -> bool:
        for one, two in ((affirming.persons, denying.persons), (affirming.places, denying.places)):
            if one - two and two - one:
                return False  # «ميناء صيدا» and «ميناء صور» have a word in common.
        if denying.names & (affirming.names | affirming.speaker) or affirming.names & denying.speaker:
            return True
        if denying.names and affirming.names:
            return False
        return self._evidence.weight(self._evidence.common(affirming, denying)) >= self._least

    def _at_all(self, affirming: Proposition, denying: Proposition) -> bool:
        """«نفت أن يكون الموقع قد استهدف»: a denial that says no more than the kind is of the one that all speak of."""
        kinds = denying.happenings
        plain = [key for key in denying.keys if not key.startswith(EVENT)]
        if not denying.denies or denying.names or len(plain) > _FEW or len(kinds) != 1 or not kinds <= self._repeating:
            return False
        if affirming.first not in kinds and not (kinds <= affirming.happenings and affirming.names):
            return False
        return self._evidence.weight(self._evidence.common(affirming, denying)) >= self._least

    def blamed(self, affirming: Proposition, denying: Proposition) -> bool:
        """«اتهامنا بالهجوم عار عن الصحة», of whom another says that it was they."""
        if denying.first not in self._blame:
            return False
        return self._turning.blames(affirming, denying)
