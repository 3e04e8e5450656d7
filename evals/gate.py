"""The gate: what the program scores on our gold, against floors that only rise.

    python -m evals.gate              compare with evals/baseline.json; exit status 1 if a figure fell below its floor
    python -m evals.gate --raise      write higher floors where the figures are higher; never a lower one
    python -m evals.gate --new-gold   the gold itself has changed: set floors anew and say which fell

Blind sets (`evals/sets.toml`) are left out until they have had their one run.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from evals import floors
from rawi.evaluate import Evaluation, evaluate, gold_files, gold_sets, markdown, open_files

HERE = Path(__file__).parent
_LABELS = re.compile(rb'^  "(?:domain|register)": "[a-z]*",\n', re.MULTILINE)
"""The lines that say which domain and register an article is of."""


def gold_hash(paths: Iterable[Path]) -> str:
    """SHA-256 over the names and bytes of the gold files, independent of where they lie.

    The labels of domain and register are left out: no score depends on them.
    """
    digest = hashlib.sha256()
    for path in sorted(gold_files(paths), key=lambda one: one.name):
        annotations = _LABELS.sub(b"", path.read_bytes())
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(annotations).digest())
    return digest.hexdigest()


def guarded(figures: Mapping[str, float]) -> dict[str, float]:
    """The figures that have floors: F1 and shares; of precision and recall only those of finding statements, so that
    one may be traded for the other elsewhere."""
    return {
        name: value
        for name, value in figures.items()
        if not name.endswith((".precision", ".recall")) or name.startswith("statements.found.")
    }


def measure(paths: Sequence[Path]) -> Evaluation:
    """Read the gold articles with the program as it is and score them."""
    from rawi.flow import Pipeline

    return evaluate(paths, Pipeline.load().per_document)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate and return its exit status."""
    parser = argparse.ArgumentParser(description="Compare scores on our gold with floors that only rise.")
    floors.add_options(parser)
    options = parser.parse_args(arguments)
    files = open_files(gold_sets(HERE))
    scores = measure(files).total
    status, lines = floors.held("reading", guarded(scores.figures), gold_hash(files), options)
    print(markdown(scores), "", *lines, sep="\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
