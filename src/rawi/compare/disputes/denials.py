"""Denials: how likely what somebody denies in so many words is what another tells, by weights that can be read.

Who denies something answers somebody, and in a collection about one course of events mostly somebody who is in it. So a
denial is asked beside all that it may answer: what is far behind another candidate is not what it denies. The weights
stand in the table `[denials]` of `lexicon/relations.toml` and are fitted by `evals/denials_fit.py`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from rawi.compare.claims.relations import Relation
from rawi.compare.disputes.countering import Countering
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.propositions import Proposition

Candidate = tuple[Proposition, Proposition, Relation]
"""What is told, a denial that may be of it, and the relation of the two."""
_DAYS, _LONG = 10, 25
"""Days, and keys of a clause, beyond which more tell no more."""
_LEAST = 0.05
"""How near two must be, as the same or of one claim, for a denial to be asked about."""


class Denials:
    """Judges the denials of one course; `candidates` are all pairs of it that may be a statement and its denial."""

    def __init__(self, countering: Countering, lexicon: CompareLexicon, candidates: Iterable[Candidate]) -> None:
        self._countering = countering
        self._weights: Mapping[str, float] = lexicon.relations["denials"]
        self.candidates = [one for one in candidates if max(one[2].same, one[2].together) >= _LEAST]
        self._best: defaultdict[str, float] = defaultdict(float)
        self._fits = {}
        for affirming, denying, relation in self.candidates:
            fit = self._fits[affirming.id, denying.id] = self._fit(affirming, denying, relation)
            self._best[denying.id] = max(self._best[denying.id], fit)

    def sure(self, affirming: Proposition, denying: Proposition, relation: Relation) -> bool:
        """Whether a denial is likely enough of what the other tells; never of a pair that is no candidate."""
        if (affirming.id, denying.id) not in self._fits:
            return False
        return self.likely(affirming, denying, relation) >= self._weights["least"]

    def likely(self, affirming: Proposition, denying: Proposition, relation: Relation) -> float:
        """The likelihood in [0, 1]."""
        given = self.features(affirming, denying, relation)
        total = self._weights["bias"] + math.fsum([self._weights[name] * value for name, value in given.items()])
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))

    def features(self, affirming: Proposition, denying: Proposition, relation: Relation) -> dict[str, float]:
        """What a candidate shows, by name."""
        back = self._countering.covered(denying, affirming)
        return {
            "together": relation.together,
            "same": relation.same,
            "behind": self._best[denying.id] - self._fits[affirming.id, denying.id],
            "primary": float(affirming.statement.level == "primary"),
            "meets": float(self._countering.meets(affirming, denying)),
            "speaker": float(bool(affirming.speaker & denying.keys or denying.speaker & affirming.keys)),
            "back": back,
            "covered": min(self._countering.covered(affirming, denying), back),
            "told_long": float(min(_LONG, len(affirming.keys))),
            "denied_long": float(min(_LONG, len(denying.keys))),
            "days": float(min(_DAYS, _apart(affirming, denying))),
            "sweeping": float(denying.sweeping),
        }

    def _fit(self, affirming: Proposition, denying: Proposition, relation: Relation) -> float:
        """How well a denial fits what the other tells, beside its other candidates."""
        shared = self._countering.covered(affirming, denying) + float(self._countering.meets(affirming, denying))
        return relation.together + relation.same + shared / 2


def _apart(first: Proposition, second: Proposition) -> int:
    try:
        return abs((date.fromisoformat(first.day or "") - date.fromisoformat(second.day or "")).days)
    except ValueError:
        return 0
