"""Denials: how likely what somebody denies, or says not to be so, is what another tells, by weights that can be read.

Who denies something answers somebody, and in a collection about one course of events mostly somebody who is in it. So a
denial is asked beside all that it may answer: what is far behind another candidate is not what it denies. The weights
stand in the tables `[denials]` (in so many words: «نفى») and `[negations]` («لم», «ليس») of `lexicon/relations.toml`
and are fitted by `evals/denials_fit.py`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rawi.compare.claims.relations import Relation
from rawi.compare.disputes.countering import Countering
from rawi.compare.disputes.other_times import days_between
from rawi.compare.logistic import likelihood
from rawi.compare.propositions.propositions import Proposition

Candidate = tuple[Proposition, Proposition, Relation]
"""What is told, a denial that may be of it, and the relation of the two."""
_DAYS, _LONG = 10, 25
"""Days, and keys of a clause, beyond which more tell no more."""
_LEAST = 0.05
"""How near two must be, as the same or of one claim, for a denial to be asked about."""


def spoken(relations: Iterable[Relation], by_id: Mapping[str, Proposition]) -> Iterator[Candidate]:
    """The pairs of what somebody tells and what somebody says not to be so that are near enough to be asked about, the
    outlets' own voice left out."""
    for relation in relations:
        if max(relation.same, relation.together) < _LEAST:
            continue
        for told, other in ((relation.first, relation.second), (relation.second, relation.first)):
            affirming, denying = by_id[told], by_id[other]
            if affirming.affirmed is not True or denying.affirmed is not False:
                continue
            if "own_voice" not in (affirming.statement.mode, denying.statement.mode):
                yield affirming, denying, relation


class Denials:
    """Judges the denials of one course by a table of weights, with the likelihood that is enough as `least`;
    `candidates` are all pairs of it that may be a statement and its denial. `shown` tells by name what each pair (by
    the ids of both) shows."""

    def __init__(self, countering: Countering, weights: Mapping[str, float], candidates: Iterable[Candidate]) -> None:
        self._countering = countering
        self._weights = weights
        self.candidates = list(candidates)
        self.shown: dict[tuple[str, str], dict[str, float]] = {}
        best: defaultdict[str, float] = defaultdict(float)
        for affirming, denying, relation in self.candidates:
            shown = self.shown[affirming.id, denying.id] = self._alone(affirming, denying, relation)
            best[denying.id] = max(best[denying.id], shown["behind"])
        for (_, denying_id), shown in self.shown.items():
            shown["behind"] = best[denying_id] - shown["behind"]

    def sure(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether a denial is likely enough of what the other tells; never of a pair that is no candidate."""
        if (affirming.id, denying.id) not in self.shown:
            return False
        return self.likely(affirming, denying) >= self._weights["least"]

    def doubtful(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether a candidate is too unlikely to be shown, whatever else speaks for it."""
        shown = (affirming.id, denying.id) in self.shown
        return shown and self.likely(affirming, denying) < self._weights.get("doubtful", 0.0)

    def likely(self, affirming: Proposition, denying: Proposition) -> float:
        """The likelihood of a candidate, in [0, 1]."""
        return likelihood(self._weights, self.shown[affirming.id, denying.id])

    def _alone(self, affirming: Proposition, denying: Proposition, relation: Relation) -> dict[str, float]:
        """What a candidate shows by itself; `behind` is how well the denial fits, until all candidates are known."""
        meets = float(self._countering.meets(affirming, denying))
        told, back = self._countering.covered(affirming, denying), self._countering.covered(denying, affirming)
        return {
            "together": relation.together,
            "same": relation.same,
            "behind": relation.together + relation.same + (told + meets) / 2,
            "primary": float(affirming.statement.level == "primary"),
            "meets": meets,
            "speaker": float(bool(affirming.speaker & denying.keys or denying.speaker & affirming.keys)),
            "back": back,
            "covered": min(told, back),
            "told_long": float(min(_LONG, len(affirming.keys))),
            "denied_long": float(min(_LONG, len(denying.keys))),
            "days": float(min(_DAYS, days_between(affirming, denying))),
            "sweeping": float(denying.sweeping),
            "nominal": float(denying.nominal),
            "direct": float(not denying.denied.isdisjoint(affirming.events)),
        }
