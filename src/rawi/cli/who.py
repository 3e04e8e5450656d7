"""`rawi who`: everything on record of one holder."""

from __future__ import annotations

from typing import Annotated

import typer

from rawi.cli.options import CsvOption, JsonOption, LibraryOption, open_library
from rawi.cli.output import check_forms, print_csv, print_json, print_line, print_table
from rawi.cli.rows import STATEMENT_COLUMNS, STATEMENT_LINE, statement_cells, statement_line
from rawi.model.ledger import HolderRecord


def who(
    name: Annotated[str, typer.Argument(help="Words of a name, or an id (ent_…).")],
    library: LibraryOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
) -> None:
    """Show a person's or body's names, statements (the newest first) and disputes."""
    check_forms(as_json=as_json, as_csv=as_csv)
    with open_library(library) as opened:
        record = opened.view.holder(name)
    if as_json:
        from rawi.model.wire import holder_to_json

        print_json([holder_to_json(record)])
    elif as_csv:
        print_csv(STATEMENT_COLUMNS, map(statement_cells, record.statements))
    else:
        _show(record)


def _show(record: HolderRecord) -> None:
    print_line(record.entry.name)
    for label, values in (
        ("Names", record.names),
        ("Offices", record.roles),
        ("Others", tuple(f"{one.name} ({one.key})" for one in record.others)),
    ):
        if values:
            print_line(f"{label}: {'؛ '.join(values)}")
    print_table(STATEMENT_LINE, map(statement_line, record.statements), nothing="No statements.")
    if record.disputes:
        print_table(("dispute", "about"), ((one.id, one.about) for one in record.disputes))
