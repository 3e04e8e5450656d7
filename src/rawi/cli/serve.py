"""`rawi serve`: the library in the browser."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Annotated

import typer

from rawi.cli.options import LibraryOption, open_library
from rawi.config import Config

HostOption = Annotated[str, typer.Option("--host", help="Address to listen on.")]
PortOption = Annotated[int, typer.Option("--port", min=0, max=65535, help="Port to listen on.")]


def serve(library: LibraryOption = None, host: HostOption = "127.0.0.1", port: PortOption = 8000) -> None:
    """Serve web pages and the JSON API for a library until interrupted."""
    from rawi.serve import serve as run

    open_library(library).close()  # A mistyped name must not become an empty library.
    config = Config.of(os.environ, library=library)
    run(config.library, host, port, password=config.password, follow=lambda: follow(config.library))


def follow(location: str) -> None:
    """`rawi review apply` in a process of its own: comparing must not slow the pages, and its memory goes with it.

    Raises CalledProcessError where it fails.
    """
    command = [sys.executable, "-m", "rawi", "review", "apply", "--library", location]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
