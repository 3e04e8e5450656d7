"""`rawi disputes`: who says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from rawi.arabic.quoting import balanced
from rawi.cli.options import CsvOption, JsonOption, LibraryOption, look_into
from rawi.cli.output import check_forms, print_csv, print_json, print_line, print_table
from rawi.cli.rows import POSITION_LINE, amount, position_lines, words_of
from rawi.model.wire.cells import POSITION_COLUMNS

if TYPE_CHECKING:
    from rawi.model import Dispute
    from rawi.store import Library


def disputes(
    library: LibraryOption = None,
    story: Annotated[str | None, typer.Option("--story", metavar="ID", help="Only those of one story.")] = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
) -> None:
    """List what is disputed and who holds which position, the strongest first."""
    check_forms(as_json=as_json, as_csv=as_csv)
    with look_into(library) as opened:
        if not as_json and not as_csv:
            show(opened, story)
            return
        found = opened.view.disputes(story)
    if as_json:
        from rawi.model.wire import dispute_to_json

        print_json(map(dispute_to_json, found))
        return
    from rawi.store.export.rows import dispute_rows

    print_csv(POSITION_COLUMNS, dispute_rows(found))


def show(library: Library, story: str | None = None) -> None:
    """The disputes of a library for reading: the proposition, then each position with its words."""
    found = library.view.disputes(story)
    words = words_of(library.view, (position for one in found for position in one.positions))
    if not found:
        print_line("No disputes.")
    for number, one in enumerate(found, start=1):
        print_line(f"{number}. {kind(one)} · {one.id} · {weighed(one)}")
        print_line(balanced(one.about))
        print_table(POSITION_LINE, position_lines(one.positions, words))


def kind(one: Dispute) -> str:
    """What the dispute is over, and what is counted: one sentence may have two numbers that are disputed."""
    return f"{one.kind} of {one.unit}" if one.unit and not one.gives_days else one.kind


def weighed(one: Dispute) -> str:
    """How many stand on each side, or how many values are given: nobody denies a number by giving another."""
    given = [position for position in one.positions if position.stance == "value"]
    if not given:
        return f"affirmed by {one.affirming_origins} and denied by {one.denying_origins} independent origins"
    values = len({amount(position) for position in given})
    origins = len({origin for position in given for origin in position.origins})
    return f"{_counted(values, 'value')} by {_counted(origins, 'independent origin')}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
