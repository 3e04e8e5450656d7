"""`rawi export`: the library, or a part of it, for other programs and for print."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import LibraryOption, look_into
from rawi.cli.writing import write_whole
from rawi.errors import UsageError

if TYPE_CHECKING:
    from rawi.store import View
    from rawi.store.export import Selection

DATA = ("csv", "jsonl", "jsonld", "annotations")
FORMATS = (*DATA, "markdown", "html")
LANGUAGES = ("ar", "en")


def export(
    format: Annotated[str, typer.Option("--format", metavar="FORMAT", help=f"{', '.join(FORMATS)}.")],
    library: LibraryOption = None,
    output: Annotated[
        Path | None, typer.Option("--output", metavar="PATH", help="The file to write; standard output if not given.")
    ] = None,
    dispute: Annotated[str | None, typer.Option("--dispute", metavar="ID", help="Only one dispute.")] = None,
    story: Annotated[str | None, typer.Option("--story", metavar="ID", help="Only one story.")] = None,
    holder: Annotated[str | None, typer.Option("--holder", metavar="NAME", help="Only one person or body.")] = None,
    lang: Annotated[str, typer.Option("--lang", metavar="ar|en", help="Language of markdown and html.")] = "ar",
) -> None:
    """Write the library, or one dispute, story or holder of it: data for other programs, or a dossier with citations
    (markdown, html) for people."""
    if format not in FORMATS:
        raise UsageError(f"There is no format {format}.", hint=f"Choose one of {', '.join(FORMATS)}.")
    if lang not in LANGUAGES:
        raise UsageError(f"There are no dossiers in {lang}.", hint=f"Choose one of {', '.join(LANGUAGES)}.")
    with look_into(library) as opened:
        selected = _selection(opened.view, dispute=dispute, story=story, holder=holder)
        made = _pieces(selected, format) if format in DATA else _dossier(selected, format, lang)
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


def _dossier(selected: Selection, format: str, lang: str) -> Iterator[str]:
    from rawi.serve.catalogue import LANGUAGES
    from rawi.serve.dossier import DOSSIER_FORMATS, Press, dossier_pieces

    language = next(one for one in LANGUAGES if one == lang)
    chosen = next(one for one in DOSSIER_FORMATS if one == format)
    return dossier_pieces(chosen, selected, Press.load(), language)
