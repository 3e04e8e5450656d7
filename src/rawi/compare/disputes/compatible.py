"""Compatible: whether what two say can hold together, however much they seem to contradict each other."""

from __future__ import annotations

from rawi.compare.disputes.countering import Countering
from rawi.compare.disputes.doubts import Doubts
from rawi.compare.disputes.opponents import Sign
from rawi.compare.disputes.other_times import of_other_years, only_postpones, overtaken
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import EVENT
from rawi.compare.propositions.propositions import Proposition


class Compatible:
    """Judges pairs of one collection. `talking` are the keys of happenings by which somebody tells something."""

    def __init__(self, countering: Countering, doubts: Doubts, lexicon: CompareLexicon) -> None:
        self._countering = countering
        self._doubts = doubts
        self._lexicon = lexicon
        self.talking = frozenset(EVENT + kind for kind in lexicon.relations["talk"])

    def hold(self, affirming: Proposition, denying: Proposition, sign: Sign) -> bool:
        """Whether both can be so, or are told by outlets alone; asked of two who seem opposed by `sign`."""
        voices = [each.statement.mode for each in (affirming, denying)]
        if voices == ["own_voice"] * 2 or self.talk(affirming, denying):
            return True
        if "own_voice" in voices and (of_other_years(affirming, denying) or self.of_another(affirming, denying)):
            return True
        if sign == "exclusion":
            return self._doubts.one_course(affirming, denying)
        if sign in ("denial", "negation") and self._countering.differ(affirming, denying):
            return True
        if sign == "negation":
            if self._doubts.of_others(affirming, denying) or self._doubts.says_more(affirming, denying):
                return True
            return self.in_time(affirming, denying) or self._other_kind(affirming, denying)
        return sign == "denial" and not self.akin(denying, affirming)

    def talk(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether only one of them is about that something was said."""
        return (denying.first in self.talking) != (affirming.first in self.talking)

    def akin(self, denying: Proposition, affirming: Proposition) -> bool:
        """Whether the happening that is denied may be one of those that the other tells, if it tells any."""
        if not denying.first.startswith(EVENT) or not affirming.happenings:
            return True
        return self._kindred(denying.first, affirming)

    def in_time(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether a negated clause only puts off what the other tells, or was overtaken by it."""
        return only_postpones(denying, affirming, self._lexicon) or overtaken(denying, affirming, self._lexicon)

    @staticmethod
    def of_another(affirming: Proposition, denying: Proposition) -> bool:
        """Whether a denial names people of whom the other does not speak."""
        return bool(denying.persons) and denying.persons.isdisjoint(affirming.keys | affirming.persons)

    def _other_kind(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether a happening is negated that is none of those which the other tells («فر الحارس», «لم يشتك»)."""
        kinds = {key for key in denying.denied if key.startswith(EVENT)}
        known = bool(kinds) and bool(affirming.happenings)
        return known and not any(self._kindred(key, affirming) for key in kinds)

    def _kindred(self, key: str, affirming: Proposition) -> bool:
        kind, kin = key[len(EVENT) :], self._lexicon.kin
        return key in affirming.events or any((kind, other[len(EVENT) :]) in kin for other in affirming.events)
