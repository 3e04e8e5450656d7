"""Opposed: pairs of short articles of which the second says otherwise than the first, or does not.

    python -m evals.opposed [--misses] [FILE…]

Each line of `evals/opposed/*.jsonl` is an article as `rawi add` reads it, whose `id` is the name of its pair and its
place in it; `opposed` says whether the two oppose each other. The two articles of a pair are a library of their own;
they meet where it has a dispute between holders of both.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from rawi.compare import Encoder, load_encoder
from rawi.evaluate import Hits
from rawi.flow import Pipeline
from rawi.ingest import SetAside, articles
from rawi.model import Document, Statement

FOLDER = Path(__file__).parent / "opposed"


def opposed_names(path: Path) -> set[str]:
    """The names of the pairs that are annotated as opposed."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return {row["id"].rpartition("/")[0] for row in rows if row["opposed"]}


def pairs_of(path: Path, pipeline: Pipeline) -> dict[str, list[Document]]:
    """The pairs of a file by name, read."""
    found: dict[str, list[Document]] = {}
    for one in articles(path, format="jsonl"):
        if isinstance(one, SetAside):
            raise SystemExit(f"{path}: {one.reason}")
        found.setdefault((one.source_id or "").rpartition("/")[0], []).append(pipeline.per_document(one))
    return found


def meets(documents: Sequence[Document], pipeline: Pipeline, encoder: Encoder) -> bool:
    """Whether a library of these documents has a dispute with positions from more than one of them."""
    found = pipeline.across_documents(documents, encoder=encoder).disputes
    between = ({one for position in dispute.positions for one in position.articles} for dispute in found)
    return any(len(named) > 1 for named in between)


def judged(path: Path, pipeline: Pipeline, encoder: Encoder) -> tuple[Hits, dict[str, list[Document]]]:
    """How many opposed pairs meet, and the pairs that were misjudged."""
    wanted, pairs = opposed_names(path), pairs_of(path, pipeline)
    met = {name for name, documents in pairs.items() if meets(documents, pipeline, encoder)}
    wrong = {name: pairs[name] for name in sorted(wanted ^ met)}
    return Hits(tp=len(wanted & met), fp=len(met - wanted), fn=len(wanted - met)), wrong


def main(arguments: Sequence[str] | None = None) -> int:
    """Judge and print."""
    parser = argparse.ArgumentParser(description="How many pairs of opposed articles the comparison finds opposed.")
    parser.add_argument("--misses", action="store_true", help="print the statements of the pairs that are misjudged")
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args(arguments)
    pipeline, encoder = Pipeline.load(), load_encoder()
    for path in options.files or sorted(FOLDER.glob("*.jsonl")):
        hits, wrong = judged(path, pipeline, encoder)
        print(f"{path.stem}: {hits.tp} of {hits.tp + hits.fn} opposed pairs meet, {hits.fp} that are not opposed")
        for name, documents in wrong.items() if options.misses else ():
            print(f"  {name}")
            for document in documents:
                print("".join(f"    {_line(statement)}\n" for statement in document.statements), end="")
    return 0


def _line(statement: Statement) -> str:
    cue = statement.cue.text if statement.cue is not None else "-"
    return f"{statement.speaker.name} | {cue} | {statement.content_text}"


if __name__ == "__main__":
    sys.exit(main())
