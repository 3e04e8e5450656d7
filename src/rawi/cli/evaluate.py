"""`rawi evaluate`: scores against gold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import JsonOption
from rawi.cli.output import print_json, print_line, print_table

if TYPE_CHECKING:
    from rawi.evaluate import Scores


def evaluate(
    gold: Annotated[
        list[Path], typer.Argument(metavar="GOLD...", help="Gold files, or folders of them (without blind sets).")
    ],
    misses: Annotated[bool, typer.Option("--misses", help="Print every difference with its sentence.")] = False,
    each: Annotated[bool, typer.Option("--each", help="A table for every article as well.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Read the articles of gold files and score what was found against what people annotated."""
    from rawi.evaluate import evaluate as score_all
    from rawi.flow import Pipeline

    found = score_all(gold, Pipeline.load().per_document)
    if as_json:
        print_json([found.as_json()])
        return
    for one in found.articles:
        if misses:
            _show_misses(one)
        if each:
            _show(one)
    _show(found.total)


def _show(scores: Scores) -> None:
    from rawi.evaluate import HEADINGS, rows

    print_table(HEADINGS, (row.cells for row in rows(scores)), title=scores.name, nothing="Nothing to score.")


def _show_misses(scores: Scores) -> None:
    for miss in scores.misses:
        print_line(f"{scores.name}:{miss.span.start} {miss.kind}")
        print_line(f"    … {miss.sentence}")
        print_line(f"    gold  {miss.gold or '-'}")
        print_line(f"    found {miss.found or '-'}")
