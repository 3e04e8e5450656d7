"""An address in Arabic letters is the address that a browser makes of it."""

from __future__ import annotations

import contextlib
import http.client
import re
import socket
import threading
import time
from collections.abc import Iterator
from urllib.parse import quote

import pytest
import uvicorn
from tests.serve.asking import Browser

from rawi.serve.lines import Lines, encoded


@pytest.fixture(scope="module")
def address(browser: Browser) -> Iterator[tuple[str, int]]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(browser.app, http=Lines, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield listening.getsockname()
        server.should_exit = True
        thread.join(timeout=20)


def answer(taken: socket.socket, *parts: bytes) -> bytes:
    """What comes back for bytes that are sent one part after the other, until the other side closes."""
    for part in parts:
        taken.sendall(part)
        time.sleep(0.05 if len(parts) > 1 else 0)
    found = b""
    while more := taken.recv(65536):
        found += more
    return found


def asked(address: tuple[str, int], *parts: bytes) -> bytes:
    with socket.create_connection(address, timeout=20) as taken:
        return answer(taken, *parts)


def request(path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nReferer: /س\r\n\r\n".encode()


def page(answered: bytes) -> bytes:
    """The page without the marks of its forms, which are of one visitor."""
    return re.sub(rb'name="token" value="[^"]*"', b"", answered.partition(b"\r\n\r\n")[2])


@pytest.mark.parametrize("path", ["/search?q={}", "/en/search?q={}", "/api/search?q={}", "/holders/{}"])
def test_a_raw_address_has_the_page_of_the_encoded_one(address: tuple[str, int], path: str) -> None:
    raw = asked(address, request(path.format("المرفأ")))
    plain = asked(address, request(path.format(quote("المرفأ"))))
    assert raw.startswith(plain.partition(b"\r\n")[0])
    assert page(raw) == page(plain)
    assert b"Invalid HTTP" not in raw


def test_a_line_may_come_in_parts_and_behind_another_request(address: tuple[str, int]) -> None:
    whole = request("/api/search?q=المرفأ")
    cut = whole.index("مرفأ".encode()) + 1
    plain = page(asked(address, request("/api/search?q=" + quote("المرفأ"))))
    assert page(asked(address, whole[:cut], whole[cut:])) == plain
    kept = http.client.HTTPConnection(*address, timeout=20)
    with contextlib.closing(kept):
        kept.request("GET", "/api/counts")
        kept.getresponse().read()
        assert page(answer(kept.sock, whole)) == plain


def test_only_what_is_no_ascii_is_encoded() -> None:
    assert encoded("GET /a%20b?q=س HTTP/1.1\r".encode()) == b"GET /a%20b?q=%D8%B3 HTTP/1.1\r"
