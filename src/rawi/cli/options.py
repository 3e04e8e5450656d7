"""Options that several commands share, and what they come to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.config import DEFAULT_LIBRARY, LIBRARY_VARIABLE, Config
from rawi.errors import UsageError

if TYPE_CHECKING:
    from rawi.store import Library

LibraryOption = Annotated[
    str | None,
    typer.Option(
        "--library", metavar="L", help=f"The library's file; {LIBRARY_VARIABLE} or {DEFAULT_LIBRARY} if not given."
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON Lines: one document a line.")]
CsvOption = Annotated[bool, typer.Option("--csv", help="Print comma-separated values with a header.")]
PublishedOption = Annotated[
    str | None,
    typer.Option("--published", metavar="DATE", help="Day of publication of articles that do not give it: 2024-03-05."),
]
OutletOption = Annotated[
    str | None, typer.Option("--outlet", metavar="NAME", help="Outlet of articles that do not give it.")
]
FormatOption = Annotated[str, typer.Option("--format", metavar="FORMAT", help="auto, text, html, jsonl or feed.")]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        min=1,
        max=256,
        help="Processes that read articles and compare them; without it one reads and up to 4, one for each processor "
        "core, compare what is much.",
    ),
]


def check_words(words: str) -> None:
    """Raise UsageError if there is no letter or digit to look for."""
    if not any(letter.isalnum() for letter in words):
        raise UsageError("There are no words to look for.", hint="Give at least one word.")


def open_library(location: str | None, *, create: bool = False) -> Library:
    """The library that the option or the environment names; LibraryError if it cannot be opened."""
    from rawi.store import Library

    return Library.open(Config.of(os.environ, library=location).library, create=create)


def look_into(location: str | None) -> Library:
    """The library, to be shown; where articles of it have not been read, standard error says so: what is shown lacks
    them."""
    from rawi.cli.output import complain

    library = open_library(location)
    counts = library.view.counts()
    unread = counts.articles - counts.documents
    if unread > 0:
        complain(
            f"{unread} of {counts.articles} articles have not been read, so what they say is not here.",
            "Read them with rawi rebuild, or with the next rawi add. Where one failed: rawi articles --set-aside",
        )
    return library
