"""Fitting how likely two contradict each other in a course of few statements: `[handful]` of `relations.toml`.

    python -m evals.handful_fit

Every pair that seems opposed in a course of an annotated scene is an example: positive where the annotation sets the
two against each other, negative elsewhere; less so (`_UNSURE`) in a scene with a dispute where the annotation does not
speak of both. The pairs of one annotated dispute count together as the root of their number. Every scene is judged by
weights that were fitted without its tenth; the weights printed at the end are of all.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from evals.logistic import regression
from evals.scenes import FOLDER, documents_of

from rawi.compare import CompareLexicon, load_encoder
from rawi.compare.comparison import Comparing
from rawi.compare.logistic import likelihood
from rawi.evaluate import load_scenes
from rawi.evaluate.matching import HALF, content_overlap
from rawi.evaluate.scenes import Scene, ScenePosition, opposing
from rawi.flow import Pipeline
from rawi.model import Document, Span, Statement

_RIDGE = 4.0
"""The pull to zero of a weight on a feature of unit deviation."""
_UNSURE = 0.6
"""How much a pair counts of which the annotation does not speak."""
_FOLDS = 10
_THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A pair that seems opposed: the `scene` it is from, what it shows, the numbers of the annotated `disputes` that
    set the two against each other, how much it counts, and the statement that denies."""

    scene: str
    values: Mapping[str, float]
    disputes: frozenset[int]
    count: float
    denial: str


def examples(scene: Scene, documents: Sequence[Document], comparing: Comparing) -> Iterator[Example]:
    """The examples of a course of a scene."""
    held: defaultdict[str, list[tuple[int, ScenePosition]]] = defaultdict(list)
    for number, dispute in enumerate(scene.disputes):
        for position in dispute.positions:
            for statement in saying(position, documents):
                held[statement.id].append((number, position))
    for pair in comparing.oppositions.handful.candidates:
        one, other = (held[each.statement.id] for each in (pair.affirming, pair.denying))
        against = frozenset(
            number
            for number, said in one
            for another, otherwise in other
            if number == another and "neither" not in (said.stance, otherwise.stance) and opposing(said, otherwise)
        )
        known = not scene.disputes or bool(one and other)
        yield Example(
            scene=scene.name,
            values=comparing.oppositions.handful.shown[pair.affirming.id, pair.denying.id],
            disputes=against,
            count=1.0 if against or known else _UNSURE,
            denial=pair.denying.statement.id,
        )


def saying(position: ScenePosition, documents: Sequence[Document]) -> Iterator[Statement]:
    """The statements that carry the words of an annotated position."""
    for document in documents:
        if document.article.source_id == position.article:
            start = document.article.text.index(position.words)
            span = Span.of(document.article.text, start, start + len(position.words))
            yield from (one for one in document.statements if content_overlap((span,), one.content) >= HALF)


def fitted(given: Sequence[Example]) -> dict[str, float]:
    """Weights by feature, and `bias`."""
    names = list(given[0].values)
    pairs = Counter((one.scene, one.disputes) for one in given if one.disputes)
    counts = np.array([one.count * (pairs[one.scene, one.disputes] or 1) ** -0.5 for one in given])
    values = np.array([[one.values[name] for name in names] for one in given])
    weights, bias = regression(values, np.array([float(bool(one.disputes)) for one in given]), _RIDGE, counts)
    return {"bias": bias, **dict(zip(names, map(float, weights), strict=True))}


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit the table, judge unseen, print."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args(
        arguments
    )
    pipeline, encoder, lexicon = Pipeline.load(), load_encoder(), CompareLexicon.load()
    found: list[Example] = []
    for path in sorted(FOLDER.glob("*.json")):
        read = documents_of(path, pipeline)
        for scene in load_scenes(path):
            documents = read[scene.name]
            for story in pipeline.across_documents(documents, encoder=encoder).stories:
                course = [one for one in documents if one.article.id in story.articles]
                found += examples(scene, documents, Comparing(course, encoder, lexicon))
    report(found)


def report(found: Sequence[Example]) -> None:
    """Print what weights give on scenes that they were not fitted to, and the weights of all."""
    number = {name: at % _FOLDS for at, name in enumerate(sorted({one.scene for one in found}))}
    unseen: list[tuple[Example, float]] = []
    for fold in range(_FOLDS):
        weights = fitted([one for one in found if number[one.scene] != fold])
        unseen += [(one, likelihood(weights, one.values)) for one in found if number[one.scene] == fold]
    for least in _THRESHOLDS:
        kept = [one for one, value in unseen if value >= least]
        right = {(one.scene, each) for one in kept for each in one.disputes}
        answered = {(one.scene, one.denial) for one in kept if one.disputes}
        wrong = {(one.scene, one.denial) for one in kept} - answered
        print(f"  from {least}: {len(right)} annotated disputes, {len(wrong)} statements that contradict nothing")
    for name, weight in fitted(found).items():
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
