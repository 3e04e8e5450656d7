"""Fetching: what stands at an address of the web, and nothing that this machine alone can reach.

A name is resolved once, every address that it has must be public, and the connection is made to one that was checked:
a name that means something else a moment later (DNS rebinding) leads nowhere. The same holds for every redirect.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import quote, urljoin, urlsplit

from rawi.errors import SourceError
from rawi.version import VERSION

MOST_BYTES = 8_000_000
MOST_REDIRECTS = 3
SECONDS = 20.0
"""In all, from the name to the last byte."""
LONGEST = 2_000
PIECE = 65_536
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_NAT64 = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))
"""Addresses of IPv6 that stand for one of IPv4, whatever that is."""


class Network(Protocol):
    """The way out."""

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """The addresses of a name; OSError where it has none."""

    def connect(self, address: str, port: int, timeout: float) -> socket.socket:
        """A connection; OSError."""


class Web:
    """The network of this machine."""

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """What the system's resolver says."""
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return tuple(dict.fromkeys(str(one[4][0]) for one in found))

    def connect(self, address: str, port: int, timeout: float) -> socket.socket:
        """A connection over TCP."""
        return socket.create_connection((address, port), timeout)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What stood at `url`, where the redirects ended; `charset` is what the answer says of its encoding."""

    url: str
    body: bytes
    charset: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetcher:
    """Fetches within bounds of size, time and redirects, from public addresses only."""

    network: Network
    most_bytes: int = MOST_BYTES
    seconds: float = SECONDS
    clock: Callable[[], float] = time.monotonic

    def fetch(self, url: str) -> Fetched:
        """What stands at an http or https address. Raises SourceError with what is the matter."""
        deadline = self.clock() + self.seconds
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._once(url, deadline)
            if isinstance(answer, Fetched):
                return answer
            url = answer
        raise SourceError(
            f"It was sent on more than {MOST_REDIRECTS} times.", hint="Give the last address.", key="fetch_redirects"
        )

    def _once(self, url: str, deadline: float) -> Fetched | str:
        """The answer, or the address that it sends on to."""
        parts = urlsplit(_checked(url))
        host, port = parts.hostname or "", _PORTS[parts.scheme]
        connection = self._connection(parts.scheme, host, port, deadline)
        watch = threading.Timer(max(0.0, deadline - self.clock()), _cut, [connection])
        watch.daemon = True
        watch.start()  # A server that sends a byte now and then keeps every single wait short.
        try:
            path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
            query = f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?[]')}" if parts.query else ""
            connection.request("GET", path + query, headers=_HEADERS)
            with contextlib.closing(connection.getresponse()) as answer:
                return self._read(answer, url, deadline)
        except (OSError, http.client.HTTPException) as error:
            raise _unreachable() from error
        finally:
            watch.cancel()
            connection.close()

    def _read(self, answer: http.client.HTTPResponse, url: str, deadline: float) -> Fetched | str:
        onward: str | None = answer.headers.get("location")
        if answer.status in _REDIRECTS and onward:
            return urljoin(url, onward)
        if answer.status != 200:
            raise SourceError(
                f"The address answered with status {answer.status}.",
                hint="Open it in a browser and save the page.",
                key="fetch_status",
                status=str(answer.status),
            )
        return Fetched(url=url, body=self._body(answer, deadline), charset=answer.headers.get_content_charset())

    def _body(self, answer: http.client.HTTPResponse, deadline: float) -> bytes:
        body = bytearray()
        while piece := answer.read1(PIECE):
            body += piece
            if len(body) > self.most_bytes:
                raise SourceError(
                    f"It is larger than {self.most_bytes:,} bytes.", hint="Save the page and add the file.",
                    key="fetch_large",
                )  # fmt: skip
            if self.clock() > deadline:
                raise _late()
        return bytes(body)

    def _connection(self, scheme: str, host: str, port: int, deadline: float) -> http.client.HTTPConnection:
        try:
            found = self.network.resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise SourceError(
                f"There is no host {host}.", hint="Check the address.", key="fetch_host", host=host
            ) from error
        if not found or not all(map(is_public, found)):
            raise SourceError(
                f"{host} is no public address.", hint="Save the page and add the file.", key="fetch_private", host=host
            )
        left = deadline - self.clock()
        if left <= 0:
            raise _late()
        connection = http.client.HTTPConnection(host, port, timeout=left)
        try:
            plain = self.network.connect(found[0], port, left)
            plain.settimeout(left)
            secured = (
                ssl.create_default_context().wrap_socket(plain, server_hostname=host) if scheme == "https" else plain
            )
        except OSError as error:
            raise _unreachable() from error
        connection.sock = secured
        return connection


_HEADERS = {
    "User-Agent": f"rawi/{VERSION}",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain;q=0.8",
    "Accept-Encoding": "identity",
    "Accept-Language": "ar",
    "Connection": "close",
}


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, also the one inside an address that stands for another."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    meant: list[ipaddress.IPv4Address | ipaddress.IPv6Address | None] = [found]
    if isinstance(found, ipaddress.IPv6Address):
        nat64 = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF) if any(found in one for one in _NAT64) else None
        meant += [nat64, found.ipv4_mapped, found.sixtofour, *(found.teredo or ())]
    return all(one.is_global and not one.is_multicast for one in meant if one is not None)


def _checked(url: str) -> str:
    """The address, if it may be asked. Raises SourceError."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise _no_address() from error
    plain = url.isprintable() and " " not in url and len(url) <= LONGEST
    if not plain or parts.scheme not in _PORTS or not parts.hostname or parts.username or parts.password:
        raise _no_address()
    if port not in (None, _PORTS[parts.scheme]):
        raise SourceError(
            "Only the usual ports of the web are asked.", hint="Save the page and add the file.", key="fetch_port"
        )
    return url


def _cut(connection: http.client.HTTPConnection) -> None:
    """End a connection that somebody waits on."""
    if connection.sock is not None:
        with contextlib.suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)


def _no_address() -> SourceError:
    return SourceError(
        "It is no address of the web.", hint="Write it whole: https://example.org/news.", key="fetch_address"
    )


def _late() -> SourceError:
    return SourceError("It took too long.", hint="Try again, or save the page and add the file.", key="fetch_late")


def _unreachable() -> SourceError:
    return SourceError(
        "The address does not answer.", hint="Try again, or save the page and add the file.", key="fetch_unreachable"
    )
