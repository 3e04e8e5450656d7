"""`rawi claims`: propositions with everyone's position."""

from __future__ import annotations

from rawi.arabic.quoting import balanced
from rawi.cli.options import CsvOption, JsonOption, LibraryOption, look_into
from rawi.cli.output import check_forms, print_csv, print_json, print_table
from rawi.model.wire.cells import POSITION_COLUMNS, position_cells


def claims(library: LibraryOption = None, as_json: JsonOption = False, as_csv: CsvOption = False) -> None:
    """List claims: statements about one proposition, from any number of articles."""
    check_forms(as_json=as_json, as_csv=as_csv)
    with look_into(library) as opened:
        found = opened.view.claims()
    if as_json:
        from rawi.model.wire import claim_to_json

        print_json(map(claim_to_json, found))
    elif as_csv:
        rows = (
            position_cells(one.id, one.about, None, one.disputed, one.story, position)
            for one in found
            for position in one.positions
        )
        print_csv(POSITION_COLUMNS, rows)
    else:
        print_table(
            ("id", "claim", "gives", "holders", "disputed"),
            (
                (one.id, balanced(one.about), one.unit, "، ".join(position.holder.name for position in one.positions),
                 "yes" if one.disputed else None)
                for one in found
            ),
            nothing="No claims.",
        )  # fmt: skip
