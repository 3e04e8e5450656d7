"""`rawi search`: words in articles and statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import CsvOption, JsonOption, LibraryOption, check_words, look_into
from rawi.cli.output import check_forms, print_csv, print_json, print_table
from rawi.cli.rows import day

if TYPE_CHECKING:
    from rawi.store import Hit


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="Every word must be found, in any spelling.")],
    library: LibraryOption = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1_000_000, help="Places shown at most.")] = 50,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
) -> None:
    """Find words in statements and articles, the best places first."""
    check_forms(as_json=as_json, as_csv=as_csv)
    check_words(" ".join(words))
    with look_into(library) as opened:
        found = opened.view.search(" ".join(words), limit=limit)
    if as_json:
        from rawi.store.export.jsonl import hit_to_json

        print_json(map(hit_to_json, found))
    elif as_csv:
        from rawi.store.export.rows import HIT_COLUMNS, hit_cells

        print_csv(HIT_COLUMNS, map(hit_cells, found))
    else:
        print_table(
            ("in", "speaker", "context", "article", "published"),
            (
                (hit.kind, _speaker(hit), hit.context.text, hit.article.outlet or hit.article.title or hit.article.id,
                 day(hit.article.published))
                for hit in found
            ),
            nothing="Nothing found.",
        )  # fmt: skip


def _speaker(hit: Hit) -> str | None:
    return hit.record.statement.speaker.name if hit.record else None
