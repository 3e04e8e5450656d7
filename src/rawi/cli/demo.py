"""`rawi demo`: the bundled sample coverage, read and served."""

from __future__ import annotations

import os
import tempfile
from importlib import resources
from pathlib import Path
from typing import Annotated

import typer

from rawi.cli.options import LibraryOption, open_library
from rawi.cli.serve import HostOption, PortOption, absolute, add, follow
from rawi.config import Config


def demo(
    library: LibraryOption = None,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="Only print the disputes.")] = False,
    host: HostOption = "127.0.0.1",
    port: PortOption = 8000,
) -> None:
    """Read the sample coverage (invented stories and outlets), print its disputes and serve it.

    Without --library, the library is a temporary one.
    """
    if library is not None:
        _run(library, no_serve=no_serve, host=host, port=port)
        return
    with tempfile.TemporaryDirectory(prefix="rawi-demo-") as folder:
        _run(str(Path(folder) / "demo.db"), no_serve=no_serve, host=host, port=port, sent=Path(folder) / "sent")


def _run(location: str, *, no_serve: bool, host: str, port: int, sent: Path | None = None) -> None:
    from rawi.cli.add import add_all
    from rawi.cli.disputes import show

    with resources.as_file(resources.files("rawi") / "demo") as folder, open_library(location, create=True) as opened:
        add_all(opened, [str(path) for path in sorted(folder.glob("*.jsonl"))])
        show(opened)
    if not no_serve:
        from rawi.serve import serve
        from rawi.serve.server import sent_folder

        config = Config.of(os.environ)
        whole = absolute(location)
        serve(
            whole,
            host,
            port,
            password=config.password,
            follow=lambda: follow(whole),
            add=lambda order, folder: add(whole, order, folder),
            fetching=config.fetching,
            sent=sent or sent_folder(whole),
        )
