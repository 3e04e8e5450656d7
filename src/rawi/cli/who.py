"""`rawi who`: everything on record of one person, body or place."""

from __future__ import annotations

from typing import Annotated

import typer

from rawi.cli.decisions import show_pairs, told
from rawi.cli.options import CsvOption, JsonOption, LibraryOption, check_words, look_into
from rawi.cli.output import check_forms, print_csv, print_json, print_line, print_table
from rawi.cli.rows import STATEMENT_LINE, statement_line
from rawi.model import Identity
from rawi.model.ledger import ArticleReference, HolderRecord
from rawi.model.wire.cells import STATEMENT_COLUMNS, statement_cells

MOST_PLACES = 4
"""Articles told for each name."""


def who(
    name: Annotated[str, typer.Argument(help="Words of a name, or an id (ent_…).")],
    library: LibraryOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
) -> None:
    """Show a person's or body's names and where they are used, offices with their days, what was said by it and about
    it, with whom it is at odds, and names that may be its too."""
    check_forms(as_json=as_json, as_csv=as_csv)
    check_words(name)
    with look_into(library) as opened:
        record = opened.view.holder(name)
        told_in = opened.view.references(_places(record.identity) if record.identity else [])
    if as_json:
        from rawi.model.wire import holder_to_json

        print_json([holder_to_json(record)])
    elif as_csv:
        print_csv(STATEMENT_COLUMNS, map(statement_cells, record.statements))
    else:
        _show(record, told_in)


def _places(identity: Identity) -> list[str]:
    """The articles that are told for the names."""
    return [article for use in identity.names for article in use.articles[:MOST_PLACES]]


def _show(record: HolderRecord, told_in: dict[str, ArticleReference]) -> None:
    entry, identity = record.entry, record.identity
    known = f" · {' '.join(identity.known)}" if identity and identity.known else ""
    print_line(f"{entry.name} · {entry.type or entry.kind} · {entry.key}{known}")
    if identity:
        _show_identity(identity, told_in)
    else:
        for label, values in (("Names", record.names), ("Offices", record.roles)):
            if values:
                print_line(f"{label}: {'؛ '.join(values)}")
    if record.others:
        print_line(f"Others: {'؛ '.join(f'{one.name} ({one.key})' for one in record.others)}")
    print_table(STATEMENT_LINE, map(statement_line, record.statements), title="Said by it", nothing="No statements.")
    if record.about:
        print_table(STATEMENT_LINE, map(statement_line, record.about), title="Said about it")
    if record.disputes:
        print_table(("dispute", "about"), ((one.id, one.about) for one in record.disputes))
    if record.at_odds:
        print_table(
            ("at odds with", "id", "disputes"), ((one.name, one.entity, len(one.disputes)) for one in record.at_odds)
        )
    if record.open_pairs:
        print_line("Perhaps the same:")
        show_pairs(record.open_pairs)


def _show_identity(identity: Identity, told_in: dict[str, ArticleReference]) -> None:
    print_table(
        ("name", "id", "articles", "in"),
        (
            ("؛ ".join(use.spellings), use.entity, len(use.articles), _where(use.articles, told_in))
            for use in identity.names
        ),
    )
    if identity.offices:
        print_table(
            ("office", "first stated", "last stated", "articles"),
            ((one.words, one.first, one.last, len(one.articles)) for one in identity.offices),
        )
    if identity.joins:
        spelled = {use.entity: use.spellings[0] for use in identity.names if use.spellings}
        spelled |= {id: use.spellings[0] for id, (use, _) in identity.senses().items() if use.spellings}
        print_line("One because:")
        for join in identity.joins:
            pair = " = ".join(spelled.get(one, identity.name) for one in (join.first, join.second))
            reasons = f"decided ({join.decision})" if join.decision else "; ".join(map(told, join.features))
            print_line(f"{pair}: {reasons}", indent=3)


def _where(articles: tuple[str, ...], told_in: dict[str, ArticleReference]) -> str:
    """The outlets of the first articles, with how many more there are."""
    shown = [told_in[one] for one in articles[:MOST_PLACES] if one in told_in]
    words = "؛ ".join(dict.fromkeys(one.outlet or one.title or one.id for one in shown))
    more = len(articles) - MOST_PLACES
    return f"{words} +{more}" if more > 0 else words
