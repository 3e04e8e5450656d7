"""Frames: how the server and the processes that make its pages speak with one another over pipes.

A frame is a head (JSON) and a body (bytes), both with their length before them. Headers are Latin-1, as in HTTP.
"""

from __future__ import annotations

import asyncio
import json
import struct
from dataclasses import dataclass
from typing import Any, BinaryIO

from starlette.types import Scope

_LENGTHS = struct.Struct("!II")
Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One message."""

    head: dict[str, Any]
    body: bytes = b""

    def packed(self) -> bytes:
        """The message as bytes."""
        head = json.dumps(self.head).encode()
        return _LENGTHS.pack(len(head), len(self.body)) + head + self.body


def read_frame(stream: BinaryIO) -> Frame | None:
    """The next message; None where the other side has ended."""
    lengths = stream.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    head, body = _LENGTHS.unpack(lengths)
    return Frame(head=json.loads(stream.read(head)), body=stream.read(body))


async def receive_frame(stream: asyncio.StreamReader) -> Frame:
    """The next message. Raises asyncio.IncompleteReadError where the other side has ended."""
    head, body = _LENGTHS.unpack(await stream.readexactly(_LENGTHS.size))
    return Frame(head=json.loads(await stream.readexactly(head)), body=await stream.readexactly(body))


def asked(scope: Scope) -> Frame:
    """A request without a body."""
    told = {
        "path": scope["path"],
        "query": scope["query_string"].decode("latin-1"),
        "scheme": scope.get("scheme", "http"),
        "headers": _written(scope["headers"]),
    }
    return Frame(head=told)


def scope_of(frame: Frame) -> Scope:
    """The request behind `asked`."""
    path = str(frame.head["path"])
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": frame.head["scheme"],
        "path": path,
        "raw_path": path.encode("utf-8", "surrogatepass"),
        "root_path": "",
        "query_string": str(frame.head["query"]).encode("latin-1"),
        "headers": headers_of(frame),
        "client": None,
        "server": None,
    }


def answered(status: int, headers: Headers, body: bytes) -> Frame:
    """An answer."""
    return Frame(head={"status": status, "headers": _written(headers)}, body=body)


def headers_of(frame: Frame) -> Headers:
    """The headers of a request or an answer."""
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in frame.head["headers"]]


def _written(headers: Headers) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in headers]
