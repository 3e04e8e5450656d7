"""Judged disputes: which of those that newspapers were once said to have are still shown.

    python -m evals.judged FILE [--encoder NAME] [--judged TSV] [--each]

FILE is the collection that the judged disputes are of. `evals/judged/` holds what readers of Arabic made of disputes
that were shown of it as a whole: whether the two sides that decide each really contradict each other (`holds`), partly
(`arguable`) or not (`false`), of which class they are, and where both stand, without their words. Their articles are
read and compared as one library, far smaller than the collection, so this tells what a change of the reading or the
comparing does to them, not how many disputes of the whole are right; and of what is shown newly it says nothing.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rawi.compare import load_encoder
from rawi.flow import Pipeline
from rawi.ingest import SetAside, articles
from rawi.model import Dispute, Document, Span

JUDGED = Path(__file__).parent / "judged" / "saudinewsnet-2015.tsv"
LABELS = ("holds", "arguable", "false")
Place = tuple[str, int, int]
"""Where a side stands: its article, and first and last offset of its clause there, in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A dispute that was shown, by the two sides that decided it."""

    label: str
    sort: str
    kind: str
    sides: tuple[Place, Place]


def load(path: Path) -> list[Judged]:
    """The judged disputes of a file, in its order; ValueError where a label is none."""
    found = []
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if row["label"] not in LABELS:
                raise ValueError(f"{path}: {row['label']!r} is none of {', '.join(LABELS)}")
            one, two = ((row[f"article_{n}"], int(row[f"start_{n}"]), int(row[f"end_{n}"])) for n in (1, 2))
            found.append(Judged(label=row["label"], sort=row["class"], kind=row["kind"], sides=(one, two)))
    return found


def documents_of(file: str, wanted: Iterable[str], pipeline: Pipeline) -> list[Document]:
    """The articles of these ids that the collection has, read, each once, by id."""
    asked = set(wanted)
    found = {one.id: one for one in articles(file) if not isinstance(one, SetAside) and one.id in asked}
    return [pipeline.per_document(found[name]) for name in sorted(found)]


def shown(judged: Judged, disputes: Iterable[Dispute], contents: Mapping[str, tuple[str, Sequence[Span]]]) -> bool:
    """Whether one of these disputes sets its sides against each other; `contents` gives the article and the content of
    each statement."""
    return any(_against(judged, dispute, contents) for dispute in disputes)


def _against(judged: Judged, dispute: Dispute, contents: Mapping[str, tuple[str, Sequence[Span]]]) -> bool:
    held: list[set[int]] = [
        {
            number
            for number, position in enumerate(dispute.positions)
            if any(_in_place(contents[statement], place) for statement in position.statements)
        }
        for place in judged.sides
    ]
    return any(one != two for one in held[0] for two in held[1])


def _in_place(content: tuple[str, Sequence[Span]], place: Place) -> bool:
    article, spans = content
    return article == place[0] and any(span.start < place[2] and place[1] < span.end for span in spans)


def main(arguments: Sequence[str] | None = None) -> int:
    """Read, compare and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--encoder", default="use", help="as RAWI_ENCODER takes it")
    parser.add_argument("--judged", type=Path, default=JUDGED)
    parser.add_argument("--each", action="store_true", help="print each judged dispute that is still shown")
    asked = parser.parse_args(arguments)
    judged, pipeline = load(asked.judged), Pipeline.load()
    documents = documents_of(asked.file, (place[0] for one in judged for place in one.sides), pipeline)
    found = pipeline.across_documents(documents, encoder=load_encoder(asked.encoder)).disputes
    contents = {one.id: (each.article.id, one.content) for each in documents for one in each.statements}
    by_label: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in judged:
        is_shown = shown(one, found, contents)
        by_label[one.label].update(("judged", *(("shown",) if is_shown else ())))
        if is_shown and asked.each:
            print(one.label, one.sort, one.kind, *(":".join(map(str, place)) for place in one.sides), sep="\t")
    for label in LABELS:
        print(f"{label}: {by_label[label]['shown']} of {by_label[label]['judged']} still shown")
    print(f"{len(documents)} articles, {len(found)} disputes in all")
    return 0


if __name__ == "__main__":
    sys.exit(main())
