"""Outside: texts that are no part of the project, since they are licensed for use, not for copying.

The variable RAWI_CORPORA names a folder that holds those which are at hand: `gold/` (articles of others, annotated by
`evals/GUIDELINES.md`), `data/attribution/`, `data/ner/`, `data/stance/ans/`, `data/news/`. Whatever is not there is
skipped, and said to be.
"""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "RAWI_CORPORA"


def corpora() -> Path | None:
    """The folder that RAWI_CORPORA names, None where it names none."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else None


def part(*names: str) -> Path | None:
    """A folder of that one ("data", "ner"); None where RAWI_CORPORA names none."""
    folder = corpora()
    return folder.joinpath(*names) if folder else None


def skipped(what: str, folder: Path | None) -> str:
    """What is printed where something is not at hand."""
    where = f"in {folder}" if folder else f"({VARIABLE} names no folder)"
    return f"SKIPPED: no {what} {where}; they are not part of the project."
