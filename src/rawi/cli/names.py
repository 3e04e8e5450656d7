"""`rawi names`: who is who in a library, and a newsroom's own list of names."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rawi.cli import decisions
from rawi.cli.options import CsvOption, JsonOption, LibraryOption, look_into, open_library
from rawi.cli.output import check_forms, complain_of, print_csv, print_json, print_line, print_table
from rawi.cli.signing import LaterOption, follow
from rawi.model import Identity

COLUMNS = ("id", "type", "name", "names", "offices", "known", "articles")
HELP = "List people, bodies, places, peoples and events with all their names, those that most articles name first."


def build() -> typer.Typer:
    """The group of commands about names; alone it lists them."""
    group = typer.Typer(name="names", invoke_without_command=True, help=HELP, pretty_exceptions_enable=False)
    group.callback(invoke_without_command=True, help=HELP)(names)
    group.command("import")(import_list)
    group.command()(forget)
    group.command()(lists)
    group.command("open")(decisions.open_pairs)
    return group


def names(
    context: typer.Context,
    library: LibraryOption = None,
    called: Annotated[str | None, typer.Option("--called", metavar="WORDS", help="Words of any of the names.")] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, max=1_000_000, help="Names shown at most.")] = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
) -> None:
    """The list of names, where no further command is given."""
    if context.invoked_subcommand is not None:
        return
    check_forms(as_json=as_json, as_csv=as_csv)
    with look_into(library) as opened:
        found, _ = opened.view.identities(words=called, limit=limit)
    if as_json:
        from rawi.model.wire import identity_to_json

        print_json(map(identity_to_json, found))
    elif as_csv:
        print_csv(COLUMNS, map(_cells, found))
    else:
        print_table(
            ("id", "type", "name", "other names", "articles"),
            ((one.id, one.kind, one.name, "؛ ".join(_spellings(one)[1:]), len(_articles(one))) for one in found),
            nothing="No names.",
        )


def import_list(
    file: Annotated[
        Path,
        typer.Argument(
            help="CSV with a header (name, id, aliases, type, country, office), or "
            "FollowTheMoney entities as JSON lines."
        ),
    ],
    library: LibraryOption = None,
    list_name: Annotated[
        str | None, typer.Option("--list", metavar="NAME", help="Name of the list; that of the file if not given.")
    ] = None,
    later: LaterOption = False,
) -> None:
    """Use a newsroom's own list: it joins the spellings of a name, and its ids are shown. Nothing needs one.

    Importing a list again replaces it. Lines that cannot be used are set aside with their number and reason.
    """  # fmt: skip
    from rawi.ingest.known import known_names
    from rawi.model import Known

    with open_library(library) as opened:
        found = list(known_names(file))
        good = [one for one in found if isinstance(one, Known)]
        name = list_name or file.stem
        with opened.writer() as writer:
            kept = writer.put_known(name, good)
        for one in found:
            if not isinstance(one, Known):
                complain_of(one)
        aside = len(found) - len(good)
        doubled = len(good) - kept
        print_line(
            f"{kept} names kept as the list “{name}”"
            + (f", {doubled} with an id that came before" if doubled else "")
            + (f", {aside} lines set aside" if aside else "")
            + "."
        )
        if not later:
            follow(opened)
    if aside:
        raise typer.Exit(1)


def forget(
    list_name: Annotated[str | None, typer.Argument(metavar="[LIST]", help="One list; all if not given.")] = None,
    library: LibraryOption = None,
    later: LaterOption = False,
) -> None:
    """Forget an imported list of names, or all of them."""
    with open_library(library) as opened:
        with opened.writer() as writer:
            gone = writer.forget_known(list_name)
        print_line(f"{gone} names forgotten.")
        if not later:
            follow(opened)


def lists(library: LibraryOption = None, as_json: JsonOption = False, as_csv: CsvOption = False) -> None:
    """List the imported lists."""
    check_forms(as_json=as_json, as_csv=as_csv)
    with open_library(library) as opened:
        found = opened.view.known_lists()
    if as_json:
        print_json({"schema": "rawi/list/1", "list": name, "names": number} for name, number in found.items())
    elif as_csv:
        print_csv(("list", "names"), found.items())
    else:
        print_table(("list", "names"), found.items(), nothing="No list was imported.")


def _cells(one: Identity) -> tuple[object, ...]:
    return (
        one.id, one.kind, one.name, "; ".join(_spellings(one)), "; ".join(office.words for office in one.offices),
        " ".join(one.known), len(_articles(one)),
    )  # fmt: skip


def _spellings(one: Identity) -> list[str]:
    """Every way that the names are written, the name shown first."""
    return list(dict.fromkeys([one.name, *(spelling for use in one.names for spelling in use.spellings)]))


def _articles(one: Identity) -> set[str]:
    return {article for use in one.names for article in use.articles}
