"""`rawi export`: the library, or a part of it, for other programs and for print."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import LibraryOption, open_library
from rawi.cli.writing import write_whole
from rawi.errors import UsageError

if TYPE_CHECKING:
    from rawi.store import View
    from rawi.store.export import Selection

FORMATS = ("csv", "jsonl", "jsonld", "annotations")


def export(
    format: Annotated[str, typer.Option("--format", metavar="FORMAT", help=f"{', '.join(FORMATS)}.")],
    library: LibraryOption = None,
    output: Annotated[
        Path | None, typer.Option("--output", metavar="PATH", help="The file to write; standard output if not given.")
    ] = None,
    dispute: Annotated[str | None, typer.Option("--dispute", metavar="ID", help="Only one dispute.")] = None,
    story: Annotated[str | None, typer.Option("--story", metavar="ID", help="Only one story.")] = None,
    holder: Annotated[str | None, typer.Option("--holder", metavar="NAME", help="Only one person or body.")] = None,
) -> None:
    """Write the library, or one dispute, story or holder of it, in a format that other programs read."""
    if format not in FORMATS:
        raise UsageError(f"There is no format {format}.", hint=f"Choose one of {', '.join(FORMATS)}.")
    with open_library(library) as opened:
        selected = _selection(opened.view, dispute=dispute, story=story, holder=holder)
        made = _pieces(selected, format)
        if output is None:
            sys.stdout.writelines(made)
        else:
            write_whole(output, made, spare=opened.files)


def _selection(view: View, *, dispute: str | None, story: str | None, holder: str | None) -> Selection:
    from rawi.store.export import of_dispute, of_holder, of_library, of_story

    if sum(given is not None for given in (dispute, story, holder)) > 1:
        raise UsageError("--dispute, --story and --holder exclude one another.", hint="Choose one.")
    if dispute is not None:
        return of_dispute(view, dispute)
    if story is not None:
        return of_story(view, story)
    return of_library(view) if holder is None else of_holder(view, holder)


def _pieces(selected: Selection, format: str) -> Iterator[str]:
    from rawi.store.export import DATA_FORMATS, pieces

    return next(pieces(one, selected) for one in DATA_FORMATS if one == format)
