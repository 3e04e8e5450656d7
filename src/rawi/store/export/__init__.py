"""Export: a library or a part of it in formats that other programs read.

Every format is written piece by piece while the library is read, so that no library is too large.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from rawi.model.wire.cells import POSITION_COLUMNS, STATEMENT_COLUMNS, statement_cells
from rawi.store.export.annotations import web_annotations
from rawi.store.export.jsonl import jsonl
from rawi.store.export.jsonld import jsonld
from rawi.store.export.rows import HIT_COLUMNS, claim_rows, dispute_rows, hit_cells
from rawi.store.export.selection import (
    Selection,
    of_article,
    of_claim,
    of_dispute,
    of_hits,
    of_holder,
    of_library,
    of_story,
)
from rawi.store.export.sheet import csv_lines

DataFormat = Literal["csv", "jsonl", "jsonld", "annotations"]
DATA_FORMATS: tuple[DataFormat, ...] = get_args(DataFormat)


def pieces(format: DataFormat, selection: Selection) -> Iterator[str]:
    """The selection in a format, in pieces that make it when joined."""
    if format == "csv":
        return _csv(selection)
    if format == "jsonl":
        return jsonl(selection)
    return jsonld(selection) if format == "jsonld" else web_annotations(selection)


def _csv(selection: Selection) -> Iterator[str]:
    """Positions of a dispute or claim, places of a search, statements of anything else."""
    if selection.kind == "dispute":
        return csv_lines(POSITION_COLUMNS, dispute_rows(selection.disputes()))
    if selection.kind == "claim":
        return csv_lines(POSITION_COLUMNS, claim_rows(selection.claims()))
    if selection.kind == "search":
        return csv_lines(HIT_COLUMNS, map(hit_cells, selection.hits))
    return csv_lines(STATEMENT_COLUMNS, map(statement_cells, selection.records()))


__all__ = [
    "DATA_FORMATS",
    "DataFormat",
    "Selection",
    "of_article",
    "of_claim",
    "of_dispute",
    "of_hits",
    "of_holder",
    "of_library",
    "of_story",
    "pieces",
]
