"""Processes that make pages answer as the server does, and the server goes on without them."""

from __future__ import annotations

import asyncio
import io
import logging
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx
import pytest
from tests.serve.asking import Browser

from rawi.serve import create_app
from rawi.serve.app import pages
from rawi.serve.desk import Desk
from rawi.serve.following import Follower
from rawi.serve.fonts import FontShelf
from rawi.serve.frames import Frame, answered, asked, headers_of, read_frame, scope_of
from rawi.serve.maker import made, work
from rawi.serve.makers import MOST_FAILURES, Delegating, Makers, only_reads, processors
from rawi.serve.signing import Seal
from rawi.serve.site import Site
from rawi.store import Library

PATH = "/en/search"
DEAF = (sys.executable, "-c", "pass")
MUTE = (
    sys.executable,
    "-c",
    (
        "import struct, sys; given, answers = sys.stdin.buffer, sys.stdout.buffer; "
        "given.read(sum(struct.unpack('!II', given.read(8)))); "
        "answers.write(struct.pack('!II', 2, 0) + b'{}'); answers.flush(); given.read(8)"
    ),
)
"""Processes that end at once, and when they are first asked for a page."""


def scope(path: str = PATH, query: bytes = "q=ميناء".encode(), method: str = "GET") -> dict[str, object]:
    return {
        "type": "http", "method": method, "path": path, "query_string": query, "scheme": "https",
        "headers": [(b"cookie", b"a=\xe9"), (b"host", b"localhost")],
    }  # fmt: skip


def test_a_request_and_an_answer_pass_a_pipe_unchanged() -> None:
    given = io.BytesIO(asked(scope()).packed() + answered(200, [(b"set-cookie", b"\xe9")] * 2, b"\x00body").packed())
    first, second = read_frame(given), read_frame(given)
    assert first is not None
    assert second is not None
    found = scope_of(first)
    assert {name: found[name] for name in ("path", "query_string", "scheme", "headers")} == {
        name: scope()[name] for name in ("path", "query_string", "scheme", "headers")
    }
    assert (second.head["status"], headers_of(second), second.body) == (
        200,
        [(b"set-cookie", b"\xe9")] * 2,
        b"\x00body",
    )
    assert read_frame(given) is None


@pytest.mark.parametrize("path", ["/", "/en", "/en/", "/disputes", "/en/articles/art_1", "/api/claims", "/why/sta_1"])
def test_pages_that_only_read_are_handed_on(path: str) -> None:
    assert only_reads(scope(path))


@pytest.mark.parametrize(
    "path", ["/add", "/en/add/add_1", "/export/library.csv", "/static/look.css", "/english", "/disputesx"]
)
def test_jobs_files_and_exports_are_not(path: str) -> None:
    assert not only_reads(scope(path))


def test_what_is_sent_is_not() -> None:
    assert not only_reads(scope("/review", method="POST"))
    assert not only_reads({"type": "lifespan"})


def test_there_are_as_many_as_processors() -> None:
    assert 1 <= processors() <= 4


@pytest.mark.parametrize("path", ["/", "/en/", "/disputes", "/en/nothing"])
def test_a_maker_makes_the_page_that_the_server_makes(newsroom: Library, browser: Browser, path: str) -> None:
    desk = Desk(newsroom, Seal.fresh(), Follower(lambda: None))
    app = pages(Site.of(newsroom, FontShelf(), desk))
    answer = asyncio.run(made(app, asked(scope(path, b""))))
    expected = browser.get(path)
    assert (answer.head["status"], answer.body) == (expected.status_code, expected.content)


def test_a_maker_answers_until_nothing_more_is_asked(newsroom: Library) -> None:
    begin = Frame(head={"library": str(newsroom.location), "key": "", "adding": True})
    answers = io.BytesIO()
    work(io.BytesIO(begin.packed() + asked(scope("/en/disputes", b"")).packed()), answers)
    answers.seek(0)
    ready, page = read_frame(answers), read_frame(answers)
    assert ready is not None
    assert ready.head == {"ready": True}
    assert page is not None
    assert page.head["status"] == 200
    assert read_frame(answers) is None
    work(io.BytesIO(), answers)


def test_two_readers_at_once_are_answered_by_processes(newsroom: Library) -> None:
    async def ask(makers: Makers) -> None:
        with makers.asking():
            assert await makers.answer(asked(scope())) is None
        assert not makers._starting, "one reader needs no process"
        page = await eventually(makers)
        assert page.head["status"] == 200
        assert "ميناء".encode() in page.body
        maker = next(iter(makers._all))
        await maker.end()
        assert await makers.answer(asked(scope())) is None, "the server makes what a process could not"
        assert (await eventually(makers)).head["status"] == 200, "another one takes its place"

    run(ask, newsroom.location)


@pytest.mark.parametrize("command", [DEAF, MUTE])
def test_the_server_goes_on_without_processes(
    newsroom: Library, command: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    async def ask(makers: Makers) -> None:
        app = create_app(newsroom, fonts=FontShelf())
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(Delegating(app, makers)), base_url="http://localhost"
        ) as client:
            for _ in range(200):
                answers = await asyncio.gather(*(client.get(PATH) for _ in range(3)))
                assert [one.status_code for one in answers] == [200] * 3
                if makers._failures >= MOST_FAILURES and not makers._starting and not makers._all:
                    return
        pytest.fail("processes are started for ever")

    with caplog.at_level(logging.CRITICAL, logger="rawi.serve"):
        run(ask, newsroom.location, command)


async def eventually(makers: Makers) -> Frame:
    """The answer of a process, as soon as there is one."""
    for _ in range(1000):
        with makers.asking(), makers.asking():
            if found := await makers.answer(asked(scope())):
                return found
        await asyncio.sleep(0.02)
    raise AssertionError("no process answers")


def run(ask: Callable[[Makers], Awaitable[None]], library: Path, command: tuple[str, ...] | None = None) -> None:
    async def whole() -> None:
        more = {"command": command} if command else {}
        makers = Makers(library, Seal.fresh(), adding=False, most=1, **more)
        try:
            await ask(makers)
        finally:
            await makers.stop()
        assert not makers._all

    asyncio.run(whole())
