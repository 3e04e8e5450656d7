"""Denials: how likely what somebody denies in so many words is what another tells, by weights that can be read.

Who denies something answers somebody, and in a collection about one course of events mostly somebody who is in it. So a
denial is asked beside all that it may answer: what is far behind another candidate is not what it denies. The weights
stand in the table `[denials]` of `lexicon/relations.toml` and are fitted by `evals/denials_fit.py`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from rawi.compare.claims.relations import Relation
from rawi.compare.disputes.countering import Countering
from rawi.compare.disputes.other_times import days_between
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.logistic import likelihood
from rawi.compare.propositions.propositions import Proposition

Candidate = tuple[Proposition, Proposition, Relation]
"""What is told, a denial that may be of it, and the relation of the two."""
_DAYS, _LONG = 10, 25
"""Days, and keys of a clause, beyond which more tell no more."""
_LEAST = 0.05
"""How near two must be, as the same or of one claim, for a denial to be asked about."""


class Denials:
    """Judges the denials of one course; `candidates` are all pairs of it that may be a statement and its denial.
    `shown` tells by name what each pair (by the ids of both) shows."""

    def __init__(self, countering: Countering, lexicon: CompareLexicon, candidates: Iterable[Candidate]) -> None:
        self._countering = countering
        self._weights: Mapping[str, float] = lexicon.relations["denials"]
        self.candidates = [one for one in candidates if max(one[2].same, one[2].together) >= _LEAST]
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
        }
