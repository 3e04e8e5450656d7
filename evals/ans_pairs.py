"""Pairs of headlines of the Arabic News Stance corpus (Khouja 2020), and how labels given to them are scored."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from rawi.evaluate import Hits

Label = Literal["agree", "disagree", "other"]
LABELS: tuple[Label, ...] = get_args(Label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two headlines and how an annotator says that the second stands to the first."""

    first: str
    second: str
    label: Label


def load(path: Path) -> list[Pair]:
    """The pairs of a file of the corpus; ValueError for a label that it does not have."""
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
    """The mean of the F1 of the labels; a label without any has none."""
    return sum(one.f1 or 0.0 for one in hits.values()) / len(hits)


def report(pairs: Sequence[Pair], labels: Sequence[Label]) -> Iterator[str]:
    """The figures as lines."""
    hits = scores(pairs, labels)
    for label, one in hits.items():
        precision, recall, f1 = (100 * (value or 0.0) for value in (one.precision, one.recall, one.f1))
        told_as = Counter(found for pair, found in zip(pairs, labels, strict=True) if pair.label == label)
        spread = ", ".join(f"{told_as[each]} {each}" for each in LABELS)
        yield f"{label}: P {precision:.1f}  R {recall:.1f}  F1 {f1:.1f}; of {one.tp + one.fn} told as {spread}"
    yield f"macro F1 {100 * macro(hits):.1f} over {len(pairs)} pairs"
