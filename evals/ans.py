"""Whether two contents agree or contradict each other, on pairs of headlines that others annotated (ANS, Khouja 2020).

    python -m evals.ans                 macro F1 on the dev part, beside the published figure
    python -m evals.ans train           the same on the train part; --misses prints what was told otherwise
    python -m evals.ans --folder F      the folder, if it is not ../shared/data/stance/ans beside the project

A headline is taken for what one speaker said in an article of its own; two of them are a library, and its comparison
decides: a dispute (`disagree`), one claim without a dispute (`agree`), two claims (`other`). The texts are licensed for
use, not for copying into the project. Where they are absent, this says so and ends with status 0.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, get_args

from rawi.compare import CompareLexicon, Encoder, compare, load_encoder
from rawi.evaluate import Hits
from rawi.flow import Pipeline
from rawi.model import Article, Comparison, Document, Span, Speaker, Statement, Time, content_id, text_sha256

ROOT = Path(__file__).resolve().parents[1]
BESIDE = ROOT.parent / "shared" / "data" / "stance" / "ans"
Label = Literal["agree", "disagree", "other"]
LABELS: tuple[Label, ...] = get_args(Label)
PUBLISHED = 76.7
"""Macro F1 of the paper's best model, on the test part, by models trained on the train part."""
_DAY = "2018-06-01"
_SPEAKERS = ("سالم الوردي", "نادر الزيني")
"""Invented: a comparison is of two who speak."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two headlines and how an annotator says that the second stands to the first."""

    first: str
    second: str
    label: Label


def load(path: Path) -> list[Pair]:
    """The pairs of a file of the corpus."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            Pair(first=row["s1"].strip(), second=row["s2"].strip(), label=_label(row["stance"]))
            for row in csv.DictReader(file)
        ]


def _label(written: str) -> Label:
    for label in LABELS:
        if label == written:
            return label
    raise ValueError(f"no label of the corpus: {written}")


class Judge:
    """Says of pairs of contents how they stand to each other, by the comparison of the program."""

    def __init__(self, pipeline: Pipeline, encoder: Encoder) -> None:
        self._pipeline = pipeline
        self._encoder = encoder
        self._lexicon = CompareLexicon.load()
        self._vectors: MutableMapping[str, bytes] = {}

    def label(self, first: str, second: str) -> Label:
        """`disagree` where a dispute is found, `agree` where both are of one claim."""
        documents = [self._document(text, speaker) for text, speaker in zip((first, second), _SPEAKERS, strict=True)]
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


def scores(pairs: Sequence[Pair], labels: Sequence[Label]) -> dict[Label, Hits]:
    """Hits by label."""
    return {
        label: Hits(
            tp=sum(pair.label == label == found for pair, found in zip(pairs, labels, strict=True)),
            fp=sum(pair.label != label == found for pair, found in zip(pairs, labels, strict=True)),
            fn=sum(pair.label == label != found for pair, found in zip(pairs, labels, strict=True)),
        )
        for label in LABELS
    }


def macro(hits: dict[Label, Hits]) -> float:
    """The mean of the F1 of the labels, in percent; a label without any has none."""
    return 100 * sum(one.f1 or 0.0 for one in hits.values()) / len(hits)


def report(pairs: Sequence[Pair], labels: Sequence[Label]) -> Iterator[str]:
    """The figures as lines."""
    hits = scores(pairs, labels)
    for label, one in hits.items():
        precision, recall, f1 = (100 * (value or 0.0) for value in (one.precision, one.recall, one.f1))
        told_as = Counter(found for pair, found in zip(pairs, labels, strict=True) if pair.label == label)
        spread = ", ".join(f"{told_as[each]} {each}" for each in LABELS)
        whole = one.tp + one.fn
        yield f"{label:9} P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}   of {whole} told as: {spread}"
    yield f"macro F1 {macro(hits):.1f} ({len(pairs)} pairs); published: {PUBLISHED} on the test part, other conditions"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; exit status 0 whatever the figures are."""
    parser = argparse.ArgumentParser(description="Score agreement and contradiction on the Arabic News Stance corpus.")
    parser.add_argument("part", nargs="?", default="dev", choices=("dev", "train"))
    parser.add_argument("--folder", type=Path, default=BESIDE, help=f"default: {BESIDE}")
    parser.add_argument("--misses", action="store_true", help="print the pairs of the train part told otherwise")
    options = parser.parse_args(arguments)
    path = options.folder / f"{options.part}.csv"
    if not path.exists():
        print(f"SKIPPED: no {path}; the corpus is not part of the project.")
        return 0
    pairs = load(path)
    judge = Judge(Pipeline.load(), load_encoder())
    labels = [judge.label(pair.first, pair.second) for pair in pairs]
    if options.misses and options.part == "train":
        for pair, found in zip(pairs, labels, strict=True):
            if pair.label != found:
                print(f"{pair.label} told as {found}\n  {pair.first}\n  {pair.second}")
    print("\n".join(report(pairs, labels)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
