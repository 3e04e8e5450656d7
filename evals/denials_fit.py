"""Fitting how likely a denial is of what another tells: the tables `[denials]` and `[negations]` of `relations.toml`.

    python -m evals.denials_fit [FILE]

Every denial in so many words of an annotated story, and for the second table everything that somebody says not to be
so without one, is an example with each statement of it that it may answer: positive
where the annotation sets the two against each other in a dispute, negative elsewhere; less so (`_UNSURE`) where the
annotation does not speak of both. The pairs of one annotated dispute count together as the root of their number. Every
story is judged by weights that were fitted without its folder; the weights printed at the end are of all. With FILE,
the collection that the judged disputes are of (`evals.judged`), those of its articles in which only false ones were
found are examples for `[negations]` too, all of them negative: in newspapers next to nobody answers another.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from evals.judged import JUDGED, load
from evals.judged import documents_of as judged_documents
from evals.logistic import regression
from evals.stories import FOLDER, documents_of

from rawi.compare import CompareLexicon, load_encoder
from rawi.compare.comparison import Comparing
from rawi.compare.disputes.denials import Denials
from rawi.compare.logistic import likelihood
from rawi.compare.propositions.propositions import Proposition
from rawi.evaluate import GoldStory
from rawi.flow import Pipeline

_RIDGE = 8.0
"""The pull to zero of a weight on a feature of unit deviation."""
_UNSURE = 0.6
"""How much a pair counts of which the annotation does not speak."""
_HALF = 0.5
NEWS = "newspapers"
"""The folder that examples from newspapers are of."""
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


def examples(folder: str, comparing: Comparing, gold: GoldStory, denials: Denials) -> Iterator[Example]:
    """The examples of one story."""
    names = {one.article.id: one.article.source_id for one in comparing.documents}
    held = {one.id: _held(gold, one, names) for one in comparing.propositions}
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


def newspapers(file: str, pipeline: Pipeline, lexicon: CompareLexicon) -> Iterator[Example]:
    """What is said not to be so in newspaper articles of which no judged dispute holds, compared as one library."""
    judged = load(JUDGED)
    right = {place[0] for one in judged if one.label != "false" for place in one.sides}
    wanted = {place[0] for one in judged for place in one.sides} - right
    documents = judged_documents(file, wanted, pipeline)
    quick = load_encoder("use")
    for story in pipeline.across_documents(documents, encoder=quick).stories:
        course = [one for one in documents if one.article.id in story.articles]
        denials = Comparing(course, quick, lexicon).oppositions.negations
        for affirming, denying, _ in denials.candidates:
            yield Example(
                folder=NEWS,
                story=story.id,
                values=denials.shown[affirming.id, denying.id],
                disputes=frozenset(),
                known=True,
                denial=denying.core,
            )


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit both tables, judge unseen, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?")
    file = parser.parse_args(arguments).file
    pipeline, encoder, lexicon = Pipeline.load(), load_encoder(), CompareLexicon.load()
    found: dict[str, list[Example]] = {"denials": [], "negations": []}
    for path in sorted(FOLDER.glob("**/*.json")):
        comparing = Comparing(documents_of(path, pipeline), encoder, lexicon)
        gold, oppositions = GoldStory.load(path), comparing.oppositions
        found["denials"] += examples(path.parent.name, comparing, gold, oppositions.denials)
        found["negations"] += examples(path.parent.name, comparing, gold, oppositions.negations)
    if file is not None:
        found["negations"] += newspapers(file, pipeline, lexicon)
    for table, given in found.items():
        print(f"[{table}]")
        report(given)


def report(found: Sequence[Example]) -> None:
    """Print what weights give on folders that they were not fitted to, and the weights of all."""
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
