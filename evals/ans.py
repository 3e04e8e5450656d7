"""Whether two contents agree or contradict each other, on pairs of headlines that others annotated (ANS, Khouja 2020).

    python -m evals.ans                 macro F1 on the dev part, beside the published figure
    python -m evals.ans train           the same on the train part; --misses prints what was told otherwise
    python -m evals.ans --fit           fit what the features weigh to the train part: for evals/ans_weights.toml
    python -m evals.ans --folder F      the folder, if it is not $RAWI_CORPORA/data/stance/ans

Two answers are scored. *Features*: what the comparison knows of two contents, weighed by what was fitted on the train
part. *Library*: a headline is what one speaker said in an article of its own, two of them are a library, and its
comparison is taken as it is: a dispute (`disagree`), one claim without a dispute (`agree`), two claims (`other`). The
texts are licensed for use, not for copying. Where they are absent, this says so and ends with status 0.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from evals.ans_features import Features, Values, Weights
from evals.ans_pairs import Label, Pair, load, macro, report, scores
from evals.logistic import regression

from evals import outside
from rawi.compare import CompareLexicon, Encoder, compare, load_encoder
from rawi.flow import Pipeline
from rawi.model import Article, Comparison, Document, Span, Speaker, Statement, Time, content_id, text_sha256

PUBLISHED = (
    "Published: macro F1 76.7 on the test part, by BERT fine-tuned on the train part (Khouja 2020): another part, "
    "and a model of 110 million weights made for nothing else"
)
LIMITS = """What limits the features: contradiction by words that the lexicon of events has not («أعلى» and «أدنى»,
«مكاسب» and «خسائر»), the same words with doers and things exchanged, one trade or product in place of another;
agreement told in other events («يتحدى» for «لن تتمكن»). The corpus also calls contradiction what changes the tone
or another country's part, which Rawi takes for two claims. What limits the library: a dispute is only told where a
denial, a negated clause or events that exclude each other are of surely the same thing, for the sake of precision
on real news, and two headlines give little to be sure by."""
RECORDED = "stance ANS, dev part"
"""The name of the record of the dev part."""
_DAY = "2018-06-01"
_SPEAKERS = ("سالم الوردي", "نادر الزيني")
"""Invented: a comparison is of two who speak."""
_RIDGE = 3.0
"""The pull to zero of a weight on a feature of unit deviation."""
_FOLDS = 5
_LIMITS = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6)
_APART = (-1.6, -1.24, -1.04, -0.84)


class Library:
    """Says of pairs of contents how they stand to each other, by all that the comparison of two articles finds."""

    def __init__(self, pipeline: Pipeline, encoder: Encoder) -> None:
        self._pipeline = pipeline
        self._encoder = encoder
        self._lexicon = CompareLexicon.load()
        self._vectors: MutableMapping[str, bytes] = {}

    def label(self, pair: Pair) -> Label:
        """`disagree` where a dispute is found, `agree` where both are of one claim."""
        texts = (pair.first, pair.second)
        documents = [self._document(text, speaker) for text, speaker in zip(texts, _SPEAKERS, strict=True)]
        return told(compare(documents, self._encoder, self._lexicon, vectors=self._vectors))

    def _document(self, text: str, speaker: str) -> Document:
        day = Time(value=_DAY, earliest=_DAY, latest=_DAY, grain="day")
        article = Article(
            id=content_id("art", speaker, text),
            text=text,
            sha256=text_sha256(text),
            published=day,
            published_basis="given",
        )
        return said(self._pipeline.per_document(article), speaker)


def said(document: Document, speaker: str) -> Document:
    """The document with one statement in place of all that are read in it: its whole text, as that speaker's words."""
    text = document.article.text
    statement = Statement(
        id=content_id("sta", document.article.id),
        cue=None,
        cue_class="assert",
        speaker=Speaker(name=speaker, span=None, kind="person", form="implicit"),
        chain=(),
        content=(Span.of(text, 0, len(text)),),
        mode="indirect",
        in_headline=False,
        polarity="assert",
        content_negated=False,
        commitment="committed",
        said=document.article.published,
    )
    return replace(document, statements=(statement,))


def told(comparison: Comparison) -> Label:
    """How a comparison of two articles says that they stand to each other."""
    if comparison.disputes:
        return "disagree"
    articles = (
        {article for position in claim.positions for article in position.articles} for claim in comparison.claims
    )
    return "agree" if any(len(each) > 1 for each in articles) else "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The pairs of a file and what the features and, if asked, the whole comparison say of them."""

    pairs: Sequence[Pair]
    features: Sequence[Label]
    library: Sequence[Label] | None

    def figures(self) -> dict[str, float]:
        """The figures by full name ("features.agree.f1"), rounded to three decimals."""
        found: dict[str, float] = {}
        for name, labels in (("features", self.features), ("library", self.library)):
            if labels is not None:
                hits = scores(self.pairs, labels)
                found[f"{name}.macro.f1"] = round(macro(hits), 3)
                found |= {f"{name}.{label}.f1": round(one.f1 or 0.0, 3) for label, one in hits.items()}
        return found


def measure(path: Path, pipeline: Pipeline, encoder: Encoder, *, library: bool = True) -> Answers:
    """Ask about every pair of a file."""
    pairs, weights = load(path), Weights.load()
    features = Features(pairs, pipeline, encoder, weights.undoing)
    whole = Library(pipeline, encoder)
    return Answers(
        pairs=pairs,
        features=[weights.label(features.of(pair)) for pair in pairs],
        library=[whole.label(pair) for pair in pairs] if library else None,
    )


def fitted(values: Sequence[Values], disagree: Sequence[bool], undoing: frozenset[str]) -> Weights:
    """Weights that tell contradiction from agreement, without limits."""
    names = sorted(values[0])
    raw = np.array([[each[name] for name in names] for each in values], np.float64)
    plain, bias = regression(raw, np.array(disagree, np.float64), _RIDGE)
    return Weights(
        bias=bias,
        limit=0.0,
        meaning=0.0,
        overlap=0.25,
        undoing=undoing,
        weigh=dict(zip(names, map(float, plain), strict=True)),
    )


def fit(pairs: Sequence[Pair], features: Features, undoing: frozenset[str]) -> Iterator[str]:
    """The lines of the file of weights, behind what five folds of the pairs come to."""
    values = [features.of(pair) for pair in pairs]
    folds = [int(hashlib.sha256(pair.first.encode()).hexdigest(), 16) % _FOLDS for pair in pairs]
    by_fold = [_of(pairs, values, undoing, [fold != one for fold in folds]) for one in range(_FOLDS)]
    chosen = []
    for limit in _LIMITS:
        for meaning in _APART:
            labels = [
                replace(by_fold[fold], limit=limit, meaning=meaning).label(each)
                for fold, each in zip(folds, values, strict=True)
            ]
            chosen.append((macro(scores(pairs, labels)), limit, meaning))
    best, limit, meaning = max(chosen)
    yield f"# macro F1 over five folds: {100 * best:.1f}"
    whole = _of(pairs, values, undoing, [True] * len(pairs))
    yield f"bias = {whole.bias:.2f}\nlimit = {limit}\n\n[other]\nmeaning = {meaning}\noverlap = {whole.overlap}\n"
    yield "[weights]"
    yield from (f"{name} = {weight:.2f}" for name, weight in whole.weigh.items())


def _of(pairs: Sequence[Pair], values: Sequence[Values], undoing: frozenset[str], chosen: Sequence[bool]) -> Weights:
    taught = [
        (each, pair.label == "disagree")
        for pair, each, own in zip(pairs, values, chosen, strict=True)
        if own and pair.label != "other"
    ]
    return fitted([each for each, _ in taught], [label for _, label in taught], undoing)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; exit status 0 whatever the figures are."""
    parser = argparse.ArgumentParser(description="Score agreement and contradiction on the Arabic News Stance corpus.")
    parser.add_argument("part", nargs="?", default="dev", choices=("dev", "train"))
    parser.add_argument("--folder", type=Path, default=outside.part("data", "stance", "ans"))
    parser.add_argument("--misses", action="store_true", help="print the pairs of the train part told otherwise")
    parser.add_argument("--fit", action="store_true", help="fit the weights to the train part and print them")
    parser.add_argument("--quick", action="store_true", help="only what the features tell")
    options = parser.parse_args(arguments)
    part = "train" if options.fit else options.part
    path = options.folder / f"{part}.csv" if options.folder else None
    if path is None or not path.exists():
        print(outside.skipped("pairs of headlines", options.folder))
        return 0
    pipeline, encoder = Pipeline.load(), load_encoder()
    if options.fit:
        pairs, undoing = load(path), Weights.load().undoing
        print("\n".join(fit(pairs, Features(pairs, pipeline, encoder, undoing), undoing)))
        return 0
    answers = measure(path, pipeline, encoder, library=not options.quick)
    if options.misses and part == "train":
        for pair, found in zip(answers.pairs, answers.features, strict=True):
            if pair.label != found:
                print(f"{pair.label} told as {found}\n  {pair.first}\n  {pair.second}")
    print("Features", *report(answers.pairs, answers.features), sep="\n")
    if answers.library is not None:
        print("\nLibrary", *report(answers.pairs, answers.library), sep="\n")
    print(f"\n{PUBLISHED}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
