"""Every answer says how long it took, and what nobody foresaw is answered too."""

from __future__ import annotations

import asyncio
import logging
import re

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from rawi.serve.nets import Timed, Unforeseen


def asked(app: ASGIApp) -> httpx.Response:
    async def once() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
            return await client.get("/page")

    return asyncio.run(once())


def sorry(request: Request) -> Response:
    return PlainTextResponse(f"sorry for {request.url.path}", status_code=500)


def test_an_answer_says_how_long_it_took() -> None:
    async def slow(scope: Scope, receive: Receive, send: Send) -> None:
        await asyncio.sleep(0.02)
        await PlainTextResponse("done")(scope, receive, send)

    told = re.fullmatch(r"total;dur=([\d.]+)", asked(Timed(slow)).headers["server-timing"])
    assert told is not None
    assert 19 <= float(told[1]) < 5000


def test_what_nobody_foresaw_is_written_down_and_answered(caplog: pytest.LogCaptureFixture) -> None:
    async def broken(scope: Scope, receive: Receive, send: Send) -> None:
        raise ZeroDivisionError("nobody foresaw it")

    with caplog.at_level(logging.ERROR, logger="rawi.serve"):
        answer = asked(Unforeseen(broken, answer=sorry))
    assert (answer.status_code, answer.text) == (500, "sorry for /page")
    assert "nobody foresaw it" in caplog.text


def test_an_answer_under_way_is_not_answered_again(caplog: pytest.LogCaptureFixture) -> None:
    async def broken(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise ZeroDivisionError

    with caplog.at_level(logging.CRITICAL, logger="rawi.serve"), pytest.raises(ZeroDivisionError):
        asked(Unforeseen(broken, answer=sorry))
