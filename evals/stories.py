"""Stories: what the statements of many articles come to together, scored against annotated stories.

    python -m evals.stories                     all open stories, read as one library; exit status 1 below a floor
    python -m evals.stories --each              every story as a library of its own, a line each
    python -m evals.stories --misses            with everything that differs
    python -m evals.stories --blind FOLDER      stories that nobody who works on the program has looked at
                                                (evals/stories/aside and second were)

`evals/stories/NAME.json` annotates the articles of its `file`, or of `NAME.jsonl` beside it: `claims` with members
(span, holder, stance, value, origin), `disputes`, `copies`; `src/rawi/evaluate/stories.py` says how they are scored.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from evals import floors
from rawi.compare import Encoder, load_encoder
from rawi.evaluate import GoldStory, Measure, StoryMiss, figures, score_stories
from rawi.flow import Pipeline
from rawi.ingest import SetAside, articles
from rawi.model import Document

HERE = Path(__file__).parent
FOLDER = HERE / "stories"
HELD = (
    "claims.members", "claims.grouped.f1", "claims.stance", "claims.origins", "disputes.precision", "disputes.recall",
    "copies.f1",
)  # fmt: skip
"""The figures of all open stories, read as one library, that have floors."""


def source_of(path: Path) -> Path:
    """The file that holds the articles of a story."""
    named = json.loads(path.read_text(encoding="utf-8")).get("file")
    return HERE.parent / named if named else path.with_suffix(".jsonl")


def documents_of(path: Path, pipeline: Pipeline) -> list[Document]:
    """The articles of a story, read."""
    found = list(articles(source_of(path), format="jsonl"))
    if aside := [one for one in found if isinstance(one, SetAside)]:
        raise SystemExit(f"{path}: {aside[0].reason}")
    return [pipeline.per_document(one) for one in found if not isinstance(one, SetAside)]


def judged(paths: Sequence[Path], pipeline: Pipeline, encoder: Encoder) -> tuple[dict[str, Measure], list[StoryMiss]]:
    """The measures and misses of stories read as one library."""
    documents = [document for path in paths for document in documents_of(path, pipeline)]
    comparison = pipeline.across_documents(documents, encoder=encoder)
    return score_stories([GoldStory.load(path) for path in paths], documents, comparison)


def line(measures: dict[str, Measure]) -> str:
    """All figures in one line, in percent."""
    values = {key: value for name, one in measures.items() for key, value in figures(name, one).items()}
    return "  ".join(f"{name} {100 * value:.1f}" for name, value in values.items())


def main(arguments: Sequence[str] | None = None) -> int:
    """Score, print, and return the exit status."""
    parser = argparse.ArgumentParser(description="Score claims, stances, origins and disputes over annotated stories.")
    parser.add_argument("--each", action="store_true", help="every story as a library of its own")
    parser.add_argument("--misses", action="store_true", help="print everything that differs")
    parser.add_argument("--blind", metavar="FOLDER", type=Path, help="stories of another folder, without floors")
    parser.add_argument("names", nargs="*", help="only these stories")
    floors.add_options(parser)
    options = parser.parse_args(arguments)
    paths = [
        path
        for path in sorted((options.blind or FOLDER).glob("*.json"))
        if not options.names or path.stem in options.names
    ]
    pipeline, encoder = Pipeline.load(), load_encoder()
    if options.each:
        for path in paths:
            measures, misses = judged([path], pipeline, encoder)
            print(f"{path.stem}: {line(measures)}")
            print_misses(misses if options.misses else [])
        return 0
    measures, misses = judged(paths, pipeline, encoder)
    print_misses(misses if options.misses else [])
    values = {key: value for name, one in measures.items() for key, value in figures(name, one).items()}
    print(f"{len(paths)} stories as one library: {line(measures)}")
    if options.blind or options.names:
        return 0
    gold = floors.file_hash({*paths, *map(source_of, paths)})
    status, lines = floors.held("stories", {name: values[name] for name in HELD}, gold, options)
    print(*lines, sep="\n")
    return status


def print_misses(misses: Sequence[StoryMiss]) -> None:
    for miss in misses:
        print(f"{miss.kind} | {miss.where} | {miss.gold} | {miss.found}")


if __name__ == "__main__":
    sys.exit(main())
