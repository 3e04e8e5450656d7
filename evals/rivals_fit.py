"""Fitting when two figures that cannot both hold are two accounts of one thing: `[rivals]` of `relations.toml`.

    python -m evals.rivals_fit [NEWS [DAY N] …]     the annotated stories; newspapers as what rarely contradicts

Pairs of figures of one unit that cannot both hold are examples: positive where an annotated dispute sets their values
against each other, negative elsewhere; less so (`_UNSURE`) where the annotation does not speak of both, and (`_NEWS`)
in newspapers, of which nobody has said that they contradict nothing. `NEWS` is a file that `evals.news` reads, DAY and
N the first day and the number of articles of each part of it. Every story is judged by weights that were fitted
without it; the weights printed at the end are of all.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from evals.logistic import regression
from evals.news import chosen
from evals.stories import FOLDER, documents_of

from rawi.compare import CompareLexicon, load_encoder
from rawi.compare.comparison import Comparing
from rawi.compare.figures.figure import DAY, Figure
from rawi.compare.figures.likeness import rejects
from rawi.compare.figures.rivals import Rivals
from rawi.compare.figures.told import meet
from rawi.compare.logistic import likelihood
from rawi.evaluate import GoldStory
from rawi.evaluate.gold_stories import GoldMember
from rawi.flow import Pipeline
from rawi.model import Document

_RIDGE = 2.0
"""The pull to zero of a weight on a feature of unit deviation."""
_UNSURE, _NEWS = 0.5, 0.3
"""How much a pair counts of which the annotation does not speak, and one of newspapers."""
_LEAST = 0.5
"""Summed rarity of words in common below which nobody would take two for one thing, where neither is near."""
_THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)
_HALF = 0.5
_FOR = frozenset(
    (
        "same", "together", "words", "heads", "measure", "governors", "tally", "rejects", "against", "set_against",
        "scarce", "alone", "counted", "happening",
    )
)  # fmt: skip
_AGAINST = frozenset(
    (
        "other_measure", "one_measure", "long", "short", "among", "own_voice", "days", "apart", "other_happening",
        "factor", "until", "between",
    )
)  # fmt: skip
"""Features that can only speak for two figures being of one thing, or only against it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A pair of figures: where it is from, whether its unit is a day, what it shows, and whether it is `right` (None
    where nobody says)."""

    source: str
    day: bool
    values: Mapping[str, float]
    right: bool | None


def pairs(source: str, comparing: Comparing, gold: GoldStory | None = None) -> Iterator[Example]:
    """The examples of one course of events."""
    found, counting = comparing.figures(), comparing.counting()
    told = counting.told(found, comparing.story_of)
    names = {one.article.id: one.article.source_id for one in comparing.documents}
    of_unit: dict[str, list[Figure]] = {}
    for figure in found:
        of_unit.setdefault(figure.unit, []).append(figure)
    for figures in of_unit.values():
        scarce = counting.likeness.scarce(figures)
        for index, one in enumerate(figures):
            for two in figures[index + 1 :]:
                if meet(one, two) or not Rivals.may_be(one, two) or (told.together(one, two) and not rejects(one, two)):
                    continue
                alike = comparing.holders.key(one.proposition) == comparing.holders.key(two.proposition)
                if alike:
                    continue
                values = counting.rivals.features(one, two, beside=scarce, against=told.against(one, two))
                if max(values["same"], values["together"]) < 0.02 and values["words"] < _LEAST / 4:
                    continue
                right = None if gold is None else _right(gold, one, two, names)
                yield Example(source=source, day=one.unit == DAY, values=values, right=right)


def _right(gold: GoldStory, one: Figure, two: Figure, names: Mapping[str, str | None]) -> bool | None:
    first, second = (_annotated(gold, figure, names) for figure in (one, two))
    if any(a == b and disputed and x.value != y.value for a, disputed, x in first for b, _, y in second):
        return True
    return False if first and second else None


def _annotated(gold: GoldStory, figure: Figure, names: Mapping[str, str | None]) -> list[tuple[str, bool, GoldMember]]:
    """The annotated positions that a figure is of: claim, whether it is disputed, position."""
    one = figure.proposition
    found = []
    for claim in gold.claims:
        for member in claim.members:
            if member.article != names[one.article] or member.narrator != (one.statement.mode == "own_voice"):
                continue
            both = min(one.end, member.span.end) - max(one.start, member.span.start)
            inside = member.span.start <= figure.span.start < member.span.end
            if (
                member.stance == "value"
                and both > 0
                and (inside or both >= _HALF * (member.span.end - member.span.start))
            ):
                found.append((claim.id, claim.dispute is not None, member))
    return found


def fitted(given: Sequence[Example]) -> dict[str, float]:
    """Weights by feature, and `bias`; a feature that would speak the wrong way is left out."""
    names = sorted(given[0].values)
    target = np.array([float(one.right is True) for one in given])
    counts = np.array([_count(one) for one in given])
    kept = names
    while True:
        values = np.array([[one.values[name] for name in kept] for one in given])
        weights, bias = regression(values, target, _RIDGE, counts)
        wrong = {
            name
            for name, weight in zip(kept, weights, strict=True)
            if (name in _FOR and weight < 0) or (name in _AGAINST and weight > 0)
        }
        if not wrong:
            return {"bias": bias, **dict(zip(kept, map(float, weights), strict=True))}
        kept = [name for name in kept if name not in wrong]


def _count(one: Example) -> float:
    if one.right is not None:
        return 1.0
    return _NEWS if "/" in one.source else _UNSURE


def report(given: Sequence[Example]) -> None:
    """Judge every source by weights fitted without it, and print the weights of all."""
    unseen: list[float] = []
    order: list[Example] = []
    for source in sorted({one.source for one in given}):
        weights = fitted([one for one in given if one.source != source])
        mine = [one for one in given if one.source == source]
        order += mine
        unseen += [likelihood(weights, one.values) for one in mine]
    for least in _THRESHOLDS:
        kept = [one for one, value in zip(order, unseen, strict=True) if value >= least]
        right = sum(one.right is True for one in kept)
        news = sum("/" in one.source for one in kept)
        print(f"  from {least}: {right} right, {len(kept) - right - news} others, {news} of newspapers")
    for name, weight in fitted(given).items():
        print(f"{name} = {weight:.2f}")


def main(arguments: Sequence[str]) -> None:
    """Fit, judge unseen, print."""
    pipeline, encoder, lexicon = Pipeline.load(), load_encoder(), CompareLexicon.load()
    found: list[Example] = []
    for path in sorted(FOLDER.glob("**/*.json")):
        documents = documents_of(path, pipeline)
        found += pairs(path.stem, Comparing(documents, encoder, lexicon), GoldStory.load(path))
    file, windows = arguments[0] if arguments else "", arguments[1:]
    for day, most in zip(windows[::2], windows[1::2], strict=True):
        documents = [pipeline.per_document(one) for one in chosen(file, day, int(most))]
        by_id = {one.article.id: one for one in documents}
        for story in pipeline.across_documents(documents, encoder=encoder).stories:
            if len(story.articles) > 1:
                of_course: list[Document] = [by_id[article] for article in story.articles]
                found += pairs(f"{Path(file).stem}/{day}", Comparing(of_course, encoder, lexicon))
    for day_ in (True, False):
        print("day" if day_ else "number")
        report([one for one in found if one.day is day_])


if __name__ == "__main__":
    main(sys.argv[1:])
