"""Security: what every answer carries, and who may ask.

Plain ASGI around the application, so that answers to errors carry it too.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Collection

from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK: frozenset[str] = frozenset({"localhost", "127.0.0.1", "::1"})
"""Names under which this machine may be asked when it answers itself only: other names are another site's trick
(DNS rebinding)."""

_POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: tuple[tuple[str, str], ...] = (
    ("content-security-policy", _POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
)


SHORTEST_PASSWORD = 12


def credentials(authorization: str) -> tuple[str, str] | None:
    """The name and password of an Authorization header: Basic, or a Bearer token without a name; None for others."""
    scheme, _, given = authorization.strip(" \t").partition(" ")
    if scheme.lower() == "bearer":  # Servers hand headers over as Latin-1; a token is compared as the UTF-8 it is.
        try:
            return "", given.strip(" \t").encode("latin-1").decode("utf-8")
        except ValueError:
            return None
    if scheme.lower() != "basic":
        return None
    try:
        name, _, password = base64.b64decode(given.strip(), validate=True).decode("utf-8").partition(":")
    except ValueError:
        return None
    return name, password


class Guard:
    """Adds the security headers, keeps data out of caches, answers HEAD as GET without a body, and refuses requests
    whose Host is none of `hosts` (any host where that is None) or that do not know the `password` (where there is one:
    by HTTP Basic under any name, or as a Bearer token)."""

    def __init__(self, app: ASGIApp, hosts: Collection[str] | None = None, password: str | None = None) -> None:
        self._app = app
        self._hosts = hosts
        self._password = None if password is None else hashlib.sha256(password.encode()).digest()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        head = scope["method"] == "HEAD"
        if head:
            scope = {**scope, "method": "GET"}

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = list(message["headers"])
                present = {name.lower() for name, _ in headers}
                for name, value in (*HEADERS, ("cache-control", "no-store")):
                    if name.encode() not in present:
                        headers.append((name.encode(), value.encode()))
                message = {**message, "headers": headers}
            elif head and message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        if self._hosts is not None and _host(scope) not in self._hosts:
            await _refuse(answer)
            return
        if not self._knows(scope):
            await _ask_password(answer)
            return
        await self._app(scope, receive, answer)

    def _knows(self, scope: Scope) -> bool:
        """Whether a request knows the password. Digests are compared, so that the time tells nothing of it."""
        if self._password is None:
            return True
        header: bytes = next((value for name, value in scope["headers"] if name == b"authorization"), b"")
        given = credentials(header.decode("latin-1"))
        digest = hashlib.sha256(given[1].encode() if given else b"").digest()
        return hmac.compare_digest(digest, self._password) and given is not None


def _host(scope: Scope) -> str:
    """The name in the Host header, without port and brackets."""
    given: bytes = next((value for name, value in scope["headers"] if name == b"host"), b"")
    name = given.decode("latin-1").strip().lower()
    if name.startswith("["):
        return name[1:].partition("]")[0]
    return name.rpartition(":")[0] if name.count(":") == 1 else name


async def _refuse(send: Send) -> None:
    error = {"code": "host", "message": "This server answers only this machine.", "hint": "Ask it as http://127.0.0.1."}
    await _tell(send, 400, error)


async def _ask_password(send: Send) -> None:
    error = {"code": "password", "message": "A password is asked for.", "hint": "Send it by HTTP Basic or as a Bearer."}
    await _tell(send, 401, error, (b"www-authenticate", b'Basic realm="Rawi", charset="UTF-8"'))


async def _tell(send: Send, status: int, error: dict[str, str], *more: tuple[bytes, bytes]) -> None:
    body = json.dumps({"error": error}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode()), *more]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
