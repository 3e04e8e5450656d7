"""Maker: a process that makes pages for the server, one after the other, and only reads the library.

Started by `rawi.serve.makers` as `python -m rawi.serve.maker`. Its first message says which library, with which key
cookies are signed and whether the pages offer to add articles; every other one is a request. It ends when its input
does.
"""

from __future__ import annotations

import asyncio
import base64
import gc
import itertools
import os
import sys
from collections.abc import Callable
from typing import BinaryIO

import anyio.to_thread
from starlette.types import ASGIApp, Message

from rawi.serve.app import pages
from rawi.serve.desk import Desk
from rawi.serve.following import Follower
from rawi.serve.fonts import FontShelf, cache_folder
from rawi.serve.frames import Frame, Headers, answered, read_frame, scope_of
from rawi.serve.signing import Seal
from rawi.serve.site import Site
from rawi.store import Library

COLLECTED = 50
"""Pages after which memory is tidied."""


async def made(app: ASGIApp, asked: Frame) -> Frame:
    """The answer of an application to a request."""
    status, headers, body = 500, Headers(), bytearray()

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status, headers
        if message["type"] == "http.response.start":
            status, headers = message["status"], list(message["headers"])
        else:
            body.extend(message.get("body", b""))

    await app(scope_of(asked), receive, send)
    return answered(status, headers, bytes(body))


def work(given: BinaryIO, answers: BinaryIO) -> None:
    """Make what is asked for until nothing more is."""
    begun = read_frame(given)
    if begun is None:
        return
    with Library.open(begun.head["library"], create=False) as library, asyncio.Runner() as runner:
        seal = Seal(base64.b64decode(begun.head["key"]))
        desk = Desk(library, seal, Follower(lambda: None))
        app = pages(Site.of(library, FontShelf(cache_folder()), desk, adding=begun.head["adding"]))
        answers.write(Frame(head={"ready": True}).packed())
        answers.flush()
        gc.freeze()  # What was loaded stays; collecting need not look at it again.
        gc.disable()
        for number in itertools.count(1):
            asked = read_frame(given)
            if asked is None:
                return
            answers.write(runner.run(made(app, asked)).packed())
            answers.flush()
            if not number % COLLECTED:  # Between two pages, when nobody waits for this one.
                gc.collect()


async def _here(function: Callable[..., object], *words: object, **_: object) -> object:
    """Call a function where a server would have a thread do it."""
    return function(*words)


def main() -> None:
    """Speak over standard input and output; whatever else is printed goes to standard error."""
    # One page is made at a time, and nothing else: handing it to a thread and back only costs.
    anyio.to_thread.run_sync = _here  # type: ignore[assignment]
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    work(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
