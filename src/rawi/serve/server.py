"""Server: the application on an address of this machine."""

from __future__ import annotations

import contextlib
import errno
import gc
import hashlib
import ipaddress
import os
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import uvicorn

from rawi.errors import UsageError
from rawi.ingest.fetching import Fetcher, Web
from rawi.model.job import Order
from rawi.serve.adding import Adder
from rawi.serve.app import create_app
from rawi.serve.lines import Lines
from rawi.serve.security import LOOPBACK, SHORTEST_PASSWORD
from rawi.serve.signing import Seal, state_folder
from rawi.store import Library


def serve(
    location: str | Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    password: str | None = None,
    follow: Callable[[], object] = lambda: None,
    add: Callable[[Order, Path], object] | None = None,
    fetching: bool = True,
    makers: int = 0,
    sent: Path | None = None,
) -> None:
    """Serve a library until stopped, and say on standard error where; `follow` compares anew after a decision, `add`
    puts into it what was sent to the pages (nothing can be sent without), `fetching` says whether addresses are
    asked, up to so many `makers` are processes that make pages when several are asked for at once, and `sent` is the
    folder in which the files lie that were sent (one that goes with the program, where none is named).

    Where others than this machine can reach the address, they must know the `password`.

    Raises LibraryError where the library cannot be opened, UsageError where the address cannot be listened on or
    needs a password that is not given or too short.
    """
    hosts = LOOPBACK if is_loopback(host) else None
    if (hosts is None or password is not None) and len(password or "") < SHORTEST_PASSWORD:
        raise UsageError(
            f"Others can reach {host}, so a password of at least {SHORTEST_PASSWORD} characters is needed."
            if hosts is None
            else f"The password has fewer than {SHORTEST_PASSWORD} characters.",
            hint="Set RAWI_PASSWORD, and let a proxy in front speak HTTPS.",
        )
    if any("\ud800" <= letter <= "\udfff" for letter in password or ""):
        raise UsageError("The password is no text in UTF-8, so nobody could give it.", hint="Set RAWI_PASSWORD anew.")
    with Library.open(location) as library, _listening(host, port) as listening:
        name = f"[{host}]" if ":" in host else host
        print(f"Rawi: http://{name}:{listening.getsockname()[1]}/ (Ctrl+C stops it)", file=sys.stderr, flush=True)
        with _folder(sent) as folder:
            fetcher = Fetcher(network=Web()) if fetching else None
            adder = Adder(add, folder, library.jobs, fetcher) if add else None
            seal = Seal.kept_in(state_folder())
            app = create_app(
                library, hosts=hosts, password=password, seal=seal, follow=follow, adder=adder, makers=makers
            )
            gc.freeze()  # What was loaded stays: looking at it again would hold up a page for a tenth of a second.
            config = uvicorn.Config(app, http=Lines, log_level="warning", server_header=False)
            try:
                uvicorn.Server(config).run(sockets=[listening])
            finally:
                if adder is not None:
                    adder.end()


@contextlib.contextmanager
def _folder(wanted: Path | None) -> Iterator[Path]:
    """The folder, made if need be; where none is named or it cannot be made, one for as long as the block lasts."""
    if wanted is not None:
        with contextlib.suppress(OSError):
            wanted.mkdir(parents=True, exist_ok=True, mode=0o700)
        if wanted.is_dir() and os.access(wanted, os.W_OK):
            yield wanted
            return
    with tempfile.TemporaryDirectory(prefix="rawi-added-", ignore_cleanup_errors=True) as made:
        yield Path(made)


def sent_folder(location: str) -> Path:
    """Where the files lie that were sent to the pages of a library: beside what else this program remembers."""
    return state_folder() / "added" / hashlib.sha256(location.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _listening(host: str, port: int) -> socket.socket:
    try:
        made = socket.create_server(
            (host.strip("[]"), port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=128
        )
        # Connections inherit it. Without it a body waits for the reader to acknowledge the headers: 40 ms an answer.
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return made
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            why, hint = "another program uses the port", "Choose another port: --port 8001"
        elif error.errno in (errno.EACCES, errno.EPERM):
            why, hint = "it is not allowed", "Choose a port above 1023: --port 8001"
        else:
            why, hint = "this machine has no such address", "Choose one that it has: --host 127.0.0.1"
        raise UsageError(f"{host}:{port} cannot be listened on: {why}.", hint=hint) from error


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
