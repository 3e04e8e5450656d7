"""Scenes: what two to five articles alone come to, scored against what a careful reader expects of them.

    python -m evals.scenes                  all scenes, each as a library of its own; exit status 1 below a floor
    python -m evals.scenes --misses         with everything that differs
    python -m evals.scenes --blind FOLDER   scenes that nobody who works on the program has looked at
    python -m evals.scenes NAME ...         only these files

`evals/scenes/NAME.json` tells what is expected of the articles of `NAME.jsonl`; `src/rawi/evaluate/scenes.py` says how
they are scored.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from evals.stories import line, print_misses

from evals import floors
from rawi.compare import Encoder, load_encoder
from rawi.evaluate import Measure, StoryMiss, figures, load_scenes, score_scene
from rawi.evaluate.measure import total
from rawi.flow import Pipeline
from rawi.ingest import SetAside, articles
from rawi.model import Document

FOLDER = Path(__file__).parent / "scenes"
HELD = ("scenes.read", "scenes.disputes.precision", "scenes.disputes.recall", "scenes.whole")
"""The figures that have floors."""


def documents_of(path: Path, pipeline: Pipeline) -> dict[str, list[Document]]:
    """The articles of a file of scenes, read, by scene."""
    found: defaultdict[str, list[Document]] = defaultdict(list)
    for one in articles(path.with_suffix(".jsonl"), format="jsonl"):
        if isinstance(one, SetAside):
            raise SystemExit(f"{path}: {one.reason}")
        found[(one.source_id or "").partition("/")[0]].append(pipeline.per_document(one))
    return found


def judged(
    path: Path, read: Mapping[str, Sequence[Document]], pipeline: Pipeline, encoder: Encoder
) -> Iterator[tuple[dict[str, Measure], list[StoryMiss]]]:
    """The measures and misses of every scene of a file, whose articles are `read`."""
    for scene in load_scenes(path):
        documents = read[scene.name]
        yield score_scene(scene, documents, pipeline.across_documents(documents, encoder=encoder))


def main(arguments: Sequence[str] | None = None) -> int:
    """Score, print, and return the exit status."""
    parser = argparse.ArgumentParser(description="Score disputes over scenes of a few articles each.")
    parser.add_argument("--misses", action="store_true", help="print everything that differs")
    parser.add_argument("--blind", metavar="FOLDER", type=Path, help="scenes of another folder, without floors")
    parser.add_argument("names", nargs="*", help="only these files")
    floors.add_options(parser)
    options = parser.parse_args(arguments)
    paths = [
        path
        for path in sorted((options.blind or FOLDER).glob("*.json"))
        if not options.names or path.stem in options.names
    ]
    pipeline, encoder = Pipeline.load(), load_encoder()
    tallies: list[dict[str, Measure]] = []
    for path in paths:
        scored = list(judged(path, documents_of(path, pipeline), pipeline, encoder))
        print_misses([miss for _, misses in scored for miss in misses] if options.misses else [])
        print(f"{path.stem}: {len(scored)} scenes: {line(total(measures for measures, _ in scored))}")
        tallies.extend(measures for measures, _ in scored)
    values = {key: value for name, one in total(tallies).items() for key, value in figures(name, one).items()}
    if options.blind or options.names:
        return 0
    gold = floors.file_hash({*paths, *(path.with_suffix(".jsonl") for path in paths)})
    status, lines = floors.held("scenes", {name: values[name] for name in HELD}, gold, options)
    print(f"{len(tallies)} scenes: {line(total(tallies))}", *lines, sep="\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
