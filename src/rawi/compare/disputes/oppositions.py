"""Oppositions: whether two propositions on one thing cannot both be held, and by what that shows.

Three kinds, the surest first: a denial in so many words; a clause that negates the predicate of the other; kinds of
events that exclude each other. The weaker the sign, the more the two must share (`rawi.compare.claims.evidence`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from rawi.compare.claims.evidence import Evidence, Shared
from rawi.compare.claims.holders import Holders
from rawi.compare.claims.relations import Relation
from rawi.compare.disputes.agreeing import Agreeing
from rawi.compare.disputes.answers import Answers
from rawi.compare.disputes.compatible import Compatible
from rawi.compare.disputes.countering import Countering
from rawi.compare.disputes.denials import Candidate, Denials, spoken
from rawi.compare.disputes.doubts import Doubts
from rawi.compare.disputes.handful import Handful, Seeming
from rawi.compare.disputes.kinds import Kinds
from rawi.compare.disputes.later_accounts import of_its_day
from rawi.compare.disputes.opponents import Opponents, Sign
from rawi.compare.disputes.other_times import days_between, of_other_times, of_other_years
from rawi.compare.disputes.turning import Turning
from rawi.compare.disputes.within import inside, overlap, quoted
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.implied import MORE
from rawi.compare.propositions.keys import EVENT, Keys
from rawi.compare.propositions.propositions import Proposition

_CERTAINTY: Mapping[Sign, float] = {"denial": 1.0, "negation": 0.9, "exclusion": 0.8, "exchange": 0.85, "cause": 0.85}
_PAIR = 2
"""Words that a denial and what it denies must share where they share little else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposed:
    """An affirming and a denying proposition. `score` in [0, 1]; `how` tells a reader what shows it, where it is not in
    what the denying one says."""

    affirming: Proposition
    denying: Proposition
    relation: Relation
    sign: Sign
    score: float
    how: str | None = None


class Oppositions:
    """Judges pairs of one collection; the limits are the table `[disputes]` of `relations.toml`.

    `origin_of` gives each statement's origin, `relations` all that are scored among the propositions `by_id`.
    """

    def __init__(
        self,
        holders: Holders,
        evidence: Evidence,
        lexicon: CompareLexicon,
        origin_of: Mapping[str, str],
        turning: Turning,
        keys: Keys,
        relations: Sequence[Relation],
        by_id: Mapping[str, Proposition],
    ) -> None:
        self._holders = holders
        self._evidence = evidence
        self._limits: Mapping[str, float] = lexicon.relations["disputes"]
        self.opponents = Opponents(holders, evidence, lexicon, origin_of)
        self._lexicon = lexicon
        self._turning = turning
        self._kinds = Kinds(evidence, lexicon, turning)
        self._countering = Countering(evidence, lexicon, keys)
        self._doubts = Doubts(evidence, lexicon, self._countering)
        self._answers = Answers(lexicon, self._countering)
        self._agreeing = Agreeing(self._countering, by_id.values(), lexicon)
        self._compatible = Compatible(self._countering, self._doubts, lexicon)
        weights, pairs = lexicon.relations, list(spoken(relations, by_id))
        agreeing = {one.statement.id for one in by_id.values() if one.affirmed is False}
        deniable = [pair for pair in pairs if self._deniable(pair, agreeing)]
        self.denials = Denials(self._countering, weights["denials"], deniable)
        self.negations = Denials(self._countering, weights["negations"], filter(self._negatable, pairs))
        few = len(by_id) <= weights["handful"]["most"]
        seeming = self._seeming(relations, by_id) if few else ()
        self.handful = Handful(self._countering, evidence, weights["handful"], seeming)

    def between(
        self, affirming: Proposition, denying: Proposition, relation: Relation, *, doubting: bool = True
    ) -> Opposed | None:
        """How the two are opposed, None if they are not; `affirming` and `denying` are their stances to one claim.

        Without `doubting` it is not asked whether enough shows that one contradicts the other, but whether both seem to
        speak of one thing from two sides.
        """
        sign = self._sign(affirming, denying, relation)
        if sign is None or not self.opponents.two_sides(affirming, denying, sign) or self._doubts.left_open(affirming):
            return None
        if of_other_times(affirming, denying) and not self._points(denying, affirming):
            return None
        if sign in ("denial", "negation") and self._countering.strangers(affirming, denying):
            return None
        named = sign == "denial" and relation.scored and self._turning.cause_denied(affirming, denying)
        if doubting and not named and self.agree(affirming, denying, sign):
            return None
        if self.handful.sure(affirming, denying):
            return self._opposed(affirming, denying, relation, sign)
        answers = (
            doubting
            and sign in ("denial", "negation")
            and not quoted(denying, affirming)
            and self._answers.given(affirming, denying)
        )
        likely = sign == "denial" and self.denials.sure(affirming, denying)
        if sign == "negation":
            if (
                doubting
                and self.negations.doubtful(affirming, denying)
                and denying.denied.isdisjoint(affirming.happenings)
            ):
                return None
            likely = self.negations.sure(affirming, denying)
        answers = answers or likely or (named and not overlap(affirming, denying))
        counters = answers or (sign not in ("exchange", "cause") and self._counters(sign, affirming, denying, relation))
        if not counters and not self._near(sign, affirming, denying, relation):
            return None
        shared = self._evidence.shared(affirming, denying)
        told = answers or self._points(denying, affirming) or _counted(affirming, denying)
        told = told or of_its_day(affirming, denying)
        if not (told or counters or self._enough(sign, affirming, denying, relation, shared)):
            return None
        opposed = self._opposed(affirming, denying, relation, sign)
        if (
            sign in ("negation", "exclusion")
            and not answers
            and self._weak(affirming, denying, opposed.score, counters)
        ):
            return None
        if sign == "negation" and self._compatible.in_time(affirming, denying):
            return None
        if doubting and not told and sign != "cause" and self._doubts.about(affirming, denying, relation, sign):
            return None
        return opposed

    @staticmethod
    def _opposed(affirming: Proposition, denying: Proposition, relation: Relation, sign: Sign) -> Opposed:
        score = round(max(relation.same, relation.together) * _CERTAINTY[sign], 4)
        return Opposed(affirming=affirming, denying=denying, relation=relation, sign=sign, score=score)

    def _seeming(self, relations: Sequence[Relation], by_id: Mapping[str, Proposition]) -> Iterator[Seeming]:
        """The pairs of a short course that seem to contradict each other, the outlets' own voice among them."""
        for relation in relations:
            for told, other in ((relation.first, relation.second), (relation.second, relation.first)):
                affirming, denying = by_id[told], by_id[other]
                if affirming.affirmed is not True or denying.affirmed is None or self._doubts.left_open(affirming):
                    continue
                sign = self._sign(affirming, denying, relation)
                if sign is None or quoted(denying, affirming) or not self.can(affirming, denying, sign):
                    continue
                if self.agree(affirming, denying, sign) or self._compatible.hold(affirming, denying, sign):
                    continue
                yield Seeming(
                    affirming=affirming,
                    denying=denying,
                    relation=relation,
                    sign=sign,
                    one=self._holders.alike(affirming, denying),
                )

    def _deniable(self, candidate: Candidate, agreeing: Set[str]) -> bool:
        """Whether what one tells may be what another denies in so many words. Who says himself that something is not so
        (`agreeing`, by statement) rather agrees («التوقف سببه فني ولا صلة له بالأجور» beside «نفت وجود دافع مالي»)."""
        affirming, denying, _ = candidate
        if not denying.denies or affirming.statement.id in agreeing or self._doubts.left_open(affirming):
            return False
        if quoted(denying, affirming) or (affirming.figures and denying.figures):
            return False  # Numbers are weighed by themselves.
        both = (affirming.keys & denying.keys) - affirming.names - denying.names
        if not self._countering.meets(affirming, denying) and not (both and self._compatible.akin(denying, affirming)):
            return False
        return self.can(affirming, denying, "denial")

    def _negatable(self, candidate: Candidate) -> bool:
        """Whether what one tells may be what another says not to be so, without a word of denial."""
        affirming, denying, _ = candidate
        if affirming.denies or denying.denies or self._holders.alike(affirming, denying):
            return False
        if not self.can(affirming, denying, "negation"):
            return False
        return not self.agree(affirming, denying, "negation") and not self._doubts.of_others(affirming, denying)

    def _weak(self, affirming: Proposition, denying: Proposition, score: float, counters: bool) -> bool:
        """Whether too little sets two against each other whom no word of denial does; never one who says just the
        opposite of what he said before, for it is sure that both are of him."""
        if counters and self._holders.alike(affirming, denying):
            return False
        if affirming.article == denying.article:
            return score < self._limits["within"]
        answered = self._evidence.telling(denying.speaker & (affirming.keys | affirming.accused))
        common = self._evidence.weight(self._evidence.common(affirming, denying) | answered)
        return score < self._limits["beyond"] and common < self._limits["beyond_weight"]

    def _counters(self, sign: Sign, affirming: Proposition, denying: Proposition, relation: Relation) -> bool:
        """Whether two who speak themselves in one story are near, and the one denies just what the other tells."""
        if "own_voice" in (affirming.statement.mode, denying.statement.mode):
            return False
        if sign != "exclusion" and not self._countering.reached(denying, relation.together):
            return False
        if self._compatible.talk(affirming, denying) or of_other_years(affirming, denying):
            return False
        if overlap(affirming, denying) or quoted(denying, affirming):
            return False
        if self.opponents.late(affirming, denying):
            return False
        if sign == "exclusion":
            return self._countering.excludes(affirming, denying, max(relation.same, relation.together))
        return self._countering.near(affirming, denying, relation.together)

    def instead(self, first: Proposition, second: Proposition, relation: Relation) -> bool:
        """Whether two who affirm something say what excludes the other."""
        if relation.opposite or self._turning.exclude(first, second):
            direct = first.denied & second.events or second.denied & first.events
            if not direct:
                return True
        return self._turning.exchanged(first, second) or self._turning.otherwise_caused(first, second)

    def _sign(self, affirming: Proposition, denying: Proposition, relation: Relation) -> Sign | None:
        if affirming.denies or denying.denies:
            return "denial"
        if affirming.affirmed != denying.affirmed:
            return "negation"
        if relation.opposite or self._turning.exclude(affirming, denying):
            return "exclusion"
        if self._turning.otherwise_caused(affirming, denying):
            return "cause"
        return "exchange" if self._turning.exchanged(affirming, denying) else None

    def doubted(self, affirming: Proposition, denying: Proposition, relation: Relation, sign: Sign) -> bool:
        """Whether too little shows that the one contradicts the other."""
        return self._doubts.about(affirming, denying, relation, sign)

    def agree(self, affirming: Proposition, denying: Proposition, sign: Sign) -> bool:
        """Whether the one says nothing that the other denies, however near their words are."""
        if sign in ("negation", "exclusion") and self._agreeing.foreseen(affirming, denying, sign):
            return True
        if sign not in ("denial", "negation"):
            return False
        if sign == "negation" and not affirming.first and affirming.keys <= affirming.names:
            return True  # A name by itself says nothing.
        return self._agreeing.agree(affirming, denying) or (
            sign == "denial" and self._agreeing.granted(affirming, denying)
        )

    def said(self, denying: Proposition) -> frozenset[str]:
        """The keys of what a denial says, without words that only lead up to it."""
        return self._countering.said(denying)

    def can(self, affirming: Proposition, denying: Proposition, sign: Sign) -> bool:
        """Whether a denial and an affirmation are of two who may contradict each other, and of one time."""
        if not self.opponents.two_sides(affirming, denying, sign) or overlap(affirming, denying):
            return False
        if self._countering.strangers(affirming, denying):
            return False
        return not of_other_times(affirming, denying) and not self.opponents.late(affirming, denying)

    def _near(self, sign: Sign, affirming: Proposition, denying: Proposition, relation: Relation) -> bool:
        """Whether both speak of one thing surely enough for such a sign."""
        if sign not in ("exchange", "cause") and relation.same >= self._limits[sign]:
            return relation.scored or self._evidence.enough(affirming, denying)
        if _counted(affirming, denying):
            return relation.scored
        own = "own_voice" in (affirming.statement.mode, denying.statement.mode)
        if sign == "denial" and relation.same >= self._limits["told_later"] and of_its_day(affirming, denying):
            return True
        if own or not relation.scored or sign == "exclusion":
            return False
        if sign == "cause":
            return relation.together >= self._limits["cause"] and not of_other_years(affirming, denying)
        if sign == "exchange":
            return self._exchange(affirming, denying, relation)
        if sign == "denial" and relation.together >= self._limits["told_together"] and self._told(affirming, denying):
            return True
        if relation.together >= self._limits["kind_together"] and self._kinds.same(affirming, denying):
            return True
        if relation.together >= self._limits["exchange_mutual"] and self._kinds.blamed(affirming, denying):
            return True
        return relation.together >= self._limits[f"{sign}_together"]

    def _exchange(self, affirming: Proposition, denying: Proposition, relation: Relation) -> bool:
        if of_other_years(affirming, denying):
            return False
        shared = self._evidence.shared(affirming, denying)
        if (
            relation.together
            >= self._limits["exchange_apart" if not (shared.words or shared.happenings) else "exchange"]
        ):
            return True
        return relation.together >= self._limits["exchange_mutual"] and self._turning.mutual(affirming, denying)

    def _told(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether a denial holds little but what the other tells («نفى سحب اللقاح»)."""
        both = len(denying.keys & affirming.keys)
        return both >= _PAIR and both >= self._limits["told"] * len(denying.keys)

    def _enough(
        self, sign: Sign, affirming: Proposition, denying: Proposition, relation: Relation, shared: Shared
    ) -> bool:
        limits = self._limits
        own = "own_voice" in (affirming.statement.mode, denying.statement.mode)
        if sign == "denial":
            if own and not shared.names and shared.weight < limits["own_weight"]:
                return False
            if self._compatible.talk(affirming, denying) or (own and denying.first in self._compatible.talking):
                return False  # «نفى نشر الخبر»: that something was said is another thing than what was said.
            if own and (not affirming.events or of_other_years(affirming, denying)):
                return False  # A line of keywords; what was once.
            if own and affirming.statement.in_headline and affirming.article == denying.article:
                return False  # «فلكيون يبرئون العاصفة»: the headline of a denial sums it up.
            if own and self._compatible.of_another(affirming, denying):
                return False
            nested = overlap(affirming, denying)
            if quoted(denying, affirming) or (nested and not inside(affirming, denying)):
                return False  # A denial inside a quotation is the quoted one's.
            if affirming.core == denying.core or self._countering.tells(affirming, denying, relation):
                return True
            if relation.scored and not own and not nested and self._kinds.same(affirming, denying):
                return days_between(affirming, denying) <= limits["days"]
            if not own and relation.scored and self._told(affirming, denying):
                meets = denying.first in affirming.keys
                if not meets and not denying.first.startswith(EVENT):  # «خضوعه للفحص»
                    meets = not denying.happenings.isdisjoint(affirming.events)
                return meets and days_between(affirming, denying) <= limits["days"]
            if denying.sweeping and denying.events <= affirming.events and len(denying.events) > 1:
                return self._evidence.weight(self._evidence.common(affirming, denying)) >= limits["sweeping_weight"]
            # What is denied must be what the other tells, not only something of the same people.
            meets = denying.first in affirming.keys
            if nested and not meets:
                return False
            if not meets and (shared.covered < limits["denial_whole"] or not self._compatible.akin(denying, affirming)):
                return False
            weight = shared.weight + limits["happening"] * len(shared.happenings)
            return weight >= limits["denial_weight"] and shared.part >= limits["denial_part"]
        if self.opponents.late(affirming, denying):
            return False
        if sign == "negation" and self._countering.tells(affirming, denying, relation):
            return True
        if sign in ("exchange", "cause"):
            return not own
        if relation.scored and not own and self._kinds.same(affirming, denying):
            return True
        if own:
            return False  # Two ways of telling a course of events, not two claims about one thing.
        if sign == "negation":
            negated = denying if denying.denied else affirming
            other = affirming if negated is denying else denying
            if negated.nominal and not negated.speaker & (other.keys | other.speaker):
                return False  # «أعلن عدم ترشحه» is of the speaker himself.
            return (
                bool((negated.denied - negated.names) & other.head)
                and bool(shared.names or shared.weight >= limits["nameless_weight"])
                and shared.weight >= limits["negation_weight"]
                and shared.part >= limits["negation_part"]
            )
        measured = bool(affirming.figures and denying.figures)
        return (
            not measured
            and bool(shared.names)
            and shared.weight >= limits["exclusion_weight"]
            and shared.part >= limits["exclusion_part"]
            and min(shared.covered, self._evidence.shared(denying, affirming).covered) >= limits["exclusion_part"]
        )

    def taken_back(self, affirming: Proposition, denials: Iterable[Proposition]) -> bool:
        """Whether the holder of an affirmation denies the thing in so many words in the same article: a misreading."""
        return any(
            denying.denies and denying.article == affirming.article and self._holders.alike(affirming, denying)
            for denying in denials
        )

    def granted(self, affirming: Proposition, denials: Iterable[Proposition]) -> bool:
        """Whether an affirmation says nothing that one of the denials denies, however near it is to one that does («قتل
        سبعة في الانفجار» beside «الانفجار مدبر», «نفى أن يكون الانفجار مدبرا»)."""
        return any(denying.denies and self.agree(affirming, denying, "denial") for denying in denials)

    @staticmethod
    def _points(denying: Proposition, affirming: Proposition) -> bool:
        """«نفى هذا الخبر» is about the words that it was led to, whatever they share."""
        return denying.core == affirming.core and any(note.startswith("points at") for note in denying.notes)


def _counted(affirming: Proposition, denying: Proposition) -> bool:
    """Whether a number of what the one says came is an increase that the other denies."""
    return MORE in affirming.notes and denying.sweeping and denying.first == affirming.first
