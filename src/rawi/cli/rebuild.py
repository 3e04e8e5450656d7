"""`rawi rebuild`: everything derived made anew."""

from __future__ import annotations

import typer

from rawi.cli.options import JobsOption, LibraryOption, open_library
from rawi.cli.output import print_line
from rawi.errors import InterruptedWorkError


def rebuild(library: LibraryOption = None, jobs: JobsOption = None) -> None:
    """Read and compare all articles again; every article and every decision is kept."""
    from rawi.cli.add import holds
    from rawi.cli.keepers import keeper_of

    with open_library(library) as opened:
        keeper = keeper_of(opened, jobs=jobs)
        try:
            with opened.writer() as writer:
                writer.drop_derived()
            keeper.read()
            keeper.compare()
        except KeyboardInterrupt as stop:
            raise InterruptedWorkError(
                "Interrupted. All articles and decisions are kept.", hint="Run `rawi rebuild` or `rawi add` again."
            ) from stop
        failed = keeper.tally.set_aside
        aside = f", {failed} set aside" if failed else ""
        print_line(f"Rebuilt {opened.location}: {keeper.tally.read} read anew{aside}.")
        holds(opened)
    if failed:
        raise typer.Exit(1)
