"""`rawi add`: articles into a library."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import FormatOption, JobsOption, LibraryOption, OutletOption, PublishedOption, open_library
from rawi.errors import InterruptedWorkError

if TYPE_CHECKING:
    from rawi.keeping import Tally
    from rawi.store import Library


def add(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, or - for standard input.")],
    library: LibraryOption = None,
    published: PublishedOption = None,
    outlet: OutletOption = None,
    format: FormatOption = "auto",
    jobs: JobsOption = None,
) -> None:
    """Add articles to the library, read them, and compare them with what is there.

    What cannot be read is set aside with its reason; the rest is still added. Adding an article again changes nothing,
    unless another day is given for it, or a day or an outlet that it lacked: then it is amended and read anew.
    """
    check(sources, format=format, published=published, outlet=outlet)
    with open_library(library, create=True) as opened:
        tally = add_all(opened, sources, format=format, published=published, outlet=outlet, jobs=jobs)
        tell_undated(opened)
    if tally.set_aside:
        raise typer.Exit(1)


def check(sources: Sequence[str], *, format: str, published: str | None, outlet: str | None) -> None:
    """Raise UsageError for wrong options before a library is made for nothing."""
    from rawi.ingest import articles

    for source in sources:
        articles(source, format=format, published=published, outlet=outlet)


def add_all(
    library: Library,
    sources: Sequence[str],
    *,
    format: str = "auto",
    published: str | None = None,
    outlet: str | None = None,
    jobs: int | None = None,
) -> Tally:
    """Keep, read and compare; say on standard output what was added."""
    from rawi.cli.keepers import keeper_of
    from rawi.ingest import articles

    keeper = keeper_of(library, jobs=jobs)
    tally = keeper.tally
    try:
        for source in sources:
            keeper.keep(articles(source, format=format, published=published, outlet=outlet, passed_over=library.files))
        keeper.read()
        if keeper.needs_comparing():
            keeper.compare()
    except KeyboardInterrupt as stop:
        kept = tally.new + tally.amended + tally.revisions
        raise InterruptedWorkError(
            f"Interrupted. {_count(kept, 'article')} added and {_count(tally.read, 'article')} read are kept.",
            hint="The next `rawi add` goes on from there.",
        ) from stop
    report(library, tally)
    return tally


def report(library: Library, tally: Tally) -> None:
    """What was added and what the library now holds, in one line each."""
    parts = [f"{tally.new} new", f"{tally.known} known"]
    parts += [f"{tally.amended} amended"] if tally.amended else []
    parts += [_count(tally.revisions, "revision")] if tally.revisions else []
    parts += [f"{tally.set_aside} set aside"] if tally.set_aside else []
    sys.stdout.write(f"Added to {library.location}: {', '.join(parts)}.\n")
    holds(library)


def holds(library: Library) -> None:
    """What the library now holds, in one line."""
    counts = library.view.counts()
    sys.stdout.write(
        f"It holds {_count(counts.articles, 'article')}, {_count(counts.statements, 'statement')}, "
        f"{_count(counts.claims, 'claim')} and {_count(counts.disputes, 'dispute')}.\n"
    )


def tell_undated(library: Library) -> None:
    """How many articles of the library have no day of publication, what that means and how to give it; nothing where
    all have one."""
    undated = library.view.undated()
    if undated:
        sys.stdout.write(
            f"The day of publication of {_count(undated, 'article')} is not known, so what they call “yesterday” or "
            "“Thursday” has no day.\n"
            "To give it, add them again with --published DATE, or with “published” in their JSON lines.\n"
        )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
