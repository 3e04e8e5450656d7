"""Server: the application on an address of this machine."""

from __future__ import annotations

import ipaddress
from pathlib import Path

import uvicorn

from rawi.serve.app import create_app
from rawi.serve.security import LOOPBACK
from rawi.store import Library


def serve(location: str | Path, host: str = "127.0.0.1", port: int = 8000) -> None:
    """Serve a library until stopped. Raises LibraryError where it cannot be opened."""
    with Library.open(location) as library:
        hosts = LOOPBACK if is_loopback(host) else None
        uvicorn.run(create_app(library, hosts=hosts), host=host, port=port, log_level="warning", server_header=False)


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
