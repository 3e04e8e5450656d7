"""Addresses are fetched from public hosts only, within bounds of size, time and redirects. No network is asked: names
lead to addresses of our own making, and public ones to a server of this process."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from rawi.errors import SourceError
from rawi.ingest.fetching import MOST_REDIRECTS, Fetcher, is_public

PUBLIC = "93.184.216.34"
PAGE = "<html><body><p>قال الوزير إن المرفأ مفتوح.</p></body></html>"


class Site(BaseHTTPRequestHandler):
    """A site with a page, ways onward, and more than anybody wants."""

    def do_GET(self) -> None:
        ways = {
            "/onward": "/news",
            "/round": "/round",
            "/inward": "http://printer.example/",
            "/metadata": "http://169.254.169.254/latest",
            "/file": "file:///etc/passwd",
            "/port": "http://news.example:8080/",
        }
        if self.path in ways:
            self.send_response(302)
            self.send_header("Location", ways[self.path])
            self.end_headers()
            return
        self.send_response(404 if self.path == "/gone" else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if self.path == "/slow":
            self.server.released.wait(5)  # type: ignore[attr-defined]
        elif self.path == "/endless":
            self.wfile.write(b"x" * 4096)
        else:
            self.wfile.write(f"{PAGE}{self.path}{self.headers['Host']}".encode())

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@dataclass
class Wire:
    """Leads every public address to the server of this process, and remembers which were asked."""

    port: int
    names: Mapping[str, Sequence[str]]
    asked: list[str] = field(default_factory=list)

    def resolve(self, host: str, port: int) -> Sequence[str]:
        if host in self.names:
            return self.names[host]
        if host.replace(".", "").isdigit() or ":" in host:
            return [host]
        raise socket.gaierror(host)

    def connect(self, address: str, port: int, timeout: float) -> socket.socket:
        self.asked.append(address)
        return socket.create_connection(("127.0.0.1", self.port), timeout)


@pytest.fixture
def wire() -> Iterator[Wire]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    server.released = threading.Event()  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    names = {
        "news.example": [PUBLIC],
        "printer.example": ["192.168.1.9"],
        "both.example": [PUBLIC, "10.0.0.1"],
        "nowhere.example": [],
    }
    yield Wire(server.server_port, names)
    server.released.set()  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()


def refused(fetcher: Fetcher, url: str) -> str:
    with pytest.raises(SourceError) as caught:
        fetcher.fetch(url)
    assert caught.value.hint
    return caught.value.key


def test_a_page_is_fetched_from_the_address_that_was_checked(wire: Wire) -> None:
    found = Fetcher(network=wire).fetch("http://news.example/news?q=مرفأ")
    assert found.body.decode().startswith(PAGE)
    assert b"/news?q=%D9%85" in found.body
    assert found.body.endswith(b"news.example")
    assert (found.url, found.charset, wire.asked) == ("http://news.example/news?q=مرفأ", "utf-8", [PUBLIC])


def test_redirects_are_followed_and_few(wire: Wire) -> None:
    assert Fetcher(network=wire).fetch("http://news.example/onward").url == "http://news.example/news"
    assert refused(Fetcher(network=wire), "http://news.example/round") == "fetch_redirects"
    assert len(wire.asked) == 2 + MOST_REDIRECTS + 1


@pytest.mark.parametrize(
    ("path", "key"),
    [("inward", "fetch_private"), ("metadata", "fetch_private"), ("file", "fetch_address"), ("port", "fetch_port")],
)
def test_a_redirect_is_checked_as_the_first_address_was(wire: Wire, path: str, key: str) -> None:
    assert refused(Fetcher(network=wire), f"http://news.example/{path}") == key
    assert wire.asked == [PUBLIC]


@pytest.mark.parametrize(
    "url",
    ["http://printer.example/", "http://both.example/", "http://127.0.0.1/", "http://[::1]/", "http://0.0.0.0/",
     "http://[::ffff:10.0.0.1]/", "http://[64:ff9b::a00:1]/", "http://[2002:a00:1::]/", "http://100.64.0.1/",
     "http://nowhere.example/"],
)  # fmt: skip
def test_private_addresses_are_never_asked(wire: Wire, url: str) -> None:
    assert refused(Fetcher(network=wire), url) == "fetch_private"
    assert wire.asked == []


@pytest.mark.parametrize(
    "url",
    ["", "news.example", "ftp://news.example/", "http:///x", "http://user:word@news.example/",
     "http://news.example/a b", "javascript:alert(1)", "http://news.example/\r\nHost: x", "http://[::1", "http://news.example:99999/"],
)  # fmt: skip
def test_what_is_no_address_is_refused(wire: Wire, url: str) -> None:
    assert refused(Fetcher(network=wire), url) == "fetch_address"
    assert wire.asked == []


def test_a_name_without_an_address_a_status_and_too_much(wire: Wire) -> None:
    assert refused(Fetcher(network=wire), "http://none.example/") == "fetch_host"
    assert refused(Fetcher(network=wire), "http://news.example/gone") == "fetch_status"
    assert refused(Fetcher(network=wire, most_bytes=1000), "http://news.example/endless") == "fetch_large"


def test_nobody_waits_longer_than_allowed(wire: Wire) -> None:
    assert refused(Fetcher(network=wire, seconds=0.3), "http://news.example/slow") in (
        "fetch_late",
        "fetch_unreachable",
    )
    clock = iter([0.0, 50.0, 50.0, 50.0])
    assert refused(Fetcher(network=wire, clock=lambda: next(clock)), "http://news.example/") == "fetch_late"


def test_nobody_there(wire: Wire) -> None:
    wire.port = 1
    assert refused(Fetcher(network=wire), "http://news.example/") == "fetch_unreachable"


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", ["fe80::1%eth0", "224.0.0.1", "ff02::1", "169.254.1.1", "example", "192.0.2.1"])
def test_no_public_addresses(address: str) -> None:
    assert not is_public(address)
