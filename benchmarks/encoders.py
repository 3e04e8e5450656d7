"""Encoders: how fast each one takes in what stories say, against how well claims and disputes come out with it.

    python -m benchmarks.encoders [NAME…]       all open stories of `evals/stories`, or these, read as one library

Each distinct content is encoded once, as in a library. Claims are scored by B³ over the annotated positions, disputes
by precision and recall (`evals.stories`). Contents a second are by the clock, on two threads.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.stories import FOLDER, documents_of

from rawi.compare import Encoder, load_encoder
from rawi.compare.encoders import E5, USE, Vectors
from rawi.errors import UsageError
from rawi.evaluate import GoldStory, figures, score_stories
from rawi.flow import Pipeline
from rawi.model import Document

_SHOWN = ("claims.grouped.f1", "claims.stance", "disputes.precision", "disputes.recall")


class Timed:
    """An encoder, with how many contents it took in and how long that took."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.name, self.dim = encoder.name, encoder.dim
        self.contents = 0
        self.seconds = 0.0

    def encode(self, texts: Sequence[str]) -> Vectors:
        """See `rawi.compare.Encoder.encode`."""
        started = time.perf_counter()
        rows = self._encoder.encode(texts)
        self.seconds += time.perf_counter() - started
        self.contents += len(texts)
        return rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What stories come to with one encoder: `figures` by name in [0, 1], of `contents` that took `seconds`."""

    encoder: str
    contents: int
    seconds: float
    figures: dict[str, float]

    def told(self) -> str:
        """The line to print."""
        speed = f"{self.contents / max(self.seconds, 1e-9):,.0f} contents/s ({self.contents:,} in {self.seconds:.0f} s)"
        return "  ".join([f"{self.encoder}: {speed}", *(f"{name} {100 * self.figures[name]:.1f}" for name in _SHOWN)])


def judged(gold: Sequence[GoldStory], documents: Sequence[Document], pipeline: Pipeline, encoder: Encoder) -> Judged:
    """Compare documents with an encoder and score what comes of it."""
    timed = Timed(encoder)
    measures, _ = score_stories(gold, documents, pipeline.across_documents(documents, encoder=timed, vectors={}))
    values = {key: value for name, one in measures.items() for key, value in figures(name, one).items()}
    return Judged(encoder=encoder.name, contents=timed.contents, seconds=timed.seconds, figures=values)


def _chosen(names: Sequence[str]) -> list[Path]:
    return [path for path in sorted(FOLDER.glob("*.json")) if not names or path.stem in names]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="only these stories")
    paths = _chosen(parser.parse_args(arguments).names)
    pipeline = Pipeline.load()
    documents = [document for path in paths for document in documents_of(path, pipeline)]
    gold = [GoldStory.load(path) for path in paths]
    for choice in (USE, E5):
        try:
            print(judged(gold, documents, pipeline, load_encoder(choice)).told())
        except UsageError as error:
            print(f"{choice}: {error}")


if __name__ == "__main__":
    main()
