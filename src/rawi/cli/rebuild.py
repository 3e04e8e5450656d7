"""`rawi rebuild`: everything derived made anew."""

from __future__ import annotations

import typer

from rawi.cli.options import JobsOption, LibraryOption, open_library
from rawi.cli.output import complain, complain_of


def rebuild(library: LibraryOption = None, jobs: JobsOption = 1) -> None:
    """Read and compare all articles again; every article and every decision is kept."""
    from rawi.cli.add import report
    from rawi.cli.keeping import Keeper
    from rawi.flow import Pipeline

    with open_library(library) as opened:
        keeper = Keeper(opened, Pipeline.load, jobs=jobs, complain=complain_of)
        try:
            with opened.writer() as writer:
                writer.drop_derived()
            keeper.read()
            keeper.compare()
        except KeyboardInterrupt:
            complain("Interrupted. All articles and decisions are kept.", "Run `rawi rebuild` or `rawi add` again.")
            raise
        report(opened, keeper.tally)
        failed = keeper.tally.set_aside
    if failed:
        raise typer.Exit(1)
