"""Handful: how likely two contradict each other in a course of few statements, by weights that can be read.

Articles that are a course of their own and say little mostly speak of one thing, and who denies something in them
denies what another of them tells. So less must show there that two speak of one thing than among the many statements
of a long course. The weights stand in the table `[handful]` of `lexicon/relations.toml` and are fitted by
`evals/handful_fit.py`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rawi.compare.claims.evidence import Evidence
from rawi.compare.claims.relations import Relation
from rawi.compare.disputes.countering import Countering
from rawi.compare.disputes.opponents import Sign
from rawi.compare.logistic import likelihood
from rawi.compare.propositions.propositions import Proposition

_MOST = 3.0
"""The summed rarity of shared words beyond which more tells no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeming:
    """Two who seem to contradict each other, by what `sign`; `one` holder or two."""

    affirming: Proposition
    denying: Proposition
    relation: Relation
    sign: Sign
    one: bool


class Handful:
    """Judges the pairs of one course by a table of weights, with the likelihood that is enough as `least`; `candidates`
    are all that seem opposed in it, none where the course is a long one. `shown` tells by name what each pair (by the
    ids of both) shows."""

    def __init__(
        self,
        countering: Countering,
        evidence: Evidence,
        weights: Mapping[str, float],
        candidates: Iterable[Seeming],
    ) -> None:
        self.countering = countering
        self._evidence = evidence
        self.weights = weights
        self.candidates = list(candidates)
        self.shown: Mapping[tuple[str, str], Mapping[str, float]] = {
            (one.affirming.id, one.denying.id): self._shown(one) for one in self.candidates
        }
        self._best: defaultdict[str, float] = defaultdict(float)
        for (_, denying), shown in self.shown.items():
            self._best[denying] = max(self._best[denying], likelihood(weights, shown))

    def sure(self, affirming: Proposition, denying: Proposition) -> bool:
        """Whether a pair is likely enough opposed, and not much less than another that the same clause opposes; never
        one that is no candidate."""
        shown = self.shown.get((affirming.id, denying.id))
        if shown is None:
            return False
        likely = likelihood(self.weights, shown)
        return likely >= max(self.weights["least"], self.weights["beside"] * self._best[denying.id])

    def _shown(self, pair: Seeming) -> dict[str, float]:
        affirming, denying, relation = pair.affirming, pair.denying, pair.relation
        shared = self._evidence.shared(affirming, denying)
        words = min(_MOST, max(0.0, shared.weight - self._evidence.weight(shared.names)))
        return {
            "together": relation.together,
            "same": relation.same,
            "denial": float(pair.sign == "denial"),
            "negation": float(pair.sign == "negation"),
            "exchange": float(pair.sign == "exchange"),
            "own": float("own_voice" in (affirming.statement.mode, denying.statement.mode)),
            "headline": float(affirming.statement.in_headline or denying.statement.in_headline),
            "meets": float(self.countering.meets(affirming, denying)),
            "back": self.countering.covered(denying, affirming),
            "words": words,
            "within": float(affirming.article == denying.article),
            "nominal": float(denying.nominal),
            "direct": float(not denying.denied.isdisjoint(affirming.events)),
            "elsewhere": float(self.countering.elsewhere(affirming, denying)),
            "one_holder": float(pair.one),
        }
