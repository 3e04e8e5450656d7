"""Doubts: what a reader of newspapers asks before two who tell of one thing are said to contradict each other.

Wherever people speak of one event on one day, some clause negates something that another tells. Where no word of denial
sets the two against each other, what is negated must be a happening, or plainly the other's predicate.
"""

from __future__ import annotations

from collections.abc import Mapping

from rawi.arabic.fold import fold
from rawi.arabic.particles import DEFINITE
from rawi.arabic.words import words
from rawi.compare.claims.evidence import Evidence
from rawi.compare.claims.relations import Relation
from rawi.compare.disputes.countering import Countering
from rawi.compare.disputes.opponents import Sign
from rawi.compare.disputes.other_times import days_between
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition

_PAIR = 2
"""Keys that say of what something did not happen."""


class Doubts:
    """Judges pairs of one collection that seem opposed; the limits are the table `[doubts]` of `relations.toml`."""

    def __init__(self, evidence: Evidence, lexicon: CompareLexicon, countering: Countering) -> None:
        self._evidence = evidence
        self._countering = countering
        self._particles = lexicon.particles
        self._pointing = lexicon.demonstratives
        self._negating = lexicon.particles | frozenset((lexicon.unlike,))
        self._limits: Mapping[str, float] = lexicon.relations["doubts"]
        self._in_turn = [(EVENT + first, EVENT + then) for first, then in lexicon.relations["in_turn"]]

    def about(self, affirming: Proposition, denying: Proposition, relation: Relation, sign: Sign) -> bool:
        """Whether too little shows that the one contradicts the other."""
        if self.left_open(affirming):
            return True
        if sign == "denial":
            return self._other_denied(affirming, denying, relation)
        if sign == "negation":
            return self._other_negated(affirming, denying, relation)
        shared = self._evidence.shared(affirming, denying)
        if sign == "exclusion":
            if days_between(affirming, denying) > self._limits["exclusion_days"]:
                return True  # Who tells days later that prices fall tells how they went on.
            if self.one_course(affirming, denying):
                return True
            surely = min(relation.same, relation.together) >= self._limits["surely"]
            return shared.part < self._limits["exclusion_surely" if surely else "exclusion_part"]
        return relation.together < self._limits["exchange"] and shared.part < self._limits["exchange_part"]

    def one_course(self, one: Proposition, other: Proposition) -> bool:
        """Whether one of two tells that something began and the other, on a later day, that it ended."""
        return self._in_turns(one, other) or self._in_turns(other, one)

    def _in_turns(self, first: Proposition, then: Proposition) -> bool:
        if first.day is None or then.day is None or first.day >= then.day:
            return False
        return any(one in first.happenings and other in then.happenings for one, other in self._in_turn)

    def left_open(self, affirming: Proposition) -> bool:
        """«لم يستبعد أن …» affirms nothing."""
        cue = affirming.statement.cue
        first = next((fold(word) for word in cue.text.split()), "") if cue is not None else ""
        return first in self._particles

    def _other_denied(self, affirming: Proposition, denying: Proposition, relation: Relation) -> bool:
        one, two = affirming.statement.cue, denying.statement.cue
        same_cue = one is not None and two is not None and one.text == two.text
        if same_cue and affirming.article != denying.article and self._evidence.copied(affirming, denying):
            return True  # One text, read in two ways.
        if max(relation.same, relation.together) < self._limits["denial"]:
            return True
        if len(denying.keys) == 1 and not denying.events and relation.same < self._limits["word"]:
            return True  # «المياه تكذب الغطاس»
        shared = self._evidence.shared(affirming, denying)
        common = self._evidence.weight(self._evidence.common(affirming, denying))
        return not (shared.names or shared.words) and common < self._limits["common"]

    def of_others(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether what somebody says not to be so is of another place, sum or person, or of nothing that he names,
        however near it is to what the other tells."""
        if self.left_open(affirming) or self._twice(denying):
            return True
        if self._countering.elsewhere(affirming, denying) or _other_sums(affirming, denying):
            return True
        if not self._countering.there(affirming, denying) or self._points_elsewhere(affirming, denying):
            return True
        if denying.nominal and len(denying.keys) < _PAIR:
            return True  # «انصرف الوفد دون توقيع» does not say of what.
        return "nested" in (affirming.statement.level, denying.statement.level)

    def _points_elsewhere(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether a negated clause is of something in its own article that it only points at («ذلك لن يستمر طويلا»)."""
        if affirming.article == denying.article or denying.denies:
            return False
        said = [word.fold for word in words(denying.core)][:_PAIR]
        return bool(said) and said[0] in self._pointing and not said[-1].startswith(DEFINITE)

    def _other_negated(self, affirming: Proposition, denying: Proposition, relation: Relation) -> bool:
        if self.of_others(affirming, denying) or len(affirming.keys) > self._limits["long"]:
            return True
        if self.says_more(affirming, denying):
            return True
        negated, other = (denying, affirming) if denying.denied else (affirming, denying)
        if any(key.startswith(EVENT) for key in negated.denied):
            return False
        covered = (self._countering.covered(affirming, denying), self._countering.covered(denying, affirming))
        if max(covered) >= self._limits["whole"] and min(covered) >= self._limits["back"]:
            return False  # Either is nearly all told by the other, which only says more.
        if relation.together < self._limits["negation"] or min(covered) < self._limits["covered"]:
            return True
        if min(covered) >= self._limits["told"]:
            return False
        return not any(self._countering.alike(one, two) for one in negated.denied for two in other.lead)

    def says_more(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether a long negated clause says more than that the other is not so, unless it is just its happening."""
        return len(denying.keys) > self._limits["denied_long"] and not denying.denied & affirming.happenings

    def _twice(self, denying: Proposition) -> bool:
        """Whether it denies any that is not of some kind, and so affirms («لن نقبل أي فحص لا يشمل …»)."""
        if not denying.sweeping:
            return False
        printed = " ".join(
            span.text[max(0, denying.start - span.start) : max(0, denying.end - span.start)]
            for span in denying.statement.content
        )
        return sum(word.fold in self._negating for word in words(printed)) > 1


def _other_sums(first: Proposition, second: Proposition) -> bool:
    """Whether both give numbers of one unit and none that the other gives: they are of two things («دفعت 60 مليونا»,
    «لم تسدد 600 مليون»)."""
    one, two = ({(each.unit, each.low, each.high) for each in told.figures if each.unit} for told in (first, second))
    units = {unit for unit, _, _ in one} & {unit for unit, _, _ in two}
    return bool(units) and one.isdisjoint(two)
