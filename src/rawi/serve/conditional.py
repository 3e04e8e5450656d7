"""Conditional requests: what has not changed since it was asked for last is not made again (ETag, If-None-Match).

Every answer to be remembered is a function of the library, the address, the cookies and this program, so its tag is one
of these, known before the answer is: the library keeps a word that each change replaces.
"""

from __future__ import annotations

import hashlib
import secrets

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rawi.errors import LibraryError
from rawi.store import Library

REMEMBERED = ("/api/", "/feeds/", "/disputes", "/stories", "/holders", "/names", "/articles", "/search")
"""How the addresses begin whose answers depend on nothing else."""
_PRIVATE = (b"cache-control", b"private, no-cache")
_ASKED = (b"cookie", b"host", b"x-forwarded-proto")


class Conditional:
    """Tags answers and answers 304 to whoever has the tag of today.

    With `kept` an answer may be kept by the reader's own browser, which asks each time whether it still holds.
    """

    def __init__(self, app: ASGIApp, library: Library, *, kept: bool) -> None:
        self._app = app
        self._library = library
        self._kept = kept
        self._program = secrets.token_bytes(16)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        tag = self._tag(scope)
        if tag is None:
            await self._app(scope, receive, send)
            return
        headers = [(b"etag", tag), *([_PRIVATE] if self._kept else [])]
        if tag in _given(scope):
            await send({"type": "http.response.start", "status": 304, "headers": headers})
            await send({"type": "http.response.body", "body": b""})
            return

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                message = {**message, "headers": [*message["headers"], *headers]}
            await send(message)

        await self._app(scope, receive, answer)

    def _tag(self, scope: Scope) -> bytes | None:
        """The tag of the answer to a request; None where there is to be none."""
        if scope["type"] != "http" or scope["method"] != "GET":
            return None
        path: str = scope["path"].removeprefix("/en")
        if not path.startswith(REMEMBERED):
            return None
        try:
            # One row by its key, for which no reader of SQLite waits: a thread would cost more.
            state = self._library.view.state()
        except LibraryError:
            return None
        told = [state.encode(), scope["path"].encode("utf-8", "replace"), scope["query_string"]]
        told += [value for name, value in scope["headers"] if name in _ASKED]
        digest = hashlib.sha256(self._program + b"\x00".join(told)).hexdigest()[:24]
        return f'W/"{digest}"'.encode()


def _given(scope: Scope) -> list[bytes]:
    """The tags that a request has."""
    values = b",".join(value for name, value in scope["headers"] if name == b"if-none-match")
    return [one.strip() for one in values.split(b",")]
