"""Fitting how likely a denial is of what another tells: the table `[denials]` of `relations.toml`.

    python -m evals.denials_fit

Every denial in so many words of an annotated story is an example with each statement of it that it may answer: positive
where the annotation sets the two against each other in a dispute, negative elsewhere; less so (`_UNSURE`) where the
annotation does not speak of both. The pairs of one annotated dispute count together as the root of their number. Every
story is judged by weights that were fitted without its folder; the weights printed at the end are of all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from evals.logistic import regression
from evals.stories import FOLDER, documents_of

from rawi.compare import CompareLexicon, load_encoder
from rawi.compare.comparison import Comparing
from rawi.compare.logistic import likelihood
from rawi.compare.propositions.propositions import Proposition
from rawi.evaluate import GoldStory
from rawi.flow import Pipeline

_RIDGE = 8.0
"""The pull to zero of a weight on a feature of unit deviation."""
_UNSURE = 0.6
"""How much a pair counts of which the annotation does not speak."""
_HALF = 0.5
_THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.5)
Held = set[tuple[str, str, bool]]
"""Annotated positions: claim, stance, whether the claim is disputed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A denial and what it may be of: the `folder` and `story` it is from, what it shows, the annotated `disputes` that
    both are of, whether the annotation speaks of both, and the words of the denial."""

    folder: str
    story: str
    values: Mapping[str, float]
    disputes: frozenset[str]
    known: bool
    denial: str


def examples(folder: str, comparing: Comparing, gold: GoldStory) -> Iterator[Example]:
    """The examples of one story."""
    names = {one.article.id: one.article.source_id for one in comparing.documents}
    held = {one.id: _held(gold, one, names) for one in comparing.propositions}
    denials = comparing.oppositions.denials
    for affirming, denying, _ in denials.candidates:
        against = {
            claim
            for claim, stance, disputed in held[affirming.id]
            for other, otherwise, _ in held[denying.id]
            if claim == other and disputed and {stance, otherwise} == {"affirms", "denies"}
        }
        yield Example(
            folder=folder,
            story=gold.name,
            values=denials.shown[affirming.id, denying.id],
            disputes=frozenset(against),
            known=bool(held[affirming.id] and held[denying.id]),
            denial=denying.core,
        )


def _held(gold: GoldStory, one: Proposition, names: Mapping[str, str | None]) -> Held:
    """The annotated positions that a proposition is of."""
    found: Held = set()
    for claim in gold.claims:
        for member in claim.members:
            if member.article != names[one.article] or member.narrator != (one.statement.mode == "own_voice"):
                continue
            both = min(one.end, member.span.end) - max(one.start, member.span.start)
            if both > 0 and both >= _HALF * min(member.span.end - member.span.start, one.end - one.start):
                found.add((claim.id, member.stance, claim.dispute is not None))
    return found


def fitted(given: Sequence[Example]) -> dict[str, float]:
    """Weights by feature, and `bias`."""
    names = list(given[0].values)
    pairs = Counter((one.folder, one.story, one.disputes) for one in given if one.disputes)
    counts = np.array(
        [
            pairs[one.folder, one.story, one.disputes] ** -0.5 if one.disputes else 1.0 if one.known else _UNSURE
            for one in given
        ]
    )
    values = np.array([[one.values[name] for name in names] for one in given])
    weights, bias = regression(values, np.array([float(bool(one.disputes)) for one in given]), _RIDGE, counts)
    return {"bias": bias, **dict(zip(names, map(float, weights), strict=True))}


def main() -> None:
    """Fit, judge unseen, print."""
    pipeline, encoder, lexicon = Pipeline.load(), load_encoder(), CompareLexicon.load()
    found: list[Example] = []
    for path in sorted(FOLDER.glob("**/*.json")):
        comparing = Comparing(documents_of(path, pipeline), encoder, lexicon)
        found += examples(path.parent.name, comparing, GoldStory.load(path))
    unseen: list[tuple[Example, float]] = []
    for folder in sorted({one.folder for one in found}):
        weights = fitted([one for one in found if one.folder != folder])
        unseen += [(one, likelihood(weights, one.values)) for one in found if one.folder == folder]
    for least in _THRESHOLDS:
        kept = [one for one, value in unseen if value >= least]
        right = {(one.folder, one.story, claim) for one in kept for claim in one.disputes}
        answered = {(one.folder, one.story, one.denial) for one in kept if one.disputes}
        wrong = {(one.folder, one.story, one.denial) for one in kept} - answered
        print(f"  from {least}: {len(right)} annotated disputes, {len(wrong)} denials of nothing annotated")
    for name, weight in fitted(found).items():
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
