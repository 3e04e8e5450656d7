"""`rawi search`: words in articles and statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from rawi.cli.options import CsvOption, JsonOption, LibraryOption, open_library
from rawi.cli.output import check_forms, print_csv, print_json, print_table
from rawi.cli.rows import day

if TYPE_CHECKING:
    from rawi.store import Hit

COLUMNS = ("kind", "id", "article", "outlet", "published", "speaker", "context", "start", "end", "score")


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="Every word must be found, in any spelling.")],
    library: LibraryOption = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1_000_000, help="Places shown at most.")] = 50,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
) -> None:
    """Find words in statements and articles, the best places first."""
    check_forms(as_json=as_json, as_csv=as_csv)
    with open_library(library) as opened:
        found = opened.view.search(" ".join(words), limit=limit)
    if as_json:
        print_json(map(hit_to_json, found))
    elif as_csv:
        print_csv(COLUMNS, map(_cells, found))
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


def hit_to_json(hit: Hit) -> dict[str, Any]:
    """One place that a search found, for machines."""
    from rawi.model.wire import reference_to_json, span_to_json, statement_record_to_json

    return {
        "schema": "rawi/hit/1",
        "kind": hit.kind,
        "article": reference_to_json(hit.article),
        "statement": statement_record_to_json(hit.record) if hit.record else None,
        "matches": [span_to_json(span) for span in hit.matches],
        "context": span_to_json(hit.context),
        "score": hit.score,
    }


def _speaker(hit: Hit) -> str | None:
    return hit.record.statement.speaker.name if hit.record else None


def _cells(hit: Hit) -> tuple[object, ...]:
    first = hit.matches[0] if hit.matches else hit.context
    return (
        hit.kind, hit.record.statement.id if hit.record else hit.article.id, hit.article.id, hit.article.outlet,
        day(hit.article.published), _speaker(hit), hit.context.text, first.start, first.end, hit.score,
    )  # fmt: skip
