"""`rawi articles`: what the library holds, and what was set aside."""

from __future__ import annotations

from typing import Annotated

import typer

from rawi.cli.options import CsvOption, JsonOption, LibraryOption, look_into
from rawi.cli.output import check_forms, print_csv, print_json, print_table
from rawi.cli.rows import day
from rawi.model.ledger import ArticleEntry
from rawi.model.wire.cells import day as value_of

COLUMNS = (
    "id", "published", "published_basis", "outlet", "title", "url", "source_id", "statements", "stories", "origins",
    "copies",
)  # fmt: skip
SET_ASIDE = ("source", "reason", "hint", "at")


def articles(
    library: LibraryOption = None,
    set_aside: Annotated[bool, typer.Option("--set-aside", help="What could not be read, and why.")] = False,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
) -> None:
    """List articles, the newest first, with where their text comes from."""
    check_forms(as_json=as_json, as_csv=as_csv)
    with look_into(library) as opened:
        aside = opened.view.set_aside() if set_aside else ()
        found = () if set_aside else opened.view.articles()
    if set_aside:
        rows = [(one.source, one.reason, one.hint, one.at) for one in aside]
        if as_json:
            print_json({"schema": "rawi/set-aside/1"} | dict(zip(SET_ASIDE, row, strict=True)) for row in rows)
        elif as_csv:
            print_csv(SET_ASIDE, rows)
        else:
            print_table(SET_ASIDE, rows, nothing="Nothing was set aside.")
    elif as_json:
        from rawi.model.wire import article_to_json

        print_json(map(article_to_json, found))
    elif as_csv:
        print_csv(COLUMNS, map(_cells, found))
    else:
        print_table(
            ("id", "published", "outlet", "title", "statements", "origin"),
            map(_line, found),
            nothing="No articles.",
        )


def _cells(entry: ArticleEntry) -> tuple[object, ...]:
    one = entry.reference
    return (
        one.id, value_of(one.published), entry.published_basis, one.outlet, one.title, one.url, entry.source_id,
        entry.statements, " ".join(entry.stories), " ".join(origin.part.origin for origin in entry.origins),
        " ".join(copy.other for copy in entry.copies),
    )  # fmt: skip


def _line(entry: ArticleEntry) -> tuple[object, ...]:
    one = entry.reference
    origin = entry.origins[0].name if entry.origins else None
    return one.id, day(one.published) or "unknown", one.outlet, one.title or one.url, entry.statements, origin
