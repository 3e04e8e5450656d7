"""`rawi statements`: who said what."""

from __future__ import annotations

from typing import Annotated

import typer

from rawi.cli.options import CsvOption, JsonOption, LibraryOption, look_into
from rawi.cli.output import check_forms, print_csv, print_json, print_table
from rawi.cli.rows import STATEMENT_LINE, statement_line
from rawi.errors import UsageError
from rawi.model.wire.cells import STATEMENT_COLUMNS, statement_cells


def statements(
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID...]", help="Only these (sta_…), as positions name them; the outlets' own too."),
    ] = None,
    library: LibraryOption = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Words of the speaker's name.")] = None,
    about: Annotated[str | None, typer.Option("--about", metavar="WORDS", help="Words of what is said.")] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="D", help="First day, month or year; what is of no known day is left out."),
    ] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="D", help="Last day, month or year.")] = None,
    own_voice: Annotated[bool, typer.Option("--own-voice", help="Also what outlets state in their own voice.")] = False,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
) -> None:
    """List statements, the newest first, or those with the ids given, in their order."""
    check_forms(as_json=as_json, as_csv=as_csv)
    if ids and (own_voice or any(one is not None for one in (by, about, since, until))):
        raise UsageError("An id names one statement: nothing is left to choose.", hint="Leave out the other options.")
    with look_into(library) as opened:
        view = opened.view
        if ids:
            found = tuple(map(view.statement, ids))
        else:
            found = view.statements(by=by, about=about, since=since, until=until, own_voice=own_voice)
    if as_json:
        from rawi.model.wire import statement_record_to_json

        print_json(statement_record_to_json(record) for record in found)
    elif as_csv:
        print_csv(STATEMENT_COLUMNS, map(statement_cells, found))
    else:
        print_table(STATEMENT_LINE, map(statement_line, found), nothing="No statements.")
