"""Nets: what holds for every answer, whoever makes it: how long it took, and that there is one."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from fastapi import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOG = logging.getLogger("rawi.serve")


class Unforeseen:
    """Writes down what nobody foresaw, and answers it with `answer`, unless the answer was under way already."""

    def __init__(self, app: ASGIApp, answer: Callable[[Request], Response]) -> None:
        self._app = app
        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def noticed(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, noticed)
        except Exception as error:
            _LOG.exception("Unforeseen error at %s", scope["path"], exc_info=error)
            if begun:
                raise
            await self._answer(Request(scope))(scope, receive, send)


class Timed:
    """Says how many milliseconds the server took until its answer began, waiting included (`Server-Timing`)."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        began = time.perf_counter()

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                took = (time.perf_counter() - began) * 1000
                message = {**message, "headers": [*message["headers"], (b"server-timing", b"total;dur=%.1f" % took)]}
            await send(message)

        await self._app(scope, receive, told)
