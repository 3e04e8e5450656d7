"""`rawi serve`: the library in the browser."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import LibraryOption, look_into
from rawi.config import Config

if TYPE_CHECKING:
    from rawi.model.job import Order

DONE, SET_ASIDE = 0, 1
"""What `rawi add` returns where all was read, and where something was not."""
HostOption = Annotated[str, typer.Option("--host", help="Address to listen on.")]
PortOption = Annotated[int, typer.Option("--port", min=0, max=65535, help="Port to listen on.")]
MakersOption = Annotated[
    int | None,
    typer.Option("--makers", min=0, max=64, help="Processes that make pages when several readers ask at once."),
]


def serve(
    library: LibraryOption = None,
    host: HostOption = "127.0.0.1",
    port: PortOption = 8000,
    makers: MakersOption = None,
) -> None:
    """Serve web pages and the JSON API for a library until interrupted."""
    from rawi.serve import serve as run
    from rawi.serve.makers import processors
    from rawi.serve.server import sent_folder

    look_into(library).close()  # A mistyped name must not become an empty library.
    config = Config.of(os.environ, library=library)
    location = absolute(config.library)
    run(
        location,
        host,
        port,
        password=config.password,
        follow=lambda: follow(location),
        add=lambda order, folder: add(location, order, folder),
        fetching=config.fetching,
        makers=processors() if makers is None else makers,
        sent=sent_folder(location),
    )


def follow(location: str) -> None:
    """`rawi review apply` in a process of its own: comparing must not slow the pages, and its memory goes with it.

    Raises CalledProcessError where it fails.
    """
    command = [sys.executable, "-m", "rawi", "review", "apply", "--library", location]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def add(location: str, order: Order, folder: Path) -> None:
    """`rawi add` of what was sent to the pages, in a process of its own whose working directory is `folder`.

    Raises CalledProcessError where it fails; that something was set aside is no failure.
    """
    command = [sys.executable, "-m", "rawi", "add", "--library", location, "--format", order.format]
    command += ["--published", order.published] if order.published else []
    command += ["--outlet", order.outlet] if order.outlet else []
    done = subprocess.run(
        [*command, "--", *order.sources], cwd=folder, check=False, stdin=subprocess.DEVNULL, capture_output=True
    )
    if done.returncode not in (DONE, SET_ASIDE):
        raise subprocess.CalledProcessError(done.returncode, command[:4], done.stdout, done.stderr)


def absolute(location: str) -> str:
    """The library's place whatever the working directory: a path made whole, an address as it is."""
    return location if "://" in location else str(Path(location).absolute())
