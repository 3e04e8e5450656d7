"""`rawi why`: every reason behind what an id leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import JsonOption, LibraryOption, look_into
from rawi.cli.output import print_json, print_line
from rawi.errors import UsageError

if TYPE_CHECKING:
    from rawi.serve.why import Explanation, Part

_STEP = 3
"""Columns that each level stands further in."""


def why(
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="Of a dispute, claim, story, origin, statement, name, article or decision: dis_…, cla_… …",
        ),
    ],
    library: LibraryOption = None,
    lang: Annotated[str, typer.Option("--lang", metavar="LANG", help="The language of the reasons: ar or en.")] = "ar",
    as_json: JsonOption = False,
) -> None:
    """Tell every reason behind a dispute and its positions, a claim, an origin, a statement, a name or a day."""
    from rawi.serve.catalogue import LANGUAGES, load
    from rawi.serve.why import explain, explanation_to_json

    chosen = next((one for one in LANGUAGES if one == lang), None)
    if chosen is None:
        raise UsageError(f"There is no language {lang}.", hint=f"Choose {' or '.join(LANGUAGES)}.")
    with look_into(library) as opened:
        found = explain(opened.view, id, load(chosen))
    if as_json:
        print_json([explanation_to_json(found)])
    else:
        _show(found)


def _show(found: Explanation) -> None:
    print_line(f"{found.about} · {found.id}")
    for part in found.parts:
        _part(part, 0)


def _part(part: Part, level: int) -> None:
    heading = part.heading.striptags()
    print_line(f"{heading} · {part.id}" if part.id else heading, indent=_STEP * level)
    for line in part.lines:
        print_line(f"- {line.words.striptags()}", indent=_STEP * (level + 1))
    for inner in part.parts:
        _part(inner, level + 1)
