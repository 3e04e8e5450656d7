"""Makers: the processes that make pages when several readers ask at once.

Python works at one page at a time, so the server hands those that only read to processes of their own; whatever
changes something, waits for something or streams stays with the server, which alone knows the jobs of adding and
comparing. The processes are started when two pages are asked for at once for the first time: one reader alone needs
none. A request that finds all of them busy waits for the first that is free; where there are none, the server makes the
page itself.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from starlette.types import ASGIApp, Receive, Scope, Send

from rawi.serve.frames import Frame, asked, headers_of, receive_frame
from rawi.serve.queue import Queue
from rawi.serve.signing import Seal

READING = (
    "/api", "/articles", "/claims", "/disputes", "/feeds", "/holders", "/names", "/origins", "/review", "/search",
    "/searches", "/stories", "/why",
)  # fmt: skip
"""How the addresses begin whose answers only need the library; so does the home page."""
SLOW = ("/search", "/feeds/search")
ALLOWANCE = 0.1
"""Seconds by which a search lets shorter work pass that came later."""
COMMAND = (sys.executable, "-m", "rawi.serve.maker")
MOST = 4
PATIENCE = 2.0
"""Seconds that a process has to finish its page when it is to end."""
MOST_FAILURES = 3
"""Processes that may end by themselves, one after the other and without an answer, before no more are started."""
_BUFFER = 2**20
_LOG = logging.getLogger("rawi.serve")


def processors() -> int:
    """The processors that this program may use, up to `MOST`: as many makers are of use."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, MOST)


class EndedError(Exception):
    """A maker has ended instead of answering."""


class Maker:
    """One process. It is asked by one request at a time."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def started(cls, command: Sequence[str], begin: Frame) -> Maker:
        """A process that is ready. Raises EndedError or OSError where it does not come to that."""
        # In a group of its own, since Ctrl+C is for the server, whose end ends this process.
        process = await asyncio.create_subprocess_exec(
            *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, limit=_BUFFER, process_group=0
        )
        maker = cls(process)
        try:
            await maker.ask(begin)
        except BaseException:
            await maker.end()
            raise
        return maker

    async def ask(self, question: Frame) -> Frame:
        """The answer to a message. Raises EndedError where the process has ended."""
        given, answers = self._process.stdin, self._process.stdout
        assert given is not None
        assert answers is not None
        try:
            given.write(question.packed())
            await given.drain()
            return await receive_frame(answers)
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise EndedError from error

    async def end(self) -> None:
        """Wait until the process is gone: it ends by itself when nothing more is asked, or is ended after a while."""
        try:
            await asyncio.wait_for(self._process.communicate(), PATIENCE)
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()


class Makers:
    """Up to `most` processes that make pages of the library at `location`."""

    def __init__(
        self, location: Path, seal: Seal, *, adding: bool, most: int, command: Sequence[str] = COMMAND
    ) -> None:
        self._most = most
        self._command = command
        self._begin = Frame(
            head={"library": str(location), "key": base64.b64encode(seal.key).decode(), "adding": adding}
        )
        self._all: set[Maker] = set()
        self._queue: Queue[Maker] = Queue()
        self._starting: set[asyncio.Task[None]] = set()
        self._ending: set[asyncio.Task[None]] = set()
        self._failures = 0
        self._asking = 0

    @contextlib.contextmanager
    def asking(self) -> Iterator[None]:
        """Where a request is answered, by whomever; of two at once, processes are started."""
        self._asking += 1
        try:
            if self._asking > 1:
                self._start()
            yield
        finally:
            self._asking -= 1

    async def answer(self, question: Frame, *, allowance: float = 0.0) -> Frame | None:
        """The answer of a process to a request, which those that come within `allowance` seconds may overtake.

        None where the server has to answer itself.
        """
        maker = await self._queue.take(allowance) if self._all else None
        if maker is None:
            return None
        try:
            answer = await maker.ask(question)
        except EndedError:
            _LOG.warning("A process that makes pages has ended; the server goes on without it")
            self._failures += 1
            self._lose(maker)
            return None
        except BaseException:  # Whoever asked has gone: what is still to come would be taken for the next answer.
            self._lose(maker)
            raise
        self._failures = 0
        self._queue.put(maker)
        return answer

    def _start(self) -> None:
        """Have as many processes as there may be."""
        while len(self._all) + len(self._starting) < self._most and self._failures < MOST_FAILURES:
            task = asyncio.get_running_loop().create_task(self._one_more())
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)

    async def _one_more(self) -> None:
        try:
            maker = await Maker.started(self._command, self._begin)
        except (EndedError, OSError):
            self._failures += 1
            _LOG.warning("A process that makes pages could not be started", exc_info=True)
            return
        self._all.add(maker)
        self._queue.put(maker)

    def _lose(self, maker: Maker) -> None:
        task = asyncio.get_running_loop().create_task(maker.end())
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)
        self._all.discard(maker)
        if not self._all:
            self._queue.send_away()
        self._start()

    async def stop(self) -> None:
        """End all processes."""
        self._failures = MOST_FAILURES
        for task in list(self._starting):
            task.cancel()
        gone = [maker.end() for maker in self._all]
        self._all.clear()
        await asyncio.gather(*self._starting, *self._ending, *gone, return_exceptions=True)


class Delegating:
    """Hands requests that only read to the makers."""

    def __init__(self, app: ASGIApp, makers: Makers) -> None:
        self._app = app
        self._makers = makers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if not only_reads(scope):
            await self._app(scope, receive, send)
            return
        with self._makers.asking():
            slow = scope["path"].removeprefix("/en").startswith(SLOW)
            answer = await self._makers.answer(asked(scope), allowance=ALLOWANCE if slow else 0.0)
            if answer is None:
                await self._app(scope, receive, send)
                return
        await send({"type": "http.response.start", "status": answer.head["status"], "headers": headers_of(answer)})
        await send({"type": "http.response.body", "body": answer.body})


def only_reads(scope: Scope) -> bool:
    """Whether a request asks for nothing but what can be made of the library."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    path: str = scope["path"]
    path = path.removeprefix("/en") if path == "/en" or path.startswith("/en/") else path
    return path in ("", "/") or any(path == one or path.startswith(f"{one}/") for one in READING)
